"""Replacing: a finding made of a link, with the replacement fitted into the text around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape
from itertools import pairwise

from namelint.finding import Finding, Fix, Severity
from namelint.match import Link, Reading
from namelint.tokens import BREAK, Token, keys, tokens

SURE = 0.9
"""The confidence from which a replacement is made without asking."""

_MARKUP = re.compile(r"[^\s.,'’‐‑–-]")


def finding(
    rule: str,
    severity: Severity,
    reading: Reading,
    link: Link,
    *,
    right: str = "",
    confidence: float | None = None,
    because: Iterable[str] = (),
) -> Finding:
    """A rule's finding on a link: ``right`` (the link's own unless given) is to stand in the mention's place."""
    text = reading.source.text
    span = link.span
    surface = text[span.start : span.end]
    wanted = (right or link.right, *link.others)
    fits = tuple(dict.fromkeys(fitted(text, link.mention.tokens, each) for each in wanted))
    replacements = () if _torn(text, link.mention.tokens, right or link.right) else fits
    sure = link.confidence if confidence is None else confidence
    safe = sure >= SURE and len(replacements) == 1 and not reading.quoted(span)
    fix = Fix.NONE if not replacements else Fix.SAFE if safe else Fix.UNSAFE
    choice = " or ".join(f"'{_one_line(each)}'" for each in fits)
    return Finding(
        path=reading.source.path,
        span=span,
        rule=rule,
        severity=severity,
        surface=surface,
        name=link.form.name.canonical,
        kind=link.form.kind,
        replacements=replacements,
        confidence=sure,
        message=f"print {choice}, not '{_one_line(surface)}'",
        because=(*because, *link.because, *(("it stands in a quotation",) if reading.quoted(span) else ())),
        fix=fix,
    )


def _torn(text: str, found: Sequence[Token], right: str) -> bool:
    """Whether a replacement would tear markup: inside a word, or between words that it does not answer one by one."""
    if any(unescape(text[token.start : token.end]) != token.text for token in found):
        return True
    between = (text[old.end : new.start] for old, new in pairwise(found))
    return len(found) != len(keys(right)) and any(_MARKUP.search(unescape(gap)) for gap in between)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def fitted(text: str, found: Sequence[Token], right: str) -> str:
    """``right`` as it is to stand in place of the tokens found.

    Where it has as many words, only the words are exchanged: line ends, no-break spaces and markup between them
    stay. Capitals throughout stay; so does a capital at the beginning of a sentence, and the kind of apostrophe.

    >>> text = "KIEL\\nSTARMER"
    >>> fitted(text, list(tokens(text)), "Keir Starmer")
    'KEIR\\nSTARMER'
    """
    words = list(tokens(right))
    new = right
    if len(words) == len(found):
        parts: list[str] = []
        for i, (old, word) in enumerate(zip(found, words, strict=True)):
            if i:
                kept = old.gap == word.gap or old.gap not in " -"
                parts.append(text[found[i - 1].end : old.start] if kept else right[words[i - 1].end : word.start])
            parts.append(word.text)
        new = "".join(parts) + right[words[-1].end :]
    if all(token.capitals or len(token.text) == 1 for token in found) and any(token.capitals for token in found):
        new = new.upper()
    elif found[0].gap == BREAK and found[0].capital and new[:1].islower():
        new = new[:1].upper() + new[1:]
    return new.replace("'", "’") if "’" in text else new
