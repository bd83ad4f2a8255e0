"""Rules: what is reported. A rule is a module, its docstring the manual page and the first test.

A link's difference and the status of its form decide which rule speaks, so every place gets one finding:

| | canonical | accepted | rejected |
|---|---|---|---|
| no difference | | mixed-spelling | rejected-variant |
| capitals | wrong-case | wrong-case | rejected-variant |
| marks | missing-marks | missing-marks | rejected-variant |
| script | mixed-script | mixed-script | rejected-variant |
| spelling | misspelled-name | misspelled-name | misspelled-name |
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from namelint.finding import Finding, Severity
from namelint.match import Reading
from namelint.rules import (
    missing_marks,
    misspelled_name,
    mixed_script,
    mixed_spelling,
    rejected_variant,
    wrong_case,
)


class Rule(Protocol):
    """A module that reports one thing. ``rule`` is the name it is known by, ``severity`` what the settings say."""

    SEVERITY: Severity

    def findings(self, rule: str, severity: Severity, reading: Reading) -> Iterator[Finding]:
        """The findings of this rule on a document."""
        ...


RULES: dict[str, Rule] = {
    "misspelled-name": misspelled_name,
    "missing-marks": missing_marks,
    "mixed-script": mixed_script,
    "mixed-spelling": mixed_spelling,
    "rejected-variant": rejected_variant,
    "wrong-case": wrong_case,
}
