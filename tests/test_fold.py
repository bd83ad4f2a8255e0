"""Folding: what two spellings of a word have in common, and what keys are made of."""

from __future__ import annotations

import doctest
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint import fold as module
from namelint.fold import APOSTROPHES, LOOKS_LIKE, fold, mixed_script, script, without_marks


def test_examples_in_the_manual() -> None:
    assert doctest.testmod(module).failed == 0


KEYS = [
    pytest.param("Starmer", "starmer", id="case"),
    pytest.param("Erdoğan", "erdogan", id="mark"),
    pytest.param("Erdog\u0306an", "erdogan", id="mark of its own code point"),
    pytest.param("Łódź", "lodz", id="letter that has no parts"),
    pytest.param("Strauß", "strauss", id="letter that becomes two"),
    pytest.param("Sana'a", "sanaa", id="plain apostrophe"),
    pytest.param("Sana’a", "sanaa", id="typographic apostrophe"),
    pytest.param("Ma‘arib", "maarib", id="turned apostrophe"),
    pytest.param("Lukʹyanivka", "lukyanivka", id="soft sign"),
    pytest.param("Ki\u00adev", "kiev", id="soft hyphen"),
    pytest.param("Zеlensky", "zelensky", id="Cyrillic е among Latin letters, by its look"),
    pytest.param("Рutin", "putin", id="Cyrillic р among Latin letters, by its look"),
    pytest.param("Путин", "putin", id="Cyrillic throughout, by its sound"),
    pytest.param("İstanbul", "istanbul", id="dotted capital i"),
    pytest.param("ｋｙｉｖ", "kyiv", id="full width"),
    pytest.param("", "", id="nothing"),
    pytest.param("’", "", id="an apostrophe alone"),
]


@pytest.mark.parametrize(("word", "key"), KEYS)
def test_fold(word: str, key: str) -> None:
    assert fold(word) == key


WORDS = st.text(max_size=12) | st.text(st.sampled_from("aZéßłİıŒ’ʼ'еРΑ東ل\u0306\u200d\u00ad9"), max_size=12)


@given(WORDS)
def test_keys_are_small_ascii_letters_and_digits(word: str) -> None:
    key = fold(word)
    assert key.isascii()
    assert key == key.lower()
    assert not key or key.isalnum()


@given(WORDS)
def test_a_key_is_its_own_key(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(WORDS)
def test_composed_and_decomposed_are_one(word: str) -> None:
    assert without_marks(unicodedata.normalize("NFD", word)) == without_marks(unicodedata.normalize("NFC", word))


@given(st.text(st.characters(codec="ascii", categories=["L"]), max_size=12))
def test_without_marks_leaves_plain_words(word: str) -> None:
    assert without_marks(word) == word


def test_look_alikes_are_of_another_script_and_become_latin() -> None:
    signs = "".join(map(chr, LOOKS_LIKE))
    assert {script(sign) for sign in signs} <= {"CYRILLIC", "GREEK", ""}  # a Roman numeral is no letter
    assert {script(sign) for sign in signs.translate(LOOKS_LIKE)} == {"LATIN"}


@pytest.mark.parametrize(
    ("word", "mixed"),
    [
        pytest.param("Zelensky", False, id="Latin"),
        pytest.param("Zеlensky", True, id="Cyrillic е among Latin"),
        pytest.param("Зеленський", False, id="Cyrillic"),
        pytest.param("Αthens", True, id="Greek Α among Latin"),
        pytest.param("Sanaʼa", False, id="an apostrophe that counts as a letter"),
        pytest.param("Oʻzbekiston", False, id="a turned comma that counts as a letter"),
        pytest.param("1ª", False, id="an ordinal"),
        pytest.param("naïve", False, id="marks"),
    ],
)
def test_mixed_script(word: str, mixed: bool) -> None:
    assert mixed_script(word) is mixed


def test_apostrophes_are_no_letters_of_a_key() -> None:
    assert fold("o".join(APOSTROPHES)) == "o" * (len(APOSTROPHES) - 1)
