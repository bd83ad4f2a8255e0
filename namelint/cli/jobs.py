"""Jobs: documents linted one after another or by several processes, with the same outcome in the same order."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache

from namelint.checked import Checked
from namelint.config import Settings
from namelint.faults import Fault
from namelint.files import decode, read
from namelint.fix import apply, edits
from namelint.gazetteer.load import load_gazetteer
from namelint.linter import Linter
from namelint.source import Source

MOST_PASSES = 5
"""A correction may bring a finding of its own (two spellings become three of one); it settles in two or three."""
FEW = 8
"""Documents under which starting processes costs more than it saves."""


@dataclass(frozen=True)
class Task:
    """A document to lint; ``raw`` is its content where it is no file. ``fixes``: to be corrected as well."""

    path: str
    settings: Settings
    raw: bytes | None = None
    fixes: bool = False
    unsafe: bool = False


@dataclass(frozen=True)
class Outcome:
    """What came of a task: a fault, or the document checked after ``fixed`` corrections made ``source`` its text."""

    task: Task
    source: Source | None = None
    checked: Checked | None = None
    fixed: int = 0
    fault: Fault | None = None


def lint(tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    """The outcomes of the tasks in their order. Raises Fault where a gazetteer or the settings are at fault."""
    for settings in dict.fromkeys(task.settings for task in tasks):
        linter(settings)  # a fault in a gazetteer is told once, before any work
    processes = min(jobs or os.cpu_count() or 1, max(1, len(tasks) // FEW))
    if processes == 1:
        yield from map(outcome, tasks)
        return
    with ProcessPoolExecutor(processes, initializer=_ignore_interrupts) as pool:
        try:
            yield from pool.map(outcome, tasks, chunksize=max(1, min(32, len(tasks) // (4 * processes))))
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _ignore_interrupts() -> None:
    """Ctrl-C reaches all processes of a terminal; only the first is to speak of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache
def linter(settings: Settings) -> Linter:
    """The linter for some settings; documents with equal settings share it."""
    gazetteer = load_gazetteer(*settings.gazetteers, default=settings.default_gazetteer)
    return Linter(gazetteer, settings)


def outcome(task: Task) -> Outcome:
    """Lint one document, and correct its text as far as asked; nothing is written."""
    encoding = task.settings.encoding
    try:
        source = read(task.path, encoding) if task.raw is None else decode(task.raw, task.path, encoding)
    except Fault as fault:
        return Outcome(task, fault=fault)
    check = linter(task.settings).check
    checked, fixed = check(source), 0
    for _ in range(MOST_PASSES if task.fixes else 0):
        changes = edits(checked.findings, unsafe=task.unsafe)
        if not changes:
            break
        fixed += len(changes)
        text = apply(checked.source.text, changes)
        checked = check(Source(source.path, text, source.encoding, source.bom))
    return Outcome(task, source, checked, fixed)
