"""Edit costs: what is told apart, what an editor is told, and what holds for any two keys."""

from __future__ import annotations

from math import isfinite
from string import ascii_lowercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint.match.costs import LONGEST, TABLE, shipped
from namelint.match.edits import align, describe, log_odds

keys = st.text(ascii_lowercase + digits, max_size=14)


@pytest.mark.parametrize(
    ("surface", "form"),
    [
        pytest.param("zelenskiy", "zelensky", id="ending"),
        pytest.param("zelinskiy", "zelensky", id="vowel and ending"),
        pytest.param("volodimir", "volodymyr", id="i for y, twice"),
        pytest.param("voldymir", "volodymyr", id="vowel dropped"),
        pytest.param("janukovic", "yanukovych", id="another transcription"),
        pytest.param("yanukovich", "yanukovych", id="i for y"),
        pytest.param("sholz", "scholz", id="letter dropped"),
        pytest.param("merkle", "merkel", id="letters swapped"),
        pytest.param("bardela", "bardella", id="undoubled"),
        pytest.param("gadafi", "gaddafi", id="undoubled in a variant"),
        pytest.param("starmar", "starmer", id="vowel"),
        pytest.param("jinpin", "jinping", id="last letter dropped"),
        pytest.param("philippe", "filippe", id="ph for f"),
        pytest.param("aleksander", "alexander", id="ks for x"),
    ],
)
def test_spellings_of_one_name(surface: str, form: str) -> None:
    assert log_odds(surface, form) > 1


@pytest.mark.parametrize(
    ("surface", "form"),
    [
        pytest.param("bird", "boyd", id="short, two letters"),
        pytest.param("mary", "mark", id="short, last letter"),
        pytest.param("kim", "jim", id="short, first letter"),
        pytest.param("xu", "xi", id="two letters long"),
        pytest.param("nigeria", "algeria", id="first letters"),
        pytest.param("hangzhou", "ganzhou", id="first letter and another"),
        pytest.param("starmer", "stammler", id="consonants"),
        pytest.param("london", "paris", id="nothing alike"),
        pytest.param("", "zelensky", id="empty"),
    ],
)
def test_different_names(surface: str, form: str) -> None:
    assert log_odds(surface, form) < 0


@pytest.mark.parametrize(
    ("likelier", "unlikelier", "form"),
    [
        pytest.param("gaddafy", "gaddali", "gaddafi", id="y for i beside l for f"),
        pytest.param("macrom", "nacron", "macron", id="last letter beside first"),
        pytest.param("netanyaho", "netanyahk", "netanyahu", id="vowel beside consonant"),
        pytest.param("zelnesky", "zeltesky", "zelensky", id="swapped beside two others"),
        pytest.param("trudeuu", "trudexu", "trudeau", id="vowel for vowel beside consonant"),
        pytest.param("lukashenka", "lukasherka", "lukashenko", id="one edit beside two"),
    ],
)
def test_likelier(likelier: str, unlikelier: str, form: str) -> None:
    assert log_odds(likelier, form) > log_odds(unlikelier, form)


def test_a_like_edit_tells_less_in_a_short_key() -> None:
    assert log_odds("hanna", "hanno") < log_odds("lukashenka", "lukashenko")


@pytest.mark.parametrize(
    ("surface", "form", "told"),
    [
        pytest.param("macron", "macron", "", id="equal"),
        pytest.param("kadafi", "gadafi", "'k' for 'g'", id="letter"),
        pytest.param("merkle", "merkel", "'e' and 'l' swapped", id="swapped"),
        pytest.param("pit", "pitt", "one 't' for two", id="undoubled"),
        pytest.param("robberts", "roberts", "two 'b' for one", id="doubled"),
        pytest.param("sholz", "scholz", "'c' missing", id="missing"),
        pytest.param("zelenskiy", "zelensky", "'i' too many", id="too many"),
        pytest.param("philip", "filip", "'ph' for 'f'", id="segment"),
        pytest.param("voldymir", "volodymyr", "'o' missing, 'i' for 'y'", id="two"),
        pytest.param("janukovic", "yanukovych", "3 letters differ", id="many"),
    ],
)
def test_what_an_editor_is_told(surface: str, form: str, told: str) -> None:
    assert describe(surface, form) == told


@given(keys, keys)
def test_steps_make_up_both_keys(surface: str, form: str) -> None:
    steps = align(surface, form, shipped())
    assert "".join(step.surface for step in steps) == surface
    assert "".join(step.form for step in steps) == form


@given(keys, keys)
def test_a_step_weighs_nothing_where_nothing_differs_and_less_where_it_does(surface: str, form: str) -> None:
    for step in align(surface, form, shipped()):
        assert (step.weight < 0) is (step.surface != step.form)
        assert step.surface == step.form or max(len(step.surface), len(step.form)) <= LONGEST


@given(keys, keys)
def test_the_same_both_ways_round(surface: str, form: str) -> None:
    assert log_odds(surface, form) == log_odds(form, surface)


@given(keys, keys)
def test_nothing_is_likelier_than_the_longer_key_itself(surface: str, form: str) -> None:
    longer = max(surface, form, key=len)
    assert log_odds(surface, form) <= log_odds(longer, longer)


@given(st.text(max_size=8), st.text(max_size=8))
def test_any_text_has_finite_odds(surface: str, form: str) -> None:
    assert isfinite(log_odds(surface, form))
    assert bool(describe(surface, form)) is (surface != form)


def test_the_table_lists_each_edit_once_and_none_as_better_than_no_edit() -> None:
    rows = [line.split() for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("edit ")]
    edits = [frozenset(row[1:3]) for row in rows]
    assert len(edits) == len(set(edits))
    assert all(float(weight) < 0 for row in rows for weight in row[3:])
