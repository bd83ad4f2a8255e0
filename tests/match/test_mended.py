"""Sentences that once went wrong, kept so that they do not again."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import pytest

from namelint import Linter, Name, Source, load_gazetteer
from namelint.config import Settings
from namelint.fix import Edit, apply
from namelint.index.forms import kind_of
from namelint.lexicon import load
from tests.match.test_prose import NAMES, lint
from tests.underlined import met, underlined

Made = Callable[[str], Linter]

FOUND = [
    pytest.param(
        """
        Keir Starmer spoke. The Starmars were in; the Starmars’ house.
                                ^^^^^^^ Starmer
                                                      ^^^^^^^ Starmer
        """,
        id="plural of a misspelt family name",
    ),
    pytest.param(
        """
        Trains to kyiv resumed.
                  ^^^^ Kyiv
        """,
        id="a place of four letters written small",
    ),
    pytest.param(
        """
        The PM Kiel Starmer spoke.
               ^^^^^^^^^^^^ Keir Starmer
        """,
        id="PM before the name",
    ),
    pytest.param(
        """
        A Kiev court ruled.
          ^^^^ Kyiv
        """,
        id="the article before a place",
    ),
    pytest.param(
        """
        KIEL STARMER MEETS DONALD TUSK IN KYIV
        ^^^^^^^^^^^^ KEIR STARMER
        """,
        id="a whole headline in capitals",
    ),
]


@pytest.mark.parametrize("marked", FOUND)
def test_found(made: Made, marked: str) -> None:
    example = underlined(inspect.cleandoc(marked))
    assert met(Source("", example.text), lint(made(NAMES), example.text)) == example.expected


SILENT = [
    pytest.param("Emine Erdogan spoke.", id="somebody else's name without its marks"),
    pytest.param("EMINE Erdoğan spoke.", id="somebody else's name in other capitals"),
    pytest.param("He ate chicken kiev.", id="an exception written small"),
]


@pytest.mark.parametrize("text", SILENT)
def test_silent(made: Made, text: str) -> None:
    assert lint(made(NAMES), text) == ()


def test_silent_with_the_shipped_gazetteer(shipped: Linter) -> None:
    assert lint(shipped, "Emine Erdogan spoke.") == ()


def test_style_on_a_family_name_alone() -> None:
    """A style's rejection needs no full name beside it: it is no guess about who is meant."""
    found = Linter(load_gazetteer(), Settings(style="ap")).lint("President Zelensky spoke.")
    assert [(finding.surface, finding.replacements) for finding in found] == [("Zelensky", ("Zelenskyy",))]


REPLACED = [
    pytest.param("a.html", "<p>To Ki<b>ev</b> by rail.</p>", id="a tag that opens inside a word"),
    pytest.param("a.html", "<p>Minister K<b>iel</b> Starmer spoke.</p>", id="tags inside a word"),
    pytest.param("a.html", "<p>To <b>Ki</b>ev by rail.</p>", id="a tag that closes inside a word"),
    pytest.param("a.md", "To Ki**ev** by rail.", id="bold that begins inside a word"),
    pytest.param("a.md", "Minister Kiel **Star**mer spoke.", id="bold of half a word"),
]


@pytest.mark.parametrize(("path", "text"), REPLACED)
def test_markup_inside_words_stays_in_pairs(made: Made, path: str, text: str) -> None:
    """Either no replacement, or one after which what was opened is closed."""
    findings = [finding for finding in lint(made(NAMES), text, path) if finding.replacements]
    fixed = apply(text, [Edit(finding.span, finding.replacements[0]) for finding in findings])
    assert fixed.count("<b>") == fixed.count("</b>")
    assert fixed.count("**") % 2 == 0


@pytest.mark.parametrize("canonical", ["Bank of England", "Lord of the Rings", "Sea of Azov"])
def test_kind_by_its_look(canonical: str) -> None:
    """No person has an English connective in the name."""
    assert kind_of(Name(canonical), load()) == "other"
