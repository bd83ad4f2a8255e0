"""Fixtures shared by all tests: the program, a folder of its own, and linters that are costly to build."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from namelint import Linter, load_gazetteer
from namelint.config import settings_near
from tests.cli.program import Program


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder, and the working directory."""
    monkeypatch.chdir(tmp_path)
    settings_near.cache_clear()
    yield tmp_path
    settings_near.cache_clear()


@pytest.fixture
def program(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    """The program, to be called with its arguments in ``folder``."""
    return Program(capsys, monkeypatch)


@pytest.fixture(scope="session")
def shipped() -> Linter:
    """A linter with the shipped gazetteer."""
    return Linter(load_gazetteer())


@pytest.fixture
def made(tmp_path: Path) -> Callable[[str], Linter]:
    """A function that makes a linter of a gazetteer's YAML alone."""

    def make(yaml: str) -> Linter:
        path = tmp_path / "names.yaml"
        path.write_text(yaml, encoding="utf-8")
        return Linter(load_gazetteer(path, default=False))

    return make
