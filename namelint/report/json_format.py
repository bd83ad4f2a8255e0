"""JSON: one object with all findings; ``version`` is that of its shape, which only grows.

Whatever is not ASCII is escaped, so that it is valid wherever it is piped and whatever a document holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

from namelint.checked import Checked, Run
from namelint.report.offsets import byte_offsets

VERSION = 1


def report(run: Run, out: TextIO) -> None:
    """Write the object, with an empty list for a run without findings."""
    findings = [finding for checked in run.documents for finding in _findings(checked)]
    json.dump({"version": VERSION, "findings": findings}, out, indent=1)
    out.write("\n")


def _findings(checked: Checked) -> Iterator[dict[str, object]]:
    """Lines and columns from 1, offsets from 0; all in code points but ``byte_start`` and ``byte_end``."""
    source = checked.source
    bytes_before = byte_offsets(source.text, (place for found in checked.findings for place in found.span))
    for finding in checked.findings:
        start, end = finding.span
        line, column = source.position(start)
        end_line, end_column = source.position(end)
        yield {
            "path": source.path,
            "rule": finding.rule,
            "severity": finding.severity.value,
            "surface": finding.surface,
            "name": finding.name,
            "kind": finding.kind,
            "replacements": finding.replacements,
            "fix": finding.fix.value,
            "confidence": finding.confidence,
            "start": start,
            "end": end,
            "byte_start": bytes_before[start],
            "byte_end": bytes_before[end],
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
            "message": finding.message,
            "because": finding.because,
        }
