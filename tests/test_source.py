"""Source: which signs end a line, and that offsets and positions are two names of one place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint.source import Position, Source, Span

LINES = [
    pytest.param("", [""], id="empty"),
    pytest.param("a", ["a"], id="no line end"),
    pytest.param("a\nb\n", ["a", "b", ""], id="line feed"),
    pytest.param("a\r\nb\r\n", ["a", "b", ""], id="CRLF is one end"),
    pytest.param("a\rb\r", ["a", "b", ""], id="carriage return"),
    pytest.param("a\n\r\nb\r\r\nc\n\n", ["a", "", "b", "", "c", "", ""], id="mixed"),
    pytest.param("a\fb\vc", ["a\fb\vc"], id="form feed and vertical tab end none"),
    pytest.param("a\x85b\u2028c\u2029d", ["a\x85b\u2028c\u2029d"], id="Unicode's separators end none"),
    pytest.param("a\x1cb\x1dc\x1ed", ["a\x1cb\x1dc\x1ed"], id="information separators end none"),
]


@pytest.mark.parametrize(("text", "lines"), LINES)
def test_lines(text: str, lines: list[str]) -> None:
    source = Source("", text)
    spans = [source.line(number) for number in range(1, len(source.line_starts) + 1)]
    assert [text[start:end] for start, end in spans] == lines


POSITIONS = [
    pytest.param("ab", 0, (1, 1), id="beginning"),
    pytest.param("ab", 2, (1, 3), id="just past the text"),
    pytest.param("a\nb", 1, (1, 2), id="the line end is on its line"),
    pytest.param("a\nb", 2, (2, 1), id="after a line end"),
    pytest.param("a\r\nb", 2, (1, 3), id="inside CRLF"),
    pytest.param("🙂e\u0301x", 3, (1, 4), id="columns are code points"),
]


@pytest.mark.parametrize(("text", "offset", "position"), POSITIONS)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    assert Source("", text).position(offset) == Position(*position)


TEXTS = st.text(st.sampled_from("ab\r\n\f\x85\u2028🙂\u0301"), max_size=30)


@given(TEXTS, st.data())
def test_position_tells_the_offset(text: str, data: st.DataObject) -> None:
    source = Source("", text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = source.position(offset)
    assert source.line_starts[line - 1] + column - 1 == offset


@given(TEXTS)
def test_lines_and_their_ends_are_the_text(text: str) -> None:
    source = Source("", text)
    starts = (*source.line_starts, len(text))
    spans = [source.line(number) for number in range(1, len(starts))]
    assert [span.start for span in spans] == list(source.line_starts)
    ends = [text[span.end : after] for span, after in zip(spans, starts[1:], strict=True)]
    assert set(ends[:-1]) <= {"\n", "\r\n", "\r"}
    assert ends[-1] == ""
    assert "".join(text[span.start : span.end] + end for span, end in zip(spans, ends, strict=True)) == text


def test_a_span_is_in_order_of_its_start() -> None:
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]
