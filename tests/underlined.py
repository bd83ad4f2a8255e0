"""Underlined prose: a test written as text, carets under what is to be found and what is to stand there.

    Trains to Kiev resumed.
              ^^^^ Kyiv

A caret line belongs to the line of prose above it and has one finding; they stand in the order of their places.
Several replacements are parted by " | ". A line of prose without carets is to stay as it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from namelint.finding import Finding
from namelint.source import Source

_CARETS = re.compile(r"\s*(?P<carets>\^+)(?: (?P<right>.*))?")


class Expected(NamedTuple):
    """A span's line and columns from 1, the text there, and the replacements."""

    line: int
    column: int
    surface: str
    replacements: tuple[str, ...]


class Underlined(NamedTuple):
    """The prose without its caret lines, and what is to be found in it."""

    text: str
    expected: tuple[Expected, ...]


def underlined(marked: str) -> Underlined:
    """Read underlined prose; common indentation is kept, caret lines are told by their first sign."""
    prose: list[str] = []
    expected: list[Expected] = []
    for line in marked.splitlines():
        caret = _CARETS.fullmatch(line)
        if caret and prose:
            start, end = caret.span("carets")
            right = tuple((caret["right"] or "").split(" | "))
            expected.append(Expected(len(prose), start + 1, prose[-1][start:end], right))
        else:
            prose.append(line)
    return Underlined("\n".join(prose) + "\n", tuple(expected))


def met(source: Source, findings: tuple[Finding, ...]) -> tuple[Expected, ...]:
    """Findings in the shape in which they are expected."""
    return tuple(
        Expected(*source.position(finding.span.start), finding.surface, finding.replacements) for finding in findings
    )
