"""Front matter: the YAML or TOML that a Markdown file may begin with. Its values are prose, its keys are not.

A value that looks like an identifier is no prose either: one word that begins in lower case or holds a slash,
as in ``slug: kiev-by-night`` or ``image: /img/Kiev.png``.
"""

from __future__ import annotations

import re

from namelint.documents.view import hole

_FRONT_MATTER = re.compile(
    r"(---|\+\+\+)[ \t]*(?:\r\n|\n).*?^(?:\1|\.\.\.)[ \t]*(?:\r\n|\n|\Z)", re.DOTALL | re.MULTILINE
)
_NO_PROSE = re.compile(
    r"""
    ^ (?: (?: --- | \.\.\. | \+\+\+ | \[ ) .*
        | [ \t]*+ (?: -[ \t]++ )*+
          (?: "[^"\r\n]*+" | '[^'\r\n]*+' | [\w.-]++(?:[ ]++[\w.-]++)*+ ) [ \t]*+
          (?: :(?=\s) | = )
          (?: [ \t]*+ ["']? (?: [a-z0-9.~/][^\s"']*+ | [^\s"'/]*+/[^\s"']*+ ) ["']? [ \t]*+ (?=[\r\n]) )?
        | [ \t]*+ (?: -[ \t]++ )++
    )
    """,
    re.MULTILINE | re.VERBOSE,
)


def front_matter(text: str) -> str:
    """The view of the front matter that the text begins with, as long as that; empty where there is none."""
    found = _FRONT_MATTER.match(text)
    return _NO_PROSE.sub(lambda key: hole(key[0]), found[0]) if found else ""
