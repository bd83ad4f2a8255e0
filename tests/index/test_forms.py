"""Forms: what an entry stands for, listed or understood, under each house style."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from namelint import Gazetteer, Name
from namelint.index import Index
from namelint.index.forms import STYLES, Form, Role, Status, forms, kind_of
from namelint.lexicon import load

FULL, FAMILY, SHORT, DEMONYM, PHRASE, OTHER = Role
CANONICAL, ACCEPTED, REJECTED = Status


def of(name: Name, style: str = "namelint") -> list[Form]:
    return list(forms(name, name.kind, style))


def person(canonical: str, **fields: tuple[object, ...]) -> Name:
    return Name(canonical, kind="person", **fields)  # type: ignore[arg-type]  # each field is given as Name has it


FAMILIES: Mapping[str, tuple[Name, tuple[str, ...]]] = {
    "last word": (person("Keir Starmer"), ("Starmer",)),
    "with its hyphen": (person("Iain Duncan-Smith"), ("Duncan-Smith",)),
    "less the particles before it": (person("Charles de Gaulle"), ("Gaulle",)),
    "less a particle joined to it": (person("Bashar al-Assad"), ("Assad",)),
    "listed with its particles, then alone": (person("Ursula von der Leyen", short=("von der Leyen",)), ()),
    "listed as the last word": (person("Keir Starmer", short=("Starmer",)), ("Starmer",)),
    "first in Chinese": (person("Xi Jinping", native=(("zh", "习近平"),), short=("Xi",)), ()),
    "first in Korean": (person("Moon Jae-in", native=(("ko", "문재인"),)), ()),
    "none in Burmese": (person("Aung San Suu Kyi", native=(("my", "အောင်ဆန်းစုကြည်"),)), ()),
    "a given name's second half is none": (person("Ban Ki-moon"), ()),
    "too short": (person("Jet Li"), ()),
    "one word": (person("Pelé"), ()),
    "a place's": (Name("New York", kind="place"), ()),
    "a body's": (Name("World Bank", kind="organisation"), ()),
}


@pytest.mark.parametrize("case", FAMILIES)
def test_family_name(case: str) -> None:
    name, families = FAMILIES[case]
    assert tuple(form.text for form in of(name) if form.role is FAMILY) == families


def spelled(form: Form) -> tuple[str, Role, Status, str, str]:
    return form.text, form.role, form.status, form.right, form.spelling


def test_one_word_variant_is_put_into_the_full_name() -> None:
    zelensky = person("Volodymyr Zelensky", accepted=("Zelenskyy",), rejected=("Wolodymyr",))
    assert [spelled(form) for form in of(zelensky)] == [
        ("Volodymyr Zelensky", FULL, CANONICAL, "Volodymyr Zelensky", "Volodymyr Zelensky"),
        ("Zelensky", FAMILY, CANONICAL, "Zelensky", "Volodymyr Zelensky"),
        ("Zelenskyy", FAMILY, ACCEPTED, "Zelensky", "Zelenskyy"),
        ("Volodymyr Zelenskyy", FULL, ACCEPTED, "Volodymyr Zelensky", "Zelenskyy"),
        ("Zelenskyy", FAMILY, ACCEPTED, "Zelensky", "Zelenskyy"),
        ("Wolodymyr Zelensky", FULL, REJECTED, "Volodymyr Zelensky", "Wolodymyr"),
    ]


def test_full_variant_gives_its_family_name() -> None:
    found = {spelled(form) for form in of(person("Viktor Yanukovych", rejected=("Victor Janukovic",)))}
    assert ("Janukovic", FAMILY, REJECTED, "Yanukovych", "Victor Janukovic") in found


def test_variant_wrong_in_its_given_name_leaves_the_family_name_right() -> None:
    families = [form for form in of(person("Keir Starmer", rejected=("Kier Starmer",))) if form.role is FAMILY]
    assert {form.status for form in families} == {CANONICAL}


def test_family_name_without_marks_is_not_rejected_with_the_whole() -> None:
    erdogan = person("Recep Tayyip Erdoğan", rejected=("Recep Tayip Erdogan",))
    assert {form.text for form in of(erdogan) if form.role is FAMILY} == {"Erdoğan"}


def test_what_else_an_entry_lists() -> None:
    ukraine = Name(
        "Ukraine",
        kind="place",
        short=("UA",),
        demonyms=("Ukrainian", "Ukrainish"),
        exceptions=("the Ukraine girls",),
        near=("Ukiah",),
    )
    assert [(form.text, form.role, form.status, form.right) for form in of(ukraine)[1:]] == [
        ("UA", SHORT, CANONICAL, "UA"),
        ("Ukrainian", DEMONYM, CANONICAL, "Ukrainian"),
        ("Ukrainians", DEMONYM, CANONICAL, "Ukrainians"),
        ("Ukrainish", DEMONYM, CANONICAL, "Ukrainish"),
        ("the Ukraine girls", PHRASE, CANONICAL, "the Ukraine girls"),
        ("Ukiah", OTHER, CANONICAL, "Ukiah"),
    ]


ZELENSKY = person(
    "Volodymyr Zelensky",
    accepted=("Zelenskyy",),
    rejected=("Zelenski",),
    styles=(("ap", "Volodymyr Zelenskyy"), ("reuters", "Volodymyr Zelenskiy")),
)


@pytest.mark.parametrize(
    ("style", "canonical", "accepted", "rejected"),
    [
        pytest.param("namelint", "Zelensky", {"Zelenskyy", "Zelenskiy"}, {"Zelenski"}, id="default"),
        pytest.param("guardian", "Zelensky", {"Zelenskyy", "Zelenskiy"}, {"Zelenski"}, id="style that says nothing"),
        pytest.param("ap", "Zelenskyy", set(), {"Zelensky", "Zelenskiy", "Zelenski"}, id="ap"),
        pytest.param("reuters", "Zelenskiy", set(), {"Zelensky", "Zelenskyy", "Zelenski"}, id="reuters"),
    ],
)
def test_style_that_names_its_form_rejects_all_others(
    style: str, canonical: str, accepted: set[str], rejected: set[str]
) -> None:
    index = Index(Gazetteer((ZELENSKY,)), load(), style)
    keys = ("zelensky", "zelenskyy", "zelenskiy", "zelenski")
    found = [form for key in keys for form in index.single(key)]
    by_status = {status: {form.text for form in found if form.status is status} for status in Status}
    assert by_status == {CANONICAL: {canonical}, ACCEPTED: accepted, REJECTED: rejected}
    assert {form.right for form in found if form.status is REJECTED} == {canonical}
    assert {form.name.canonical for form in found} == {"Volodymyr Zelensky"}


def test_styles_of_the_contract_are_known() -> None:
    assert {"namelint", "ap", "reuters", "guardian"} <= set(STYLES)


@pytest.mark.parametrize(
    ("canonical", "kind"),
    [
        ("Keir Starmer", "person"),
        ("Angela Merkel", "person"),
        ("Kyiv", "other"),
        ("Paris Agreement", "other"),
        ("World Bank", "other"),
        ("Ministry of Defence", "other"),
    ],
)
def test_kind_by_its_look(canonical: str, kind: str) -> None:
    assert kind_of(Name(canonical), load()) == kind


def test_kind_is_what_the_entry_says() -> None:
    assert kind_of(Name("Keir Starmer", kind="organisation"), load()) == "organisation"
