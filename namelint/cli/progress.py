"""Progress: a bar on standard error for long work, on a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 1.0
"""Seconds of silence before a bar is drawn."""


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """A function to call for each of ``total`` documents done."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    bar = _Bar(total)
    try:
        yield bar.advance
    finally:
        bar.close()


class _Bar:
    """Draws itself once the work has taken longer than PATIENCE; rich is loaded only then."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0
        self.begun = time.monotonic()
        self.close: Callable[[], None] = lambda: None
        self.draw: Callable[[], None] | None = None

    def advance(self) -> None:
        self.done += 1
        if self.draw:
            self.draw()
        elif time.monotonic() - self.begun > PATIENCE:
            self.open()

    def open(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("linting"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        shown = Progress(*columns, console=Console(stderr=True), transient=True)
        task = shown.add_task("linting", total=self.total, completed=self.done)
        shown.start()
        self.draw = lambda: shown.update(task, completed=self.done)
        self.close = shown.stop
