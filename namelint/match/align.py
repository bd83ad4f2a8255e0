"""Alignment: the tokens of a run laid beside the tokens of a form, at the least strain.

A token answers a token, exactly, as an initial or nearly; two may be written as one or one as two ("Netan yahu",
"derLeyen"); inside a name one may be missing or be one too many (middle names, particles).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from namelint.index import Form
from namelint.match.edits import log_odds
from namelint.tokens import CONNECTIVES, PARTICLES, Token

LEAST = -7.0
"""Log-odds below which two tokens are taken for different words, whatever stands beside them."""
EXACT_ODDS = 8.0
INITIAL_ODDS = 2.0
PARTICLE_ODDS = 2.0
JOINED_ODDS = 4.0
SKIP = 2.0
PLURAL = 1.0
MOST_SKIPPED = 2
"""Tokens, on each side of the one that is looked at."""


class Answer(Enum):
    """How a token of the text answers a token of the form."""

    EXACT = "exact"
    INITIAL = "initial"
    NEAR = "near"


class Pair(NamedTuple):
    """Keys that answer each other; ``slot`` is the place in the form, ``at`` and ``width`` the tokens of the run.

    ``ending`` letters of the last token are an ending of their own ("the Starmars") and stay.
    """

    surface: str
    key: str
    answer: Answer
    odds: float
    slot: int = 0
    at: int = 0
    width: int = 1
    ending: int = 0


class Aligned(NamedTuple):
    """Tokens ``start`` to ``end`` of a run as a form; ``skipped`` tokens of either answer nothing."""

    form: Form
    start: int
    end: int
    pairs: tuple[Pair, ...]
    skipped: int

    @property
    def strain(self) -> float:
        return sum(pair.odds for pair in self.pairs) - SKIP * self.skipped


@lru_cache(maxsize=1 << 16)
def answer(surface: str, key: str) -> Pair | None:
    """How one key answers another, if at all; its places are still to be filled in."""
    if surface == key:
        return Pair(surface, key, Answer.EXACT, EXACT_ODDS)
    if len(surface) == 1 and key.startswith(surface):
        return Pair(surface, key, Answer.INITIAL, INITIAL_ODDS)
    if {surface, key} <= PARTICLES - CONNECTIVES and surface[0] == key[0]:
        return Pair(surface, key, Answer.NEAR, PARTICLE_ODDS)
    if len(surface) < 2 or len(key) < 2 or abs(len(surface) - len(key)) > 4:
        return None
    odds = log_odds(surface, key)
    return Pair(surface, key, Answer.NEAR, odds) if odds > LEAST else None


def align(run: Sequence[Token], at: int, form: Form, slot: int) -> Aligned | None:
    """The best alignment of a form with the run in which token ``at`` stands in the form's ``slot``."""
    left = _grow(run, at, form, slot, -1, MOST_SKIPPED)
    right = _grow(run, at, form, slot, 1, MOST_SKIPPED)
    middle = answer(run[at].key, form.keys[slot])
    if slot == len(form.keys) - 1:
        middle = _plural(middle, run[at].key, form.keys[slot])
    if left is None or right is None or middle is None:
        return None
    pairs = (*reversed(left.pairs), middle._replace(slot=slot, at=at), *right.pairs)
    return Aligned(form, left.reached, right.reached + 1, pairs, left.skipped + right.skipped)


class _Side(NamedTuple):
    pairs: tuple[Pair, ...]
    skipped: int
    reached: int

    @property
    def strain(self) -> float:
        return sum(pair.odds for pair in self.pairs) - SKIP * self.skipped


def _grow(run: Sequence[Token], at: int, form: Form, slot: int, step: int, spare: int) -> _Side | None:
    """Answers for the form's slots on one side, outwards from a token; None where they cannot all be answered."""
    if not 0 <= slot + step < len(form.keys):
        return _Side((), 0, at)
    sides = [side for side in _ways(run, at, form, slot, step, spare) if side]
    return max(sides, key=lambda side: side.strain, default=None)


def _ways(run: Sequence[Token], at: int, form: Form, slot: int, step: int, spare: int) -> list[_Side | None]:
    here, wanted = at + step, slot + step
    outermost = wanted in (0, len(form.keys) - 1)
    ways: list[_Side | None] = []
    if 0 <= here < len(run):
        ways.append(_paired(run, range(here, here + 1), form, wanted, step, spare))
        beyond = here + step
        if 0 <= beyond < len(run):
            both = range(min(here, beyond), max(here, beyond) + 1)
            ways.append(_paired(run, both, form, wanted, step, spare))
            if spare and outermost and run[here].key not in PARTICLES:  # a middle name that the form has not
                ways.append(_skipping(_paired(run, range(beyond, beyond + 1), form, wanted, step, spare - 1)))
    if spare and not outermost:
        ways.append(_skipping(_grow(run, at, form, wanted, step, spare - 1)))
    return ways


def _paired(run: Sequence[Token], at: range, form: Form, slot: int, step: int, spare: int) -> _Side | None:
    """Tokens ``at`` of the run, written as one, answering a slot; and the rest of the side beyond them."""
    surface = "".join(run[i].key for i in at)
    pointed = all(run[i].gap == "." for i in at[1:])  # D.C. is DC
    if len(at) > 1 and (
        abs(len(surface) - len(form.keys[slot])) > 1 or (any(is_small(run[i]) for i in at) and not pointed)
    ):
        return None
    pair = answer(surface, form.keys[slot])
    if slot == len(form.keys) - 1:
        pair = _plural(pair, surface, form.keys[slot])
    rest = _grow(run, at[0] if step < 0 else at[-1], form, slot, step, spare) if pair else None
    if pair is None or rest is None:
        return None
    if len(at) == 1 and pair.answer is Answer.NEAR and not run[at[0]].capital and form.words[slot][:1].isupper():
        return None  # a small word is no name, but for the second half of one cut in two
    if len(at) > 1 and pair.answer is Answer.EXACT and not pointed:  # right but for the space in it
        pair = pair._replace(answer=Answer.NEAR, odds=JOINED_ODDS)
    placed = pair._replace(slot=slot, at=at[0], width=len(at))
    return _Side((placed, *rest.pairs), rest.skipped, rest.reached)


def is_small(token: Token) -> bool:
    """Whether a token is an initial or a small word between names, and no part of one that a space has cut in two."""
    return len(token.key) == 1 or (token.key in PARTICLES and not token.capital)


def _plural(pair: Pair | None, surface: str, key: str) -> Pair | None:
    """The answer as a plural of the key, if it is a better one."""
    if not surface.endswith("s") or key.endswith("s") or len(surface) < len(key):
        return pair
    plural = answer(surface[:-1], key)
    if plural and (pair is None or plural.odds > pair.odds + PLURAL):
        return plural._replace(ending=1)
    return pair


def _skipping(side: _Side | None) -> _Side | None:
    return side._replace(skipped=side.skipped + 1) if side else None
