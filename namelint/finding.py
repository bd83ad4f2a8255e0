"""Finding: what a rule reports, and Fix: whether its replacement may be put in without asking."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from namelint.source import Span


class Severity(StrEnum):
    """How loud a finding is; all but ``hint`` make the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Fix(StrEnum):
    """Safe: the replacement is certainly what was meant, so ``--fix`` makes it. Unsafe: likely, so it is made only
    with ``--unsafe-fixes``. None: there is nothing to put."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a text that a rule reports.

    ``span`` is in code points of the source's text, ``surface`` is the text there, and putting ``replacements[0]``
    in its place gives the text as it should be. ``name`` is the canonical form of the gazetteer's entry, empty for
    findings about directives. ``confidence`` is the share of such findings that are right, 0 to 1. ``because`` is
    the evidence, a short phrase each.
    """

    path: str
    span: Span
    rule: str
    severity: Severity
    surface: str
    name: str
    kind: str
    replacements: tuple[str, ...]
    confidence: float
    message: str
    because: tuple[str, ...]
    fix: Fix

    @property
    def start(self) -> int:
        return self.span.start

    @property
    def end(self) -> int:
        return self.span.end
