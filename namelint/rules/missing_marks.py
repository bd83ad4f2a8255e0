"""The right letters of a name without its diacritics or apostrophes, where the style keeps them.

An entry that accepts the plain spelling keeps the rule silent; so do marks more than the form has.

The fix is safe outside quotations.

    names: [{canonical: Recep Tayyip Erdoğan, kind: person}, {canonical: Sana'a, kind: place}]

    President Erdogan spoke of Sanaa.
              ^^^^^^^ Erdoğan
                               ^^^^^ Sana'a
"""

from __future__ import annotations

from collections.abc import Iterator

from namelint.finding import Finding, Severity
from namelint.index import Status
from namelint.match import Difference, Reading
from namelint.rules.replacing import finding

SEVERITY = Severity.WARNING
CONFIDENCE = 0.92


def findings(rule: str, severity: Severity, reading: Reading) -> Iterator[Finding]:
    for link in reading.links:
        if link.form.status is not Status.REJECTED and link.difference is Difference.MARKS:
            because = ("the letters are right, a diacritic or an apostrophe is missing",)
            yield finding(rule, severity, reading, link, confidence=CONFIDENCE, because=because)
