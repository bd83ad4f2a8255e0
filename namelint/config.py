"""Settings: what a user may choose, from ``namelint.toml`` or ``[tool.namelint]``, under what the command line says.

The nearest file upwards from a document counts, alone unless it names another by ``extend``. Unknown keys are
faults: a mistyped setting that is silently ignored is a check silently off.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from namelint.faults import Fault
from namelint.finding import Severity
from namelint.index import DEFAULT_STYLE
from namelint.nearest import did_you_mean
from namelint.rules import RULES
from namelint.suppress import MISSPELT, UNUSED
from namelint.walk import excluded

FILES = ("namelint.toml", ".namelint.toml", "pyproject.toml")
QUOTES = ("check", "hint", "skip")
OFF = "off"
LEVELS = (OFF, *(severity.value for severity in Severity))
RULE_NAMES = (*RULES, MISSPELT, UNUSED)
LONGEST_CHAIN = 8
"""Files that may extend one another."""

Levels = tuple[tuple[str, str], ...]
"""Rules and what is made of them: a severity, or ``off``."""


@dataclass(frozen=True)
class Override:
    """Rule levels for some files; ``files`` are gitignore patterns below ``base``."""

    files: tuple[str, ...]
    rules: Levels
    base: str


@dataclass(frozen=True)
class Settings:
    """All that can be chosen for a document. Hashable: documents with equal settings share a linter."""

    gazetteers: tuple[str, ...] = ()
    default_gazetteer: bool = True
    style: str = DEFAULT_STYLE
    rules: Levels = ()
    quotes: str = "check"
    minimum_confidence: float = 0.0
    encoding: str = "utf-8"
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    overrides: tuple[Override, ...] = ()
    base: str = "."

    def levels(self, path: str) -> Mapping[str, str]:
        """What is made of each rule in a document: the last that speaks of it counts."""
        levels = dict(self.rules)
        for override in self.overrides:
            if excluded(path, override.files, base=override.base):
                levels.update(override.rules)
        return levels


@cache
def settings_near(folder: Path) -> Settings:
    """The settings for documents in a folder: of the nearest configuration file upwards, if there is one."""
    for above in (folder, *folder.parents):
        for name in FILES:
            path = above / name
            if path.is_file() and (table := _table(path)) is not None:
                return _settings(path, table)
    return Settings()


def settings_from(path: Path) -> Settings:
    """The settings of one configuration file named on purpose."""
    if not path.is_file():
        raise Fault("no such configuration file", str(path))
    return _settings(path, _table(path) or {})


def _table(path: Path) -> Mapping[str, object] | None:
    """The part of a TOML file that is ours; None where a pyproject.toml has none."""
    try:
        whole = tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as cause:
        raise Fault(f"cannot be read: {cause.strerror or cause}", str(path)) from cause
    except UnicodeDecodeError as cause:
        raise Fault(f"is not UTF-8 (byte at offset {cause.start}): TOML is always UTF-8", str(path)) from cause
    except tomllib.TOMLDecodeError as cause:
        raise Fault(f"is not TOML: {cause}", str(path)) from cause
    if path.name != "pyproject.toml":
        return whole
    tool = whole.get("tool")
    ours = tool.get("namelint") if isinstance(tool, dict) else None
    if ours is None:
        return None
    if not isinstance(ours, dict):
        raise Fault("[tool.namelint] is no table", str(path))
    return ours


def _settings(path: Path, table: Mapping[str, object], chain: int = 0) -> Settings:
    if chain > LONGEST_CHAIN:
        raise Fault(f"'extend' goes through more than {LONGEST_CHAIN} files, or in a circle", str(path))
    settings = Settings()
    parent = table.get("extend")
    if parent is not None:
        above = path.parent / _text(parent, "extend", path)
        if not above.is_file():
            raise Fault(f"'extend' names no file: {above}", str(path))
        settings = _settings(above, _table(above) or {}, chain + 1)
    chosen: dict[str, object] = {"base": str(path.parent)}
    for key, value in table.items():
        if key == "extend":
            continue
        if key not in _KEYS:
            raise Fault(f"unknown key '{key}'{did_you_mean(key, (*_KEYS, 'extend'))}", str(path))
        attribute, read = _KEYS[key]
        chosen[attribute] = read(value, key, path)
    return replace(settings, **chosen)  # type: ignore[arg-type]  # typed by _KEYS, row by row


def _text(value: object, key: str, path: Path) -> str:
    if not isinstance(value, str):
        raise Fault(f"'{key}' is no text: write {key} = \"...\"", str(path))
    return value


def _texts(value: object, key: str, path: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise Fault(f"'{key}' is no list of texts: write {key} = [\"...\"]", str(path))
    return tuple(value)


def _paths(value: object, key: str, path: Path) -> tuple[str, ...]:
    return tuple(str(path.parent / part) for part in _texts(value, key, path))


def _truth(value: object, key: str, path: Path) -> bool:
    if not isinstance(value, bool):
        raise Fault(f"'{key}' is neither true nor false", str(path))
    return value


def _share(value: object, key: str, path: Path) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise Fault(f"'{key}' is no number from 0 to 1", str(path))
    return float(value)


def _quotes(value: object, key: str, path: Path) -> str:
    return _one_of(_text(value, key, path), key, QUOTES, path)


def _one_of(value: str, key: str, known: Iterable[str], path: Path) -> str:
    known = tuple(known)
    if value not in known:
        raise Fault(f"'{key}' is '{value}'{did_you_mean(value, known)} (one of {', '.join(known)})", str(path))
    return value


def _levels(value: object, key: str, path: Path) -> Levels:
    if not isinstance(value, dict):
        raise Fault(f"'{key}' is no table: write rule-name = \"off\" below [{key}]", str(path))
    for rule in value:
        if rule not in RULE_NAMES:
            raise Fault(f"unknown rule '{rule}'{did_you_mean(rule, RULE_NAMES)}", str(path))
    return tuple((rule, _one_of(_text(level, rule, path), rule, LEVELS, path)) for rule, level in value.items())


def _overrides(value: object, key: str, path: Path) -> tuple[Override, ...]:
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        raise Fault(f"'{key}' is no list of tables: write [[{key}]]", str(path))
    return tuple(_override(part, key, path) for part in value)


def _override(table: Mapping[str, object], key: str, path: Path) -> Override:
    for part in table:
        if part not in ("files", "rules"):
            raise Fault(f"unknown key '{part}' in [[{key}]]{did_you_mean(part, ('files', 'rules'))}", str(path))
    files = _texts(table.get("files"), "files", path)
    return Override(files, _levels(table.get("rules"), "rules", path), str(path.parent))


_KEYS: dict[str, tuple[str, Callable[[object, str, Path], object]]] = {
    "gazetteer": ("gazetteers", _paths),
    "default-gazetteer": ("default_gazetteer", _truth),
    "style": ("style", _text),
    "rules": ("rules", _levels),
    "quotes": ("quotes", _quotes),
    "minimum-confidence": ("minimum_confidence", _share),
    "encoding": ("encoding", _text),
    "exclude": ("exclude", _texts),
    "force-exclude": ("force_exclude", _truth),
    "overrides": ("overrides", _overrides),
}
