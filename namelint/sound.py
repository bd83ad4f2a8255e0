"""Sound keys: what is left of a key when letters that are heard or written alike are made one and vowels go.

Two keys of one sound are candidates for each other, no more: of 100,000 names some forty sound like a given
one. The classes were chosen by which mergers find most spellings of one name for the other names that they
bring in (``benchmarks/accuracy/edit_costs.py`` measures it), so d is not t, b is not p, g is not k.
"""

from __future__ import annotations

import re
from functools import lru_cache

END = "."
SOUNDS = {
    # Janukovic, as -ić is written without its mark; within a word it would part Victor and Viktor
    "vic" + END: "fs",
    **dict.fromkeys(("tsch", "sch", "tch", "ch", "sh", "zh", "ts", "tz", "dz", "cz", "sz", "tj", "z"), "s"),
    **dict.fromkeys(("ce", "ci", "cy"), "s"),
    **dict.fromkeys(("kh", "gh", "ck", "cq", "c", "q"), "k"),
    **dict.fromkeys(("ph", "v", "w"), "f"),
    "th": "t",
    "dh": "d",
    "x": "ks",
    **dict.fromkeys("aeiouyhj" + END, ""),
}
"""What is heard of letters, ``END`` being the end of a key; the longest match counts, other letters stay."""
SILENT_FIRST = frozenset("aeiouyhjw")
"""Letters that a name may begin with or without: Yevgeny, Evgeny."""
FEW = 2
"""Consonants up to which a sound tells whether the key begins with a vowel; past it Krayn misses Ukraine."""

_DOUBLED = re.compile(r"(.)\1+")
_WRITTEN = re.compile("|".join(map(re.escape, sorted(SOUNDS, key=len, reverse=True))))


@lru_cache(maxsize=1 << 16)
def sound_key(key: str) -> str:
    """The sound of a folded key; empty where fewer than two consonants are left, which tell nothing.

    >>> [sound_key(key) for key in ("yanukovych", "janukovic", "zelenskiy", "omar", "lee")]
    ['nkfs', 'nkfs', 'slnsk', 'amr', '']
    """
    sound = _WRITTEN.sub(lambda written: SOUNDS[written[0]], _DOUBLED.sub(r"\1", key) + END)
    if len(sound) < FEW:
        return ""
    return "a" + sound if len(sound) == FEW and key[0] in SILENT_FIRST else sound
