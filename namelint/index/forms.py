"""Forms: every spelling that a name's entry stands for, listed or understood.

What is understood: a person's family name alone, a one-token variant put into the full name, the plural of a
demonym. Nothing here looks at a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum

from rapidfuzz.distance import JaroWinkler

from namelint.gazetteer.names import Name
from namelint.lexicon import Lexicon
from namelint.tokens import CONNECTIVES, PARTICLES, Token, key, keys, tokens

DEFAULT_STYLE = "namelint"
STYLES = (
    DEFAULT_STYLE,
    "ap",
    "bbc",
    "economist",
    "guardian",
    "nyt",
    "reuters",
    "uk-gov",
    "un",
    "us-gov",
    "wikipedia-en",
)
"""House styles that may be asked for whatever the gazetteer lists; an entry may name others."""
FAMILY_FIRST = ("km", "ko", "my", "zh")
"""Languages whose names English prints as they are: family name first, or none at all."""
SHORTEST_FAMILY = 3
"""Letters; a shorter family name ("Li") is too many people's to stand for one."""


class Status(IntEnum):
    """Canonical is to be printed, accepted may stand alone, rejected is to be replaced."""

    CANONICAL = 0
    ACCEPTED = 1
    REJECTED = 2


class Role(Enum):
    """What a form is of its name."""

    FULL = "full name"
    FAMILY = "family name"
    SHORT = "short form"
    DEMONYM = "demonym"
    PHRASE = "phrase"
    OTHER = "another name"  # of the entry's ``near``: known to be right, and nobody of the gazetteer


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a name.

    ``keys`` and ``words`` are its tokens, folded and as written, ``gaps`` what stands before each (see Token).
    ``kind`` is the name's, told by its look where the entry does not say. ``right`` is what to print in the form's
    place, itself unless it is a variant. Forms of one name with equal ``spelling`` may stand side by side in a text.
    """

    text: str
    name: Name
    kind: str
    role: Role
    status: Status
    right: str
    spelling: str
    keys: tuple[str, ...]
    words: tuple[str, ...]
    gaps: tuple[str, ...]


def kind_of(name: Name, lexicon: Lexicon) -> str:
    """The kind of a name: as its entry says, else a person where it begins with a known given name."""
    return name.kind or ("person" if _looks_personal(keys(name.canonical), lexicon) else "other")


def _looks_personal(parts: tuple[str, ...], lexicon: Lexicon) -> bool:
    if not 2 <= len(parts) <= 5 or not CONNECTIVES.isdisjoint(parts):
        return False
    given, family = lexicon.given.rank(parts[0]), parts[-1]
    word, place = lexicon.words.rank(family), lexicon.places.rank(parts[0])
    if given is None or (place is not None and place < given):
        return False
    return word is None or word > 4 or lexicon.family.rank(family) is not None


def forms(name: Name, kind: str, style: str = DEFAULT_STYLE) -> Iterator[Form]:
    """The forms of a name of this kind under a house style; a form may come twice."""
    person = kind == "person"
    canonical, accepted, rejected = _styled(name, style)
    yield from _spelling(name, kind, canonical, canonical, Status.CANONICAL)
    for variant in accepted:
        yield from _spelling(name, kind, variant, canonical, Status.ACCEPTED)
    for variant in rejected:
        yield from _spelling(name, kind, variant, canonical, Status.REJECTED)
    for text in name.short:
        if not (person and text == _family(name.canonical)):  # understood already, and another under some styles
            yield _form(text, name, kind, Role.SHORT, Status.CANONICAL, text, canonical)
    for text in name.demonyms:
        yield _form(text, name, kind, Role.DEMONYM, Status.CANONICAL, text, canonical)
        if not text.endswith(("s", "h", "x", "z")):
            yield _form(text + "s", name, kind, Role.DEMONYM, Status.CANONICAL, text + "s", canonical)
    for text in name.exceptions:
        yield _form(text, name, kind, Role.PHRASE, Status.CANONICAL, text, canonical)
    for text in name.near:
        yield _form(text, name, kind, Role.OTHER, Status.CANONICAL, text, canonical)


def _styled(name: Name, style: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Canonical, accepted and rejected forms under a style. A style that names its form rejects all others."""
    listed = dict(name.styles)
    chosen = listed.get(style)
    others = tuple(form for form in listed.values() if form != name.canonical)
    if chosen is None:
        return name.canonical, tuple(dict.fromkeys((*name.accepted, *others))), name.rejected
    spellings = (name.canonical, *name.accepted, *others, *name.rejected)
    return chosen, (), tuple(dict.fromkeys(form for form in spellings if form != chosen))


def _spelling(name: Name, kind: str, text: str, canonical: str, status: Status) -> Iterator[Form]:
    """One spelling in full, and the family name that it gives, unless ``short`` tells of another."""
    full, person = text, kind == "person"
    if person and len(keys(text)) == 1 and len(keys(canonical)) > 1:
        full, slot = _put_into(canonical, text)
        if slot:
            yield _form(text, name, kind, Role.FAMILY, status, _word(canonical, slot), text)
    spelling = canonical if status is Status.CANONICAL else text
    yield _form(full, name, kind, Role.FULL, status, canonical, spelling)
    if not person:
        return
    family, right = _family(full), _family(canonical)
    marks_only = status is Status.REJECTED and keys(family) == keys(right)  # wrong for another reason
    if family and right and not marks_only and _has_family_last(name):
        same = family == right
        yield _form(
            family,
            name,
            kind,
            Role.FAMILY,
            Status.CANONICAL if same else status,
            right,
            canonical if same else spelling,
        )


def _has_family_last(name: Name) -> bool:
    """Whether a person's last word is the family name: not if ``short`` names another part of the full name."""
    family = _family(name.canonical)
    if family in name.short:
        return True
    if any(f" {short} " in f" {name.canonical} " for short in name.short):
        return False
    return not any(language in FAMILY_FIRST for language, _ in name.native)


def _put_into(canonical: str, variant: str) -> tuple[str, int]:
    """The canonical form with the token that a one-token variant resembles most put in its place, and which it is."""
    parts = list(tokens(canonical))
    wanted = key(variant)
    slot = max(range(len(parts)), key=lambda i: (JaroWinkler.similarity(parts[i].key, wanted), i))
    return canonical[: parts[slot].start] + variant + canonical[parts[slot].end :], slot


def _word(text: str, slot: int) -> str:
    return list(tokens(text))[slot].text


def _family(full: str) -> str:
    """The family name of a full name in Western order: its last word, hyphens and all, less particles.

    Empty where there is none to be told: one word, a short one, or a given name as in Ban Ki-moon.
    """
    parts = list(tokens(full))
    first = len(parts) - 1
    while first > 0 and parts[first].gap == "-":
        first -= 1
    while first < len(parts) - 1 and parts[first].key in PARTICLES:
        first += 1
    last = parts[first:] if first else []
    if (
        not last
        or any(not token.capital for token in last)
        or len("".join(token.key for token in last)) < SHORTEST_FAMILY
    ):
        return ""
    return full[last[0].start : last[-1].end]


def _form(text: str, name: Name, kind: str, role: Role, status: Status, right: str, spelling: str) -> Form:
    parts: list[Token] = [token for token in tokens(text) if token.key]
    return Form(
        text=text,
        name=name,
        kind=kind,
        role=role,
        status=status,
        right=right,
        spelling=spelling,
        keys=tuple(token.key for token in parts),
        words=tuple(token.text for token in parts),
        gaps=tuple(token.gap for token in parts),
    )
