"""Report: a run's findings in one of several formats, one module each.

A format's module is imported when it is asked for: the terminal's alone takes longer to load than a small
document to lint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TextIO

from namelint.checked import Run

STATISTICS = "statistics"


class Reporter(Protocol):
    """What a format's module has."""

    def report(self, run: Run, out: TextIO) -> None:
        """Write all of a run's findings; what is written ends with a line end, or is nothing."""


def _text() -> Reporter:
    from namelint.report import text

    return text


def _json() -> Reporter:
    from namelint.report import json_format

    return json_format


def _github() -> Reporter:
    from namelint.report import github

    return github


def _sarif() -> Reporter:
    from namelint.report import sarif

    return sarif


def _rich() -> Reporter:
    from namelint.report import rich_report

    return rich_report


def _statistics() -> Reporter:
    from namelint.report import statistics

    return statistics


FORMATS: dict[str, Callable[[], Reporter]] = {
    "text": _text,
    "rich": _rich,
    "json": _json,
    "github": _github,
    "sarif": _sarif,
    STATISTICS: _statistics,
}
"""The name after ``--format``, and how to get at its module."""
