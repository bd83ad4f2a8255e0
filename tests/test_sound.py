"""Sound keys: which spellings share one, and which names do not."""

from __future__ import annotations

from string import ascii_lowercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint.sound import sound_key


@pytest.mark.parametrize(
    ("spelling", "other"),
    [
        pytest.param("yanukovych", "janukowitsch", id="German"),
        pytest.param("yanukovych", "janukovic", id="Slavic -ic"),
        pytest.param("zelensky", "selenskyj", id="z as s"),
        pytest.param("shevchenko", "schewtschenko", id="sh as sch"),
        pytest.param("tchaikovsky", "chaykovskiy", id="tch as ch, -sky as -skiy"),
        pytest.param("khrushchev", "krushchev", id="kh as k"),
        pytest.param("kozlov", "kozloff", id="v as ff"),
        pytest.param("alexander", "aleksandr", id="x as ks"),
        pytest.param("philip", "filip", id="ph as f"),
        pytest.param("qatar", "katar", id="q as k"),
        pytest.param("cesar", "sezar", id="c before e"),
        pytest.param("gaddafi", "gadafy", id="doubled letter"),
        pytest.param("yevgeny", "evgeniy", id="initial vowel"),
        pytest.param("ukraine", "krayn", id="lost initial vowel"),
        pytest.param("nuland", "nuhlandy", id="h and vowels"),
    ],
)
def test_spellings_that_sound_alike(spelling: str, other: str) -> None:
    assert sound_key(spelling) == sound_key(other) != ""


@pytest.mark.parametrize(
    ("name", "other"),
    [
        pytest.param("victor", "vistor", id="c within a word is k"),
        pytest.param("biden", "bitten", id="voice"),
        pytest.param("omar", "mar", id="initial vowel of a short name"),
        pytest.param("macron", "marcon", id="order"),
        pytest.param("putin", "rutin", id="consonant"),
    ],
)
def test_names_that_do_not(name: str, other: str) -> None:
    assert sound_key(name) != sound_key(other)


@pytest.mark.parametrize("key", ["", "a", "li", "lee", "yu"])
def test_fewer_than_two_consonants_tell_nothing(key: str) -> None:
    assert sound_key(key) == ""


@given(st.text(ascii_lowercase + digits))
def test_doubling_every_letter_changes_nothing(key: str) -> None:
    assert sound_key("".join(letter * 2 for letter in key)) == sound_key(key)


@given(st.text())
def test_any_text_has_a_sound_without_vowels(key: str) -> None:
    assert not set(sound_key(key)[1:]) & set("aeiouyhj")
