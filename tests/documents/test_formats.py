"""All formats: which file is of which, the laws of views, and texts made to hang a parser."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namelint.documents import FORMATS, format_of, html, markdown, plain, prose
from namelint.documents.view import HOLE, SEAM, TAIL
from tests.documents.drawn import drawn

PATHS = ("a.md", "a.html", "a.txt")


@pytest.mark.parametrize(
    ("path", "module"),
    [
        pytest.param("docs/Article.MD", markdown, id="capitals"),
        pytest.param("index.html", html, id="html"),
        pytest.param("notes.md.txt", plain, id="two extensions"),
        pytest.param("thesis.tex", plain, id="unknown extension"),
        pytest.param("README", plain, id="no extension"),
        pytest.param(".md", plain, id="hidden file"),
        pytest.param("", plain, id="no path"),
    ],
)
def test_format_of(path: str, module: ModuleType) -> None:
    assert format_of(path) is module


def test_fillers_in_the_text_are_holes() -> None:
    assert drawn(prose(f"Ki{SEAM}ev {HOLE}", "a.txt")) == "Ki█ev █"


def test_noise_is_masked_across_seams() -> None:
    assert drawn(prose("see https://x.org/_Kiev_/ now", "a.md")) == "see █████████████████████ now"


PIECES = (
    *"<>&;`*_~=[](){}|!#$\\\"'/-+.:@%?^\t\n\r ",
    *("Kiev", "kievCity", "a_b", "é", "0", HOLE, SEAM, "\r\n", "\n\n", "    ", "> ", "- ", "1. ", "```"),
    *("<!--", "-->", "<b>", "</b>", "<br>", "<p lang=de>", "<script>", "</script>", "<code>", "</code>"),
    *("&amp;", "&nbsp;", "&eacutes", "&#75;", "&#xfdd1;", "](", "[[", "]]", "{{", "}}", "https://", "www."),
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@pytest.mark.parametrize("path", PATHS)
@given(text=TEXTS)
@example(text="&NewLine;&Tab;&nbsp;")
def test_a_view_holds_the_text_s_own_signs_in_their_places(path: str, text: str) -> None:
    view = prose(text, path)
    assert len(view) == len(text)
    for seen, sign in zip(view, text, strict=True):
        decoded = sign == "&" and path != "a.txt"
        assert seen == sign or seen in (HOLE, SEAM, TAIL) or seen.isspace() or decoded


@pytest.mark.parametrize("extension", FORMATS)
@given(text=TEXTS)
def test_comments_hold_their_bodies(extension: str, text: str) -> None:
    for comment in FORMATS[extension].COMMENT.finditer(text):
        assert comment["body"] is None or comment[0] == f"<!--{comment['body']}-->"


MEGABYTE = 1_000_000
HOSTILE = {
    "quotations in one another": ">" * 10_000 + " Kiev\n",
    "lists in one another": "- " * 10_000 + "Kiev\n",
    "stars": "*",
    "rule that is none": "* " * 10_000 + "Kiev\n",
    "brackets": "[",
    "images": "![",
    "links that never end": "](<",
    "titles that never end": '](a "',
    "addresses in parentheses": "](a(",
    "definitions": "[a]:\n",
    "ticks": "` ``",
    "fences": "```\n~~~\n",
    "money": "$a",
    "tags that never end": "<",
    "comments that never end": "<!--",
    "quotes that never end": "<a b=\"<a b='",
    "quotes that begin as others end": "<a b=\"' c='\" ",
    "scripts": "<script",
    "elements in one another": "<b lang=de>",
    "processing instructions": "<?x",
    "templates": "{{ a {%",
    "entities": "&amp",
    "pipes": "|-",
    "letters": "a",
    "labels": "ab.",
    "path": "a/B/",
    "underscores": "_a",
    "humps": "aA",
    "digits": "a1",
    "at signs": "@",
    "handles": "a@",
    "schemes": "a://",
    "backslashes": "\\",
    "line ends": "\n",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_ends(unit: str) -> None:
    text = unit * (MEGABYTE // len(unit))
    for path in PATHS:
        assert len(prose(text, path)) == len(text)
        assert len(list(format_of(path).COMMENT.finditer(text))) < len(text)


def test_hostile_ticks_of_all_lengths_end() -> None:
    text = " ".join("`" * length for length in range(1, 1_400))
    assert len(prose(text, "a.md")) == len(text)


def test_hostile_blank_lines_in_lists_in_one_another_end() -> None:
    text = "- " * 10_000 + "Kiev" + "\n" * MEGABYTE
    assert len(prose(text, "a.md")) == len(text)
