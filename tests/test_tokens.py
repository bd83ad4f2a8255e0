"""Tokens: how prose is cut into words, and that each knows its place."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint import tokens as module
from namelint.documents.view import HOLE, SEAM
from namelint.tokens import LONGEST, key, keys, tokens


def test_examples_in_the_manual() -> None:
    assert doctest.testmod(module).failed == 0


CUT = [
    pytest.param("Kiel Starmer", "|Kiel _Starmer", id="a space"),
    pytest.param("Kiel\u00a0Starmer", "|Kiel _Starmer", id="a no-break space"),
    pytest.param("Kiel\nStarmer", "|Kiel _Starmer", id="a line end"),
    pytest.param("Kiel \r\n  Starmer", "|Kiel _Starmer", id="a line end with spaces"),
    pytest.param("Kiel\n\nStarmer", "|Kiel |Starmer", id="a blank line"),
    pytest.param("Kiel\r\rStarmer", "|Kiel |Starmer", id="a blank line of old"),
    pytest.param("Ban Ki-moon", "|Ban _Ki -moon", id="a hyphen"),
    pytest.param("Ki\u2011moon", "|Ki -moon", id="a no-break hyphen"),
    pytest.param("Kyiv–Lviv", "|Kyiv -Lviv", id="an en dash"),
    pytest.param("Kyiv — Lviv", "|Kyiv |Lviv", id="an em dash"),
    pytest.param("Russian-\nUkrainian", "|Russian -Ukrainian", id="a hyphen and a line end"),
    pytest.param("J. D. Vance", "|J .D .Vance", id="points"),
    pytest.param("J.D. Vance", "|J .D .Vance", id="points without spaces"),
    pytest.param("Istanbul, Turkey", "|Istanbul ,Turkey", id="a comma"),
    pytest.param("Kyiv (Ukraine)", "|Kyiv |Ukraine", id="a bracket"),
    pytest.param("“Kyiv” Ukraine", "|Kyiv |Ukraine", id="a quotation mark"),
    pytest.param("Kyiv/Kiev", "|Kyiv |Kiev", id="a slash"),
    pytest.param("Kiev's mayor", "|Kiev 'mayor", id="a possessive"),
    pytest.param("Kiev’s mayor", "|Kiev 'mayor", id="a typographic possessive"),
    pytest.param("KIEV'S MAYOR", "|KIEV 'MAYOR", id="a possessive in capitals"),
    pytest.param("the Starmers' house", "|the _Starmers |house", id="a plural possessive"),
    pytest.param("Sana'a D’Souza", "|Sana'a _D’Souza", id="apostrophes inside words"),
    pytest.param("Oʻzbek", "|Oʻzbek", id="a turned comma"),
    pytest.param("'Kyiv'", "|Kyiv", id="apostrophes around a word"),
    pytest.param("Erdog\u0306an", "|Erdog\u0306an", id="a mark of its own code point"),
    pytest.param("Ki\u00adev", "|Ki\u00adev", id="a soft hyphen"),
    pytest.param(f"K{SEAM}iel{SEAM} Starmer", "|Kiel _Starmer", id="seams"),
    pytest.param(f"Kiev{SEAM}'s", "|Kiev", id="a seam before a possessive"),
    pytest.param(f"Kiel{HOLE}Starmer", "|Kiel |Starmer", id="a hole"),
    pytest.param(f"Kiel {HOLE} Starmer", "|Kiel |Starmer", id="a hole between spaces"),
    pytest.param("Москва 2022 東京", "|Москва _2022 _東京", id="other scripts and digits are words"),
    pytest.param("snake_case", "|snake |case", id="an underscore is no letter"),
    pytest.param("... — !", "", id="no word"),
]


@pytest.mark.parametrize(("text", "cut"), CUT)
def test_words_and_gaps(text: str, cut: str) -> None:
    assert " ".join(token.gap.replace(" ", "_") + token.text for token in tokens(text)) == cut


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        pytest.param("Ursula von der Leyen", ("ursula", "von", "der", "leyen"), id="words"),
        pytest.param("Kim Jong-un", ("kim", "jong", "un"), id="hyphen"),
        pytest.param("N'Djamena", ("ndjamena",), id="apostrophe"),
        pytest.param("Київ Kyiv", ("kyiv",), id="words without Latin letters have none"),
        pytest.param("G7", ("g7",), id="digits"),
    ],
)
def test_keys(form: str, wanted: tuple[str, ...]) -> None:
    assert keys(form) == wanted


@pytest.mark.parametrize("letter", ["x", "é"], ids=["ascii", "beyond"])
def test_what_is_too_long_for_a_name_has_no_key(letter: str) -> None:
    assert key(letter * LONGEST)
    assert not key(letter * (LONGEST + 1))


@pytest.mark.parametrize(
    ("word", "capital", "capitals"),
    [
        ("Kyiv", True, False),
        ("KYIV", True, True),
        ("kyiv", False, False),
        ("K", True, False),
        ("ǅ", True, False),
        ("Élysée", True, False),
        ("東京", False, False),
    ],
)
def test_capitals(word: str, capital: bool, capitals: bool) -> None:
    (token,) = tokens(word)
    assert (token.capital, token.capitals) == (capital, capitals)


VIEWS = st.text(st.sampled_from(f"aKsSé東\u0306'’- .,\r\n\t\u00a0(9_{HOLE}{SEAM}"), max_size=30) | st.text(max_size=30)


@given(VIEWS)
def test_every_token_knows_its_place(view: str) -> None:
    done = 0
    for token in tokens(view):
        assert done <= token.start < token.end <= len(view)
        assert token.text == view[token.start : token.end].replace(SEAM, "")
        assert view[token.start] != SEAM
        assert view[token.end - 1] != SEAM
        done = token.end


@given(VIEWS)
def test_every_key_is_small_ascii(view: str) -> None:
    for token in tokens(view):
        assert token.key == token.key.lower()
        assert not token.key or (token.key.isascii() and token.key.isalnum())


@given(VIEWS, st.data())
def test_a_part_of_a_view_keeps_the_offsets(view: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(view)))
    inner = [token._replace(start=token.start + start, end=token.end + start) for token in tokens(view[start:])]
    assert [(token.start, token.end) for token in tokens(view, start)] == [(t.start, t.end) for t in inner]
