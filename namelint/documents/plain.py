"""Plain text: all of it is prose, but for the comments that hold namelint's directives.

Plain text has no comments of its own. HTML's are taken, as most readers of a text file will know them.
"""

from __future__ import annotations

import re

from namelint.documents.html import COMMENT as COMMENT
from namelint.documents.view import hole

_DIRECTIVE = re.compile(r"\s*+namelint\s*+:", re.IGNORECASE)


def view(text: str) -> str:
    """The text without namelint's directives."""
    return COMMENT.sub(_without_directive, text)


def _without_directive(comment: re.Match[str]) -> str:
    return hole(comment[0]) if _DIRECTIVE.match(comment["body"]) else comment[0]
