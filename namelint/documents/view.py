"""Views: a text of the same length in which all that is no prose has been replaced, sign by sign.

What stands at an offset of a view stands at that offset of the text, so that nothing converts positions. The
fillers are noncharacters, which Unicode keeps for use inside a program: no text means anything by them.
"""

from __future__ import annotations

HOLE = "\ufdd0"
"""No prose here: code, an address, the border of a block. No name spans it."""

SEAM = "\ufdd1"
"""Markup that a reader does not see (``**``, ``<b>``): a word may go on across it, ``**K**iev``."""

TAIL = "\ufdd2"
"""The rest of an entity after its sign: ``&eacute;`` is ``é`` and seven tails, which belong to the word as it does."""


def hole(piece: str) -> str:
    """As many holes as the piece is long."""
    return HOLE * len(piece)


def seam(piece: str) -> str:
    """As many seams as the piece is long."""
    return SEAM * len(piece)
