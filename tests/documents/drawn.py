"""Views as they are drawn in tests: ``█`` for a hole, ``·`` for a seam."""

from __future__ import annotations

from namelint.documents.view import HOLE, SEAM, TAIL


def drawn(view: str) -> str:
    """The view with fillers that can be seen."""
    return view.replace(HOLE, "█").replace(SEAM, "·").replace(TAIL, "·")
