"""Noise: addresses, handles, tags, paths and identifiers, which are prose in no format.

``Kiev/Kyiv`` and ``Putin/Zelensky`` stay, since a slash alone makes no path. ``McDonald``, ``DeSantis`` and
``TotalEnergies`` stay, since a capital inside a word alone makes no identifier.
"""

from __future__ import annotations

import re

from namelint.documents.view import HOLE, hole

_REST = r"""[^<>"“”«»‘’|—…]*[^<>"“”«»‘’|—….,;:!?'*_()\[\]{}]"""
_SUFFIX = r"(?:[a-z][a-z0-9]++|PDF|TXT|CSV|JPE?G|PNG|GIF|DOCX?|XLSX?|PPTX?|HTML?|MP[34]|ZIP)(?![\w-])"
_AREA = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc"

# Each begins where a run of the signs it begins with begins: no run is read again from each of its letters.
_PATTERNS = (
    rf"(?<![A-Za-z0-9+])[A-Za-z][A-Za-z0-9+]*+://{_REST}",
    rf"(?<!\w)[Ww]{{3}}\.{_REST}",
    # e-mail; handle, perhaps with its server, @kiev@mastodon.social; hashtag
    r"(?<![\w.+%-])[\w.+%-]++@[\w-]++(?:\.[\w-]++)*+",
    r"(?<![\w.+%-])@\w(?:[\w@-]|\.(?=\w))*+",
    r"(?<![\w&])#\w[\w-]*+",
    # time zone
    rf"(?<![\w/])(?:{_AREA})(?:/\w[\w+-]*+)++",
    # C:\Kiev, \\host\Kiev, notes\Kiev
    r"(?<![\w.~:\\-])(?:[A-Za-z]:|[\w.~-]++)?+\\[\w\\.~-]++",
    # /var/Kiev, ../Kiev, ~/Kiev
    r"(?<![\w.~/)-])(?:/[\w.~-]++|\.{1,2}+|~)(?:/[\w.~-]*+)++",
    # docs/city/kiev, images/Kiev, but and/or
    r"(?<![\w.~/-])[a-z][a-z0-9_~-]*+/(?:[\w.~-]++/|(?=[A-Z]))[\w./~-]*+",
    # domain or file, with the path before or after it
    rf"(?<![\w.~/-])(?:[\w.~-]*+/)*(?:[\w-]{{2,}}+\.)+{_SUFFIX}(?:[:/?#]{_REST})?",
    # snake_case
    r"(?<!\w)_*+[^\W_]++(?:_++[^\W_]++)++_*+",
    # kievCity; KievCity2
    r"(?<!\w)[a-z]++[0-9]*+(?:[A-Z]++[a-z0-9]++)++(?!\w)",
    r"(?<!\w)(?=\w*?[a-z][A-Z])(?=\w*?[0-9])\w++",
    # digest, UUID
    r"(?<!\w)(?=\w*?[0-9])(?:[0-9a-f]{7,}+|[0-9A-F]{7,}+)(?:-[0-9A-Fa-f]{4,}+)*+(?!\w)",
)
_NOISE = re.compile("|".join(_PATTERNS))

# Looked for first, as few words hold any of it. It begins with a set of signs, which the engine skips to.
_SIGN = re.compile(
    r"[@#/\\_.A-Z0-9](?:(?<=[@#/\\_])|(?<=\.)(?=\w)|(?<=[a-z][A-Z])|(?<=[0-9])(?=[A-Za-z])|(?<=[A-Fa-f][0-9]))"
)
_CHUNK = re.compile(rf"[^\s{HOLE}]*+")


def without_noise(view: str) -> str:
    """The view with holes for all noise."""
    pieces = []
    done = 0
    while sign := _SIGN.search(view, done):
        start = sign.start()
        while start > done and not (view[start - 1].isspace() or view[start - 1] == HOLE):
            start -= 1
        pieces.append(view[done:start])
        chunk = _CHUNK.match(view, start)
        assert chunk  # it matches no signs at all as well
        pieces.append(_NOISE.sub(lambda noise: hole(noise[0]), chunk[0]))
        done = chunk.end()
    pieces.append(view[done:])
    return "".join(pieces)
