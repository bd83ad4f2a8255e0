"""Lexicon: what else a surface form may be, so that clean text stays clean.

A list is a file of lines ``key\\tdigit``, sorted by key. The digit is the order of magnitude of the key's
share in that role: 2 is one in a hundred, 9 one in a thousand million or not counted. Nothing is parsed: a
list is mapped into memory at its first question, and a question reads one block of it. README.md beside this
file tells the sources.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, fields
from functools import cache, cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from mmap import ACCESS_READ, mmap
from pathlib import Path

BLOCK = 2048
"""Bytes between two sampled line beginnings: a question searches that much, loading samples that often."""


@dataclass(frozen=True)
class WordList:
    """One list: a file in the package's folder, or in a zip that the package is imported from."""

    file: Traversable

    def rank(self, key: str) -> int | None:
        """How common the key is in this role, 1 (one in ten) to 9; None where the list has it not."""
        sought = key.encode()
        number = bisect_right(self._firsts, sought) - 1
        if number < 0:
            return None
        block = b"\n" + self._text[self._starts[number] : self._starts[number + 1]]
        at = block.find(b"\n%b\t" % sought)
        return None if at < 0 else block[at + len(sought) + 2] - ord("0")

    @cached_property
    def _text(self) -> bytes | mmap:
        if not isinstance(self.file, Path):
            return self.file.read_bytes()
        with self.file.open("rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Offsets at which blocks of whole lines begin; the last is the file's end."""
        text = self._text
        line_ends = (text.find(b"\n", offset) for offset in range(BLOCK, len(text), BLOCK))
        return (0, *(end + 1 for end in line_ends if end + 1 < len(text)), len(text))

    @cached_property
    def _firsts(self) -> tuple[bytes, ...]:
        """The first key of each block."""
        text = self._text
        return tuple(text[start : text.find(b"\t", start)] for start in self._starts[:-1])


@dataclass(frozen=True)
class Lexicon:
    """The lists by role. Keys are folded words, those of ``places`` and ``full`` several, parted by a space.

    ``words`` are dictionary words written small; ``proper`` words written with a capital that name no person
    (peoples, languages, months, bodies, brands); ``full`` full names of well-known people.
    """

    words: WordList
    given: WordList
    family: WordList
    places: WordList
    proper: WordList
    full: WordList

    def is_known(self, key: str) -> bool:
        """Whether any list has the key."""
        return any(getattr(self, field.name).rank(key) is not None for field in fields(self))


@cache
def load() -> Lexicon:
    """The lexicon in the package; its lists are read when first asked."""
    folder = resources.files(__name__)
    return Lexicon(*(WordList(folder / f"{field.name}.txt") for field in fields(Lexicon)))
