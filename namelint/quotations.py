"""Quotations: where a text quotes, so that nobody's words are changed unasked.

A quotation ends with its closing mark or, where that is wanting, with the paragraph: a quotation of several
paragraphs opens each and closes only the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from namelint.source import Span

_CLOSING = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’", '"': '"', "「": "」"}
# An apostrophe is no quotation mark: ’ closes only where no letter follows, ‘ opens only where none precedes.
_MARK = re.compile(r"""(?P<end>\n[^\S\n]*\n|\r\n[^\S\r\n]*\r\n|\r[^\S\r]*\r)|(?<!\w)‘|’(?!\w)|[“”„«»‹›"「」]""")


def quotations(text: str) -> Iterator[Span]:
    """The outermost quotations of a text in order, with their marks."""
    opened, closing = -1, ""
    for mark in _MARK.finditer(text):
        if mark["end"]:
            if opened >= 0:
                yield Span(opened, mark.start())
            opened = -1
        elif opened >= 0 and mark.group() in closing:
            yield Span(opened, mark.end())
            opened = -1
        elif opened < 0 and mark.group() in _CLOSING:
            opened, closing = mark.start(), _CLOSING[mark.group()]
    if opened >= 0:
        yield Span(opened, len(text))
