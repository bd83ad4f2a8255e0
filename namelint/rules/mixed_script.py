"""Letters of another script inside a name, which look right and are found by no search.

The fix is safe outside quotations: the look-alikes are taken from Unicode's table of confusable letters.

    names: [{canonical: Volodymyr Zelensky, kind: person}]

    President Zеlensky spoke.
              ^^^^^^^^ Zelensky
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from namelint.finding import Finding, Severity
from namelint.fold import script
from namelint.index import Status
from namelint.match import Difference, Link, Reading
from namelint.rules.replacing import finding

SEVERITY = Severity.ERROR
CONFIDENCE = 0.98


def findings(rule: str, severity: Severity, reading: Reading) -> Iterator[Finding]:
    for link in reading.links:
        if link.form.status is not Status.REJECTED and link.difference is Difference.SCRIPT:
            yield finding(rule, severity, reading, link, confidence=CONFIDENCE, because=tuple(_foreign(link)))


def _foreign(link: Link) -> Iterator[str]:
    """Which letters are foreign, each once."""
    letters = dict.fromkeys(sign for token in link.mention.tokens for sign in token.text)
    for sign in letters:
        if script(sign) not in ("", "LATIN"):
            yield f"'{sign}' is {unicodedata.name(sign).lower()} (U+{ord(sign):04X})"
