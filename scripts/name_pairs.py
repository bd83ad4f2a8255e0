"""Name pairs: spellings of one name and pairs of different names, to learn edit costs from and to measure.

Two Latin tokens that Wikidata's labels align with one native form are variants of each other. Everything is
parted in two halves by native form, so that what is measured on one half was not learned from the other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, combinations
from pathlib import Path
from random import Random
from zlib import crc32

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from namelint.fold import fold

Pair = tuple[str, str]
LEARN, HELD_OUT = 0, 1
"""The halves."""
SEED = 20240615
SHORTEST = 3
"""Letters of a key; shorter ones are initials and particles."""
ALIKE = 65.0
"""The rapidfuzz ratio below which two tokens of a native form are nicknames, titles, wrong alignments."""
CROWD = 4000
"""Names among which the one most like another is looked for: the larger, the harder to tell apart."""
NATIVE_FILES = "*.tsv"
SLIPS = ("typed_dev.tsv", "ocr_dev.tsv", "observers_dev.tsv")
NO_SLIPS = "hard_negatives_dev.tsv"


@dataclass(frozen=True)
class Half:
    """Pairs of keys of one half.

    ``variants`` are spellings of one name. The other three are different names: ``lookalikes`` a name and the
    one most like it of ``CROWD``, ``neighbours`` two names with the same letters but one, drawn as a look-up
    meets them, short ones above all, ``strangers`` two names drawn at random.
    """

    variants: tuple[Pair, ...]
    lookalikes: tuple[Pair, ...]
    neighbours: tuple[Pair, ...]
    strangers: tuple[Pair, ...]


@dataclass(frozen=True)
class Natives:
    """The keys of each native form, the native forms of each key, and the half that each key is in."""

    keys: Mapping[str, frozenset[str]]
    natives: Mapping[str, frozenset[str]]
    half_of: Mapping[str, int]

    def variants(self, side: int) -> list[Pair]:
        """Pairs all of whose common native forms are of one half."""
        pairs: defaultdict[Pair, set[int]] = defaultdict(set)
        for native, keys in self.keys.items():
            for left, right in combinations(sorted(keys), 2):
                pairs[left, right].add(half(native))
        return sorted(pair for pair, sides in pairs.items() if sides == {side} and fuzz.ratio(*pair) >= ALIKE)

    def differ(self, left: str, right: str) -> bool:
        """Whether two keys have native forms in one language and none in common."""
        ours, theirs = self.natives[left], self.natives[right]
        languages = {native[:2] for native in ours} & {native[:2] for native in theirs}
        return left != right and bool(languages) and not ours & theirs


def natives(directory: Path) -> Natives:
    """Read from files of ``token<TAB>native letters<TAB>count``, one a language."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for path in sorted(directory.glob(NATIVE_FILES)):
        for line in path.read_text(encoding="utf-8").splitlines():
            token, letters, count = line.split("\t")
            key, native = fold(token), f"{path.stem}:{letters}"
            if len(key) >= SHORTEST and key.isascii() and key.isalpha():
                keys[native].add(key)
                counts[key][native] += int(count)
    return Natives(
        {native: frozenset(found) for native, found in keys.items()},
        {key: frozenset(found) for key, found in counts.items()},
        {key: half(found.most_common(1)[0][0]) for key, found in counts.items()},
    )


def half(text: str) -> int:
    """Which half a text belongs to."""
    return crc32(text.encode()) & 1


def wikidata(names: Natives, side: int, size: int) -> Half:
    """The pairs of one half: ``size`` lookalikes, as many strangers, half as many neighbours."""
    chance = Random(SEED + side)
    keys = sorted(key for key, its_half in names.half_of.items() if its_half == side)
    return Half(
        variants=tuple(names.variants(side)),
        lookalikes=_drawn(_lookalikes(keys, names, chance), size),
        neighbours=_drawn(_neighbours(keys, names, chance), size // 2),
        strangers=_drawn(_strangers(keys, names, chance), size),
    )


def slips(directory: Path, side: int, names: Iterable[str] = SLIPS) -> list[Pair]:
    """Wrong and right keys from files of ``wrong<TAB>right<TAB>...``, halved by the right one."""
    found = {pair for name in names for pair in _single(directory / name) if half(pair[1]) == side}
    return sorted(found)


def no_slips(directory: Path, side: int) -> list[Pair]:
    """Keys in which two real names differ."""
    return slips(directory, side, [NO_SLIPS])


def _single(path: Path) -> Iterator[Pair]:
    for line in path.read_text(encoding="utf-8").splitlines()[1 if path.name != NO_SLIPS else 0 :]:
        wrong, right = (_keys(name) for name in line.split("\t")[:2])
        if len(wrong) == len(right):
            yield from (pair for pair in zip(wrong, right, strict=True) if pair[0] != pair[1])


def _keys(name: str) -> list[str]:
    keys = (fold(word) for word in re.split(r"[\s-]+", name))
    return [key for key in keys if key]


def _drawn(pairs: Iterator[Pair], size: int) -> tuple[Pair, ...]:
    found: set[Pair] = set()
    while len(found) < size:
        left, right = next(pairs)
        found.add((min(left, right), max(left, right)))
    return tuple(sorted(found))


def _lookalikes(keys: list[str], names: Natives, chance: Random) -> Iterator[Pair]:
    while True:
        key = chance.choice(keys)
        crowd = [other for other in chance.sample(keys, CROWD) if names.differ(key, other)]
        best = process.extractOne(key, crowd, scorer=fuzz.ratio)
        if best:
            yield key, best[0]


def _neighbours(keys: list[str], names: Natives, chance: Random) -> Iterator[Pair]:
    short: Mapping[str, list[str]] = defaultdict(list)
    for key in keys:
        for shortened in sorted({key, *(key[:i] + key[i + 1 :] for i in range(len(key)))}):
            short[shortened].append(key)
    crowds = [crowd for crowd in short.values() if len(crowd) > 1]
    met = list(accumulate(len(crowd) ** 2 for crowd in crowds))
    while True:
        left, right = chance.sample(chance.choices(crowds, cum_weights=met)[0], 2)
        if names.differ(left, right) and OSA.distance(left, right) <= 2:
            yield left, right


def _strangers(keys: list[str], names: Natives, chance: Random) -> Iterator[Pair]:
    while True:
        left, right = chance.sample(keys, 2)
        if names.differ(left, right):
            yield left, right
