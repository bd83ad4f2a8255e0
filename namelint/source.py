"""Source, Span, Position: a text under the name it is reported by, and places in it.

Offsets are Unicode code points of the decoded file as it lies on disk, a byte-order mark not counted. Lines end at
``\\n``, ``\\r\\n`` or ``\\r`` alone: ``str.splitlines`` would also split at form feeds and U+2028, editors do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

LINE_END = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """Half-open range of code points."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as editors count: line and column from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """A decoded text.

    ``encoding`` and ``bom`` are what it takes to write it back byte for byte: ``bom + text.encode(encoding)``.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bytes = b""

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offset at which each line begins; the first is 0."""
        return (0, *(end.end() for end in LINE_END.finditer(self.text)))

    def position(self, offset: int) -> Position:
        """Line and column of an offset; the offset just past the text is allowed."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> Span:
        """The span of a line, numbered from 1, without its line end."""
        start = self.line_starts[number - 1]
        end = LINE_END.search(self.text, start)
        return Span(start, end.start() if end else len(self.text))
