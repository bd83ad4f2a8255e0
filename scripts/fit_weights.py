"""Fit the weights of evidence (``namelint/match/weights.txt``) to labelled mentions.

    python scripts/fit_weights.py DATA

DATA is a folder with ``pairs/*.tsv`` (wrong, right), ``pairs/hard_negatives_dev.tsv`` (a name, a real other one),
``labelled/*_dev.jsonl`` with their gazetteers, and ``clean/`` (edited text, in which nothing is wrong but what a
person says). Every guess that the engine makes on them is a row: its evidence, and whether it is right. The weights
are those of a logistic regression (scikit-learn, L2, no randomness); every second right name by its checksum is held
out, and the figures printed are of the held-out half. Then the fit on everything is written.

A weight keeps to the bounds that its feature's meaning sets.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
from scipy.optimize import minimize

from namelint.documents import prose
from namelint.gazetteer.load import load_gazetteer
from namelint.gazetteer.names import Gazetteer, Name
from namelint.index import Index
from namelint.lexicon import load
from namelint.match import Knowledge, guesses, survey
from namelint.match.weights import WEIGHTS

CARRIERS = (
    "Reporters asked about {} on Tuesday, and the answer was short.",
    "The committee will hear from {} next week, two people said.",
    "Yesterday it became known that {} will not be there.",
)
PAIRS = ("dev_pairs", "observers_dev", "typed_dev", "ocr_dev", "asr_dev")
SHRINKAGE = 2.0
WEIGHT = {"lookalikes": 10.0, "hard_negatives": 10.0}
"""Weights of rows: a wrong correction of a real name is worse than a miss, and there are few of these."""
BOUNDS: dict[str, tuple[float | None, float | None]] = {
    "edit": (0.3, None),
    "near": (None, -1.5),
    "joined": (None, 0),
    "partner": (0.5, None),
    "partners": (0.5, None),
    "rival": (None, 0),
    "rival_given": (None, -0.1),
    "rival_family": (None, -0.1),
    "rival_other": (None, 0),
    "rival_word": (None, -0.05),
    "rival_place": (None, 0),
    "rival_any": (None, -0.3),
    "borne": (None, 0),
    "real": (None, 0),
    "edit_real": (None, 0),
    "unknown": (0, None),
    "skipped": (None, 0),
    "title": (1, None),
    "stranger_before": (None, -1),
    "stranger_after": (None, -1),
    "document": (1.2, None),
    "companion": (1, None),
    "compound": (2, None),
    "length": (0, None),
    "initial": (0, None),
    "repeated": (None, 0),
    "ending": (None, 0),
    "crowd": (-1.5, 0),
}
"""What a weight may be by the meaning of its feature: the sample has too few contexts to be believed against it."""


class Row(NamedTuple):
    """A guess: its group of weights, its evidence, whether it is right, and whether it is held out."""

    group: str
    evidence: dict[str, float]
    right: bool
    held_out: bool
    weight: float
    told: str
    sort: str
    place: str


class Label(NamedTuple):
    start: int
    end: int
    right: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", type=Path, help="where to write the weights")
    parser.add_argument("--show", type=int, default=0, help="print the N worst rows of each group")
    args = parser.parse_args()
    knowledge = Knowledge(load())
    rows = [*pair_rows(args.data, knowledge), *labelled_rows(args.data, knowledge)]
    rows += pair_rows(args.data, knowledge, famous_people(20_000))
    rows += pair_rows(args.data, knowledge, [name.canonical for name in load_gazetteer().names])
    rows += clean_rows(args.data, knowledge)
    weights = {}
    for group in WEIGHTS:
        mine = [row for row in rows if row.group == group]
        report(group, mine, fit(group, [row for row in mine if not row.held_out]), args.show)
        weights[group] = fit(group, mine)
    if args.write:
        args.write.write_text("".join(lines(weights)), encoding="utf-8")


def rows_of(
    text: str, labels: Iterable[Label], index: Index, knowledge: Knowledge, key: str, sort: str
) -> Iterator[Row]:
    """The engine's guesses on a text as rows."""
    seen = survey(prose(text, ""), index, knowledge)
    wanted = {text[: each.start] + each.right + text[each.end :] for each in labels}
    for run in seen.runs:
        for guess in guesses(run, seen, index, knowledge):
            span = guess.mention(run).span
            result = text[: span.start] + guess.right + text[span.end :]
            group = "single" if any(each.feature == "family" for each in guess.evidence) else "full"
            evidence = {each.feature: each.value for each in guess.evidence}
            told = f"{text[span.start : span.end]} -> {guess.right}"
            yield Row(
                group,
                evidence,
                result in wanted,
                crc32(key.encode()) % 2 == 1,
                WEIGHT.get(sort, 1.0),
                told,
                sort,
                text,
            )


def made_index(names: Iterable[str], knowledge: Knowledge) -> Index:
    return Index(Gazetteer(tuple(Name(name) for name in sorted(set(names)))), knowledge.lexicon)


def table(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]


def pair_rows(data: Path, knowledge: Knowledge, more: Sequence[str] = ()) -> Iterator[Row]:
    """The pairs in carrier sentences; ``more`` are names that the gazetteer has beside the right ones."""
    for name in PAIRS:
        rows = [row for row in table(data / "pairs" / f"{name}.tsv") if row[0] != "wrong"]
        index = made_index([*(row[1] for row in rows), *more], knowledge)
        for i, (wrong, right, *_) in enumerate(rows):
            before, _, after = CARRIERS[i % len(CARRIERS)].partition("{}")
            labels = [Label(len(before), len(before) + len(wrong), right)]
            yield from rows_of(before + wrong + after, labels, index, knowledge, right, name)
        others = data / "pairs" / "dev_lookalikes.txt"
        if name == "dev_pairs":
            for other in others.read_text(encoding="utf-8").split("\n"):
                yield from rows_of(CARRIERS[0].format(other), [], index, knowledge, other, "lookalikes")
    pairs = table(data / "pairs" / "hard_negatives_dev.tsv")
    index = made_index([*(row[0] for row in pairs), *more], knowledge)
    for known, other, *_ in pairs:
        yield from rows_of(CARRIERS[0].format(other), [], index, knowledge, known, "hard_negatives")


def labelled_rows(data: Path, knowledge: Knowledge) -> Iterator[Row]:
    for path in sorted((data / "labelled").glob("*_dev.jsonl")):
        index = Index(load_gazetteer(path.with_suffix(".yaml"), default=False), knowledge.lexicon)
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            labels = [Label(each["start"], each["end"], each["right"]) for each in document["labels"]]
            yield from rows_of(document["text"], labels, index, knowledge, document["id"], path.stem)


def clean_rows(data: Path, knowledge: Knowledge) -> Iterator[Row]:
    people = [row[1] for name in PAIRS[:3] for row in table(data / "pairs" / f"{name}.tsv") if row[0] != "wrong"]
    for index in (
        Index(load_gazetteer(), knowledge.lexicon),
        made_index([*people, *famous_people(20_000)], knowledge),
    ):
        for path in sorted((data / "clean").rglob("*.txt"))[::4]:
            text = path.read_bytes().decode("utf-8", "replace")
            yield from rows_of(text, [], index, knowledge, path.name, "clean")


def famous_people(number: int) -> list[str]:
    """So many of the full names that the lexicon knows, chosen by checksum."""
    text = files("namelint.lexicon").joinpath("full.txt").read_text(encoding="utf-8")
    names = (line.split("\t")[0].title() for line in text.splitlines())
    return sorted(names, key=lambda name: crc32(name.encode()))[:number]


def matrix(rows: list[Row], features: list[str]) -> np.ndarray:
    return np.array([[1.0, *(row.evidence.get(feature, 0.0) for feature in features)] for row in rows])


def fit(group: str, rows: list[Row]) -> dict[str, float]:
    features = [feature for feature in WEIGHTS[group] if feature != "bias"]
    x, y = matrix(rows, features), np.array([row.right for row in rows], dtype=float)
    w = np.array([row.weight for row in rows])

    def loss(b: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ b
        p = 1 / (1 + np.exp(-z))
        value = float(np.sum(w * (np.logaddexp(0, z) - y * z)) + SHRINKAGE * np.sum(b[1:] ** 2))
        return value, x.T @ (w * (p - y)) + 2 * SHRINKAGE * np.concatenate(([0.0], b[1:]))

    bounds = [(None, None), *(BOUNDS.get(feature, (None, None)) for feature in features)]
    best = minimize(loss, np.zeros(len(features) + 1), jac=True, bounds=bounds, method="L-BFGS-B")
    return dict(zip(["bias", *features], map(float, best.x), strict=True))


def odds(rows: list[Row], weights: dict[str, float]) -> np.ndarray:
    features = [feature for feature in weights if feature != "bias"]
    return matrix(rows, features) @ np.array([weights["bias"], *(weights[feature] for feature in features)])


def report(group: str, rows: list[Row], weights: dict[str, float], show: int) -> None:
    """Print what the fit on one half makes of the other: a reliability table, and the worst rows."""
    held = [row for row in rows if row.held_out]
    p = 1 / (1 + np.exp(-odds(held, weights)))
    print(f"[{group}] {len(rows)} rows, {sum(row.right for row in rows)} right; held out {len(held)}")
    for low, high in ((0, 0.1), (0.1, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 0.97), (0.97, 1.01)):
        inside = [row for row, q in zip(held, p, strict=True) if low <= q < high]
        right = sum(row.right for row in inside)
        print(f"  {low:.2f}-{high:.2f}: {len(inside):6} rows, {right:5} right ({right / max(len(inside), 1):.2f})")
    by_text: dict[tuple[str, str], tuple[float, bool]] = {}
    for row, q in zip(held, p, strict=True):
        place = row.sort, row.place
        by_text[place] = max(by_text.get(place, (0.0, False)), (q, row.right))
    for sort in sorted({sort for sort, _ in by_text} - {"clean"}):
        best = [each for (other, _), each in by_text.items() if other == sort]
        flagged, right = sum(q >= 0.5 for q, _ in best), sum(q >= 0.5 and ok for q, ok in best)
        print(f"  {sort}: {len(best)} texts with a guess, {flagged} flagged, {right} right")
    for row, q in zip(held, p, strict=True):
        if row.sort == "clean" and q > 0.4:
            print(f"    clean {q:.2f} {row.told}")
    ranked = sorted(zip(held, p, strict=True), key=lambda each: -abs(each[0].right - each[1]))
    for row, q in ranked[:show]:
        print(f"    {q:.2f} {'right' if row.right else 'wrong'} {row.told} {row.evidence}")


def lines(weights: dict[str, dict[str, float]]) -> Iterator[str]:
    yield "# Weights of evidence, natural log-odds a unit of the feature (see evidence.py).\n"
    yield "# Fitted by scripts/fit_weights.py to labelled mentions.\n"
    for group, table in weights.items():
        yield f"\n[{group}]\n"
        for feature, weight in table.items():
            yield f"{feature:<16}{weight:7.2f}\n"


if __name__ == "__main__":
    main()
