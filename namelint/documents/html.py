"""HTML: text between tags is prose; tags, scripts, code and foreign languages are none.

A tag inside a line (``<b>``) is a seam, any other a hole, and ``<br>`` a space. An entity becomes its sign
and tails. Attributes are no prose; the texts in ``alt`` and ``title`` are left for later. An element whose
language is not English, or that is not to be translated, is a hole with all it holds.

Malformed HTML is mostly read as browsers do: ``a < b`` is text, a comment or script that never ends runs to
the end of the text. But ``<code>`` hides nothing unless it is closed, since it is written where
``&lt;code>`` was meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from namelint.documents.view import TAIL, hole, seam

# The body stops where another comment begins, so that a text of nothing but "<!--" is read once.
COMMENT = re.compile(r"<!--(?P<body>(?:[^<-]++|-(?!->)|<(?!!--))*+)-->")

# Outside its quotes no tag holds "<". That keeps hostile text linear: two tags that fail to end never run on
# together, as each quotation mark that leads one of them out of a value leads the other into one.
_ATTRIBUTES = r"""(?: (?: [^<>"'=]++ | = \s*+ (?: "[^"]*+" | '[^']*+' | (?!["']) ) )*+ (?=>) | [^<>]*+ )"""

MARKUP = rf"""
    (?P<raw> <(?P<script>(?i:script|style|textarea))(?=[\s/>]) {_ATTRIBUTES} >
        (?: [^<]++ | <(?!/(?i:(?P=script))[\s/>]) )*+ )
  | (?P<gone>
        <!--(?: -?> | .*?(?:--!?>|\Z) )
      | <!\[CDATA\[ .*?(?:\]\]>|\Z)
      | <\?(?=[A-Za-z=]) .*?(?:\?>|\Z)
      | <![A-Za-z][^>]*+(?:>|\Z)
      | \{{\{{ [^{{}}]*+ \}}\}}
      | \{{% (?: [^{{%]++ | %(?!\}}) )*+ %\}}
    )
  | (?P<tag> <(?P<slash>/?)(?P<name>[A-Za-z][^\s/<>]*+)(?P<attributes>{_ATTRIBUTES})> )
  | (?P<entity> &(?: [A-Za-z][A-Za-z0-9]{{1,31}} | \#[0-9]{{1,8}} | \#[xX][0-9A-Fa-f]{{1,8}} );? )
"""
"""What is no text in HTML, for ``re.VERBOSE | re.DOTALL``; templates' ``{{ }}`` and ``{% %}`` are with it."""

_SIGN = re.compile(r"[<&{]")  # begins a token; looked for first, as the engine skips to a set of signs
_TOKEN = re.compile(MARKUP, re.VERBOSE | re.DOTALL)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>]++)))?""")
_CLOSING = re.compile(r"</([A-Za-z][^\s/<>]*+)")


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_INLINE = _names(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span strike"
    " strong sub sup time u wbr"
)
_VOID = _names("area base br col embed hr img input link meta param source track wbr")
_CODE = _names("code kbd math pre samp script style svg template textarea tt var")

# Elements whose end may be left out, and what ends them then (HTML Standard, "Optional tags").
_ENDED_BY = {
    "dd": _names("dd dt"),
    "dt": _names("dd dt"),
    "li": _names("li"),
    "option": _names("optgroup option"),
    "p": _names(
        "address article aside blockquote center details dialog div dl fieldset figcaption figure footer form"
        " h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul"
    ),
    "td": _names("td th tr tbody tfoot"),
    "th": _names("td th tr tbody tfoot"),
    "tr": _names("tr tbody tfoot"),
}
_END_OPTIONAL = _names("body head html optgroup tbody tfoot thead") | frozenset(_ENDED_BY)


class _Element(NamedTuple):
    name: str
    code: bool = False
    foreign: bool = False


class _Elements:
    """The elements open at a place in the text."""

    def __init__(self, text: str) -> None:
        self.last_closing = {tag[1].lower(): tag.start() for tag in _CLOSING.finditer(text)}
        self.stack = [_Element("")]
        self.open_names = Counter[str]()

    @property
    def hidden(self) -> bool:
        return self.stack[-1].code or self.stack[-1].foreign

    def open(self, name: str, attributes: str, offset: int) -> None:
        if name in _ENDED_BY.get(self.stack[-1].name, ()):
            self._pop()
        if name in _VOID or attributes.endswith("/"):
            return
        closed = name in _END_OPTIONAL or self.last_closing.get(name, -1) > offset
        outer = self.stack[-1]
        self.stack.append(_inner(outer, name, attributes) if closed else outer._replace(name=name))
        self.open_names[name] += 1

    def close(self, name: str) -> None:
        """Ends the innermost element of the name and all in it; an end without a beginning does nothing."""
        if self.open_names[name]:
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        name = self.stack.pop().name
        self.open_names[name] -= 1
        return name


def _inner(outer: _Element, name: str, attributes: str) -> _Element:
    language, untranslated = _language(attributes)
    return _Element(
        name,
        code=outer.code or untranslated or name in _CODE,
        foreign=language not in ("en", "eng") if language else outer.foreign,
    )


def view(text: str) -> str:
    """The text's prose: tags, comments, code and foreign elements filled, entities decoded in place."""
    elements = _Elements(text)
    pieces = []
    done = 0
    for token in _tokens(text):
        between = text[done : token.start()]
        pieces.append(hole(between) if elements.hidden else between)
        pieces.append(_replaced(token, elements))
        done = token.end()
    rest = text[done:]
    pieces.append(hole(rest) if elements.hidden else rest)
    return "".join(pieces)


def _tokens(text: str) -> Iterator[re.Match[str]]:
    offset = 0
    while sign := _SIGN.search(text, offset):
        token = _TOKEN.match(text, sign.start())
        if token:
            yield token
        offset = token.end() if token else sign.end()


def _replaced(token: re.Match[str], elements: _Elements) -> str:
    """What stands in the view for a token; a tag also opens or closes its element."""
    if token["entity"]:
        return hole(token[0]) if elements.hidden else _decoded(token[0])
    if not token["tag"]:
        return hole(token[0])
    name = token["name"].lower()
    hidden_before = elements.hidden
    if token["slash"]:
        elements.close(name)
    else:
        elements.open(name, token["attributes"], token.start())
    if hidden_before or elements.hidden:
        return hole(token[0])
    if name == "br":
        return " " + seam(token[0][1:])
    return seam(token[0]) if name in _INLINE else hole(token[0])


def _decoded(entity: str) -> str:
    """The entity's sign and tails; ``&eacutes`` is ``é``, tails and ``s``, as in browsers."""
    decoded = unescape(entity)
    if not decoded:
        return hole(entity)
    if decoded == entity:
        return entity
    tail = decoded[1:] if entity.endswith(decoded[1:]) else ""
    return decoded[0] + TAIL * (len(entity) - 1 - len(tail)) + tail


def _language(attributes: str) -> tuple[str, bool]:
    """The language that the attributes name, less its region, or nothing; whether they forbid translation."""
    folded = attributes.lower()
    if "lang" not in folded and "translate" not in folded:
        return "", False
    values = {name: double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(folded)}
    language = values.get("lang") or values.get("xml:lang") or ""
    untranslated = values.get("translate") == "no" or "notranslate" in values.get("class", "").split()
    return language.strip().split("-")[0], untranslated
