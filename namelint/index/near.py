"""Near look-up: which keys of the index a misspelt key may stand for.

Two keys meet where they have a deletion variant in common (one letter left out, or two of a word of middling length)
or sound alike. The variants are kept as one sorted array of numbers, hash above key number, so that it can be written
to a file and mapped into memory as it is; a hash that two variants share only costs a comparison later.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from zlib import crc32

from namelint.sound import sound_key

TWO_DELETIONS = range(7, 11)
"""Letters of a key of which two are left out; shorter ones keep too little, and longer ones have too many pairs."""
_SOUND = "~"


class Near:
    """Keys, and the sorted array of ``crc32(variant) << 32 | key number``."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.keys = tuple(keys)
        rows = {crc32(v.encode()) << 32 | number for number, key in enumerate(self.keys) for v in variants(key)}
        self.rows: Sequence[int] = array("Q", sorted(rows))

    def __call__(self, key: str) -> tuple[str, ...]:
        """The keys that may be meant by ``key``, itself left out, in the order of the index."""
        found: set[int] = set()
        for variant in variants(key):
            hashed = crc32(variant.encode())
            at = bisect_left(self.rows, hashed << 32)
            while at < len(self.rows) and self.rows[at] >> 32 == hashed:
                found.add(self.rows[at] & 0xFFFFFFFF)
                at += 1
        return tuple(self.keys[number] for number in sorted(found) if self.keys[number] != key)


def variants(key: str) -> Iterator[str]:
    """What is left of a key when letters are left out, and how it sounds; may repeat itself."""
    yield key
    if len(key) > 2:
        for i in range(len(key)):
            yield key[:i] + key[i + 1 :]
    if len(key) in TWO_DELETIONS:
        for i, j in combinations(range(len(key)), 2):
            yield key[:i] + key[i + 1 : j] + key[j + 1 :]
    sound = sound_key(key)
    if len(sound) > 1:
        yield _SOUND + sound
