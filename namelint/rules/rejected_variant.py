"""A spelling that the gazetteer or the chosen house style lists, or derives, only to be replaced.

The fix is safe outside quotations: the entry itself says what is to stand there. Phrases in which the spelling is
right are listed in the entry under ``except``.

    names: [{canonical: Kyiv, kind: place, rejected: [Kiev], except: [chicken Kiev]}]

    Trains to Kiev resumed, said Kiev’s mayor over a chicken Kiev.
              ^^^^ Kyiv
                                 ^^^^ Kyiv
"""

from __future__ import annotations

from collections.abc import Iterator

from namelint.finding import Finding, Severity
from namelint.index import Status
from namelint.match import Difference, Reading
from namelint.rules.replacing import finding

SEVERITY = Severity.ERROR
CONFIDENCE = 0.97


def findings(rule: str, severity: Severity, reading: Reading) -> Iterator[Finding]:
    for link in reading.links:
        if link.form.status is Status.REJECTED and link.difference < Difference.SPELLING:
            reason = f"'{link.form.text}' is a rejected spelling of '{link.form.name.canonical}'"
            yield finding(rule, severity, reading, link, confidence=CONFIDENCE, because=(reason,))
