"""Markdown: CommonMark, GitHub's tables, footnotes, front matter, wiki links and what else .md files hold.

Three passes, each over the view that the last one gave. Blocks tell lines of prose from code. Marks within a
block of prose are filled here, from left to right. Tags and entities are left to the HTML view, as an
element may span blocks.

A name goes on across emphasis, the address of a link, footnote marks and the ``>`` of a quotation, but not
over the border of a block or a table cell. The text of an image and that of a link with a title stand apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from namelint.documents import html
from namelint.documents.front_matter import front_matter
from namelint.documents.markdown_blocks import Role, blocks
from namelint.documents.view import HOLE, SEAM

# Code is matched without a body: a comment that it shows is none.
COMMENT = re.compile(
    r"""
    ^[ \t>]*+ (?P<fence> `{3,}+(?=[^`\n]*+$) | ~{3,}+ ) [^\n]*+
        (?: \n(?![ \t>]*+(?P=fence)) [^\n]*+ )*+ (?: \n[ \t>]*+(?P=fence)[`~]*+ )?
  | (?<!`)`(?!`) [^`\n]++ `(?!`)
  | (?<!`)``(?!`) [^`\n]++ (?: `[^`\n]++ )*+ ``(?!`)
  | """
    + html.COMMENT.pattern,
    re.MULTILINE | re.VERBOSE,
)

_PARENTHESES = r"\((?: [^\s()\\]++ | \\. | \((?: [^\s()\\]++ | \\. )*+\) )*+\)"  # in an address, two deep
_TITLE = r"""(?: "(?: [^"\\]++ | \\. )*+" | '(?: [^'\\]++ | \\. )*+' | \((?: [^()\\]++ | \\. )*+\) )"""
# A formula holds a sign of formulas: "$5 or A$6" is none.
_MATH = r"(?<![\w$])\$(?=[^\s$])(?=[^$\r\n]*+\$(?![\w$]))(?=[^$]*[\\^_={}])[^$]*(?<!\s)\$"

_SIGN = re.compile(r"[\\`$<&{!\[\]|*_~=]")
_TOKEN = re.compile(
    rf"""
    (?P<escape> \\[!-/:-@\[-`{{-~] )
  | (?P<break> \\(?=[\r\n]) )
  | (?P<ticks> `++ )
  | (?P<math> \$\$[^$]++\$\$ | {_MATH} )
  | (?P<autolink> <(?: [A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^\s<>]*+ | [\w.+%-]++@[\w.-]++ )> )
  | {html.MARKUP}
  | (?P<braces> \{{[\#.:][^{{}}\r\n]*+\}} )
  | (?P<embed> !\[\[[^\[\]\r\n]*+\]\] )
  | (?P<wiki> \[\[ (?P<target> [^\[\]|\r\n]*+\| )? (?P<label> [^\[\]|\r\n]++ ) \]\] )
  | (?P<footnote> \[\^[^\[\]\s]++\]:? )
  | (?P<open> !?\[ )
  | (?P<link> \](?:
        \( \s*+ (?: <(?: [^<>\\\r\n]++ | \\. )*+> | (?: [^\s()<\\]++ | \\. | {_PARENTHESES} )*+ )
            (?: \s++ (?P<title> {_TITLE} ) )?+ \s*+ \)
      | \[(?: [^\[\]\\]++ | \\. )*+\]
    ) )
  | (?P<close> \] )
  | (?P<pipe> \| )
  | (?P<emphasis> \*++ | _++ | ~{{2,}}+ | ={{2,}}+ )
  | (?P<stray> <+(?=<) | < )
    """,
    re.VERBOSE | re.DOTALL,
)


class _Fill(NamedTuple):
    start: int
    end: int
    filler: str


def view(text: str) -> str:
    """The text's prose: code, addresses and markup filled, entities decoded in place."""
    front = front_matter(text)
    views = [front]
    for role, block in blocks(text[len(front) :]):
        views.append(_filled(block) if role is Role.PROSE else block)
    return html.view("".join(views))


def _filled(block: str) -> str:
    signs = list(block)
    for start, end, filler in _fills(block):
        signs[start:end] = filler * (end - start)
    return "".join(signs)


def _fills(block: str) -> Iterator[_Fill]:
    """What is no prose in a block, in no order."""
    ticks = defaultdict[int, list[int]](list)
    for run in re.finditer("`+", block):
        ticks[len(run[0])].append(run.start())
    brackets: list[re.Match[str]] = []
    offset = 0
    while sign := _SIGN.search(block, offset):
        offset = sign.end()
        token = _TOKEN.match(block, sign.start())
        if not token:
            continue
        kind = token.lastgroup or ""
        if kind == "link" and not brackets:
            continue
        offset = token.end()
        if kind == "ticks":
            ends = ticks[len(token[0])]
            if (closing := bisect_left(ends, offset)) < len(ends):
                offset = ends[closing] + len(token[0])
                yield _Fill(token.start(), offset, HOLE)
        elif kind == "open":
            brackets.append(token)
        elif kind == "link":
            yield from _link(brackets.pop(), token)
        elif kind == "close":
            del brackets[-1:]
        elif kind in _FILLS:
            yield from _FILLS[kind](token)


def _holes(token: re.Match[str]) -> tuple[_Fill, ...]:
    return (_Fill(*token.span(), HOLE),)


def _seams(token: re.Match[str]) -> tuple[_Fill, ...]:
    return (_Fill(*token.span(), SEAM),)


def _link(opening: re.Match[str], closing: re.Match[str]) -> tuple[_Fill, ...]:
    """An image's text stands apart from what is around the image, as do titles."""
    filler = SEAM if opening[0] == "[" and not closing["title"] else HOLE
    brackets = _Fill(*opening.span(), filler)
    if not closing["title"]:
        return brackets, _Fill(*closing.span(), filler)
    start, end = closing.span("title")
    return brackets, _Fill(closing.start(), start + 1, HOLE), _Fill(end - 1, closing.end(), HOLE)


def _wiki(token: re.Match[str]) -> tuple[_Fill, ...]:
    start, end = token.span("label")
    return _Fill(token.start(), start, SEAM), _Fill(end, token.end(), SEAM)


def _escape(token: re.Match[str]) -> tuple[_Fill, ...]:
    """Signs that would be markup to the HTML view go too."""
    start, end = token.span()
    return _Fill(start, end - 1, SEAM), *([_Fill(end - 1, end, HOLE)] if token[0][1] in "<&{" else [])


def _emphasis(token: re.Match[str]) -> tuple[_Fill, ...]:
    """Marks beside a word. Underscores inside a word are its own, marks between blanks are arithmetic."""
    start, end = token.span()
    before, after = token.string[start - 1 : start], token.string[end : end + 1]
    inside = before.isalnum() and after.isalnum() and token[0][0] == "_"
    alone = not before.strip() and not after.strip()
    return () if inside or alone else _seams(token)


_FILLS: dict[str, Callable[[re.Match[str]], tuple[_Fill, ...]]] = {
    "braces": _holes,
    "autolink": _holes,
    "break": _seams,
    "embed": _holes,
    "emphasis": _emphasis,
    "escape": _escape,
    "footnote": _seams,
    "gone": _holes,
    "math": _holes,
    "pipe": _holes,
    "stray": _holes,
    "wiki": _wiki,
}
