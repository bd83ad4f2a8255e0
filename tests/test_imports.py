"""Imports point one way: each room of the house from those before it, and no module in a circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = {
    ".".join(path.with_suffix("").relative_to(ROOT).parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "namelint").rglob("*.py"))
}

LAYERS = (
    ("faults", "lexicon", "nearest", "sound", "source"),
    ("fold",),
    ("documents", "files", "finding", "ignore", "quotations"),
    ("tokens", "walk"),
    ("gazetteer",),
    ("index",),
    ("match",),
    ("rules",),
    ("checked", "sic", "suppress"),
    ("config",),
    ("linter",),
    ("",),  # the public names, of ``__init__``
    ("fix", "manual", "report"),
    ("cli",),
    ("__main__",),
)
"""The rooms: modules and packages. Those of a layer import from earlier layers and from themselves alone."""


def room(module: str) -> str:
    return module.partition(".")[2].partition(".")[0]


def imports(module: str) -> Iterator[str]:
    """The modules of namelint that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                yield inner if inner in MODULES else node.module


def test_every_room_has_its_layer() -> None:
    rooms = [room for layer in LAYERS for room in layer]
    assert sorted(rooms) == sorted({room(module) for module in MODULES})


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_one_way(module: str) -> None:
    layer_of = {room: number for number, layer in enumerate(LAYERS) for room in layer}
    here = room(module)
    back = [other for other in imports(module) if room(other) != here and layer_of[room(other)] >= layer_of[here]]
    assert back == []


def test_no_module_is_in_a_circle() -> None:
    graph = {module: {other for other in imports(module) if other != module} for module in MODULES}
    assert len(tuple(TopologicalSorter(graph).static_order())) == len(MODULES)


def test_every_module_says_first_what_it_is() -> None:
    texts = {module: path.read_text(encoding="utf-8") for module, path in MODULES.items()}
    assert [module for module, text in texts.items() if not ast.get_docstring(ast.parse(text))] == []
