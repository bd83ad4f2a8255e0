"""Ignore: which paths are left out by patterns as in ``.gitignore`` files, read as git reads them.

Paths are real ones. A pattern speaks of a path, never of what is below it: nothing in an ignored directory is
looked at. A package whose patterns cover what is below (pathspec 1.1) takes back what git ignores: with the
lines ``*``, ``!docs/``, ``!docs/**``, ``docs/private`` it goes into ``docs/private``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from namelint.faults import Fault

ANY_ABOVE = "(?:.+/)?"
GLOB_SIGN = re.compile(
    r"""\\(?P<literal>.) | (?P<stars>\*+) | (?P<any>\?)
    | \[ (?P<not>[!^]?) (?P<class> (?: \] | \\. | [^\]\\] ) (?: \\. | [^\]\\] )* ) \]
    | (?P<plain>.)""",
    re.DOTALL | re.VERBOSE,
)
IN_CLASS = re.compile(r"\\(.)|([\[&|~])", re.DOTALL)  # what means another thing to Python


class Pattern(NamedTuple):
    """The paths that a line is about, from its directory, and whether it ignores them or takes them back."""

    paths: re.Pattern[str]
    ignores: bool
    directories_only: bool


class Ignore(NamedTuple):
    """Patterns, of which the last that matches decides, and the real directory that they are relative to."""

    base: Path
    patterns: tuple[Pattern, ...]


Ignores = tuple[Ignore, ...]
"""The later decide before the earlier, as the deeper ``.gitignore`` before the one above it."""


def ignored(path: Path, is_directory: bool, ignores: Ignores) -> bool:
    """Whether the last pattern that matches the path, if any, is one that ignores it."""
    for base, patterns in reversed(ignores):
        if base.is_relative_to(path):
            continue
        relative = os.path.relpath(path, base).replace(os.sep, "/")
        for pattern in reversed(patterns):
            if (is_directory or not pattern.directories_only) and pattern.paths.fullmatch(relative):
                return pattern.ignores
    return False


def covered(path: Path, ignores: Ignores) -> bool:
    """Whether patterns ignore the path or a directory above it."""
    if ignored(path, path.is_dir(), ignores):
        return True
    return any(ignored(above, True, ignores) for above in path.parents)


def covered_by_git(path: Path) -> bool:
    """The same by the ``.gitignore`` files of the path's repository."""
    ignores: Ignores = ()
    for place in _from_repository(path.parent):
        if ignored(place, True, ignores):
            return True
        ignores = ignores_inside(place, ignores)
    return ignored(path, path.is_dir(), ignores)


def exclusions(patterns: Sequence[str], base: str) -> Ignores:
    """Patterns of a configuration, relative to its directory ``base``. Raises Fault for what is none."""
    return (Ignore(Path(base).resolve(), tuple(map(_exclusion, patterns))),) if patterns else ()


def ignores_for(directory: Path) -> Ignores:
    """The ``.gitignore`` files for what is in a directory that the user names, from its repository down.

    Those above are set aside where they ignore the directory itself: it was named on purpose.
    """
    ignores: Ignores = ()
    for place in _from_repository(directory):
        ignores = ignores_inside(place, () if ignored(place, True, ignores) else ignores)
    return ignores


def ignores_inside(directory: Path, above: Ignores) -> Ignores:
    """The ``.gitignore`` files for what is in a directory; a repository inside another one begins anew."""
    if _is_repository(directory):
        above = _from_file(directory / ".git" / "info" / "exclude", directory)
    return above + _from_file(directory / ".gitignore", directory)


def _from_repository(directory: Path) -> list[Path]:
    """The directories from the root of the repository down to this one, or it alone outside of any."""
    upwards: list[Path] = []
    for place in (directory, *directory.parents):
        upwards.append(place)
        if _is_repository(place):
            return upwards[::-1]
    return [directory]


def _is_repository(directory: Path) -> bool:
    return os.access(directory / ".git", os.F_OK)  # in a work tree or submodule it is a file


def _from_file(file: Path, base: Path) -> Ignores:
    """The patterns of a file, if there is one; a line that is no pattern ignores nothing, as for git."""
    try:
        lines = re.split(r"\r?\n", file.read_bytes().decode("utf-8-sig", "surrogateescape"))
    except OSError:
        return ()
    patterns = []
    for line in lines:
        with suppress(ValueError):
            patterns.append(_pattern(line))
    return (Ignore(base, tuple(patterns)),)


def _exclusion(line: str) -> Pattern:
    try:
        return _pattern(line)
    except ValueError as cause:
        advice = "write it as in a .gitignore file"
        raise Fault(f"'{line}' is no pattern to exclude files by: {advice}") from cause


def _pattern(line: str) -> Pattern:
    """A line of a ``.gitignore`` file. Raises ValueError for an empty line, a comment, a broken glob."""
    stripped = re.sub(r"(?<!\\) +$", "", line)
    glob = stripped.removeprefix("!").removesuffix("/")
    if not glob or line.startswith("#"):
        raise ValueError(line)
    try:
        paths = re.compile(_expression(glob), re.DOTALL)
    except re.error as cause:
        raise ValueError(line) from cause
    return Pattern(paths, ignores=not stripped.startswith("!"), directories_only=stripped.endswith("/"))


def _expression(glob: str) -> str:
    """The regular expression of a glob, for a path as a whole."""
    *above, last = re.sub(r"\*{2,}", "**", glob.removeprefix("/")).split("/")
    parts = [ANY_ABOVE if part == "**" else GLOB_SIGN.sub(_sign, part) + "/" for part in above]
    anywhere = "" if "/" in glob else ANY_ABOVE
    return anywhere + "".join(parts) + (".+" if last == "**" else GLOB_SIGN.sub(_sign, last))


def _sign(sign: re.Match[str]) -> str:
    """The regular expression of one sign of a glob; none of them stands for a slash."""
    if sign["stars"]:
        return "[^/]*"
    if sign["any"]:
        return "[^/]"
    if sign["class"]:
        inside = IN_CLASS.sub(lambda special: re.escape(special[1] or special[2]), sign["class"])
        return f"(?!/)[{'^' if sign['not'] else ''}{inside}]"
    if sign["plain"] in ("[", "\\"):  # a class without an end, an escape of nothing
        raise ValueError(sign.string)
    return re.escape(sign["literal"] or sign["plain"])
