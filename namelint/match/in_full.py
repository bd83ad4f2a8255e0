"""Guesses in full: tokens of a run laid beside forms of several tokens.

A form is thought of from any token of it that is right ("Kiel *Starmer*"), or from one that is in doubt ("*Voldymir*
Zelenskij").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from namelint.index import Index, Role, Slot
from namelint.match.align import Aligned, Answer, align
from namelint.match.context import ROLES, Context, Run
from namelint.match.evidence import log_odds, of_full, partner_rarity
from namelint.match.guess import ENDINGS, Guess, crowd, doubtful
from namelint.match.known import UNKNOWN, Knowledge
from namelint.tokens import BREAK, PARTICLES, Token, keys
from namelint.tokens import tokens as tokens_of

SHORTEST = 4
"""Letters of a token in doubt from which a form is thought of."""
FAR, FARTHEST = -1.0, -5.0
"""The least log-odds of a token that is off: beside common names or others that are off, and beside a rare name."""
COMMON_PARTNER = 5.0
"""The commonness up to which a name beside it proves little."""
COMMON_WORD = 5.0
"""The commonness up to which a word is meant as it is, unless it is nearly a name."""
MANY = 64
"""Forms that hold a token, past which only those are looked at that hold a neighbour, too, or nearly."""


def guesses_in_full(run: Run, context: Context, index: Index, knowledge: Knowledge) -> Iterator[Guess]:
    """What stretches of a run may be meant as, as forms of two tokens or more."""
    tokens = run.segment[run.start : run.end]
    free = _free(run, tokens)

    @cache
    def known_full(start: int, end: int) -> bool:
        return knowledge.full_name(token.key for token in tokens[start:end])

    best: dict[tuple[object, int, int], tuple[float, Aligned]] = {}
    for at, token in enumerate(tokens):
        if not free[at] or not token.key:
            continue
        for form, slot in _slots(tokens, at, index, knowledge):
            aligned = align(tokens, at, form, slot)
            if (
                aligned
                and _worth(aligned, free)
                and not _strained(aligned, tokens, knowledge)
                and not known_full(aligned.start, aligned.end)
            ):
                place = (form.name, aligned.start, aligned.end)
                if place not in best or aligned.strain > best[place][0]:
                    best[place] = aligned.strain, aligned
    for _, aligned in best.values():
        evidence = (*of_full(aligned, run, context, knowledge), crowd(index))
        part = _telling_part(aligned)
        if part and keys(part[2]) != tuple(token.key for token in tokens[part[0] : part[1]]):
            ending = next((pair.ending for pair in aligned.pairs if pair.at + pair.width == part[1]), 0)
            yield Guess(aligned.form, *part[:2], log_odds("full", evidence), evidence, part[2], ending)


def _telling_part(aligned: Aligned) -> tuple[int, int, str] | None:
    """The tokens of an alignment to report and what to print there: all, unless it has more or less than the form.

    An initial or a middle name is the writer's choice; then only what is off is replaced, if it can be told apart.
    """
    if not aligned.skipped and not any(pair.answer is Answer.INITIAL for pair in aligned.pairs):
        return aligned.start, aligned.end, aligned.form.right
    near = [pair for pair in aligned.pairs if pair.answer is Answer.NEAR]
    start, end = near[0].at, near[-1].at + near[-1].width
    words = [token.text for token in tokens_of(aligned.form.right)]
    whole = sum(pair.width for pair in near) == end - start and len(words) == len(aligned.form.keys)
    return (start, end, " ".join(words[near[0].slot : near[-1].slot + 1])) if whole else None


def _free(run: Run, tokens: Sequence[Token]) -> list[bool]:
    """Which tokens are in no exact mention of several tokens."""
    spans = [link.span for link in run.links if len(link.mention.tokens) > 1 or link.form.role is Role.OTHER]
    return [not any(span.start <= token.start < span.end for span in spans) for token in tokens]


def _worth(aligned: Aligned, free: Sequence[bool]) -> bool:
    """Whether an alignment has something to correct, no mere derivation, and rests on tokens of its own."""
    off = [pair for pair in aligned.pairs if pair.answer is Answer.NEAR]
    last = len(aligned.form.keys) - 1
    derived = aligned.form.kind != "person" and all(p.slot == last and _derived(p.surface, p.key) for p in off)
    return bool(off) and not derived and all(free[aligned.start : aligned.end])


def _derived(surface: str, key: str) -> bool:
    """Whether a token is a form's with an ending of its own, or the other way round: Balkarian, Puerto Ricans."""
    return any(surface == key + end or key == surface + end for end in ENDINGS)


def _strained(aligned: Aligned, tokens: Sequence[Token], knowledge: Knowledge) -> bool:
    """Whether too much is off for what is right: two tokens both far, one far beside a common name, a title, a common
    word that is far, or a word that only opens the sentence ("Both Buttigieg")."""
    off = [pair for pair in aligned.pairs if pair.answer is Answer.NEAR]
    right = [pair for pair in aligned.pairs if pair.answer is Answer.EXACT and pair.key not in PARTICLES]
    rare = any(partner_rarity(pair, aligned.form, knowledge) > COMMON_PARTNER for pair in right)
    if any(pair.surface in ROLES for pair in off):
        return True
    if any(pair.odds < (FARTHEST if rare and not _common(pair.surface, knowledge) else FAR) for pair in off):
        return True
    opening = off[0] if off[0].at == aligned.start and tokens[aligned.start].gap == BREAK else None
    known = knowledge.known(opening.surface) if opening else None
    return known is not None and known.word < min(known.given, known.family, UNKNOWN)


def _common(key: str, knowledge: Knowledge) -> bool:
    """Whether a key is a word or a place that everybody knows: Later, Tuesday, London."""
    known = knowledge.known(key)
    return min(known.word, known.place) <= COMMON_WORD


def _slots(tokens: Sequence[Token], at: int, index: Index, knowledge: Knowledge) -> Iterator[Slot]:
    """The slots of forms that a token may fill: with its own key, or nearly where it is not known."""
    key = tokens[at].key
    exact = index.holding(key) if key not in PARTICLES else []
    if len(exact) <= MANY:
        yield from exact
    else:
        beside = _neighbours(tokens, at, index)
        yield from (slot for slot in exact if not beside.isdisjoint(slot.form.keys))
    if len(key) >= SHORTEST and doubtful(tokens[at], knowledge):
        for other in index.near(key):
            found = index.holding(other)
            yield from found if len(found) <= MANY else ()


def _neighbours(tokens: Sequence[Token], at: int, index: Index) -> set[str]:
    """The keys of the form tokens that a token's neighbours are, or nearly are."""
    beside = (*tokens[max(at - 2, 0) : at], *tokens[at + 1 : at + 3])
    keys = {token.key for token in beside}
    return keys.union(*(index.near(key) for key in keys if len(key) > 1))
