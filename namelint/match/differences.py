"""Differences between a surface form and a form of the same keys: none, capitals, marks, script."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from namelint.fold import APOSTROPHES, mixed_script, without_marks
from namelint.index import Form
from namelint.match.links import Difference
from namelint.tokens import PARTICLES, Token

INITIALISM = 4
"""Letters from which an initialism may be printed as a word: Nato, Unicef (British papers do)."""

_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_NO_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES))


GENERIC = frozenset(
    [
        "agreement",
        "agreements",
        "airport",
        "archipelago",
        "area",
        "autonomous",
        "bay",
        "central",
        "city",
        "coast",
        "county",
        "desert",
        "district",
        "east",
        "eastern",
        "front",
        "gulf",
        "island",
        "islands",
        "isles",
        "lake",
        "mountain",
        "mountains",
        "north",
        "northeast",
        "northern",
        "northwest",
        "oblast",
        "peninsula",
        "plain",
        "plateau",
        "port",
        "province",
        "region",
        "republic",
        "reservation",
        "river",
        "sea",
        "south",
        "southeast",
        "southern",
        "southwest",
        "square",
        "state",
        "strait",
        "straits",
        "territory",
        "valley",
        "west",
        "western",
    ]
)
"""Words of the names of places that many papers print small: Washington state, southern Africa, the Dnipro river."""


def difference(found: Sequence[Token], form: Form) -> Difference:
    """The greatest difference of the tokens from the words of a form that has the same keys."""
    shouted = all(token.text.isupper() for token in found)
    lasts = (*(False for _ in found[1:]), len(found) > 1)
    return max(
        Difference.NONE
        if token.text in GENERIC and form.kind == "place" and len(found) > 1
        else word_difference(token.text, word, shouted or (last and token.capitals))
        for token, word, last in zip(found, form.words, lasts, strict=True)
    )


def word_difference(surface: str, word: str, capitals: bool = False) -> Difference:
    """How one word differs from the word of a form; ``capitals``: it may be written in capitals throughout."""
    if surface == word:
        return Difference.NONE
    surface = unicodedata.normalize("NFC", surface).translate(_STRAIGHT)
    word = unicodedata.normalize("NFC", word).translate(_STRAIGHT)
    if surface.casefold() == word.casefold():
        return Difference.NONE if _case_allowed(surface, word, capitals) else Difference.CASE
    if mixed_script(surface) and not mixed_script(word):
        return Difference.SCRIPT
    has, wanted = _marks(surface), _marks(word)
    return (
        Difference.MARKS
        if has < wanted or (wanted and surface.casefold() != word.casefold() and has == wanted)
        else Difference.NONE
    )


def _case_allowed(surface: str, word: str, capitals: bool) -> bool:
    if surface == word or word.casefold() in PARTICLES:
        return True
    if surface.isupper() and (capitals or len(surface) == 1):
        return True
    if surface[:1].isupper() and surface[1:] == word[1:]:
        return True  # a capital more than the form has: the beginning of a sentence or a heading
    return len(word) >= INITIALISM and word.isupper() and surface == word.capitalize()


def _marks(word: str) -> int:
    """Diacritics and apostrophes of a word, and letters such as ``ł`` that are no plain Latin ones."""
    plain = without_marks(word).translate(_NO_APOSTROPHE)
    signs = len(unicodedata.normalize("NFD", word)) - len(unicodedata.normalize("NFD", plain))
    return signs + sum(not sign.isascii() for sign in plain)
