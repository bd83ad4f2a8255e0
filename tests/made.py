"""Made: findings on a text, as rules would make them, for what comes after the rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namelint.checked import Checked
from namelint.finding import Finding, Fix, Severity
from namelint.source import Source, Span


def found(
    source: Source,
    surface: str,
    *replacements: str,
    rule: str = "misspelled-name",
    fix: Fix = Fix.SAFE,
    severity: Severity = Severity.ERROR,
    because: Sequence[str] = ("one letter differs",),
) -> tuple[Finding, ...]:
    """A finding at each place of the surface form, on the name that is the first replacement."""
    return tuple(
        Finding(
            path=source.path,
            span=Span(*place.span()),
            rule=rule,
            severity=severity,
            surface=surface,
            name=replacements[0] if replacements else "",
            kind="place",
            replacements=replacements,
            confidence=0.98,
            message=f"print '{replacements[0]}', not '{surface}'" if replacements else f"no such name: {surface}",
            because=tuple(because),
            fix=fix,
        )
        for place in re.finditer(re.escape(surface), source.text)
    )


def checked(source: Source, *findings: tuple[Finding, ...], words: int = 100, verified: int = 5) -> Checked:
    """A document with these findings, in the order of their places."""
    every = sorted((finding for each in findings for finding in each), key=lambda finding: finding.span)
    return Checked(source, tuple(every), words, mentions=verified + len(every), verified=verified)
