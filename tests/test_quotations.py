"""Quotations: the outermost ones, with their marks, by brackets drawn under the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint.quotations import quotations

TEXTS = [
    pytest.param("He said “to Kiev” in Kiev.", ["“to Kiev”"], id="curly"),
    pytest.param('He said "to Kiev" and "back".', ['"to Kiev"', '"back"'], id="straight"),
    pytest.param("He said ‘to Kiev’ in Kiev.", ["‘to Kiev’"], id="single"),
    pytest.param("Er sagte „nach Kiew“ und „zurück”.", ["„nach Kiew“", "„zurück”"], id="German"),
    pytest.param("Il dit « à Kiev » et ‹ retour ›.", ["« à Kiev »", "‹ retour ›"], id="guillemets"),
    pytest.param("「キエフ」 Kiev", ["「キエフ」"], id="corner brackets"),
    pytest.param("“He said ‘to Kiev’ twice”", ["“He said ‘to Kiev’ twice”"], id="nested, the outer counts"),
    pytest.param("‘It’s Kiev’s mayor’ he said", ["‘It’s Kiev’s mayor’"], id="apostrophes close nothing"),
    pytest.param("Kiev’s mayor; the Starmers’ house", [], id="apostrophes open nothing"),
    pytest.param("Ma‘arib and Sana‘a", [], id="turned apostrophes open nothing"),
    pytest.param("“To Kiev,\n\n“and back.” Kiev", ["“To Kiev,", "“and back.”"], id="several paragraphs"),
    pytest.param("“To\r\n \r\nKiev", ["“To"], id="blank line of CRLF and a space"),
    pytest.param("“To\nKiev” Kiev", ["“To\nKiev”"], id="over a line end"),
    pytest.param("“To Kiev", ["“To Kiev"], id="never closed, to the end"),
    pytest.param("to Kiev” in Kiev", [], id="never opened"),
    pytest.param("“" * 3 + "”" * 3, ["“““”"], id="of one kind, the first to close counts"),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("text", "wanted"), TEXTS)
def test_quotations(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == wanted


@given(st.text(st.sampled_from('aé “”„«»‘’"「」\r\n'), max_size=40))
def test_in_order_and_apart(text: str) -> None:
    done = 0
    for start, end in quotations(text):
        assert done <= start < end <= len(text)
        assert text[start] in '“„«‘"「'
        done = end
