"""Markdown's blocks: which lines hold prose, and where in a line it begins.

Follows the first phase of CommonMark: a line continues the containers that are open (quotations, list
items), opens new ones, and what remains of it belongs to a leaf. Tabs go to stops of four, so a container's
content may begin inside one: where it begins is told by its column ``base``, never by an offset.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from namelint.documents.view import HOLE, SEAM, hole


class Role(Enum):
    """What a line is, or a block of lines by its first."""

    HIDDEN = auto()  # code, rules, underlines, blank lines
    HTML = auto()  # begins a block that is left for the HTML view as it stands
    PROSE = auto()  # begins a block of prose
    MORE = auto()  # continues the block


class Block(NamedTuple):
    """Lines in a row, by their view: as long as they are, containers' marks filled, and a hole at the end."""

    role: Role
    view: str


class _Leaf(Enum):
    NONE = auto()
    PARAGRAPH = auto()
    TABLE = auto()
    FENCE = auto()
    HTML = auto()


class _State(NamedTuple):
    """What is open after a line. ``end`` matches the last line of a fence or of an HTML block."""

    containers: tuple[int, ...] = ()  # the width of a list item's mark; 0 for a quotation
    leaf: _Leaf = _Leaf.NONE
    end: re.Pattern[str] | None = None


class _Line(NamedTuple):
    """A line read. Up to ``start`` it holds marks only."""

    state: _State
    role: Role
    start: int = 0


class _Cursor(NamedTuple):
    """A place in a line: a sign that is no blank, and the column where its container's content begins."""

    offset: int
    column: int
    base: int

    @property
    def indent(self) -> int:
        return self.column - self.base


_QUOTE = 0
_DEPTH = 100  # containers in one another; more are text, which keeps lines of ten thousand ">" linear

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++")
_LINE_END = re.compile(r"(?:\r\n|\r|\n)\Z")
_MARK = re.compile(r"[^\s>]")
_BLANKS = re.compile(r"[ \t]*+")
_END = r"[ \t]*+(?=[\r\n]|\Z)"
_BLANK = re.compile(_END)

_LEADERS = frozenset("#`~$*_-=<[|:+>!?0123456789")  # signs that a line of plain text does not begin with
_ITEM = re.compile(rf"(?:[-+*]|[0-9]{{1,9}}[.)])(?:(?=[ \t])|{_END})")
_INTERRUPTING_ITEM = re.compile(r"(?:[-+*]|1[.)])(?=[ \t]++[^ \t\r\n])")
# Footnotes, and admonitions of MkDocs: their further paragraphs are indented by four.
_NOTE = re.compile(r"\[\^[^\]\[\s]++\]:|(?:!!!|\?\?\?\+?)(?= )")

_RULE = re.compile(rf"(?:(?:\*[ \t]*+){{3,}}+|(?:-[ \t]*+){{3,}}+|(?:_[ \t]*+){{3,}}+){_END}")
_UNDERLINE = re.compile(rf"(?:=++|-++){_END}")
_DELIMITERS = re.compile(rf"(?=[^|\r\n]*+\|)\|?+(?:[ \t]*+:?+-++:?+[ \t]*+\|?+)++{_END}")
_HEADING = re.compile(rf"#{{1,6}}+(?:[ \t]++|{_END})")
_DEFINITION = re.compile(
    rf"""\[(?!\^)(?:[^\[\]\\]|\\.)++\]:[ \t]*+(?:<[^<>\r\n]*+>|[^\s<]\S*+)"""
    rf"""(?:{_END}|(?P<title>[ \t]++["'(])(?=[^\r\n]*["')]{_END}))"""
)
_FENCE = re.compile(rf"(`{{3,}}+)[^`\r\n]*+{_END}|(~{{3,}}+)|(\$\$){_END}")

_HTML_NAMES = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl"
    "|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main"
    "|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead"
    "|title|tr|track|ul"
)
_ATTRIBUTE = r"""\s++[a-z_:][\w.:-]*+(?:\s*+=\s*+(?:[^\s"'=<>`]++|'[^']*+'|"[^"]*+"))?+"""
# CommonMark's kinds of HTML block: what begins one, and what its last line holds. The last kind begins with
# any tag that is alone on its line, and interrupts no paragraph.
_HTML_BLOCKS = tuple(
    (re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE))
    for start, end in (
        (r"<(?:script|pre|style|textarea)(?=[\s>]|\Z)", r".*?</(?:script|pre|style|textarea)>"),
        (r"<!--", r".*?-->"),
        (r"<\?", r".*?\?>"),
        (r"<![a-z]", r".*?>"),
        (r"<!\[CDATA\[", r".*?\]\]>"),
        (rf"</?(?:{_HTML_NAMES})(?=\s|/?>|\Z)", _END),
        (rf"<(?:/[a-z][a-z0-9-]*+\s*+|[a-z][a-z0-9-]*+(?:{_ATTRIBUTE})*+\s*+/?)>{_END}", _END),
    )
)


def blocks(text: str) -> Iterator[Block]:
    """The text's blocks; their views joined are as long as the text."""
    state = _State()
    role = Role.HIDDEN
    views: list[str] = []
    for line in _LINE.findall(text):
        state, line_role, start = _read(line, state)
        if line_role is not Role.MORE:
            yield Block(role, _ended("".join(views)))
            role = line_role
            views = []
        views.append(hole(line) if line_role is Role.HIDDEN else _marks_filled(line[:start]) + line[start:])
    yield Block(role, _ended("".join(views)))


def _ended(view: str) -> str:
    return _LINE_END.sub(lambda end: hole(end[0]), view)


def _marks_filled(marks: str) -> str:
    """Quotation marks are seams, so that a name broken over two quoted lines is one."""
    return _MARK.sub(HOLE, marks).replace(">", SEAM)


def _read(line: str, state: _State) -> _Line:
    matched, cursor = _continued(line, state.containers)
    inside = matched == len(state.containers)
    if inside and state.end:
        return _verbatim(line, cursor, state, state.end)
    containers = state.containers[:matched]
    if _BLANK.match(line, cursor.offset):
        return _Line(_State(containers), Role.HIDDEN)
    leaf = state.leaf if inside or state.leaf is _Leaf.PARAGRAPH else _Leaf.NONE
    item = _INTERRUPTING_ITEM if inside and leaf is _Leaf.PARAGRAPH else _ITEM
    opened, cursor = _opened(line, cursor, item, _DEPTH - matched)
    if opened:
        leaf = _Leaf.NONE
    if leaf is _Leaf.PARAGRAPH and inside and cursor.indent < 4:
        if _UNDERLINE.match(line, cursor.offset):
            return _Line(_State(containers), Role.HIDDEN)
        if _DELIMITERS.match(line, cursor.offset):
            return _Line(_State(containers, _Leaf.TABLE), Role.HIDDEN)
    found = _leaf(line, cursor, (*containers, *opened), leaf)
    if found.role is Role.MORE:
        return found._replace(state=state)  # a paragraph goes on without its containers' marks
    return found


def _continued(line: str, containers: tuple[int, ...]) -> tuple[int, _Cursor]:
    """How many of the containers go on in the line, and where their content begins."""
    cursor = _at_text(line, 0, 0, 0)
    for matched, width in enumerate(containers):
        if width == _QUOTE:
            inner = _past_quote(line, cursor)
            if not inner:
                return matched, cursor
            cursor = inner
        elif cursor.indent >= width:
            cursor = cursor._replace(base=cursor.base + width)
        elif _BLANK.match(line, cursor.offset):
            rest = containers[matched:]
            return matched + (rest.index(_QUOTE) if _QUOTE in rest else len(rest)), cursor
        else:
            return matched, cursor
    return len(containers), cursor


def _opened(line: str, cursor: _Cursor, item: re.Pattern[str], room: int) -> tuple[list[int], _Cursor]:
    """The containers that begin in the line, at most ``room``, and where their content begins."""
    opened: list[int] = []
    while cursor.indent < 4 and len(opened) < room and line[cursor.offset : cursor.offset + 1] in _LEADERS:
        if inner := _past_quote(line, cursor):
            opened.append(_QUOTE)
        elif inner := _past_item(line, cursor, item):
            opened.append(inner.base - cursor.base)
        elif note := _NOTE.match(line, cursor.offset):
            opened.append(4)
            inner = _at_text(line, note.end(), 0, 0)
            inner = inner._replace(base=inner.column)
        else:
            break
        cursor = inner
        item = _ITEM
    return opened, cursor


def _at_text(line: str, offset: int, column: int, base: int) -> _Cursor:
    blanks = _BLANKS.match(line, offset)
    assert blanks  # it matches none as well
    for blank in blanks[0]:
        column += 4 - column % 4 if blank == "\t" else 1
    return _Cursor(blanks.end(), column, base)


def _past_quote(line: str, cursor: _Cursor) -> _Cursor | None:
    if cursor.indent >= 4 or not line.startswith(">", cursor.offset):
        return None
    after = cursor.offset + 1
    spaced = line.startswith((" ", "\t"), after)
    return _at_text(line, after, cursor.column + 1, cursor.column + 1 + spaced)


def _past_item(line: str, cursor: _Cursor, item: re.Pattern[str]) -> _Cursor | None:
    mark = item.match(line, cursor.offset)
    if not mark or _RULE.match(line, cursor.offset):
        return None
    column = cursor.column + len(mark[0].rstrip())
    inner = _at_text(line, cursor.offset + len(mark[0].rstrip()), column, column + 1)
    if inner.indent < 4 and not _BLANK.match(line, inner.offset):
        return inner._replace(base=inner.column)
    return inner


def _verbatim(line: str, cursor: _Cursor, state: _State, end: re.Pattern[str]) -> _Line:
    """A line within a fence or an HTML block."""
    in_html = state.leaf is _Leaf.HTML
    ends = (in_html or cursor.indent < 4) and end.match(line, cursor.offset)
    return _Line(_State(state.containers) if ends else state, Role.MORE if in_html else Role.HIDDEN, cursor.offset)


def _leaf(line: str, cursor: _Cursor, containers: tuple[int, ...], leaf: _Leaf) -> _Line:
    """The line by what follows its containers' marks; ``leaf`` is what it may continue."""
    start = cursor.offset
    closed = _State(containers)
    in_paragraph = leaf is _Leaf.PARAGRAPH
    if cursor.indent >= 4:
        return _Line(closed, Role.MORE, start) if in_paragraph else _Line(closed, Role.HIDDEN)
    if line[start : start + 1] in _LEADERS:
        if heading := _HEADING.match(line, start):
            return _Line(closed, Role.PROSE, heading.end())
        if _RULE.match(line, start):
            return _Line(closed, Role.HIDDEN)
        if fence := _FENCE.match(line, start):
            mark = fence[fence.lastindex or 0]
            end = re.compile(rf"{re.escape(mark)}{re.escape(mark[0])}*+{_END}")
            return _Line(_State(containers, _Leaf.FENCE, end), Role.HIDDEN)
        if html := _html_block(line, start, in_paragraph):
            state = closed if html.match(line, start) else _State(containers, _Leaf.HTML, html)
            return _Line(state, Role.HTML, start)
        if not in_paragraph and (definition := _DEFINITION.match(line, start)):
            role = Role.PROSE if definition["title"] else Role.HIDDEN
            return _Line(closed, role, definition.end())
    if in_paragraph:
        return _Line(closed, Role.MORE, start)
    if leaf is _Leaf.TABLE:
        return _Line(_State(containers, _Leaf.TABLE), Role.PROSE, start)
    if _BLANK.match(line, start):
        return _Line(closed, Role.HIDDEN)
    return _Line(_State(containers, _Leaf.PARAGRAPH), Role.PROSE, start)


def _html_block(line: str, start: int, in_paragraph: bool) -> re.Pattern[str] | None:
    """What ends the HTML block that begins here."""
    kinds = _HTML_BLOCKS[:-1] if in_paragraph else _HTML_BLOCKS
    return next((end for begin, end in kinds if begin.match(line, start)), None)
