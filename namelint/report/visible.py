"""Visible: untrusted text made fit for one line of a terminal.

A surface form, a path or a line of a document may hold line ends, terminal escapes, or signs that turn the
direction of what follows; shown as they are, one finding could pass for two, or for none.
"""

from __future__ import annotations

import unicodedata

# Controls, format signs such as bidirectional overrides, halves of surrogate pairs, separators of lines and
# paragraphs.
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    r"""The text with hidden signs written as Python escapes: ``\n``, ``\x1b``, ``\u202e``."""
    return text if text.isprintable() else "".join(map(visible_sign, text))


def visible_sign(sign: str) -> str:
    """One code point, as ``visible`` shows it."""
    hidden = unicodedata.category(sign) in HIDDEN
    return sign.encode("unicode_escape").decode("ascii") if hidden else sign
