"""Checked, Run: what came of linting one document, and all of them, for whoever reports it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from namelint.finding import Finding
from namelint.source import Source


@dataclass(frozen=True)
class Checked:
    """One document linted.

    ``words`` is how many it has, ``mentions`` how many of them, or runs of them, name an entry of the
    gazetteer, and ``verified`` how many of those are spelled right.
    """

    source: Source
    findings: tuple[Finding, ...]
    words: int
    mentions: int
    verified: int


@dataclass(frozen=True)
class Run:
    """All documents linted, and the manual page (docstring) of each rule by its name.

    Formats print in the order given here, which ``in_order`` makes the same for every run.
    """

    documents: tuple[Checked, ...]
    rules: Mapping[str, str]


def in_order(documents: Iterable[Checked], rules: Mapping[str, str]) -> Run:
    """A run with its documents by path, and their findings by start and rule."""
    by_path = sorted(documents, key=lambda checked: checked.source.path)
    return Run(tuple(replace(checked, findings=_by_place(checked.findings)) for checked in by_path), rules)


def _by_place(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.span.start, finding.rule)))
