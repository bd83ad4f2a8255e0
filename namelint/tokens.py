"""Tokens: the words of a text or of a form, each with the gap before it.

The same function reads gazetteers and documents, so that both are cut alike. A possessive ending is no part of a
token: ``Kiev’s`` gives ``Kiev``. Hyphens part tokens, apostrophes inside a word do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from namelint.documents.view import HOLE, SEAM, TAIL
from namelint.fold import fold, script

LONGEST_ABBREVIATION = 3
"""Letters of a word after which a point is no full stop: St. Petersburg, J.D. Vance."""
LONGEST = 48
"""Longer runs of letters are no names: base64, sequences, scripts without spaces."""

_MARKS = "\u0300-\u036f\u0483-\u0487\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u200b-\u200d\u2060"
_LETTER = rf"[^\W_{HOLE}{SEAM}{TAIL}]"
_UNSEEN = f"{SEAM}{TAIL}"
_APOSTROPHE = "['’‘ʼʻ`´′＇ʹʾʿ]"
_WORD = re.compile(rf"{_LETTER}(?:[{_MARKS}{_UNSEEN}]|{_LETTER}|{_APOSTROPHE}[{_UNSEEN}]*(?={_LETTER}))*")
_POSSESSIVE = re.compile(rf"{_APOSTROPHE}[{_UNSEEN}]*[sS][{_UNSEEN}]*\Z")

_SPACE = re.compile(rf"[^\S\r\n{HOLE}]*(?:(?:\r\n|\n|\r)[^\S\r\n{HOLE}]*)?\Z")
_HYPHEN = re.compile(r"[-\u2010\u2011\u2013](?:[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*)?\Z")
_POINT = re.compile(r"\.[^\S\r\n]*(?:(?:\r\n|\n|\r)[^\S\r\n]*)?\Z")
_COMMA = re.compile(r",[^\S\r\n]*(?:(?:\r\n|\n|\r)[^\S\r\n]*)?\Z")
_GAPS = ((" ", _SPACE), ("-", _HYPHEN), (".", _POINT), (",", _COMMA))
CONNECTIVES = frozenset(["a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to"])
"""Small words of English inside names: Bank of England."""
PARTICLES = CONNECTIVES | frozenset(
    [
        "al",
        "bar",
        "ben",
        "bin",
        "bint",
        "da",
        "das",
        "de",
        "del",
        "della",
        "der",
        "di",
        "do",
        "dos",
        "du",
        "e",
        "el",
        "en",
        "et",
        "ibn",
        "la",
        "las",
        "le",
        "les",
        "lo",
        "los",
        "und",
        "van",
        "vom",
        "von",
        "y",
        "zu",
        "zum",
        "zur",
    ]
)
"""Small words inside names, whose capital is a matter of style and of place in the sentence."""

OWNER = "'"
"""The gap after a possessive: within a name only where the form has it ("Lloyd's of London")."""
BREAK = "|"
"""The gap that no name spans: other punctuation, a blank line, a hole in the prose, the beginning."""


class Token(NamedTuple):
    """A word at ``[start, end)`` of the text.

    ``text`` is the word as a reader sees it: markup inside it left out. ``gap`` tells what stands between it and the
    token before: ``" "`` white space (a single line end too), ``"-"`` a hyphen or en dash, ``"."`` a point after a
    short word, ``","`` a comma, ``"'"`` a possessive ending and white space, ``"|"`` anything else.
    """

    start: int
    end: int
    text: str
    gap: str

    @property
    def key(self) -> str:
        """The folded word; empty for what is no Latin word."""
        return key(self.text)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper() or self.text[0].istitle()

    @property
    def capitals(self) -> bool:
        """Whether it is written in capitals throughout, and has two letters or more."""
        return len(self.text) > 1 and self.text.isupper()


def key(word: str) -> str:
    """The folded word; empty where it is too long for a name, or has neither Latin letters nor digits."""
    if word.isascii():
        return word.lower() if word.isalnum() and len(word) <= LONGEST else _key(word)
    return _key(word)


def _key(word: str) -> str:
    latin = len(word) <= LONGEST and any(sign.isdigit() or script(sign) == "LATIN" for sign in word)
    return fold(word) if latin else ""


def tokens(view: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The words of ``view[start:end]`` in order, offsets in the whole view."""
    last, length = -1, 0
    owner = False
    for match in _WORD.finditer(view, start, len(view) if end is None else end):
        word, gap = match.group(), BREAK if last < 0 else _gap(view[last : match.start()])
        if owner and gap == " ":
            gap = OWNER
        elif gap == "." and length > LONGEST_ABBREVIATION:
            gap = BREAK
        length = len(word)
        possessive = _POSSESSIVE.search(word) if word[-1] in "sS" + _UNSEEN else None
        owner, last = possessive is not None and possessive.start() > 0, match.end()
        if possessive and owner:
            word = word[: possessive.start()]
        word = word.rstrip(SEAM)
        yield Token(match.start(), match.start() + len(word), _seen(word), gap)


def _gap(between: str) -> str:
    if between == " ":
        return " "
    between = _seen(between)
    for gap, pattern in _GAPS:
        if pattern.match(between):
            return gap
    return BREAK


def _seen(view: str) -> str:
    """What a reader sees of a view."""
    return view.replace(SEAM, "").replace(TAIL, "") if SEAM in view or TAIL in view else view


def keys(form: str) -> tuple[str, ...]:
    """The keys of a form's tokens, in order.

    >>> keys("Kim Jong-un"), keys("D’Souza")
    (('kim', 'jong', 'un'), ('dsouza',))
    """
    return tuple(key for token in tokens(form) if (key := token.key))
