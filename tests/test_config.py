"""Configuration: the nearest file counts, unknown keys are refused, overrides apply below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from namelint.config import Settings, settings_near
from namelint.faults import Fault
from tests.cli.program import Program

NAMES = "names:\n  - canonical: Kyiv\n    rejected: [Kiev]\n"

REFUSED = [
    pytest.param("stile = 'ap'\n", "unknown key 'stile': did you mean 'style'?", id="unknown key"),
    pytest.param("[rules]\nwrong-cas = 'off'\n", "did you mean 'wrong-case'?", id="unknown rule"),
    pytest.param("[rules]\nwrong-case = 'of'\n", "did you mean 'off'?", id="unknown level"),
    pytest.param("quotes = 'hnt'\n", "did you mean 'hint'?", id="unknown policy"),
    pytest.param("style = 3\n", "'style' is no text", id="wrong type of text"),
    pytest.param("gazetteer = 'a.yaml'\n", "'gazetteer' is no list", id="wrong type of list"),
    pytest.param("default-gazetteer = 'no'\n", "neither true nor false", id="wrong type of truth"),
    pytest.param("minimum-confidence = 2\n", "from 0 to 1", id="share out of range"),
    pytest.param("= 3\n", "is not TOML", id="not TOML"),
    pytest.param("extend = 'other.toml'\n", "names no file", id="missing parent"),
    pytest.param("extend = 'namelint.toml'\n", "in a circle", id="extends itself"),
    pytest.param("[[overrides]]\nfile = ['a']\n", "did you mean 'files'?", id="unknown key in an override"),
]


@pytest.mark.parametrize(("toml", "told"), REFUSED)
def test_refused(folder: Path, toml: str, told: str) -> None:
    (folder / "namelint.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(Fault) as fault:
        settings_near(folder)
    assert told in str(fault.value)
    assert str(folder / "namelint.toml") in str(fault.value)


def test_the_nearest_file_upwards_counts(folder: Path) -> None:
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "pyproject.toml").write_text("[tool.namelint]\nstyle = 'ap'\n", encoding="utf-8")
    (folder / "a" / "namelint.toml").write_text("style = 'bbc'\n", encoding="utf-8")
    (folder / "a" / "b" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert settings_near(folder / "a" / "b").style == "bbc"
    assert settings_near(folder).style == "ap"


def test_extend_lays_one_file_over_another(folder: Path) -> None:
    (folder / "base.toml").write_text("style = 'ap'\nquotes = 'skip'\n", encoding="utf-8")
    (folder / "namelint.toml").write_text("extend = 'base.toml'\nquotes = 'hint'\n", encoding="utf-8")
    settings = settings_near(folder)
    assert (settings.style, settings.quotes) == ("ap", "hint")


def test_without_a_file_the_defaults_hold(folder: Path) -> None:
    assert settings_near(folder) == Settings()


RULES = """
gazetteer = ["names.yaml"]
default-gazetteer = false

[rules]
rejected-variant = "warning"

[[overrides]]
files = ["archive/**"]
rules = {rejected-variant = "off"}
"""


def test_levels_and_overrides_reach_the_findings(program: Program, folder: Path) -> None:
    (folder / "namelint.toml").write_text(RULES, encoding="utf-8")
    (folder / "names.yaml").write_text(NAMES, encoding="utf-8")
    (folder / "archive").mkdir()
    for path in ("a.txt", "archive/b.txt"):
        (folder / path).write_text("Trains to Kiev.\n", encoding="utf-8")
    ran = program("check", "--format", "json", "a.txt", "archive/b.txt")
    assert ran.code == 1
    assert ran.out.count('"severity": "warning"') == 1
    assert "archive" not in ran.out


def test_standard_input_is_configured_by_its_name(program: Program, folder: Path) -> None:
    (folder / "namelint.toml").write_text(RULES + "\n", encoding="utf-8")
    (folder / "names.yaml").write_text(NAMES, encoding="utf-8")
    assert program("check", "--stdin-filename", "a.txt", "-", stdin=b"Kiev").code == 1
    assert program("check", "--stdin-filename", "archive/a.txt", "-", stdin=b"Kiev").code == 0


def test_an_excluded_name_of_standard_input_gives_nothing(program: Program, folder: Path) -> None:
    (folder / "namelint.toml").write_text("exclude = ['*.txt']\n", encoding="utf-8")
    ran = program("check", "--stdin-filename", "a.txt", "-", stdin=b"Kiev")
    assert (ran.code, ran.out) == (0, "")
