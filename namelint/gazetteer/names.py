"""Name and Gazetteer: the entries as they are written, before anything is derived from them."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("person", "place", "organisation", "other")


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """An entry: one person, place or body. Two entries are never equal, however alike.

    Every tuple keeps the order of the file. ``kind`` is empty where the entry does not say. ``native`` pairs a
    language code with the native form, ``styles`` a house style with its form. ``exceptions`` is the entry's
    ``except``. ``path`` and ``line`` tell where it is written.
    """

    canonical: str
    kind: str = ""
    native: tuple[tuple[str, str], ...] = ()
    short: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    styles: tuple[tuple[str, str], ...] = ()
    exceptions: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    path: str = ""
    line: int = 0

    @property
    def spellings(self) -> tuple[str, ...]:
        """All forms that are listed as ways to write this name, canonical first."""
        return (self.canonical, *self.accepted, *self.rejected, *(form for _, form in self.styles))


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names in the order of their files; no two share a canonical form."""

    names: tuple[Name, ...]
