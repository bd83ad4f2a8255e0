"""How well edit costs and sound keys do beside others: python -m benchmarks.accuracy.edit_costs PAIRS SLIPS

On the halves of ``scripts/name_pairs.py`` that nothing was learned from. Needs jellyfish.

The scores are those of telling spellings of one name from different names: the area under the curve, and the
share of spellings found where one in twenty of the different names is taken for one. Different names are "like"
(a name and the one most like it of 4,000, beside as many drawn at random), "near" (what a look-up brings in: one
letter apart, short ones above all) and "real" (picked by hand).
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter

import jellyfish
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, JaroWinkler

from namelint.index.near import variants
from namelint.match.edits import log_odds
from namelint.sound import sound_key
from scripts.name_pairs import HELD_OUT, SEED, Pair, natives, no_slips, slips, wikidata

SIZE = 5000
MADE_BY = ("typed", "observers", "ocr", "asr")
FALSE_POSITIVES = 0.05
NAMES = 100_000
"""Names among which sound keys are counted."""
Score = Callable[[str, str], float]
Key = Callable[[str], str]
KEYS: Mapping[str, Key] = {
    "sound key": sound_key,
    "metaphone": jellyfish.metaphone,
    "nysiis": jellyfish.nysiis,
    "soundex": jellyfish.soundex,
    "match rating": jellyfish.match_rating_codex,
}


def same(key: Key, left: str, right: str) -> float:
    """Whether two keys sound alike; an empty sound is like nothing."""
    return float(key(left) == key(right) != "")


SCORES: Mapping[str, Score] = {
    "edit costs": log_odds,
    "Jaro-Winkler": JaroWinkler.similarity,
    "ratio": fuzz.ratio,
    **{name: partial(same, key) for name, key in KEYS.items()},
}


def near(left: str, right: str) -> float:
    """Whether the index finds one by the other without their sounds."""
    return float(any(not variant.startswith("~") for variant in {*variants(left)} & {*variants(right)}))


def within(most: int, left: str, right: str) -> float:
    """Whether two keys are at most some edits apart, a swap of neighbours being one."""
    return float(OSA.distance(left, right, score_cutoff=most) <= most)


def sound_within(left: str, right: str) -> float:
    """Whether two sounds are at most one edit apart."""
    return within(1, sound_key(left), sound_key(right))


LOOK_UPS: Mapping[str, tuple[Score, ...]] = {
    "distance 1": (partial(within, 1),),
    "distance 2": (partial(within, 2),),
    "deletions (index)": (near,),
    **{f"equal {name}": (SCORES[name],) for name in KEYS},
    "sounds 1 apart": (sound_within,),
    "distance 1, sound": (partial(within, 1), SCORES["sound key"]),
    "deletions, sound": (near, SCORES["sound key"]),
    "deletions, metaphone": (near, SCORES["metaphone"]),
    "distance 2, sound": (partial(within, 2), SCORES["sound key"]),
    "deletions, sounds 1 apart": (near, sound_within),
}


def main(arguments: Sequence[str]) -> int:
    """Print the tables."""
    pairs, misspelt = map(Path, arguments)
    names = natives(pairs)
    half = wikidata(names, HELD_OUT, SIZE)
    spellings = {
        "variants": half.variants,
        **{name: slips(misspelt, HELD_OUT, [f"{name}_dev.tsv"]) for name in MADE_BY},
    }
    different = {
        "like": half.lookalikes + half.strangers,
        "near": half.neighbours,
        "real": no_slips(misspelt, HELD_OUT),
    }
    print("area under the curve / recall at 5 % false positives")
    print_scores(spellings, different)
    print()
    print_look_ups(spellings)
    print()
    print_crowds(Random(SEED).sample(sorted(names.natives), NAMES))
    print()
    print_speed(half.variants)
    return 0


def print_scores(spellings: Mapping[str, Sequence[Pair]], different: Mapping[str, Sequence[Pair]]) -> None:
    """A table for each kind of spelling, a row a method, a column for each kind of different names."""
    for name, pairs in spellings.items():
        print(f"{f'{name} ({len(pairs):,})':20}" + "".join(f"{other:>14}" for other in different))
        for method, score in SCORES.items():
            right = [score(*pair) for pair in pairs]
            wrong = [sorted(score(*pair) for pair in others) for others in different.values()]
            cells = (f"{area(right, others):.3f} / {recall(right, others):.2f}" for others in wrong)
            print(f"  {method:18}" + "".join(f"{cell:>14}" for cell in cells))


def print_look_ups(spellings: Mapping[str, Sequence[Pair]]) -> None:
    """The share of pairs that a look-up finds."""
    print(f"{'found by':26}" + "".join(f"{name:>11}" for name in spellings))
    for look_up, ways in LOOK_UPS.items():
        found = [[any(way(*pair) for way in ways) for pair in pairs] for pairs in spellings.values()]
        print(f"{look_up:26}" + "".join(f"{sum(hits) / len(hits):11.3f}" for hits in found))


def print_crowds(names: Sequence[str]) -> None:
    """How many names share the key of a name, on average over the names."""
    print(f"of {len(names):,} names, as many share the key of one: ", end="")
    print(", ".join(f"{name} {crowd(map(key, names)) / len(names):.1f}" for name, key in KEYS.items()))


def print_speed(pairs: Sequence[Pair]) -> None:
    """Microseconds a call, nothing remembered."""
    eight = [pair for pair in pairs if max(map(len, pair)) == 8]
    log_odds.cache_clear()
    started = perf_counter()
    for pair in eight:
        log_odds(*pair)
    print(f"log_odds of two keys of 8 letters: {(perf_counter() - started) / len(eight) * 1e6:.0f} us")


def area(right: Sequence[float], wrong: Sequence[float]) -> float:
    """The chance that a spelling scores above a different name, ties counting half; ``wrong`` is sorted."""
    return sum(bisect_left(wrong, r) + bisect_right(wrong, r) for r in right) / (2 * len(right) * len(wrong))


def recall(right: Sequence[float], wrong: Sequence[float]) -> float:
    """The share of spellings above all but the highest-scoring different names; ``wrong`` is sorted."""
    threshold = wrong[-1 - int(len(wrong) * FALSE_POSITIVES)]
    return sum(score > threshold for score in right) / len(right)


def crowd(keys: Iterable[str]) -> int:
    """The names of each key, squared and summed, keys that are empty left out."""
    return sum(times * times for key, times in Counter(keys).items() if key)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
