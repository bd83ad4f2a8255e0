"""Exact mentions: runs of tokens whose keys are those of a form, the longest first.

Equal keys are not enough: "us" is no mention of US, and "a white house" none of the White House.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namelint.index import Form, Index, Role, Status
from namelint.lexicon import Lexicon
from namelint.match.differences import difference
from namelint.match.links import Difference, Link, Mention
from namelint.tokens import BREAK, LONGEST_ABBREVIATION, PARTICLES, Token

_SAME_GAPS = frozenset({(" ", "-"), ("-", " "), (" ", "."), (".", " ")})
SHORTEST_SMALL = 5
"""Letters of a name that is known when it is written small; a shorter one must be nobody's name."""


def exact(segment: Sequence[Token], index: Index, lexicon: Lexicon) -> Iterator[Link]:
    """The exact mentions of a segment in order, none overlapping another."""
    at = 0
    while at < len(segment):
        link = _longest(segment, at, index, lexicon)
        if link is None:
            at += 1
        else:
            yield link
            at += len(link.mention.tokens)


def _longest(segment: Sequence[Token], at: int, index: Index, lexicon: Lexicon) -> Link | None:
    forms = index.starting(segment[at].key)
    best: tuple[tuple[Difference, int, Status], Form] | None = None
    for form in forms:
        if best and len(form.keys) < len(best[1].keys):
            break
        found = segment[at : at + len(form.keys)]
        if _matches(found, form):
            apart = difference(found, form)
            rank = (apart, _precedence(form), form.status)
            if (best is None or rank < best[0]) and _means(found, form, apart, lexicon):
                best = rank, form
    if best is None:
        return None
    rank, form = best
    right = form.right if form.status is Status.REJECTED else form.text
    apart = Difference.NONE if form.role in (Role.PHRASE, Role.OTHER) else Difference(rank[0])  # right as they stand
    return Link(mention(segment, at, len(form.keys)), form, apart, right)


def _precedence(form: Form) -> int:
    """Which of several forms of the same words counts: a phrase, a listed form, another's name, a derived form."""
    if form.role is Role.PHRASE:
        return 0
    if form.role is Role.OTHER:
        return 2
    derived = form.role is Role.FAMILY and form.status is Status.REJECTED and form.text not in form.name.rejected
    return 3 if derived else 1


def _matches(found: Sequence[Token], form: Form) -> bool:
    return (
        len(found) == len(form.keys)
        and all(token.key == key for token, key in zip(found[1:], form.keys[1:], strict=True))
        and all(_same_gap(found, form, i) for i in range(1, len(found)))
    )


def _same_gap(found: Sequence[Token], form: Form, i: int) -> bool:
    gap, wanted = found[i].gap, form.gaps[i]
    if gap == wanted:
        return True
    if "." in (gap, wanted) and len(found[i - 1].text) > LONGEST_ABBREVIATION:
        return False
    return (gap, wanted) in _SAME_GAPS


def _means(found: Sequence[Token], form: Form, apart: Difference, lexicon: Lexicon) -> bool:
    """Whether tokens with a form's keys mean it, and are not ordinary words."""
    if apart is not Difference.CASE and (form.role in (Role.PHRASE, Role.OTHER) or any(t.capital for t in found)):
        return True
    if len(found) == 1:
        return (
            apart is Difference.CASE
            and form.kind in ("person", "place")
            and _known_small(form.keys[0], lexicon)
            and form.words[0][:1].isupper()
            and found[0].gap != "-"
        )
    telling = [token for token in found if token.key not in PARTICLES]
    if all(lexicon.words.rank(token.key) is not None for token in telling):
        capitals = [token for token in telling if token.capital]
        return len(capitals) > 1 or bool(capitals and not (found[0].capital and found[0].gap == BREAK))
    return True


def _known_small(key: str, lexicon: Lexicon) -> bool:
    """Whether a name is known for one when it is written small, and is no word."""
    if len(key) < SHORTEST_SMALL and (lexicon.given.rank(key) is not None or lexicon.family.rank(key) is not None):
        return False
    return len(key) > LONGEST_ABBREVIATION and lexicon.words.rank(key) is None


def mention(segment: Sequence[Token], at: int, length: int) -> Mention:
    """The mention of ``length`` tokens at an index of a segment, with its neighbours."""
    end = at + length
    return Mention(
        tuple(segment[at:end]),
        segment[at - 1] if at else None,
        segment[end] if end < len(segment) else None,
    )
