"""Statistics: how often each rule spoke, and for each name the surface forms found, the most frequent first."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TextIO

from namelint.checked import Run
from namelint.report.visible import visible


def report(run: Run, out: TextIO) -> None:
    """Write a line a rule, then a line a name; a run without findings writes nothing."""
    rules: Counter[str] = Counter()
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for finding in (finding for checked in run.documents for finding in checked.findings):
        rules[finding.rule] += 1
        names[finding.name or finding.rule][finding.surface] += 1
    for rule, count in _by_count(rules):
        out.write(f"{count:6}  {rule}\n")
    if names:
        out.write("\n")
    for name, count in _by_count(Counter({name: surfaces.total() for name, surfaces in names.items()})):
        listed = ", ".join(f"{visible(surface)} ×{times}" for surface, times in _by_count(names[name]))
        out.write(f"{count:6}  {visible(name)}: {listed}\n")


def _by_count(counter: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counter.items(), key=lambda each: (-each[1], each[0]))
