"""``namelint explain`` and ``namelint schema``: what is built in, printed."""

from __future__ import annotations

import json

from namelint.faults import Fault
from namelint.gazetteer.entries import schema
from namelint.manual import pages
from namelint.nearest import did_you_mean


def explain(rule: str) -> int:
    """Print the manual page of a rule, or a line on each where none is named; exit code 0."""
    manual = pages()
    if not rule:
        width = max(map(len, manual))
        for name, page in sorted(manual.items()):
            print(f"{name:<{width}}  {page.partition(chr(10) + chr(10))[0].replace(chr(10), ' ')}")
        return 0
    if rule not in manual:
        raise Fault(f"unknown rule '{rule}'{did_you_mean(rule, manual)} (one of {', '.join(sorted(manual))})")
    print(f"{rule}\n\n{manual[rule]}")
    return 0


def print_schema() -> int:
    """Print the JSON Schema of gazetteer files; exit code 0."""
    print(json.dumps(schema(), indent=2, ensure_ascii=False))
    return 0
