"""Context: what a whole document says about its names, gathered before any doubtful mention is judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log10
from typing import NamedTuple

from namelint.gazetteer.names import Name
from namelint.index import Form, Role
from namelint.match.links import Difference, Link
from namelint.tokens import Token

ROLES = frozenset(
    [
        "actor",
        "actress",
        "admiral",
        "adviser",
        "aide",
        "ambassador",
        "archbishop",
        "author",
        "ayatollah",
        "bishop",
        "boss",
        "captain",
        "cardinal",
        "chairman",
        "chairwoman",
        "chairperson",
        "chancellor",
        "chief",
        "coach",
        "col",
        "colonel",
        "columnist",
        "comedian",
        "commander",
        "commissioner",
        "composer",
        "congressman",
        "congresswoman",
        "councillor",
        "crown",
        "deputy",
        "dictator",
        "diplomat",
        "director",
        "dr",
        "duchess",
        "duke",
        "editor",
        "emir",
        "emperor",
        "envoy",
        "father",
        "foreign",
        "founder",
        "frontman",
        "gen",
        "general",
        "goalkeeper",
        "gov",
        "governor",
        "guitarist",
        "head",
        "historian",
        "imam",
        "insider",
        "journalist",
        "judge",
        "justice",
        "king",
        "lady",
        "lawmaker",
        "lawyer",
        "leader",
        "lieutenant",
        "lord",
        "lt",
        "maj",
        "major",
        "manager",
        "mayor",
        "midfielder",
        "minister",
        "mp",
        "mr",
        "mrs",
        "ms",
        "negotiator",
        "novelist",
        "oligarch",
        "painter",
        "philosopher",
        "physicist",
        "pianist",
        "pilot",
        "playwright",
        "pm",
        "poet",
        "politician",
        "pope",
        "premier",
        "president",
        "prime",
        "prince",
        "princess",
        "prof",
        "professor",
        "prosecutor",
        "queen",
        "rapper",
        "rep",
        "reporter",
        "representative",
        "rev",
        "saint",
        "scientist",
        "secretary",
        "sen",
        "senator",
        "sergeant",
        "sgt",
        "shah",
        "sheikh",
        "singer",
        "sir",
        "skipper",
        "sovereign",
        "speaker",
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "st",
        "star",
        "statesman",
        "striker",
        "sultan",
        "taoiseach",
        "tsar",
        "vice",
        "winger",
        "writer",
    ]
)
"""Titles and offices: what stands before a person's name."""


class Run(NamedTuple):
    """A run of capitalised words in its segment, tokens ``start`` to ``end``, and the exact links in it."""

    segment: Sequence[Token]
    start: int
    end: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """How often each name is met in full and in part, which canonical forms, and how often each key of the runs."""

    full: Counter[Name]
    part: Counter[Name]
    met: frozenset[str]
    keys: Counter[str]

    def presence(self, name: Name, here: int) -> float:
        """From 1 where the name is met in full to 2 where it is ten times, a half where only a part of it is, else 0.

        ``here`` mentions of a part are at the place in question itself, and no evidence on it.
        """
        if name in self.full:
            return 1 + min(1.0, log10(self.full[name]))
        return 0.5 if self.part[name] > here else 0.0

    def companion(self, name: Name) -> str:
        """A companion of the name that is met; empty where none is."""
        return next((other for other in name.companions if other in self.met), "")


class Survey(NamedTuple):
    """A text gone over once: the exact links, the runs in which more may be, and what the whole of it says.

    ``met`` are the forms of one token that the text has, each once.
    """

    links: tuple[Link, ...]
    runs: tuple[Run, ...]
    words: int
    context: Context
    met: tuple[Form, ...]


def context(links: Iterable[Link], runs: Iterable[Run]) -> Context:
    """What the exact links of a document and its runs say."""
    full: Counter[Name] = Counter()
    part: Counter[Name] = Counter()
    for link in links:
        if link.form.role in (Role.PHRASE, Role.OTHER) or link.difference > Difference.MARKS:
            continue
        (full if link.telling else part)[link.form.name] += 1
    keys = Counter(token.key for run in runs for token in run.segment[run.start : run.end] if token.capital)
    return Context(full, part, frozenset(name.canonical for name in (*full, *part)), keys)
