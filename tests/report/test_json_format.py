"""JSON: the object of the contract, and offsets that stay true in any text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint.report.offsets import byte_offsets
from tests.report.cases import ALL, NONE, mixed, written


def test_object() -> None:
    told = json.loads(written("json", mixed()))
    assert told["version"] == 1
    assert [(finding["path"], finding["start"], finding["rule"]) for finding in told["findings"]] == [
        ("a.txt", 5, "rejected-variant"),
        ("a.txt", 13, "wrong-case"),
        ("a.txt", 22, "misspelled-name"),
        ("a.txt", 28, "rejected-variant"),
        ("b.txt", 0, "misspelled-name"),
    ]
    assert told["findings"][1] == {
        "path": "a.txt",
        "rule": "wrong-case",
        "severity": "warning",
        "surface": "kiev",
        "name": "Kyiv",
        "kind": "place",
        "replacements": ["Kyiv"],
        "fix": "unsafe",
        "confidence": 0.98,
        "start": 13,
        "end": 17,
        "byte_start": 13,
        "byte_end": 17,
        "line": 1,
        "column": 14,
        "end_line": 1,
        "end_column": 18,
        "message": "print 'Kyiv', not 'kiev'",
        "because": ["one letter differs"],
    }


def test_nothing_found() -> None:
    assert json.loads(written("json", NONE)) == {"version": 1, "findings": []}


def test_places_in_every_text() -> None:
    texts = {checked.source.path: checked.source.text for checked in ALL.documents}
    told = json.loads(written("json", ALL))["findings"]
    assert len(told) == sum(len(checked.findings) for checked in ALL.documents)
    for finding in told:
        text = texts[finding["path"]]
        raw = text.encode("utf-8", "surrogatepass")
        assert text[finding["start"] : finding["end"]] == finding["surface"]
        surface = raw[finding["byte_start"] : finding["byte_end"]].decode("utf-8", "surrogatepass")
        assert surface == finding["surface"]


@pytest.mark.parametrize(
    ("path", "wanted"),
    [("emoji.txt", (1, 8, 1, 12)), ("windows.txt", (2, 3, 3, 10)), ("rtl.txt", (1, 11, 1, 15))],
)
def test_lines_and_columns(path: str, wanted: tuple[int, int, int, int]) -> None:
    told = next(finding for finding in json.loads(written("json", ALL))["findings"] if finding["path"] == path)
    assert tuple(told[key] for key in ("line", "column", "end_line", "end_column")) == wanted


def test_is_ascii() -> None:
    assert written("json", ALL).isascii()


@given(st.text(), st.data())
def test_byte_offsets(text: str, data: st.DataObject) -> None:
    offsets = data.draw(st.lists(st.integers(0, len(text))))
    assert byte_offsets(text, offsets) == {
        offset: len(text[:offset].encode("utf-8", "surrogatepass")) for offset in offsets
    }
