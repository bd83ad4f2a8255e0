"""Options: the parsed command line, typed, and the settings that it makes of the configuration files'."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from namelint.config import OFF, RULE_NAMES, Settings, settings_from, settings_near
from namelint.faults import Fault
from namelint.nearest import did_you_mean
from namelint.report import FORMATS


@dataclass(frozen=True)
class Options:
    """The command line of ``namelint check``; of the other commands ``command`` and ``rule``."""

    command: str
    rule: str = ""
    paths: tuple[str, ...] = ()
    gazetteer: tuple[str, ...] = ()
    no_default_gazetteer: bool = False
    style: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    quotes: str | None = None
    min_confidence: float | None = None
    format: str | None = None
    exit_zero: bool = False
    statistics: bool = False
    fix: bool = False
    diff: bool = False
    unsafe_fixes: bool = False
    stdin_filename: str | None = None
    encoding: str | None = None
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    config: str | None = None
    isolated: bool = False
    show_files: bool = False
    show_settings: bool = False
    jobs: int = 1


def options(parsed: argparse.Namespace) -> Options:
    """The command line as Options. Raises Fault for what argparse cannot check."""
    values = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in vars(parsed).items()
        if value is not None
    }
    chosen = Options(**values)  # type: ignore[arg-type]  # argparse has made each of its option's type
    chosen = replace(chosen, select=_rules(chosen.select), ignore=_rules(chosen.ignore))
    if chosen.format is not None and chosen.format not in FORMATS:
        raise Fault(
            f"unknown format '{chosen.format}'{did_you_mean(chosen.format, FORMATS)} (one of {', '.join(FORMATS)})"
        )
    if chosen.fix and chosen.diff:
        raise Fault("--fix writes and --diff does not: choose one")
    if chosen.jobs < 0:
        raise Fault("--jobs is a number of processes, or 0 for one a core")
    if chosen.min_confidence is not None and not 0 <= chosen.min_confidence <= 1:
        raise Fault("--min-confidence is a number from 0 to 1")
    return chosen


def _rules(lists: Iterable[str]) -> tuple[str, ...]:
    rules = tuple(name.strip() for each in lists for name in each.split(",") if name.strip())
    for name in rules:
        if name not in RULE_NAMES:
            raise Fault(f"unknown rule '{name}'{did_you_mean(name, RULE_NAMES)} (one of {', '.join(RULE_NAMES)})")
    return rules


def settings(chosen: Options, path: str) -> Settings:
    """The settings for a document: its configuration file's, and over them the command line's."""
    base = _configured(chosen, path)
    changes: dict[str, object] = {"gazetteers": (*base.gazetteers, *chosen.gazetteer)}
    if chosen.no_default_gazetteer:
        changes["default_gazetteer"] = False
    if chosen.select or chosen.ignore:
        unselected = [rule for rule in RULE_NAMES if chosen.select and rule not in chosen.select]
        off = dict.fromkeys((*unselected, *chosen.ignore), OFF)
        changes["rules"] = tuple({**dict(base.rules), **off}.items())
    if chosen.exclude:
        changes["exclude"] = (*base.exclude, *chosen.exclude)
    if chosen.force_exclude:
        changes["force_exclude"] = True
    chosen_values = {
        "style": chosen.style,
        "quotes": chosen.quotes,
        "encoding": chosen.encoding,
        "minimum_confidence": chosen.min_confidence,
    }
    changes.update({name: value for name, value in chosen_values.items() if value is not None})
    return replace(base, **changes)  # type: ignore[arg-type]  # each value is the option's of the same type


def _configured(chosen: Options, path: str) -> Settings:
    if chosen.isolated:
        return Settings()
    if chosen.config:
        return settings_from(Path(chosen.config))
    return settings_near(Path(path).resolve().parent if path else Path.cwd())
