"""GitHub: workflow commands, which its runner turns into annotations of a pull request.

The runner drops an annotation whose columns are given for a finding that spans lines.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TextIO

from namelint.checked import Run
from namelint.finding import Finding, Severity
from namelint.source import Source

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}

# As the runner's own toolkit escapes them: the percent sign first of all, so one table does both at once.
MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def report(run: Run, out: TextIO) -> None:
    """Write a command for each finding; for none, nothing."""
    for checked in run.documents:
        for finding in checked.findings:
            command = COMMANDS[finding.severity]
            place = _properties(checked.source, finding)
            out.write(f"::{command} {place}::{_writable(finding.message).translate(MESSAGE)}\n")


def _properties(source: Source, finding: Finding) -> str:
    """The file as the repository names it, the place in it, and a title."""
    line, column = source.position(finding.span.start)
    end_line, end_column = source.position(finding.span.end)
    columns = {"col": column, "endColumn": end_column} if line == end_line else {}
    properties: dict[str, str | int] = {
        "file": PurePath(source.path).as_posix(),
        "line": line,
        "endLine": end_line,
        **columns,
        "title": f"namelint ({finding.rule})",
    }
    return ",".join(f"{key}={_writable(str(told)).translate(PROPERTY)}" for key, told in properties.items())


def _writable(text: str) -> str:
    """The text without halves of surrogate pairs, as in a path that is no UTF-8, which no stream takes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
