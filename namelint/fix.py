"""Fix: findings to edits, edits to text, and the change as a patch.

All edits are in the offsets of the text that was linted, so they are made at once, never one after another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from pathlib import PurePath
from typing import NamedTuple

from namelint.finding import Finding, Fix
from namelint.source import Source, Span

NO_LINE_END = "\n\\ No newline at end of file\n"
QUOTED_IN_PATCH = frozenset(b'"\\')


class Edit(NamedTuple):
    """A change to a text: what is to stand in the place of a span."""

    span: Span
    text: str


def edits(findings: Iterable[Finding], *, unsafe: bool = False) -> tuple[Edit, ...]:
    """The first replacement of each finding that may be made, in order and apart from one another.

    Of findings that overlap one is taken: a safe one before an unsafe one, then the longer, then the earlier.
    A replacement that changes nothing is no edit.
    """
    allowed = {Fix.SAFE, Fix.UNSAFE} if unsafe else {Fix.SAFE}
    taken: list[Edit] = []
    for finding in sorted((finding for finding in findings if finding.fix in allowed), key=_rank):
        replacement = next(iter(finding.replacements), finding.surface)
        edit = Edit(finding.span, replacement)
        place = bisect_left(taken, edit)
        if replacement != finding.surface and not _overlaps(edit.span, taken[max(place - 1, 0) : place + 1]):
            taken.insert(place, edit)
    return tuple(taken)


def _rank(finding: Finding) -> tuple[bool, int, int, str, tuple[str, ...]]:
    start, end = finding.span
    return finding.fix is not Fix.SAFE, start - end, start, finding.rule, finding.replacements


def _overlaps(span: Span, neighbours: Iterable[Edit]) -> bool:
    """Whether a span has a letter in common with the next edits, or is the same place between two letters."""
    return any(span == other or (span.start < other.end and other.start < span.end) for other, _ in neighbours)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made, which are in order and apart, as ``edits`` gives them."""
    parts = []
    done = 0
    for (start, end), replacement in edits:
        parts += [text[done:start], replacement]
        done = end
    return "".join([*parts, text[done:]])


def diff(source: Source, fixed: str) -> str:
    """The change from ``source.text`` to ``fixed`` as ``git apply`` and ``patch -p1`` take it; empty if none.

    Line ends are part of the lines, so the patch is to be printed without translating them.
    """
    import difflib  # 7 ms, which only a run that shows its fixes should spend

    mark = source.bom.decode(source.encoding)  # to a patch it is part of the first line
    before, after = _lines(mark + source.text), _lines(mark + fixed)
    hunks = difflib.unified_diff(before, after, _patch_name("a", source.path), _patch_name("b", source.path))
    return "".join(line if line.endswith("\n") else line + NO_LINE_END for line in hunks)


def _lines(text: str) -> list[str]:
    """The lines as a patch counts them, by line feeds alone, each with its own."""
    *lines, rest = text.split("\n")
    return [line + "\n" for line in lines] + [rest] * bool(rest)


def _patch_name(side: str, path: str) -> str:
    """A file's name in the head of a patch: in C's quotes, or closed by a tab, where it needs that."""
    name = f"{side}/{PurePath(path).as_posix().lstrip('/')}"
    letters = name.encode("utf-8", "surrogateescape")
    if name.isprintable() and not QUOTED_IN_PATCH & set(letters):
        return name + "\t" * (" " in name)
    return '"' + "".join(_quoted(letter) for letter in letters) + '"'


def _quoted(letter: int) -> str:
    return chr(letter) if 32 <= letter < 127 and letter not in QUOTED_IN_PATCH else f"\\{letter:03o}"
