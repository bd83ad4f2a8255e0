"""The weights of evidence, read from ``weights.txt``: a group in brackets, then a feature and its weight a line."""

from __future__ import annotations

from importlib import resources


def _read() -> dict[str, dict[str, float]]:
    weights: dict[str, dict[str, float]] = {}
    for line in resources.files("namelint.match").joinpath("weights.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            group = weights[line.strip("[]")] = {}
        elif line and not line.startswith("#"):
            feature, weight = line.split()
            group[feature] = float(weight)
    return weights


WEIGHTS = _read()
