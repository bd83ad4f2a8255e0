"""Walk: the files of a run, from the paths that the user names.

A path named on purpose is taken whatever ignores it; to ignore is for what a walk comes across.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from namelint.faults import Fault
from namelint.files import byte_order_mark, reason
from namelint.ignore import (
    Ignores,
    covered,
    covered_by_git,
    exclusions,
    ignored,
    ignores_for,
    ignores_inside,
)

STANDARD_INPUT = "-"
SNIFFED = 8192  # bytes of a file that are searched for a NUL; git looks at 8000

# Directories without a dot that hold what a program made or fetched.
NOT_WALKED = frozenset({"__pycache__", "__pypackages__", "bower_components", "node_modules", "venv"})

# Formats, among those often met, that can go without a NUL for long.
BINARY = frozenset({".7z", ".bz2", ".gif", ".gz", ".jpeg", ".jpg", ".pdf", ".png", ".xz", ".zip", ".zst"})


def walk(
    paths: Sequence[str],
    *,
    exclude: Sequence[str] = (),
    base: str = ".",
    force_exclude: bool = False,
    extensions: Collection[str] = (),
) -> Iterator[str]:
    """The files to read, each once: those named as they are named, a directory's by their names.

    ``exclude`` are patterns as in a ``.gitignore`` file, relative to the directory ``base``. With
    ``force_exclude`` they, and ``.gitignore`` files, count for the paths named as well. ``extensions``
    (``.md``), if any, are the only ones that a walk takes. A walk leaves out hidden names, symbolic links and
    binary files. ``-`` is passed on.

    Raises Fault, before the first file, for a path that is not there, and later for a directory that cannot
    be read. A file that cannot be read is given back all the same: to say so is for whoever reads it.
    """
    excludes = exclusions(exclude, base)
    for path in paths:
        _check_exists(path)
    seen: set[Path] = set()
    for path in paths:
        for file, real in _files(path, excludes, force_exclude, extensions):
            if real not in seen:
                seen.add(real)
                yield file


def excluded(path: str, exclude: Sequence[str], *, base: str = ".") -> bool:
    """Whether patterns, as for ``walk``, exclude a path or a directory above it; it need not exist."""
    return covered(Path(path).resolve(), exclusions(exclude, base))


def _check_exists(path: str) -> None:
    if path != STANDARD_INPUT:
        try:
            Path(path).stat()
        except OSError as cause:
            raise Fault(f"cannot be read: {reason(cause)}", path) from cause


def _files(
    path: str, excludes: Ignores, force_exclude: bool, extensions: Collection[str]
) -> Iterator[tuple[str, Path]]:
    """The files of one path, as they are to be reported and as they really are."""
    if path == STANDARD_INPUT:
        yield path, Path(path)
        return
    real = Path(path).resolve()
    if force_exclude and (covered(real, excludes) or covered_by_git(real)):
        return
    if not real.is_dir():
        yield path, real
        return
    for place in _walked(real, () if covered(real, excludes) else excludes):
        if (not extensions or place.suffix.lower() in extensions) and not _binary(place):
            yield str(Path(path) / place.relative_to(real)), place


def _walked(top: Path, excludes: Ignores) -> Iterator[Path]:
    """The regular files under a real directory: its own, then those of each directory in it."""
    pending = [(top, ignores_for(top))]
    while pending:
        directory, ignores = pending.pop()
        inner = []
        for entry in _entries(directory):
            place = directory / entry.name
            is_directory = entry.is_dir(follow_symlinks=False)
            if ignored(place, is_directory, ignores) or ignored(place, is_directory, excludes):
                continue
            if is_directory:
                inner.append(place)
            elif entry.is_file(follow_symlinks=False):
                yield place
        pending.extend((place, ignores_inside(place, ignores)) for place in reversed(inner))


def _entries(directory: Path) -> list[os.DirEntry[str]]:
    """What is in a directory, by name, but for what no walk takes."""
    try:
        with os.scandir(directory) as entries:
            taken = [entry for entry in entries if entry.name[0] != "." and entry.name not in NOT_WALKED]
    except OSError as cause:
        raise Fault(f"cannot be read: {reason(cause)}", str(directory)) from cause
    return sorted(taken, key=lambda entry: entry.name)


def _binary(path: Path) -> bool:
    """Whether a file is no text by its name, or by a NUL near its beginning unless it is marked as UTF-16."""
    if path.suffix.lower() in BINARY:
        return True
    try:
        with path.open("rb") as file:
            begin = file.read(SNIFFED)
    except OSError:  # for the reader to say
        return False
    return b"\0" in begin and byte_order_mark(begin) is None
