"""Matching: the prose of a document and an index in, the links of the document out.

Twice over the text: first everything that is exactly a form, then, with the whole document known, what is only near.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from namelint.index import Form, Index, Role
from namelint.match.context import Context, Run, Survey, context
from namelint.match.exact import exact
from namelint.match.known import Knowledge
from namelint.match.links import Difference, Link, Mention, Reading
from namelint.match.meant import meant
from namelint.match.near import guesses, near
from namelint.match.runs import runs, segments
from namelint.quotations import quotations
from namelint.source import Source
from namelint.tokens import Token, tokens

__all__ = [
    "Context",
    "Difference",
    "Knowledge",
    "Link",
    "Mention",
    "Reading",
    "Survey",
    "guesses",
    "read",
    "survey",
]


def read(source: Source, view: str, index: Index, knowledge: Knowledge) -> Reading:
    """The names met in a source's view of prose, in order, none overlapping another."""
    seen = survey(view, index, knowledge)
    guessed = [link for run in seen.runs for link in near(guesses(run, seen, index, knowledge), run)]
    return Reading(source, _merged(seen.links, guessed), seen.words, tuple(quotations(view)))


def survey(view: str, index: Index, knowledge: Knowledge) -> Survey:
    """The first time over the text: what is exactly a form, and the runs in which something may be near one."""
    words = 0
    links: list[Link] = []
    doubtful: list[Run] = []
    for segment in segments(tokens(view)):
        words += len(segment)
        found = tuple(exact(segment, index, knowledge.lexicon))
        links.extend(found)
        doubtful.extend(
            Run(segment, run.start, run.stop, _around(segment, run, found))
            for run in runs(segment)
            if any(segment[at].key and segment[at].capital for at in run)
        )
    kept = meant(links, knowledge)
    return Survey(kept, tuple(doubtful), words, context(kept, doubtful), _met(kept))


def _around(segment: Sequence[Token], run: range, found: Sequence[Link]) -> tuple[Link, ...]:
    """The links in a run and right beside it."""
    start = segment[max(run.start - 1, 0)].start
    end = segment[min(run.stop, len(segment) - 1)].end
    first = bisect_right(found, start, key=lambda link: link.span.end)
    last = bisect_left(found, end, key=lambda link: link.span.start)
    return tuple(found[first:last])


def _met(links: Iterable[Link]) -> tuple[Form, ...]:
    """The forms of one token that the document has."""
    forms = {link.form.keys: link.form for link in links if link.form.role not in (Role.PHRASE, Role.OTHER)}
    return tuple(form for keys, form in forms.items() if len(keys) == 1)


def _merged(exact: Iterable[Link], guessed: Sequence[Link]) -> tuple[Link, ...]:
    """All links in order; an exact link of one token gives way to a longer guess around it."""
    taken = sorted((link.span for link in guessed), key=lambda span: span.start)
    kept: list[Link] = []
    at = 0
    for link in exact:
        while at < len(taken) and taken[at].end <= link.span.start:
            at += 1
        if at == len(taken) or link.span.end <= taken[at].start:
            kept.append(link)
    return tuple(sorted((*kept, *guessed), key=lambda link: link.span))
