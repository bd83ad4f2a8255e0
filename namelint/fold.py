"""Folding: the one normalisation of a word to its key, used for gazetteers and for texts alike.

A key is lower-case ASCII letters and digits. Fold one word at a time and keep the word's own offsets: a key may be
longer or shorter than its word.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from unidecode import unidecode

APOSTROPHES = "'’‘ʼʻ`´′＇ʹʾʿ"
"""Signs that stand for an apostrophe, a soft sign or a hamza in names; a key has none of them."""

# Letters of other scripts that look like a Latin one (a hand-picked part of UTS #39 confusables: Cyrillic and
# Greek letters that typists and fake look-alikes really mix into Latin words). Used only in words that have Latin
# letters as well, since unidecode goes by sound: Cyrillic "р" is r to it, and p to the eye.
LOOKS_LIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУҮавеѕіјкмнорстхуһԁԛԝѵⅼΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορνικυ",
    "ABESIJKMHOPCTXYYabesijkmhopctxyhdqwvlABEZHIKMNOPTYXaopviku",
)
_NO_MARKS = str.maketrans(dict.fromkeys(APOSTROPHES + "\xad\u200b\u200c\u200d\u2060\ufeff"))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The key of a word: no case, no marks, no apostrophes, Latin letters only.

    >>> fold("Zelensky"), fold("ZELENSKÝ"), fold("Sana’a"), fold("Łódź"), fold("Янукович")
    ('zelensky', 'zelensky', 'sanaa', 'lodz', 'ianukovich')
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    word = word.translate(_NO_MARKS)
    if mixed_script(word):
        word = word.translate(LOOKS_LIKE)
    key = unidecode(without_marks(word)).lower()
    return "".join(sign for sign in key if sign.isalnum())


def without_marks(word: str) -> str:
    """The word without combining marks: ``Erdoğan`` as ``Erdogan``; letters such as ``ł`` and ``ø`` stay."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(sign for sign in parts if not unicodedata.combining(sign)))


@lru_cache(maxsize=1 << 12)
def script(letter: str) -> str:
    """The script of a letter, ``LATIN``, ``CYRILLIC`` ...; empty for signs that are no letters.

    The Unicode name begins with it, which spares a table: ``CYRILLIC SMALL LETTER IE``.
    """
    if not letter.isalpha():
        return ""
    return unicodedata.name(letter, "").split(" ", 1)[0]


def mixed_script(word: str) -> bool:
    """Whether a word has Latin letters and look-alikes of another script beside them."""
    if word.isascii():
        return False
    scripts = {script(sign) for sign in word} - {"", "MODIFIER", "FEMININE", "MASCULINE"}
    return "LATIN" in scripts and len(scripts) > 1
