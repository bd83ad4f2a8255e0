"""Fault: what the user can put right, said in one line with file, place and what to do."""

from __future__ import annotations


class Fault(Exception):
    """The user's fault. Only the program's entry turns it into an exit code, 2.

    ``path`` is empty where no file is concerned; ``line`` counts from 1.
    """

    def __init__(self, message: str, path: str = "", line: int | None = None) -> None:
        self.message = message
        self.path = path
        self.line = line
        place = f"{path}:{line}: " if path and line else f"{path}: " if path else ""
        super().__init__(place + message)
