"""What exact links mean once the whole document is known: some that are right by their letters are somebody else's.

Dropped are a family name behind another given name ("Robin Starmer"), a rejected family name that no entry lists by
itself where its bearer is never named in full, and a rejected place name that is part of a person's name ("Mikhail
Lvov") or that the document uses for another place ("Odessa, Texas").
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from namelint.gazetteer.names import Name
from namelint.index import Role, Status
from namelint.match.context import ROLES
from namelint.match.known import UNKNOWN, Knowledge
from namelint.match.links import Difference, Link
from namelint.tokens import BREAK, Token
from namelint.tokens import keys as keys_of

BORNE = 5.0
"""The commonness up to which a given name surely has bearers."""


def meant(links: Sequence[Link], knowledge: Knowledge) -> tuple[Link, ...]:
    """The links that mean what their letters say."""
    named = {link.form.name for link in links if link.telling and link.difference <= Difference.MARKS}
    elsewhere = [(link.form.name, link.form.keys) for link in links if _tells_another_place(link)]
    return tuple(
        link
        for link in links
        if not _somebody_else(link, knowledge)
        and not _rejected_unnamed(link, named)
        and not any(
            link.form.name is name and link.form.keys == keys[: len(link.form.keys)] for name, keys in elsewhere
        )
    )


def _tells_another_place(link: Link) -> bool:
    """Whether a link is an exception such as "Odessa, Texas", after which "Odessa" alone is that place, too."""
    return link.form.role is Role.PHRASE and "," in link.form.gaps


def _rejected_unnamed(link: Link, named: Collection[Name]) -> bool:
    form = link.form
    listed = form.name.rejected
    derived = form.role is Role.FAMILY and form.status is Status.REJECTED and form.spelling in listed
    return derived and form.text not in listed and form.name not in named


def _somebody_else(link: Link, knowledge: Knowledge) -> bool:
    form, before = link.form, link.mention.before
    family = form.role is Role.FAMILY or (form.role is Role.SHORT and form.kind == "person")
    place = form.kind == "place" and form.status is Status.REJECTED and len(form.keys) == 1
    if before is None or not (family or place):
        return False
    gap = link.mention.tokens[0].gap
    if gap not in " -" and not (gap == "." and len(before.text) == 1):
        return False
    return _given_name(before, gap, knowledge, surely=place) and before.key not in _own(link)


def _own(link: Link) -> frozenset[str]:
    """The keys of the name's own full form."""
    return frozenset(keys_of(link.form.name.canonical))


def _given_name(token: Token, gap: str, knowledge: Knowledge, surely: bool) -> bool:
    """Whether a token, with a gap after it, is a given name or an initial; ``surely``: one that a list has."""
    if not token.capital or token.key in ROLES:
        return False
    if len(token.text) == 1:
        return gap == "."
    known = knowledge.known(token.key)
    if token.gap == BREAK and known.word < known.given:
        return False
    if known.given <= BORNE:
        return known.given < min(known.word, known.place)
    return not surely and known.most >= UNKNOWN
