"""Edits: how likely one key is another spelling of a second one, by the letters that differ, and which do.

Keys are aligned so that the edits between them cost least; an edit rewrites one or two letters as one or two
others, or as none ("ph" as "f", "y" as "iy", "t" as "tt"). What each costs is learned, not set by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from math import inf, log
from typing import NamedTuple

from namelint.match.costs import FIRST, INSIDE, LAST, LONGEST, Costs, shipped

TOLD = 2
"""Differences that an editor is told one by one."""


class Step(NamedTuple):
    """A segment of the surface form and the one of the form that it answers; where equal, its weight is 0."""

    surface: str
    form: str
    weight: float


@lru_cache(maxsize=1 << 16)
def log_odds(surface: str, form: str) -> float:
    """Natural log-odds that a key is a spelling, right or wrong, of the form's key and no different name.

    Prior odds are even. The same both ways round, and never above those of the longer key with itself, which
    are the higher the longer it is.
    """
    costs = shipped()
    return sum(costs.terms[term] * value for term, value in terms(surface, form, costs).items())


def terms(surface: str, form: str, costs: Costs) -> dict[str, float]:
    """What the log-odds of two keys are a weighted sum of."""
    weights = [step.weight for step in align(min(surface, form), max(surface, form), costs)]
    return {
        "bias": 1.0,
        "edits": sum(weights),
        "worst": min(weights, default=0.0),
        "length": log(1 + max(len(surface), len(form))),
    }


def describe(surface: str, form: str) -> str:
    """How a key differs from the form's, for an editor; empty if it does not.

    >>> describe("kadafi", "gadafi"), describe("merkle", "merkel"), describe("janukovic", "yanukovych")
    ("'k' for 'g'", "'e' and 'l' swapped", '3 letters differ')
    """
    changes = [_trimmed(*change) for change in _changes(align(surface, form, shipped()))]
    if len(changes) > TOLD:
        return f"{sum(max(map(len, change)) for change in changes)} letters differ"
    return ", ".join(_phrase(*change) for change in changes)


def _changes(steps: tuple[Step, ...]) -> Iterator[tuple[str, str]]:
    """The segments that differ, those that touch put together; a swap stands alone."""
    for (same, _), run in groupby(steps, key=lambda step: (step.surface == step.form, _swapped(*step[:2]))):
        if not same:
            surfaces, forms, _ = zip(*run, strict=True)
            yield "".join(surfaces), "".join(forms)


def _trimmed(surface: str, form: str) -> tuple[str, str]:
    """Two segments without the letters that they begin or end with alike, unless one letter is doubled."""
    if _doubled(surface, form):
        return surface, form
    while surface and form and surface[0] == form[0]:
        surface, form = surface[1:], form[1:]
    while surface and form and surface[-1] == form[-1]:
        surface, form = surface[:-1], form[:-1]
    return surface, form


def _doubled(surface: str, form: str) -> bool:
    return set(surface) == set(form) and len(surface) + len(form) == 3


def _swapped(surface: str, form: str) -> bool:
    return surface != form and surface == form[::-1]


def _phrase(surface: str, form: str) -> str:
    if not surface:
        return f"'{form}' missing"
    if not form:
        return f"'{surface}' too many"
    if _swapped(surface, form):
        return f"'{form[0]}' and '{form[1]}' swapped"
    if _doubled(surface, form):
        return f"one '{form[0]}' for two" if len(surface) < len(form) else f"two '{form[0]}' for one"
    return f"'{surface}' for '{form}'"


def align(surface: str, form: str, costs: Costs) -> tuple[Step, ...]:
    """The steps that rewrite one key as the other at the greatest weight."""
    start, cut = _shared(surface, form)
    best, came = _grid(surface, form, start, cut, costs)
    i, j = len(surface) - cut, len(form) - cut
    steps = [Step(surface[i:], form[j:], 0.0)] if cut else []
    while i > start or j > start:
        back, over = came[i - start][j - start]
        weight = best[i - start][j - start] - best[i - back - start][j - over - start]
        steps.append(Step(surface[i - back : i], form[j - over : j], weight))
        i, j = i - back, j - over
    if start:
        steps.append(Step(surface[:start], form[:start], 0.0))
    return tuple(reversed(steps))


def _shared(surface: str, form: str) -> tuple[int, int]:
    """How many equal letters at the beginning and at the end are too far from a difference to bear on it."""
    shorter = min(len(surface), len(form))
    start = 0
    while start < shorter and surface[start] == form[start]:
        start += 1
    end = 0
    while end < shorter - start and surface[-1 - end] == form[-1 - end]:
        end += 1
    return max(0, start - LONGEST + 1), max(0, end - LONGEST + 1)


Move = tuple[int, int]
"""How many letters of the surface form, and of the form, a step takes."""
BOTH, DROPPED, ADDED = (1, 1), (1, 0), (0, 1)
Grid = tuple[list[list[float]], list[list[Move]]]


def _grid(surface: str, form: str, start: int, cut: int, costs: Costs) -> Grid:
    """For each two beginnings, both from ``start`` on, the greatest weight and the last move.

    The hot loop of near matching, hence all in one and comparisons in place of ``max``: thrice as fast.
    """
    long, wide = len(surface), len(form)
    letters, longer, swapped = costs.letters, costs.longer, costs.kinds["swapped"]
    added = [letters[""][y] for y in form]
    row = [-inf] * (wide - cut - start + 1)
    best: list[list[float]] = []
    came: list[list[Move]] = []
    for i in range(start, long - cut + 1):
        x = surface[i - 1] if i > start else ""
        below = LAST if i == long else INSIDE
        edits = letters[x]
        dropped = edits[""]
        above = row
        weight = above[0] + dropped[below if start and i > 1 else FIRST] if x else 0.0
        best.append(row := [weight])
        came.append(moves := [DROPPED])
        for j in range(start + 1, wide - cut + 1):
            y = form[j - 1]
            at = j - start
            end = LAST if j == wide else below
            inner = end if i > 1 and j > 1 else FIRST
            weight += added[j - 1][end if i and j > 1 else FIRST]
            move = ADDED
            if (other := above[at] + dropped[end if i > 1 else FIRST]) > weight:
                weight, move = other, DROPPED
            if (other := above[at - 1] + (0.0 if x == y else edits[y][inner])) >= weight:
                weight, move = other, BOTH
            if (x, y) in longer:
                for other, rewritten in _rewritten(surface, form, i, j, start, end, best, costs):
                    if other > weight:
                        weight, move = other, rewritten
            if x != y and at > 1 and i - start > 1 and x == form[j - 2] and y == surface[i - 2]:
                other = best[-3][at - 2] + swapped[end if i > 2 and j > 2 else FIRST]
                if other > weight:
                    weight, move = other, (2, 2)
            row.append(weight)
            moves.append(move)
    return best, came


def _rewritten(
    surface: str, form: str, i: int, j: int, start: int, end: int, best: list[list[float]], costs: Costs
) -> Iterator[tuple[float, Move]]:
    """The ways to come to two beginnings by an edit of several letters."""
    for left, right, weights in costs.longer[surface[i - 1], form[j - 1]]:
        back, over = i - len(left), j - len(right)
        if back >= start <= over and surface.startswith(left, back) and form.startswith(right, over):
            weight = weights[end if back and over else FIRST]
            yield best[back - start][over - start] + weight, (len(left), len(right))
