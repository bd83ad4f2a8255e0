"""SARIF: valid by the published schema, and true to the text."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator  # its stubs are a package apart

from namelint.checked import Run
from namelint.source import Source
from tests.report.cases import ALL, CASES, EMOJI, NONE, mixed, run_of, written

SCHEMA = Draft4Validator(json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0.json").read_bytes()))


@pytest.mark.parametrize(
    "run",
    [
        *(pytest.param(run_of(case), id=ascii(case[0].path)) for case in CASES),
        pytest.param(ALL, id="all"),
        pytest.param(mixed(), id="mixed"),
        pytest.param(NONE, id="nothing found"),
        pytest.param(Run((), {}), id="no documents, no rules"),
    ],
)
def test_valid(run: Run) -> None:
    SCHEMA.validate(json.loads(written("sarif", run)))


def results(run: Run) -> list[dict[str, object]]:
    """The results of a run, each flattened to what the tests ask for."""
    [log] = json.loads(written("sarif", run))["runs"]
    assert log["columnKind"] == "unicodeCodePoints"
    assert log["newlineSequences"] == ["\r\n", "\n", "\r"]
    flat = []
    for result in log["results"]:
        [location] = result["locations"]
        place = location["physicalLocation"]
        flat.append({**result, **result["properties"], **place["region"], "uri": place["artifactLocation"]["uri"]})
    return flat


def test_regions_in_every_text() -> None:
    texts = {checked.source.path: checked.source for checked in ALL.documents}
    for result in results(ALL):
        path = unquote(str(result["uri"]), errors="surrogateescape")
        source = texts[path]
        start, length = result["charOffset"], result["charLength"]
        assert isinstance(start, int)
        assert isinstance(length, int)
        assert result["snippet"] == {"text": source.text[start : start + length]}
        assert (result["startLine"], result["startColumn"]) == source.position(start)
        assert (result["endLine"], result["endColumn"]) == source.position(start + length)


def test_paths_are_relative_and_escaped() -> None:
    uris = {str(result["uri"]) for result in results(ALL)}
    assert {"%D0%9A%D0%B8%D1%97%D0%B2/a%20b.txt", "new%0Aline%2Ca%3Ab%25.txt", "half%E9.txt"} <= uris


@pytest.mark.parametrize(
    ("path", "uri"), [("./a/b.txt", "a/b.txt"), ("../b.txt", "../b.txt"), ("/a b.txt", "file:///a%20b.txt")]
)
def test_path_as_uri(path: str, uri: str) -> None:
    assert [result["uri"] for result in results(run_of((Source(path, "Kiev"), "Kiev", ("Kyiv",))))] == [uri]


def test_levels_and_precision() -> None:
    told = [(result["level"], result["fix"], result["precision"], result["confidence"]) for result in results(mixed())]
    assert told == [
        ("error", "safe", "very-high", 0.98),
        ("warning", "unsafe", "very-high", 0.98),
        ("note", "safe", "very-high", 0.98),
        ("error", "safe", "very-high", 0.98),
        ("error", "none", "very-high", 0.98),
    ]


def test_one_fix_an_alternative() -> None:
    log = json.loads(written("sarif", run_of(EMOJI)))
    for result in log["runs"][0]["results"]:
        [location] = result["locations"]
        for fix, wanted in zip(result["fixes"], ("Kyiv", "Kyjiv"), strict=True):
            [change] = fix["artifactChanges"]
            [replacement] = change["replacements"]
            assert change["artifactLocation"] == location["physicalLocation"]["artifactLocation"]
            assert replacement["insertedContent"] == {"text": wanted}
            assert replacement["deletedRegion"].items() <= location["physicalLocation"]["region"].items()


def test_rules_are_described() -> None:
    log = json.loads(written("sarif", NONE))
    assert log["runs"][0]["tool"]["driver"]["rules"] == [
        {
            "id": "misspelled-name",
            "shortDescription": {"text": "Report a wrong spelling."},
            "fullDescription": {"text": "Report a wrong spelling. It is no accepted one."},
            "help": {"text": "Report a wrong spelling.\n\nIt is no accepted\none.\n\n    Kiew\n    ^^^^ Kyiv"},
        },
        {
            "id": "rejected-variant",
            "shortDescription": {"text": "Report a rejected spelling."},
            "fullDescription": {"text": "Report a rejected spelling."},
            "help": {"text": "Report a rejected spelling."},
        },
    ]


def fingerprints(text: str) -> list[object]:
    run = run_of((Source("a.txt", text), "Kiev", ("Kyiv",)))
    return [result["partialFingerprints"] for result in results(run)]


def test_fingerprints_outlive_edits_elsewhere() -> None:
    before = fingerprints("From Kiev to Kiev.\n")
    assert fingerprints("A new line.\n\nSo from Kiev\nand to Kiev!\n") == before
    assert before[0] != before[1]
    assert fingerprints("To Kiev.\n") == before[:1]
