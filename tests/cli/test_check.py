"""``namelint check`` on real files: what it writes and leaves alone, what it prints where, and its exit codes."""

from __future__ import annotations

import json
import os
import shlex
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namelint import Fix
from namelint.cli.jobs import Task, linter, outcome
from namelint.config import Settings
from namelint.fix import apply, edits
from tests.cli.program import Program, Ran

NAMES = """
names:
  - {canonical: Kyiv, kind: place, rejected: [Kiev], except: [chicken Kiev]}
  - {canonical: Keir Starmer, kind: person}
  - {canonical: Volodymyr Zelensky, kind: person, accepted: [Zelenskyy], styles: {ap: Volodymyr Zelenskyy}}
"""
OWN = ("--gazetteer", "names.yaml", "--no-default-gazetteer")


@pytest.fixture(autouse=True)
def _names(folder: Path) -> None:
    (folder / "names.yaml").write_text(NAMES, encoding="utf-8")


def check(program: Program, *argv: object, stdin: bytes = b"") -> Ran:
    return program("check", *OWN, *argv, stdin=stdin)


BYTES = [
    pytest.param("é Kiev\nand back\n".encode(), "é Kyiv\nand back\n".encode(), id="UTF-8"),
    pytest.param(b"To Kiev\r\nand back\r", b"To Kyiv\r\nand back\r", id="every line end"),
    pytest.param(b"\f\x0bTo Kiev\0 \x1a", b"\f\x0bTo Kyiv\0 \x1a", id="control characters, no line end at the end"),
    pytest.param("\ufeffé Kiev\r\n".encode(), "\ufeffé Kyiv\r\n".encode(), id="byte-order mark"),
    pytest.param("\ufeffé Kiev\n".encode("utf-16-le"), "\ufeffé Kyiv\n".encode("utf-16-le"), id="UTF-16, little end"),
    pytest.param("\ufeffé Kiev\n".encode("utf-16-be"), "\ufeffé Kyiv\n".encode("utf-16-be"), id="UTF-16, big end"),
    pytest.param("e\u0301 🙂 Київ Kiev".encode(), "e\u0301 🙂 Київ Kyiv".encode(), id="other scripts, NFD"),
]


@pytest.mark.parametrize(("before", "after"), BYTES)
def test_fix_changes_the_names_bytes_alone(program: Program, folder: Path, before: bytes, after: bytes) -> None:
    path = folder / "a.txt"
    path.write_bytes(before)
    path.chmod(0o640)
    assert check(program, "--fix", "a.txt") == Ran(0, "", "")
    assert path.read_bytes() == after
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize(("before", "after"), BYTES)
def test_fix_of_standard_input_changes_the_names_bytes_alone(folder: Path, before: bytes, after: bytes) -> None:
    command = [sys.executable, "-m", "namelint", "check", *OWN, "--fix", "-"]
    ran = subprocess.run(command, input=before, capture_output=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, after, b"")


def test_fix_of_standard_input_tells_what_is_left_on_standard_error(program: Program) -> None:
    ran = check(program, "--fix", "--stdin-filename", "a.md", "-", stdin="To Kiev. “To Kiev.”\n".encode())
    assert ran == Ran(1, "To Kyiv. “To Kiev.”\n", "a.md:1:14: rejected-variant print 'Kyiv', not 'Kiev'\n")


def test_fix_of_an_excluded_standard_input_gives_it_back(program: Program) -> None:
    ran = check(program, "--fix", "--exclude", "*.md", "--stdin-filename", "a.md", "-", stdin=b"To Kiev\n")
    assert ran == Ran(0, "To Kiev\n", "")


def test_fix_leaves_unsafe_fixes_until_asked(program: Program, folder: Path) -> None:
    path = folder / "a.txt"
    path.write_text("“To Kiev.” To Kiev.\n", encoding="utf-8")
    ran = check(program, "--fix", "a.txt")
    assert (ran.code, ran.out) == (1, "a.txt:1:5: rejected-variant print 'Kyiv', not 'Kiev'\n")
    assert path.read_text(encoding="utf-8") == "“To Kiev.” To Kyiv.\n"
    assert check(program, "--fix", "--unsafe-fixes", "a.txt") == Ran(0, "", "")
    assert path.read_text(encoding="utf-8") == "“To Kyiv.” To Kyiv.\n"


def test_fixing_again_changes_nothing_more(program: Program, folder: Path) -> None:
    path = folder / "a.txt"
    path.write_text("Mr Zelenskyy; Zelensky; KEIR Starmer in Kiev, chicken Kiev.\n", encoding="utf-8")
    assert check(program, "--fix", "--unsafe-fixes", "a.txt").code == 0
    fixed, written = path.read_bytes(), path.stat().st_mtime_ns
    assert check(program, "--fix", "--unsafe-fixes", "a.txt").code == 0
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (fixed, written)


def test_a_file_with_nothing_to_fix_is_not_written(program: Program, folder: Path) -> None:
    path = folder / "a.txt"
    path.write_text("To Kyiv.\n", encoding="utf-8")
    before = path.stat()
    assert check(program, "--fix", "a.txt").code == 0
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_diff_writes_nothing_and_is_a_patch(program: Program, folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"one\r\nTo Kiev\r\n")
    (folder / "b.txt").write_bytes(b"To Kiev")
    ran = check(program, "--diff", "a.txt", "b.txt")
    assert ran.err == ""
    assert (folder / "a.txt").read_bytes() == b"one\r\nTo Kiev\r\n"
    subprocess.run(["git", "apply", "-"], input=ran.out.encode(), cwd=folder, check=True)
    assert (folder / "a.txt").read_bytes() == b"one\r\nTo Kyiv\r\n"
    assert (folder / "b.txt").read_bytes() == b"To Kyiv"


def test_diff_leaves_out_unsafe_fixes_until_asked(program: Program) -> None:
    quoted = "“To Kiev.”\n".encode()
    assert check(program, "--diff", "-", stdin=quoted).out == ""
    assert "+“To Kyiv.”\n" in check(program, "--diff", "--unsafe-fixes", "-", stdin=quoted).out


def test_two_jobs_and_one_are_byte_identical(program: Program, folder: Path) -> None:
    lines = ("To Kiev.", "Zelenskyy and Zelensky.", "KEIR Starmer.", "Nothing.", "“Kiev”")
    for number in range(24):
        (folder / f"{number:02}.md").write_text(lines[number % 5] + "\n" + lines[number % 4] + "\n", encoding="utf-8")
    for name in ("text", "json"):
        alone, both = (check(program, "--format", name, "--jobs", jobs, ".") for jobs in (1, 2))
        assert alone == both
        assert alone.code == 1
    for flags in ((), ("--unsafe-fixes",)):
        assert len({check(program, "--diff", *flags, "--jobs", jobs, ".") for jobs in (1, 2)}) == 1


CODES = [
    pytest.param("To Kyiv.", (), 0, id="nothing found"),
    pytest.param("To Kiev.", (), 1, id="found"),
    pytest.param("To Kiev.", ("--exit-zero",), 0, id="found, exit zero"),
    pytest.param("To Kiev.", ("--fix",), 0, id="all fixed"),
    pytest.param("“To Kiev.”", ("--fix",), 1, id="something left"),
    pytest.param("“To Kiev.”", ("--quotes", "hint"), 0, id="hints alone"),
    pytest.param("“To Kiev.”", ("--quotes", "skip"), 0, id="quotations skipped"),
    pytest.param("To Kiev.", ("--ignore", "rejected-variant"), 0, id="rule ignored"),
    pytest.param("To Kiev.", ("--select", "wrong-case,mixed-script"), 0, id="other rules selected"),
    pytest.param("To Kiev.", ("--select", "wrong-case", "--select", "rejected-variant"), 1, id="rule selected"),
    pytest.param("To Kiev.", ("--min-confidence", "1"), 0, id="not sure enough"),
    pytest.param("Mr Zelenskyy.", (), 0, id="accepted"),
    pytest.param("Volodymyr Zelensky.", ("--style", "ap"), 1, id="rejected by a style"),
]


@pytest.mark.parametrize(("text", "flags", "code"), CODES)
def test_exit_code(program: Program, folder: Path, text: str, flags: tuple[str, ...], code: int) -> None:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    assert check(program, *flags, "a.txt").code == code


def test_json_is_all_that_is_printed(program: Program, folder: Path) -> None:
    (folder / "a.txt").write_text("é KEIR Starmer\r\nin Kiev.\n", encoding="utf-8")
    ran = check(program, "--format", "json", "a.txt")
    assert ran.err == ""
    told = json.loads(ran.out)
    assert told["version"] == 1
    assert [
        (each["rule"], each["start"], each["byte_start"], each["line"], each["column"]) for each in told["findings"]
    ] == [
        ("wrong-case", 2, 3, 1, 3),
        ("rejected-variant", 19, 20, 2, 4),
    ]


def test_text_on_paths_as_they_are_named(program: Program, folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text("To Kiev.\n", encoding="utf-8")
    wanted = "a.txt:1:4: rejected-variant [*] print 'Kyiv', not 'Kiev'\n"
    assert check(program, "sub/a.txt").out == f"sub/{wanted}"
    assert check(program, "sub").out == f"sub/{wanted}"
    assert check(program, "sub", "sub/a.txt", "./sub/a.txt").out == f"sub/{wanted}"


def test_a_walk_honours_gitignore_and_named_files_do_not(program: Program, folder: Path) -> None:
    (folder / ".gitignore").write_text("draft.md\n", encoding="utf-8")
    for name in ("draft.md", "a.md", "a.py", ".hidden.md"):
        (folder / name).write_text("Kiev\n", encoding="utf-8")
    assert check(program, "--show-files") == Ran(0, "a.md\n", "")
    assert check(program, "--show-files", "draft.md", "a.py") == Ran(0, "draft.md\na.py\n", "")
    assert check(program, "--show-files", "--force-exclude", "draft.md", "a.md", "a.py") == Ran(0, "a.md\n", "")
    assert check(program, "--show-files", "--exclude", "a.*") == Ran(0, "", "")


def test_broken_pipe_is_silent(folder: Path) -> None:
    (folder / "big.txt").write_text("To Kiev.\n\n" * 2_000, encoding="utf-8")
    command = f"{shlex.quote(sys.executable)} -m namelint check {shlex.join(OWN)} big.txt | head -1"
    ran = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    assert ran.stdout == "big.txt:1:4: rejected-variant [*] print 'Kyiv', not 'Kiev'\n"


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_leaves_every_file_old_or_new(folder: Path, jobs: int) -> None:
    texts = folder / "texts"
    texts.mkdir()
    old, new = "To Kiev.\n\n" * 60, "To Kyiv.\n\n" * 60
    for number in range(400):
        (texts / f"{number:03}.txt").write_text(old, encoding="utf-8")
    command = [sys.executable, "-m", "namelint", "check", *OWN, "--fix", "--jobs", str(jobs), "texts"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True, start_new_session=True) as ran:
        while (texts / "010.txt").read_text(encoding="utf-8") == old and ran.poll() is None:
            time.sleep(0.01)
        os.killpg(ran.pid, signal.SIGINT)  # as a terminal does: to all its processes
        _, told = ran.communicate(timeout=60)
    assert (ran.returncode, told) == (130, "namelint: interrupted\n")
    contents = {path.name: path.read_text(encoding="utf-8") for path in texts.iterdir()}
    assert sorted(contents) == [f"{number:03}.txt" for number in range(400)]
    assert set(contents.values()) == {old, new}


PIECES = (
    "Kiev",
    "KIEV",
    "Ki\u00adev",
    "chicken ",
    "Zelensky",
    "Zelenskyy",
    "Volodymyr ",
    "KEIR ",
    "Kiel ",
    "Starmer",
    "’s",
    "'s",
    "-",
    " ",
    " ",
    ". ",
    "\r\n",
    "\n\n",
    "“",
    "”",
    "é",
    "🙂",
    "[sic]",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    path = tmp_path_factory.mktemp("own") / "names.yaml"
    path.write_text(NAMES, encoding="utf-8")
    return Settings(gazetteers=(str(path),), default_gazetteer=False)


@given(text=TEXTS)
@settings(deadline=None)
def test_nothing_outside_of_the_findings_is_touched(own: Settings, text: str) -> None:
    findings = linter(own).lint(text)
    fixed = apply(text, edits(findings, unsafe=True))
    shift = done = 0
    for finding in findings:
        assert text[finding.start : finding.end] == finding.surface
        assert fixed[done + shift : finding.start + shift] == text[done : finding.start]
        wanted = finding.surface if finding.fix is Fix.NONE else finding.replacements[0]
        assert fixed[finding.start + shift :].startswith(wanted)
        shift += len(wanted) - len(finding.surface)
        done = finding.end
    assert fixed[done + shift :] == text[done:]


@given(text=TEXTS)
@settings(deadline=None)
def test_what_is_fixed_has_nothing_more_to_fix(own: Settings, text: str) -> None:
    fixed = outcome(Task("a.txt", own, text.encode(), fixes=True, unsafe=True)).checked
    assert fixed is not None
    assert edits(fixed.findings, unsafe=True) == ()
