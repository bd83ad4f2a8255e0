"""GitHub: commands that the runner's own rules take apart again."""

from __future__ import annotations

import re

from tests.report.cases import ALL, NONE, mixed, written

COMMAND = re.compile(r"::(?P<command>error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)")


def taken_apart(line: str) -> tuple[str, dict[str, str], str]:
    """A command as the runner reads it: split at commas and equals signs, then the escapes undone."""
    command = COMMAND.fullmatch(line)
    assert command, line
    properties = dict(told.split("=", 1) for told in command["properties"].split(","))
    return (
        command["command"],
        {key: plain(told) for key, told in properties.items()},
        plain(command["message"]),
    )


def plain(told: str) -> str:
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        told = told.replace(escape, sign)
    return told


def test_commands() -> None:
    assert written("github", mixed()).splitlines()[1:3] == [
        "::warning file=a.txt,line=1,endLine=1,col=14,endColumn=18,title=namelint (wrong-case)"
        "::print 'Kyiv', not 'kiev'",
        "::notice file=a.txt,line=1,endLine=1,col=23,endColumn=27,title=namelint (misspelled-name)"
        "::print 'Kyiv', not 'Kiew'",
    ]


def test_nothing_found_is_nothing_written() -> None:
    assert written("github", NONE) == ""


def test_columns_only_within_a_line() -> None:
    told = [taken_apart(line) for line in written("github", ALL).split("\n")[:-1]]
    assert {properties["file"] for _, properties, _ in told if "col" not in properties} == {"windows.txt"}
    assert all(("col" in places) == (places["line"] == places["endLine"]) for _, places, _ in told)


def test_texts_come_out_as_they_went_in() -> None:
    told = [taken_apart(line) for line in written("github", ALL).split("\n")[:-1]]
    findings = [finding for checked in ALL.documents for finding in checked.findings]
    assert len(told) == len(findings)
    for (_, properties, message), finding in zip(told, findings, strict=True):
        if finding.path != "half\udce9.txt":
            assert (properties["file"], message) == (finding.path, finding.message)
