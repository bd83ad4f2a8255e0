"""``[sic]``: a writer's own word that what stands before it is meant to stand so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from namelint.finding import Finding
from namelint.source import Source

_SIC = re.compile(r"[’']?s?[\s*_]*[\[(][\s*_]*(?:sic|SIC)[!\s*_]*[\])]")


def without_sic(findings: Iterable[Finding], source: Source) -> tuple[Finding, ...]:
    """The findings that no ``[sic]`` follows."""
    return tuple(finding for finding in findings if not _SIC.match(source.text, finding.span.end))
