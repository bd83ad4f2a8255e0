"""Look-ups: which keys meet by letters left out or by sound, and what the index finds by a key."""

from __future__ import annotations

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint import Gazetteer, Name
from namelint.index import Index
from namelint.index.near import TWO_DELETIONS, Near, variants
from namelint.lexicon import load

KEYS = ("starmer", "tusk", "yanukovych", "zelensky", "kyiv", "ukraine", "li", "keirstarmer")

MET = [
    pytest.param("starmar", {"starmer"}, id="a letter changed"),
    pytest.param("tsuk", {"tusk"}, id="letters exchanged"),
    pytest.param("starmmer", {"starmer"}, id="a letter added"),
    pytest.param("strmer", {"starmer"}, id="a letter lost"),
    pytest.param("ukrane", {"ukraine"}, id="another letter lost"),
    pytest.param("zalenski", {"zelensky"}, id="two letters changed in a long key"),
    pytest.param("janukovic", {"yanukovych"}, id="by sound"),
    pytest.param("kierstarmer", {"keirstarmer"}, id="written as one"),
    pytest.param("tank", set(), id="two letters changed in a short key"),
    pytest.param("starmer", set(), id="itself is left out"),
    pytest.param("la", set(), id="two letters have no neighbours"),
    pytest.param("merkel", set(), id="another name"),
]


@pytest.mark.parametrize(("key", "met"), MET)
def test_near(key: str, met: set[str]) -> None:
    assert set(Near(KEYS)(key)) == met


def test_found_in_the_order_of_the_index() -> None:
    assert Near(["tasks", "tusks", "tusk"])("task") == ("tasks", "tusk")
    assert Near(["tusk", "tusks", "tasks"])("task") == ("tusk", "tasks")


WORDS = st.text(ascii_lowercase[:6], min_size=1, max_size=10)


@given(st.lists(WORDS, unique=True, max_size=8), WORDS)
def test_keys_with_a_variant_in_common_meet_and_no_others(keys: list[str], key: str) -> None:
    common = {other for other in keys if other != key and set(variants(other)) & set(variants(key))}
    assert set(Near(keys)(key)) == common


@given(st.text(ascii_lowercase, min_size=3, max_size=12), st.data())
def test_one_slip_is_always_met(key: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(key) - 1))
    letter = data.draw(st.sampled_from(ascii_lowercase))
    slips = {key[:at] + key[at + 1 :], key[:at] + letter + key[at + 1 :], key[:at] + letter + key[at:]}
    near = Near([key])
    assert all(near(slip) == (key,) for slip in slips - {key} if len(slip) > 2)


@pytest.mark.parametrize("length", range(3, 15))
def test_two_letters_are_left_out_of_keys_of_middling_length_alone(length: int) -> None:
    shortest = min(len(each) for each in variants(ascii_lowercase[:length]) if each.isalpha())
    assert length - shortest == (2 if length in TWO_DELETIONS else 1)


@pytest.fixture(scope="module")
def index() -> Index:
    names = (
        Name("Keir Starmer", kind="person"),
        Name("Bank of England", kind="organisation", short=("the Old Lady",)),
        Name("Bank", kind="organisation", near=("Banksy",)),
        Name("Kyiv", kind="place", rejected=("Kiev",), exceptions=("chicken Kiev",)),
    )
    return Index(Gazetteer(names), load())


def test_starting_has_the_longest_first(index: Index) -> None:
    assert [form.text for form in index.starting("bank")] == ["Bank of England", "Bank"]
    assert index.starting("england") == []


def test_single_has_no_phrases_and_no_others(index: Index) -> None:
    assert [form.text for form in index.single("bank")] == ["Bank"]
    assert index.single("banksy") == []
    assert [form.text for form in index.starting("banksy")] == ["Banksy"]
    assert index.single("chicken") == []


def test_holding_has_the_places_in_longer_forms(index: Index) -> None:
    assert [(slot.form.text, slot.at) for slot in index.holding("england")] == [("Bank of England", 2)]
    assert [(slot.form.text, slot.at) for slot in index.holding("starmer")] == [("Keir Starmer", 1)]
    assert index.holding("kiev") == []


def test_joined_has_full_names_written_as_one_word(index: Index) -> None:
    assert [form.text for form in index.joined("keirstarmer")] == ["Keir Starmer"]
    assert [form.text for form in index.joined("bankofengland")] == ["Bank of England"]
    assert index.near("kierstarmer") == ("keirstarmer",)


def test_near_has_every_key_but_those_of_phrases(index: Index) -> None:
    assert set(index.near("kiew")) == {"kyiv", "kiev"} & set(Near(["kyiv", "kiev"])("kiew"))
    assert index.near("chickin") == ()
    assert index.near("banksi") == ()


def test_size_counts_names(index: Index) -> None:
    assert index.size == 4
