"""The program run in this process, as a user runs it."""

from __future__ import annotations

import io
from typing import NamedTuple

import pytest

from namelint.cli import main


class Ran(NamedTuple):
    code: int
    out: str
    err: str


class Program:
    """``program("check", "a.md")`` in a folder of its own; ``stdin`` are the bytes it reads."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys = capsys
        self.monkeypatch = monkeypatch

    def __call__(self, *argv: object, stdin: bytes = b"") -> Ran:
        self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(word) for word in argv])
        return Ran(code, *self.capsys.readouterr())
