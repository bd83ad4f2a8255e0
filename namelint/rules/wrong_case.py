"""The right letters of a name with the wrong capitals.

Silent where capitals are a matter of style or place: text in capitals throughout, a family name in capitals, the
first word of a sentence, small words inside a name, initialisms printed as words (Nato). A form in small letters
that is made of common words only is no name.

The fix is safe outside quotations.

    names: [{canonical: Munich Security Conference, kind: organisation}, {canonical: Keir Starmer, kind: person}]

    A Munich security conference event with KEIR Starmer. KEIR STARMER said so.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ Munich Security Conference
                                            ^^^^^^^^^^^^ Keir Starmer
"""

from __future__ import annotations

from collections.abc import Iterator

from namelint.finding import Finding, Severity
from namelint.index import Status
from namelint.match import Difference, Reading
from namelint.rules.replacing import finding

SEVERITY = Severity.WARNING
CONFIDENCE = 0.93


def findings(rule: str, severity: Severity, reading: Reading) -> Iterator[Finding]:
    for link in reading.links:
        if link.form.status is not Status.REJECTED and link.difference is Difference.CASE:
            because = ("the letters are right, the capitals are not",)
            yield finding(rule, severity, reading, link, confidence=CONFIDENCE, because=because)
