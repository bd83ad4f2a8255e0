"""namelint: a linter for proper names in prose.

import namelint
linter = namelint.Linter(namelint.load_gazetteer())
for finding in linter.lint("Kiel Starmer met Donald Task."):
    print(finding.start, finding.end, finding.surface, finding.replacements)
"""

from namelint.faults import Fault
from namelint.finding import Finding, Fix, Severity
from namelint.gazetteer.load import load_gazetteer
from namelint.gazetteer.names import Gazetteer, Name
from namelint.linter import Linter
from namelint.source import Position, Source, Span

__all__ = [
    "Fault",
    "Finding",
    "Fix",
    "Gazetteer",
    "Linter",
    "Name",
    "Position",
    "Severity",
    "Source",
    "Span",
    "__version__",
    "load_gazetteer",
]
__version__ = "0.1.0"
