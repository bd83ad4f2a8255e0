"""A surface form that is meant to be a name of the gazetteer and is no accepted spelling of it.

The evidence is summed: how likely the slip is, the tokens beside it that are right, what else the surface form may
be, what the rest of the text names. In doubt the rule is silent, and a name that is known to be somebody else's is
never reported.

The fix is safe from a confidence of 0.9 on, where only one name can be meant and nobody is quoted.

    names: [{canonical: Keir Starmer, kind: person}, {canonical: Donald Tusk, kind: person}]

    British Prime Minister Kiel Starmer met Donald Task on Monday.
                           ^^^^^^^^^^^^ Keir Starmer
                                            ^^^^^^^^^^^ Donald Tusk
"""

from __future__ import annotations

from collections.abc import Iterator

from namelint.finding import Finding, Severity
from namelint.match import Difference, Reading
from namelint.rules.replacing import finding

SEVERITY = Severity.ERROR


def findings(rule: str, severity: Severity, reading: Reading) -> Iterator[Finding]:
    for link in reading.links:
        if link.difference is Difference.SPELLING:
            yield finding(rule, severity, reading, link)
