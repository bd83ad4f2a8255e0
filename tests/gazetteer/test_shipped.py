"""The shipped gazetteer: every file in order, no form of two names, native forms in their own script."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from itertools import pairwise

import pytest

from namelint import Gazetteer, Name, load_gazetteer
from namelint.fold import fold
from namelint.gazetteer.entries import entries
from namelint.gazetteer.load import shipped_files
from namelint.gazetteer.names import KINDS
from namelint.gazetteer.tree import parse
from namelint.tokens import tokens

TEXTS = {name: resource.read_text(encoding="utf-8") for name, resource in shipped_files()}

SCRIPTS = {
    "ARABIC": "ar fa ps ur",
    "ARMENIAN": "hy",
    "BENGALI": "bn",
    "CYRILLIC": "be bg kk ky mk mn ru sr tg uk",
    "DEVANAGARI": "hi mr ne",
    "ETHIOPIC": "am ti",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "HANGUL": "ko",
    "HEBREW": "he",
    "KHMER": "km",
    "LAO": "lo",
    "LATIN": "az cs da de es fr ga hu is it ku lt lv nl pl pt ro sk so sq sv tk to tr vi",
    "MYANMAR": "my",
    "SINHALA": "si",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
    "TIBETAN": "bo dz",
    "CJK": "zh",
    "CJK HIRAGANA KATAKANA": "ja",
    "CYRILLIC LATIN": "uz",  # the state has gone from one to the other, its people write both
}
"""Languages by the scripts that they are written in, the beginnings of their letters' Unicode names."""
SCRIPTS_OF = {language: {*scripts.split()} for scripts, languages in SCRIPTS.items() for language in languages.split()}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize("file", TEXTS)
def test_file_says_first_what_it_covers(file: str) -> None:
    remark, _, names = TEXTS[file].partition("\nnames:\n")
    assert all(line.startswith("#") for line in remark.splitlines())
    assert remark.startswith("# ")
    assert names


@pytest.mark.parametrize("file", TEXTS)
def test_entries_are_sorted_whatever_their_marks(file: str) -> None:
    canonical = [name.canonical for name in entries(parse(TEXTS[file], file), file)]
    wrong = [(one, other) for one, other in pairwise(canonical) if _folded(one) >= _folded(other)]
    assert wrong == []


def _folded(form: str) -> str:
    return " ".join(map(fold, form.split()))


def test_there_are_thousands(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.names) >= 2_500
    assert {name.kind for name in gazetteer.names} == set(KINDS)


def test_no_two_names_have_one_canonical_form(gazetteer: Gazetteer) -> None:
    by_words: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in gazetteer.names:
        by_words[_words(name.canonical)].append(name)
    assert [_place(*names) for names in by_words.values() if len(names) > 1] == []


def test_nothing_is_rejected_that_is_right_for_another(gazetteer: Gazetteer) -> None:
    right = {_words(form): name for name in gazetteer.names for form in (*name.demonyms, *name.short, name.canonical)}
    rejected = ((form, name) for name in gazetteer.names for form in name.rejected)
    both = [(form, _place(name, right[_words(form)])) for form, name in rejected if _words(form) in right]
    assert [each for each in both if len(set(each[1])) > 1] == []


@pytest.mark.parametrize("field", ["accepted", "rejected", "short", "demonyms", "exceptions", "companions", "near"])
def test_no_form_is_listed_twice_or_is_the_canonical_one(gazetteer: Gazetteer, field: str) -> None:
    lists = ((name, (name.canonical, *getattr(name, field))) for name in gazetteer.names)
    assert [_place(name) for name, forms in lists if len(forms) != len(set(forms))] == []


def test_forms_are_composed_and_trimmed(gazetteer: Gazetteer) -> None:
    forms = [form for name in gazetteer.names for form in (*name.spellings, *name.short, *name.demonyms)]
    assert [form for form in forms if form != unicodedata.normalize("NFC", " ".join(form.split()))] == []


def test_native_forms_are_in_their_own_script(gazetteer: Gazetteer) -> None:
    native = [(language, form) for name in gazetteer.names for language, form in name.native]
    assert {language for language, _ in native} <= SCRIPTS_OF.keys()
    assert [(language, form) for language, form in native if not _scripts(form) <= SCRIPTS_OF[language]] == []


def test_ukrainian_forms_have_no_letters_of_russian_alone(gazetteer: Gazetteer) -> None:
    ukrainian = [form for name in gazetteer.names for language, form in name.native if language == "uk"]
    assert [form for form in ukrainian if set("ёъыэ") & set(form.lower())] == []


def _scripts(form: str) -> set[str]:
    """The scripts of a form's letters; modifier letters are everybody's."""
    return {unicodedata.name(sign).split()[0] for sign in form if sign.isalpha()} - {"MODIFIER"}


def _words(form: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokens(form))


def _place(*names: Name) -> tuple[str, ...]:
    return tuple(f"{name.path}:{name.line} {name.canonical}" for name in names)
