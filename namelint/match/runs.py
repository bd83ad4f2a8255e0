"""Segments and runs: how a text is cut before names are looked for in it.

A segment is what no name reaches beyond: up to a full stop, a bracket, a quotation mark, a blank line. A run is a
stretch of capitalised words in a segment, with the small words between them ("Ursula von der Leyen").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from namelint.tokens import BREAK, PARTICLES, Token

LONGEST_SEGMENT = 2_000
"""Tokens; a longer one is cut, to bound memory on text without stops."""
_WITHIN = frozenset(" -.")
_INITIAL = 2
"""Letters of a word that a point may follow inside a name: initials, and St. or Dr."""


def segments(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """The tokens, cut at gaps that no name spans."""
    segment: list[Token] = []
    for token in tokens:
        if segment and (token.gap == BREAK or len(segment) >= LONGEST_SEGMENT):
            yield segment
            segment = []
        segment.append(token)
    if segment:
        yield segment


def runs(segment: Sequence[Token]) -> Iterator[range]:
    """The runs of a segment, as ranges of its tokens; each begins and ends with a capitalised word."""
    at = 0
    while at < len(segment):
        if not segment[at].capital:
            at += 1
            continue
        end = last = at + 1
        while end < len(segment) and _goes_on(segment, end):
            end += 1
            if segment[end - 1].capital:
                last = end
        yield range(at, last)
        at = last


def _goes_on(segment: Sequence[Token], at: int) -> bool:
    token = segment[at]
    if token.gap not in _WITHIN or (token.gap == "." and len(segment[at - 1].text) > _INITIAL):
        return False
    return token.capital or token.key in PARTICLES or token.gap == "-"
