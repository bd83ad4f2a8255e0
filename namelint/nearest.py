"""The nearest known word to a mistyped one, for "did you mean" in faults."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like ``word``, if any is like it at all."""
    close = difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``": did you mean 'kind'?"``, or nothing."""
    close = nearest(word, known)
    return f": did you mean '{close}'?" if close else ""
