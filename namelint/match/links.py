"""Mention, Link, Reading: what was met in a text and which names it was decided to mean."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from namelint.index import Form, Role
from namelint.source import Source, Span
from namelint.tokens import Token


class Difference(IntEnum):
    """How far a surface form is from the form it means; each takes in those before it."""

    NONE = 0
    CASE = 1
    MARKS = 2
    SCRIPT = 3
    SPELLING = 4


class Mention(NamedTuple):
    """A run of tokens that names something, and the tokens beside it in the same sentence (None at its ends)."""

    tokens: tuple[Token, ...]
    before: Token | None
    after: Token | None

    @property
    def span(self) -> Span:
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(token.key for token in self.tokens)


@dataclass(frozen=True, slots=True)
class Link:
    """A mention decided to mean a form of a name, with the confidence of that and the reasons for it.

    ``right`` is what to print in the mention's place. ``others`` may stand there as well, the likelier first: they
    are of other names, or other forms of this one.
    """

    mention: Mention
    form: Form
    difference: Difference
    right: str
    confidence: float = 1.0
    because: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        return self.mention.span

    @property
    def telling(self) -> bool:
        """Whether the name is met in full, so that shorter mentions beside it are known to be its own."""
        return self.form.role is Role.FULL and (len(self.form.keys) > 1 or self.form.kind != "person")


@dataclass(frozen=True, slots=True)
class Reading:
    """A source read against an index: its links in order, the number of words, and where it quotes."""

    source: Source
    links: tuple[Link, ...]
    words: int
    quotations: tuple[Span, ...]

    def quoted(self, span: Span) -> bool:
        """Whether a span lies in quotation marks."""
        at = bisect_right(self.quotations, (span.start, len(self.source.text) + 1)) - 1
        return at >= 0 and span.start < self.quotations[at].end
