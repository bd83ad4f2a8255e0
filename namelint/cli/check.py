"""``namelint check``: read, lint, fix or report, and say by the exit code what came of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path, PurePath
from typing import TextIO

from namelint.checked import Checked, in_order
from namelint.cli.jobs import Outcome, Task, lint, linter
from namelint.cli.options import Options, settings
from namelint.cli.progress import progress
from namelint.config import Settings, settings_near
from namelint.documents import FORMATS as FORMATS_READ
from namelint.faults import Fault
from namelint.files import write
from namelint.finding import Severity
from namelint.fix import diff
from namelint.manual import pages
from namelint.report import FORMATS, STATISTICS
from namelint.walk import STANDARD_INPUT, excluded, walk

STDIN_NAME = "<stdin>"


def check(chosen: Options) -> int:
    """Lint what the options name; the exit code."""
    settings_near.cache_clear()  # a second run in one process may find other files
    linter.cache_clear()
    tasks = list(_tasks(chosen))
    if not tasks:
        linter(settings(chosen, ""))  # what is wrong with the gazetteer or the settings is told all the same
    if chosen.show_files:
        return _printed(task.path for task in tasks)
    if chosen.show_settings:
        return _printed(line for task in tasks for line in (task.path, *_told(task.settings)))
    documents: list[Checked] = []
    faults: list[Fault] = []
    with progress(len(tasks)) as advance:
        for outcome in lint(tasks, chosen.jobs):
            advance()
            try:
                documents.append(_taken(outcome, chosen))
            except Fault as cause:
                faults.append(cause)
    fixed = chosen.diff or (chosen.fix and any(task.raw is not None for task in tasks))
    _report(documents, chosen, sys.stderr if fixed else sys.stdout)
    for fault in faults:
        print(f"namelint: {fault}", file=sys.stderr)
    loud = any(finding.severity is not Severity.HINT for each in documents for finding in each.findings)
    return 2 if faults else int(loud and not chosen.exit_zero)


def _told(settings: Settings) -> Iterator[str]:
    """Settings as lines to read, the empty ones left out."""
    for field in fields(settings):
        value = getattr(settings, field.name)
        if value not in ((), ""):
            yield f"    {field.name.replace('_', '-')}: {value}"


def _printed(lines: Iterable[str]) -> int:
    for line in lines:
        print(line)
    return 0


def _tasks(chosen: Options) -> Iterator[Task]:
    """The documents to lint, standard input read."""
    fixes = chosen.fix or chosen.diff
    if STANDARD_INPUT in chosen.paths and len(chosen.paths) > 1:
        raise Fault("standard input (-) is linted alone: name it without other paths")
    if STANDARD_INPUT in chosen.paths:
        name = chosen.stdin_filename or STDIN_NAME
        own = settings(chosen, chosen.stdin_filename or "")
        raw = sys.stdin.buffer.read()
        if chosen.stdin_filename and excluded(name, own.exclude, base=own.base):
            if chosen.fix:
                _write_out(raw)
            return
        yield Task(name, own, raw, fixes, chosen.unsafe_fixes)
        return
    base = settings(chosen, str(Path.cwd() / "_"))
    paths = chosen.paths or (".",)
    force = base.force_exclude  # as pre-commit names files: all of a repository's, whatever they are
    for path in walk(paths, exclude=base.exclude, base=base.base, force_exclude=force, extensions=FORMATS_READ):
        if not force or PurePath(path).suffix.lower() in FORMATS_READ:
            yield Task(path, settings(chosen, path), None, fixes, chosen.unsafe_fixes)


def _taken(outcome: Outcome, chosen: Options) -> Checked:
    """The document of an outcome, once its corrections are written or shown. Raises Fault."""
    if outcome.fault:
        raise outcome.fault
    assert outcome.source is not None
    assert outcome.checked is not None
    source, text = outcome.source, outcome.checked.source.text
    if chosen.diff:
        sys.stdout.write(diff(source, text))
    elif chosen.fix and outcome.task.raw is not None:
        _write_out(source.bom + text.encode(source.encoding, "surrogatepass"))
    elif chosen.fix and outcome.fixed:
        write(Path(source.path), source, text)
    return outcome.checked


def _write_out(content: bytes) -> None:
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _report(documents: Sequence[Checked], chosen: Options, out: TextIO) -> None:
    name = STATISTICS if chosen.statistics else chosen.format or ("rich" if out.isatty() else "text")
    FORMATS[name]().report(in_order(documents, pages()), out)
