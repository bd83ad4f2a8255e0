"""What a key is known as outside the gazetteer, and how common it is there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from namelint.lexicon import Lexicon

UNKNOWN = 10.0
"""The commonness of what no list has, in the lists' unit: ``-log10`` of a probability."""
_PLURALS = ("ies", "es", "s")
_ENDINGS = (
    "ism",
    "isms",
    "ist",
    "ists",
    "ian",
    "ians",
    "ite",
    "ites",
    "an",
    "ans",
    "er",
    "ers",
    "esque",
    "ish",
)


class Known(NamedTuple):
    """How common a key is as a word, a given name, a family name, a place or other proper name."""

    word: float
    given: float
    family: float
    place: float

    @property
    def most(self) -> float:
        """Its commonness in the role in which it is most common."""
        return min(self)

    @property
    def unknown(self) -> bool:
        return self.most >= UNKNOWN


class Knowledge:
    """A lexicon, with its answers remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.known = lru_cache(maxsize=1 << 16)(self._known)

    def _known(self, key: str) -> Known:
        has = self.lexicon
        lists = (has.words, has.given, has.family, has.places, has.proper)
        word, given, family, place, proper = (_commonness(each.rank(key)) for each in lists)
        return Known(word, given, family, min(place, proper))

    def full_name(self, keys: Iterable[str]) -> bool:
        """Whether these keys are the full name of a well-known person, or a place's of several words."""
        phrase = " ".join(keys)
        return self.lexicon.full.rank(phrase) is not None or self.lexicon.places.rank(phrase) is not None

    def commonness(self, key: str) -> float:
        """How common a key is as anything, or what it is the plural or a plain derivation of."""
        return min(self.known(stem).most for stem in stems(key))

    def exists(self, key: str) -> bool:
        """Whether a key is a word or a name, or the plural or a plain derivation of one."""
        return self.commonness(key) < UNKNOWN


def _commonness(rank: int | None) -> float:
    return UNKNOWN if rank is None else float(rank)


def stems(key: str) -> tuple[str, ...]:
    """A key and what is left of it without a plural ending or a derivation's ("Putinism", "Marxists")."""
    endings = (*_PLURALS, *_ENDINGS)
    return (key, *(key[: -len(end)] for end in endings if key.endswith(end) and len(key) - len(end) >= 4))
