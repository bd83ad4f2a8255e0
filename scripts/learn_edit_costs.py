"""Learn the table of edit costs: python -m scripts.learn_edit_costs NAME_PAIRS SLIPS > edit_costs.tsv

NAME_PAIRS is a directory of Wikidata's token pairs, SLIPS one of misspelt names beside the right ones; half
of each is learned from (see ``name_pairs.py``). Needs scikit-learn.

Keys are aligned by the table of the round before; a logistic regression on the edits then tells spellings of
one name from different names, and its coefficients are the next table. Every edit has a coefficient for its
kind, for the kind at its place, for itself, and for itself at its place, all drawn towards 0, so that what is
seldom seen weighs as its like do.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import log
from pathlib import Path
from typing import NamedTuple

from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-untyped]  # ships no types
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]  # ships no types

from namelint.match.costs import FIRST, INSIDE, LAST, LONGEST, NOTHING, Costs, Weights, costs, kind
from namelint.match.edits import Step, align, terms
from scripts.name_pairs import LEARN, SEED, Pair, natives, no_slips, slips, wikidata

SIZE = 5000
"""Lookalikes, and strangers, to learn from."""
ROUNDS = 3
SLIP_WEIGHT = 10.0
"""How many pairs of Wikidata's a slip counts for: there are far fewer, and slips are what users make."""
SEEN = 25
"""Times an edit must be seen to be listed."""
SEGMENTS = 80
"""Edits of several letters to list."""
SEGMENT_SEEN, SEGMENT_GAIN = 20, 0.3
"""Times such an edit must be seen between spellings of a name, and log-odds it must gain over its parts."""
SHRINKAGE = 0.3
"""Inverse strength of the pull towards 0; anything from 0.1 to 1 does as well."""
LEAST = -0.02
"""No edit is as good as none."""
RESPELT = "respelt"
"""The kind of edits that count only where they are listed."""
WHERE = {FIRST: "first", INSIDE: "inside", LAST: "last"}
KINDS: Mapping[str, Weights] = {
    "vowels": (-2, -1, -1),
    "consonants": (-4, -3, -3),
    "unlike": (-5, -4, -4),
    "vowel-more": (-2, -1.5, -1),
    "consonant-more": (-3, -2.5, -2),
    "swapped": (-3, -1.5, -2),
    "doubled": (-1, -0.5, -0.5),
    RESPELT: (-3, -2, -2),
}
"""What the first round aligns by."""
HEADER = """\
# Edit costs: log-odds that an edit stands between two spellings of one name rather than between two names.
#
# Learned by scripts/learn_edit_costs.py ({date}, seed {seed}); do not edit by hand.
# Source: Wikidata labels (CC0) by way of NETransliteration-COLING2018, Latin spellings of one native form,
# and misspelt names of the project's development set; half of each, {size:,} pairs.
#
# term NAME VALUE                    what the log-odds of two keys are the sum of (namelint/match/edits.py)
# kind NAME FIRST INSIDE LAST        edits that are not listed: at the first letter, inside, at the last one
# edit SIDE SIDE FIRST INSIDE LAST   both ways round; '{nothing}' is no letter
"""

Edit = tuple[str, str]
Row = Counter[str]
"""The features of a pair of keys, and how often it has each."""


class Sample(NamedTuple):
    """A pair of keys, whether they are one name, and how much it counts."""

    pair: Pair
    same: bool
    weight: float = 1.0


class Table(NamedTuple):
    """What is learned; ``edits`` has each edit once."""

    kinds: Mapping[str, Weights]
    edits: Mapping[Edit, Weights]

    def costs(self, terms: Mapping[str, float]) -> Costs:
        """The table as the aligner wants it."""
        both = {sides: weights for edit, weights in self.edits.items() for sides in (edit, edit[::-1])}
        return costs(terms, self.kinds, both)


def main(arguments: Sequence[str]) -> int:
    """Print the table learned from the two directories."""
    pairs, misspelt = map(Path, arguments)
    learning = list(samples(pairs, misspelt))
    table = learn(learning)
    print(HEADER.format(date=date.today(), seed=SEED, size=len(learning), nothing=NOTHING))
    for name, value in weighed_terms(learning, table).items():
        print("term", name, f"{value:.3f}")
    for name in sorted(table.kinds.keys() - {RESPELT}):
        print("kind", name, *(f"{weight:.2f}" for weight in table.kinds[name]))
    for edit in sorted(table.edits, key=lambda edit: (len(edit[0]) + len(edit[1]) > 2, edit)):
        print("edit", *(side or NOTHING for side in edit), *(f"{weight:.2f}" for weight in table.edits[edit]))
    return 0


def samples(pairs: Path, misspelt: Path) -> Iterator[Sample]:
    """What to learn from: even odds at every length, but that short keys have more neighbours, as they do."""
    half = wikidata(natives(pairs), LEARN, SIZE)
    different = half.lookalikes + half.strangers
    ours, theirs = Counter(map(_length, half.variants)), Counter(map(_length, different))
    yield from (Sample(pair, True, theirs[_length(pair)] / ours[_length(pair)]) for pair in half.variants)
    yield from (Sample(pair, False) for pair in different + half.neighbours)
    yield from (Sample(pair, True, SLIP_WEIGHT) for pair in slips(misspelt, LEARN))
    yield from (Sample(pair, False, SLIP_WEIGHT) for pair in no_slips(misspelt, LEARN))


def learn(samples: Sequence[Sample]) -> Table:
    """The table after some rounds of aligning by it and learning it anew."""
    table = Table(KINDS, {})
    table = Table(KINDS, _segments(samples, _aligned(samples, table), table))
    for _ in range(ROUNDS):
        table = _next(samples, _aligned(samples, table))
    return table


def weighed_terms(samples: Sequence[Sample], table: Table) -> dict[str, float]:
    """How the log-odds of a pair are made of the weights of its edits and its length."""
    aligner = table.costs({})
    return _fitted(samples, [Counter(terms(*sample.pair, aligner)) for sample in samples], shrinkage=100.0)


def _length(pair: Pair) -> int:
    return min(8, *map(len, pair))


def _aligned(samples: Iterable[Sample], table: Table) -> list[tuple[Step, ...]]:
    aligner = table.costs({})
    return [align(*sample.pair, aligner) for sample in samples]


def _next(samples: Sequence[Sample], aligned: Sequence[tuple[Step, ...]]) -> Table:
    """The table that is learned from pairs aligned by the last one."""
    rows = [_features(sample.pair, steps) for sample, steps in zip(samples, aligned, strict=True)]
    seen = Counter(edit for steps in aligned for edit, _ in _edits(steps))
    learned = _fitted(samples, rows)
    weights = {edit: _weights(learned, kind(*edit), edit) for edit, times in seen.items() if times >= SEEN}
    return Table(
        {name: _weights(learned, name) for name in KINDS},
        {edit: weight for edit, weight in weights.items() if kind(*edit) != "swapped"},
    )


def _weights(learned: Mapping[str, float], kind_: str, edit: Edit | None = None) -> Weights:
    sums = (sum(learned.get(name, 0.0) for name in _names(kind_, edit, where)) for where in WHERE.values())
    first, inside, last = (min(LEAST, weight) for weight in sums)
    return first, inside, last


def _names(kind_: str, edit: Edit | None, where: str) -> list[str]:
    """The features of an edit at a place."""
    names = [f"kind {kind_}", f"kind {kind_} {where}"]
    if edit:
        names += [f"edit {edit[0]} {edit[1]}", f"edit {edit[0]} {edit[1]} {where}"]
    return names


def _features(pair: Pair, steps: Sequence[Step]) -> Row:
    row = Row({"bias": 1, "length": log(1 + max(map(len, pair)))})
    for edit, where in _edits(steps):
        row.update(_names(kind(*edit), edit, WHERE[where]))
    return row


def _edits(steps: Sequence[Step]) -> Iterator[tuple[Edit, int]]:
    """The steps that change something, shorter side first, with their places."""
    i = j = 0
    long, wide = sum(len(step.surface) for step in steps), sum(len(step.form) for step in steps)
    for step in steps:
        first = not i or not j
        i, j = i + len(step.surface), j + len(step.form)
        if step.surface != step.form:
            end = LAST if i == long or j == wide else INSIDE
            yield _edit(step.surface, step.form), FIRST if first else end


def _edit(left: str, right: str) -> Edit:
    return (left, right) if (len(left), left) <= (len(right), right) else (right, left)


def _segments(samples: Sequence[Sample], aligned: Sequence[tuple[Step, ...]], table: Table) -> dict[Edit, Weights]:
    """The edits of several letters that tell more than their parts do, with a first weight.

    They are runs of two or three steps, one of them a letter kept at most.
    """
    runs = [set(_runs(steps)) for steps in aligned]
    seen = Counter(edit for sample, found in zip(samples, runs, strict=True) if sample.same for edit in found)
    frequent = {edit for edit, times in seen.items() if times >= SEGMENT_SEEN}
    rows = [_features(sample.pair, steps) for sample, steps in zip(samples, aligned, strict=True)]
    for row, found in zip(rows, runs, strict=True):
        row.update(f"segment {edit[0]} {edit[1]}" for edit in found & frequent)
    learned = _fitted(samples, rows)
    gain = {edit: learned[f"segment {edit[0]} {edit[1]}"] for edit in frequent}
    telling = sorted(
        (edit for edit in frequent if gain[edit] > SEGMENT_GAIN),
        key=lambda edit: (-gain[edit] * seen[edit], edit),
    )
    aligner = table.costs({})
    weights = {
        edit: min(LEAST, gain[edit] + sum(step.weight for step in align(*edit, aligner))) for edit in telling[:SEGMENTS]
    }
    return {edit: (weight, weight, weight) for edit, weight in weights.items()}


def _runs(steps: Sequence[Step]) -> Iterator[Edit]:
    parts = [part for step in steps for part in _parts(step)]
    for start in range(len(parts)):
        for end in (start + 2, start + 3):
            run = parts[start:end]
            left, right = "".join(part.surface for part in run), "".join(part.form for part in run)
            kept = sum(part.surface == part.form for part in run)
            if left and right and max(len(left), len(right)) <= LONGEST and kept <= 1 < len(run):
                edit = _edit(left, right)
                if kind(*edit) == RESPELT:
                    yield edit


def _parts(step: Step) -> Iterable[Step]:
    """A step that keeps several letters as one step a letter."""
    return (Step(letter, letter, 0.0) for letter in step.surface) if step.surface == step.form else (step,)


def _fitted(samples: Sequence[Sample], rows: Sequence[Row], shrinkage: float = SHRINKAGE) -> dict[str, float]:
    """The coefficient of each feature in a logistic regression of sameness."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows)
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=shrinkage, fit_intercept=False, max_iter=1000)
    model.fit(matrix, [s.same for s in samples], sample_weight=[s.weight for s in samples])
    return dict(zip(vectorizer.get_feature_names_out(), map(float, model.coef_[0]), strict=True))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
