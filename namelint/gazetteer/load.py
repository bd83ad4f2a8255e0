"""Gazetteer files to a Gazetteer: the shipped layer below, the files named by the user above.

An entry of the user's replaces a shipped entry of which its canonical form is a spelling, and takes single forms
away from others, so that a desk in Texas may hold ``Odessa`` for right. Within one layer two entries that claim one
form are a fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from namelint.faults import Fault
from namelint.files import decode
from namelint.gazetteer.entries import entries
from namelint.gazetteer.names import Gazetteer, Name
from namelint.gazetteer.tree import parse
from namelint.tokens import keys

YAML_ENDINGS = (".yaml", ".yml")


def load_gazetteer(*paths: str | Path, default: bool = True) -> Gazetteer:
    """The names of YAML files and of directories of them, above the shipped ones (``default``).

    Raises Fault for what cannot be read, with file and line.
    """
    own = list(_layer(_read(path, name) for path, name in _yaml_files(paths)))
    return Gazetteer(tuple(_over(own, _layer(_shipped())) if default else own))


def shipped_files() -> Iterator[tuple[str, Traversable]]:
    """The shipped YAML files, name and resource: inside the package of a wheel, beside it in a checkout."""
    package = resources.files("namelint")
    root = package / "shipped"
    if not root.is_dir():
        root = Path(str(package)).parent / "gazetteer"
    yield from _below(root, "gazetteer")


def _below(folder: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    for part in sorted(folder.iterdir(), key=lambda part: part.name):
        if part.is_dir():
            yield from _below(part, f"{name}/{part.name}")
        elif part.name.endswith(YAML_ENDINGS):
            yield f"{name}/{part.name}", part


def _shipped() -> Iterator[Iterable[Name]]:
    for name, resource in shipped_files():
        yield _read(resource, name)


def _yaml_files(paths: Iterable[str | Path]) -> Iterator[tuple[Path, str]]:
    for path in map(Path, paths):
        if path.is_dir():
            found = [file for file in sorted(path.rglob("*")) if file.suffix in YAML_ENDINGS and file.is_file()]
            if not found:
                raise Fault("holds no gazetteer: no file ends in .yaml or .yml", str(path))
            yield from ((file, str(file)) for file in found)
        else:
            yield path, str(path)


def _read(path: Traversable | Path, name: str) -> Iterable[Name]:
    try:
        text = decode(path.read_bytes(), name).text
    except OSError as cause:
        raise Fault(f"cannot be read: {cause.strerror or cause}", name) from cause
    return entries(parse(text, name), name)


def _layer(files: Iterable[Iterable[Name]]) -> Iterator[Name]:
    """The names of one layer. Raises Fault where two entries claim one form."""
    claims: dict[str, Name] = {}
    for file in files:
        for name in file:
            for form in dict.fromkeys(name.spellings):
                other = claims.setdefault(form, name)
                if other is not name and not _may_share(form, name, other):
                    raise Fault(
                        f"'{form}' is claimed by two entries; the other is at {other.path}:{other.line}",
                        name.path,
                        name.line,
                    )
            yield name


def _may_share(form: str, name: Name, other: Name) -> bool:
    """Whether two people may have a variant in common: of a family name alone, with the same verdict on it."""
    return (
        name.kind == other.kind == "person"
        and len(keys(form)) == 1
        and ((form in name.accepted and form in other.accepted) or (form in name.rejected and form in other.rejected))
    )


def _over(own: list[Name], shipped: Iterable[Name]) -> Iterator[Name]:
    """The user's names, and the shipped ones less what the user's claim."""
    canonical = {name.canonical for name in own}
    claimed = {form for name in own for form in (*name.spellings, *name.short)}
    for name in shipped:
        if canonical.isdisjoint(name.spellings):
            yield replace(
                name,
                short=tuple(form for form in name.short if form not in claimed),
                accepted=tuple(form for form in name.accepted if form not in claimed),
                rejected=tuple(form for form in name.rejected if form not in claimed),
            )
    yield from own
