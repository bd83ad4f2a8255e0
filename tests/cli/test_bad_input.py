"""Bad input gets one clear line and exit code 2, or is survived; nothing is written."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.cli.program import Program

KYIV = "names:\n  - canonical: Kyiv\n    rejected: [Kiev]\n"
LAUGHS = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True))

GAZETTEERS = [
    pytest.param("names: [", "is not YAML", id="not YAML"),
    pytest.param("- a\n- b\n", "is no mapping", id="not a mapping"),
    pytest.param("", "is empty", id="empty"),
    pytest.param("nams:\n", "unknown key 'nams': did you mean 'names'?", id="unknown top key"),
    pytest.param("names: Kyiv\n", "'names' is no list", id="names no list"),
    pytest.param("names: [Kyiv]\n", ":1: an entry is no mapping", id="entry no mapping"),
    pytest.param(
        "names:\n  - canonical: Kyiv\n    acepted: [Kiev]\n",
        "names.yaml:3: unknown key 'acepted': did you mean 'accepted'?",
        id="unknown key with line",
    ),
    pytest.param(
        "names:\n  - canonical: Kyiv\n  - canonical: Kyiv\n",
        "names.yaml:3: 'Kyiv' is claimed by two entries; the other is at names.yaml:2",
        id="two entries with one canonical form",
    ),
    pytest.param(
        "names:\n  - canonical: Kyiv\n    rejected: [Kiev]\n  - canonical: Kiev\n",
        "'Kiev' is claimed by two entries",
        id="rejected form canonical for another",
    ),
    pytest.param(
        "names:\n  - {canonical: A B, accepted: [Cd]}\n  - {canonical: E F, accepted: [Cd]}\n",
        "'Cd' is claimed by two entries",
        id="accepted form of two",
    ),
    pytest.param("names:\n  - canonical: ''\n", ":2: 'canonical' is empty", id="empty canonical"),
    pytest.param("names:\n  - canonical: '?!'\n", "no Latin letter", id="canonical without a letter"),
    pytest.param("names:\n  - kind: person\n", "has no canonical form", id="no canonical"),
    pytest.param("names:\n  - {canonical: A, kind: persn}\n", "did you mean 'person'?", id="unknown kind"),
    pytest.param("names:\n  - canonical: " + "x" * 10_000_000, "characters", id="a line of ten million characters"),
    pytest.param(LAUGHS + "names: []\n", "anchors or aliases", id="billion laughs"),
    pytest.param("names: &n\n  - canonical: A\n    short: *n\n", "anchors or aliases", id="a cycle"),
    pytest.param("names: !!python/object:os.system x\n", "the YAML tag", id="a tag"),
    pytest.param("names: " + "[" * 5000, "levels deep", id="deep nesting"),
    pytest.param("names:\n  - canonical: Kyiv\n    canonical: Kiev\n", "the key 'canonical' twice", id="a key twice"),
    pytest.param('names:\n  - canonical: "a\\u0007b"\n', "control character", id="a control character"),
    pytest.param("names: []\n---\nnames: []\n", "two YAML documents", id="two documents"),
]


@pytest.mark.parametrize(("yaml", "told"), GAZETTEERS)
def test_gazetteer(program: Program, folder: Path, yaml: str, told: str) -> None:
    (folder / "names.yaml").write_text(yaml, encoding="utf-8")
    (folder / "a.txt").write_text("Nothing.\n", encoding="utf-8")
    ran = program("check", "--gazetteer", "names.yaml", "--no-default-gazetteer", "a.txt")
    assert ran.code == 2
    assert told in ran.err
    assert ran.err.count("\n") == 1
    assert ran.out == ""


def test_yaml_traps_do_not_bite(program: Program, folder: Path) -> None:
    (folder / "names.yaml").write_text(
        "names:\n  - canonical: No\n    native: {no: Norge, on: 1.10}\n", encoding="utf-8"
    )
    (folder / "a.txt").write_text("Nothing.\n", encoding="utf-8")
    assert program("check", "--gazetteer", "names.yaml", "--no-default-gazetteer", "a.txt").code == 0


ARGUMENTS = [
    pytest.param(["check", "nope.txt"], "nope.txt", id="missing path"),
    pytest.param(["check", "--gazetteer", "nope.yaml", "."], "nope.yaml", id="missing gazetteer"),
    pytest.param(["check", "--formt", "json", "."], "did you mean '--format'?", id="mistyped option"),
    pytest.param(["check", "--format", "jsn", "."], "did you mean 'json'?", id="mistyped format"),
    pytest.param(["check", "--ignore", "wrong-cas", "."], "did you mean 'wrong-case'?", id="mistyped rule"),
    pytest.param(["check", "--style", "reuter", "."], "did you mean 'reuters'?", id="mistyped style"),
    pytest.param(["check", "--fix", "--diff", "."], "choose one", id="fix and diff"),
    pytest.param(["check", "-", "a.txt"], "linted alone", id="standard input and a file"),
    pytest.param(["check", "--min-confidence", "7", "."], "from 0 to 1", id="confidence out of range"),
    pytest.param(["explain", "kase"], "unknown rule 'kase'", id="unknown rule to explain"),
    pytest.param(["chek"], "chek", id="mistyped command"),
]


@pytest.mark.parametrize(("argv", "told"), ARGUMENTS)
def test_arguments(program: Program, argv: list[str], told: str) -> None:
    ran = program(*argv)
    assert ran.code == 2
    assert told in ran.err
    assert ran.err.count("\n") == 1


def test_a_folder_without_readable_files_is_fine(program: Program, folder: Path) -> None:
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    assert program("check", ".").code == 0


SURVIVED = [
    pytest.param(b"Trains to Kiev\0 resumed.\n", id="a NUL"),
    pytest.param("Trains to Kiev \ufdd0\ufdd1 \u2028 resumed.\n".encode(), id="noncharacters"),
    pytest.param(("“" * 10_000 + " Kiev " + "”" * 10_000).encode(), id="ten thousand nested quotation marks"),
    pytest.param(("> " * 10_000 + "Kiev\n").encode(), id="ten thousand nested block quotes"),
    pytest.param(b"Kiev " + b"Abcdefg " * 60_000, id="every word a capitalised unknown, one line"),
    pytest.param(b"Kiev " + b"x" * 3_000_000, id="one huge token"),
]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("raw", SURVIVED)
def test_text_is_survived(program: Program, folder: Path, name: str, raw: bytes) -> None:
    (folder / "names.yaml").write_text(KYIV, encoding="utf-8")
    (folder / name).write_bytes(raw)
    ran = program("check", "--gazetteer", "names.yaml", "--no-default-gazetteer", "--format", "json", name)
    assert ran.code == 1
    assert '"Kiev"' in ran.out


def test_a_file_that_is_not_utf8_is_named_and_the_others_are_done(program: Program, folder: Path) -> None:
    (folder / "names.yaml").write_text(KYIV, encoding="utf-8")
    (folder / "a.txt").write_bytes("Café in Kiev".encode("latin-1"))
    (folder / "b.txt").write_text("Kiev\n", encoding="utf-8")
    ran = program("check", "--gazetteer", "names.yaml", "--no-default-gazetteer", "a.txt", "b.txt")
    assert ran.code == 2
    assert "a.txt: is not UTF-8" in ran.err
    assert "b.txt:1:1" in ran.out


def test_a_read_only_file_is_named_and_the_others_are_fixed(program: Program, folder: Path) -> None:
    (folder / "names.yaml").write_text(KYIV, encoding="utf-8")
    (folder / "a.txt").write_text("Kiev\n", encoding="utf-8")
    (folder / "b.txt").write_text("Kiev\n", encoding="utf-8")
    (folder / "a.txt").chmod(stat.S_IRUSR)
    ran = program("check", "--fix", "--gazetteer", "names.yaml", "--no-default-gazetteer", "a.txt", "b.txt")
    assert ran.code == 2
    assert "a.txt" in ran.err
    assert (folder / "a.txt").read_text(encoding="utf-8") == "Kiev\n"
    assert (folder / "b.txt").read_text(encoding="utf-8") == "Kyiv\n"


def test_surrogates_in_what_is_read_from_json_survive(program: Program) -> None:
    ran = program("check", "--format", "json", "--stdin-filename", "a.txt", "-", stdin=b"\\ud800 Trains to Kiev\n")
    assert ran.code == 1
