"""Tests of the lexicon: the lists as they are shipped, and the look-up in them."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from dataclasses import fields
from importlib import resources
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint.fold import fold
from namelint.lexicon import BLOCK, Lexicon, WordList, load

LISTS = [field.name for field in fields(Lexicon)]
SEVERAL_WORDS = {"places", "full"}


def shipped(name: str) -> dict[str, int]:
    """All lines of a list, read the plain way."""
    text = (resources.files("namelint.lexicon") / f"{name}.txt").read_text("ascii")
    return {key: int(digit) for key, digit in (line.split("\t") for line in text.splitlines())}


RANKS = {name: shipped(name) for name in LISTS}
KEYS = {name: list(ranks) for name, ranks in RANKS.items()}


def word_list(name: str) -> WordList:
    found = getattr(load(), name)
    assert isinstance(found, WordList)
    return found


@pytest.mark.parametrize("name", LISTS)
def test_list_is_well_formed(name: str) -> None:
    raw = (resources.files("namelint.lexicon") / f"{name}.txt").read_bytes()
    keys = [line.split(b"\t")[0] for line in raw.splitlines()]
    assert all(before < after for before, after in pairwise(keys)), "sorted, and no key twice"
    assert set(RANKS[name].values()) <= set(range(1, 10))
    assert raw.endswith(b"\n")


@pytest.mark.parametrize("name", LISTS)
def test_keys_are_folded(name: str) -> None:
    for key in KEYS[name]:
        words = key.split(" ")
        assert [fold(word) for word in words] == words
        assert len(words) == 1 or name in SEVERAL_WORDS


@pytest.mark.parametrize(
    ("name", "least"),
    [
        pytest.param("words", 100_000, id="words"),
        pytest.param("given", 20_000, id="given names"),
        pytest.param("family", 150_000, id="family names"),
        pytest.param("places", 100_000, id="places"),
        pytest.param("proper", 15_000, id="other proper words"),
        pytest.param("full", 30_000, id="full names"),
    ],
)
def test_list_is_large(name: str, least: int) -> None:
    assert len(KEYS[name]) >= least


@pytest.mark.parametrize(
    ("key", "name", "rank"),
    [
        pytest.param("the", "words", 1, id="the commonest word"),
        pytest.param("task", "words", 4, id="Donald Task"),
        pytest.param("theyre", "words", 6, id="contraction without its apostrophe"),
        pytest.param("lucubrator", "words", 9, id="word nobody counted"),
        pytest.param("keith", "given", 3, id="common given name"),
        pytest.param("al", "given", 4, id="given name that is a particle elsewhere"),
        pytest.param("volodymyr", "given", 5, id="given name rare in the US"),
        pytest.param("smith", "family", 2, id="commonest family name"),
        pytest.param("payne", "family", 3, id="Payne beside Paine"),
        pytest.param("merkle", "family", 5, id="Merkle beside Merkel"),
        pytest.param("khamenei", "family", 5, id="family name of the famous"),
        pytest.param("kiel", "places", 4, id="Kiel Starmer"),
        pytest.param("columbia", "places", 4, id="Columbia beside Colombia"),
        pytest.param("ukraine", "places", 2, id="country"),
        pytest.param("scotland", "places", 3, id="region, not its namesake village"),
        pytest.param("danube", "places", 5, id="river"),
        pytest.param("new york", "places", 2, id="key of two words"),
        pytest.param("ukrainian", "proper", 5, id="people"),
        pytest.param("january", "proper", 3, id="month"),
        pytest.param("thomas paine", "full", 4, id="famous"),
        pytest.param("muammar al gaddafi", "full", 3, id="hyphen parts words"),
        pytest.param("orrin hatch", "full", 9, id="listed without a count"),
    ],
)
def test_what_is_known(key: str, name: str, rank: int) -> None:
    assert word_list(name).rank(key) == rank
    assert load().is_known(key)


@pytest.mark.parametrize(
    "key",
    [
        "starmar",
        "krayn",
        "voldymir",
        "janukovic",
        "ukranian",
        "packquaio",
        "bejing",
        "selenskyj",
        "austrailia",
    ],
)
def test_misspellings_are_unknown(key: str) -> None:
    assert not load().is_known(key)


@pytest.mark.parametrize("key", ["january", "smith jones", "may not", "", "\n", "\t", "zzzzzz", "0"])
def test_words_have_no_such_key(key: str) -> None:
    assert word_list("words").rank(key) is None


@pytest.mark.parametrize("name", LISTS)
def test_every_key_is_found(name: str) -> None:
    """First and last line and the borders of all blocks included."""
    found = word_list(name)
    assert {key: found.rank(key) for key in KEYS[name]} == RANKS[name]


@given(name=st.sampled_from(LISTS), number=st.integers(min_value=0), edit=st.sampled_from(["cut", "add", "turn"]))
def test_neighbours_of_keys_are_looked_up_whole(name: str, number: int, edit: str) -> None:
    key = KEYS[name][number % len(KEYS[name])]
    near = {"cut": key[:-1], "add": key + "q", "turn": key[::-1]}[edit]
    assert word_list(name).rank(near) == RANKS[name].get(near)


@given(
    ranks=st.dictionaries(st.text("abc", min_size=1, max_size=8), st.integers(min_value=1, max_value=9), min_size=1),
    sought=st.text("abc", max_size=8),
    padding=st.integers(min_value=0, max_value=2 * BLOCK),
)
def test_any_list_is_looked_up_rightly(
    tmp_path_factory: pytest.TempPathFactory, ranks: dict[str, int], sought: str, padding: int
) -> None:
    """``padding`` moves the borders of blocks through the keys."""
    ranks = {**ranks, **{f"aa{number:04}": 9 for number in range(padding // 9)}}
    file = tmp_path_factory.mktemp("lists") / "list.txt"
    file.write_bytes("".join(f"{key}\t{rank}\n" for key, rank in sorted(ranks.items())).encode())
    made = WordList(file)
    assert made.rank(sought) == ranks.get(sought)
    assert {key: made.rank(key) for key in ranks} == ranks


def test_works_from_a_zip(tmp_path: Path) -> None:
    package = Path(str(resources.files("namelint")))
    archive = tmp_path / "namelint.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("namelint/__init__.py", "")
        for file in (package / "lexicon").iterdir():
            if file.is_file():
                packed.write(file, f"namelint/lexicon/{file.name}")
    probe = f"""
import sys
sys.path.insert(0, {str(archive)!r})
from namelint.lexicon import load
print(load().given.rank("keith"), load().places.rank("nowhereland"))
"""
    done = subprocess.run([sys.executable, "-I", "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["3", "None"]


def test_lists_are_read_when_asked() -> None:
    fresh = Lexicon(*(WordList(getattr(load(), name).file) for name in LISTS))
    assert fresh.words.rank("task") == 4
    asked = [name for name in LISTS if len(vars(getattr(fresh, name))) > 1]
    assert asked == ["words"]
