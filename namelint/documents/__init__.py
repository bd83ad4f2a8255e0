"""Documents: the prose of a text, one module a format.

A format is a module with a ``view`` and a ``COMMENT``. To add one, write its file and name its extensions in
``FORMATS``.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Protocol

from namelint.documents import html, markdown, plain
from namelint.documents.noise import without_noise
from namelint.documents.view import HOLE, SEAM, TAIL


class Format(Protocol):
    """What a module gives to be a format.

    ``COMMENT`` finds the document's own comments, which may hold directives in the group ``body``. A match
    without a body is no comment, but code that may show one.
    """

    COMMENT: re.Pattern[str]

    def view(self, text: str) -> str:
        """The text's prose where it stands and fillers for the rest: as long as the text."""
        ...


FORMATS: dict[str, Format] = {
    "": plain,
    ".htm": html,
    ".html": html,
    ".markdown": markdown,
    ".md": markdown,
    ".mdown": markdown,
    ".mdx": markdown,
    ".mkd": markdown,
    ".qmd": markdown,
    ".rmd": markdown,
    ".text": plain,
    ".txt": plain,
    ".xhtml": html,
}


def format_of(path: str) -> Format:
    """The format that the path's extension tells; files with no or another extension are plain text."""
    return FORMATS.get(PurePath(path).suffix.lower(), plain)


def prose(text: str, path: str) -> str:
    """The view of the text by its format, without noise. Fillers that the text itself holds are holes."""
    return without_noise(format_of(path).view(text.replace(SEAM, HOLE).replace(TAIL, HOLE)))
