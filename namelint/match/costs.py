"""Costs: the learned table of what each edit between two keys tells, read from ``edit_costs.tsv``.

It has each edit once and holds both ways round: a spelling may come of the canonical one or that one of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from string import ascii_lowercase
from typing import NamedTuple

TABLE = resources.files(__package__).joinpath("edit_costs.tsv")
NOTHING = "-"
"""What the table has for an empty segment."""
VOWELS = frozenset("aeiouy")
LONGEST = 2
"""Letters of a segment."""

Weights = tuple[float, float, float]
"""Log-odds of an edit at the first letter of a key, inside, at its last letter; none above 0."""
FIRST, INSIDE, LAST = range(3)


class Rewriting(NamedTuple):
    """An edit of more than a letter for a letter: ``y`` as ``iy``, ``t`` as ``tt``."""

    surface: str
    form: str
    weights: Weights


class Letters(dict[str, Weights]):
    """Weights of the edits of one letter by the letter it becomes; either is empty where one is added.

    Edits that the table does not list, those of digits too, weigh as their kind does.
    """

    def __init__(self, letter: str, kinds: Mapping[str, Weights]) -> None:
        self.letter = letter
        self.kinds = kinds

    def __missing__(self, other: str) -> Weights:
        self[other] = weights = self.kinds[kind(self.letter, other)]
        return weights


class Alphabet(dict[str, Letters]):
    """The edits of each letter."""

    def __init__(self, kinds: Mapping[str, Weights]) -> None:
        self.kinds = kinds

    def __missing__(self, letter: str) -> Letters:
        self[letter] = letters = Letters(letter, self.kinds)
        return letters


@dataclass(frozen=True)
class Costs:
    """The table.

    ``letters`` has the edits of single letters, ``longer`` those of several by the last letters of both
    sides; ``terms`` says how the log-odds of two keys are made of the edits between them.
    """

    terms: Mapping[str, float]
    kinds: Mapping[str, Weights]
    letters: Alphabet
    longer: Mapping[tuple[str, str], tuple[Rewriting, ...]]


def kind(left: str, right: str) -> str:
    """Which kind of edit rewrites one segment as the other; one too rare to be listed weighs as its kind."""
    if len(left) == len(right) == 1:
        vowels = (left in VOWELS) + (right in VOWELS)
        return ("consonants", "unlike", "vowels")[vowels]
    if len(left) + len(right) == 1:
        return "vowel-more" if left + right in VOWELS else "consonant-more"
    if left == right[::-1]:
        return "swapped"
    return "doubled" if set(left) == set(right) else "respelt"


@lru_cache(maxsize=1)
def shipped() -> Costs:
    """The table as shipped."""
    return load(TABLE.read_text(encoding="utf-8").splitlines())


def load(lines: Iterable[str]) -> Costs:
    """The table from its lines: ``term NAME VALUE``, ``kind NAME`` or ``edit SIDE SIDE`` with the weights."""
    terms: dict[str, float] = {}
    kinds: dict[str, Weights] = {}
    edits: dict[tuple[str, str], Weights] = {}
    for line in lines:
        match line.split("#", 1)[0].split():
            case ["term", name, value]:
                terms[name] = float(value)
            case ["kind", name, first, inside, last]:
                kinds[name] = float(first), float(inside), float(last)
            case ["edit", left, right, first, inside, last]:
                sides = left.replace(NOTHING, ""), right.replace(NOTHING, "")
                edits[sides] = edits[sides[::-1]] = float(first), float(inside), float(last)
    return costs(terms, kinds, edits)


def costs(terms: Mapping[str, float], kinds: Mapping[str, Weights], edits: Mapping[tuple[str, str], Weights]) -> Costs:
    """The table from its parts; ``edits`` has each edit both ways round."""
    doubled = {(letter * 2, letter): kinds["doubled"] for letter in ascii_lowercase}
    edits = {**doubled, **{sides[::-1]: weights for sides, weights in doubled.items()}, **edits}
    letters = Alphabet(kinds)
    longer: defaultdict[tuple[str, str], list[Rewriting]] = defaultdict(list)
    for (left, right), weights in edits.items():
        if len(left) + len(right) > 2:
            longer[left[-1], right[-1]].append(Rewriting(left, right, weights))
        else:
            letters[left][right] = weights
    return Costs(terms, kinds, letters, {ends: tuple(found) for ends, found in longer.items()})
