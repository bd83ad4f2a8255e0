"""Text: one line a finding, ``path:line:column: rule-name [*] message``, and nothing else.

``[*]`` says that ``--fix`` makes the replacement. Editors parse it by ``%f:%l:%c: %m``.
"""

from __future__ import annotations

from typing import TextIO

from namelint.checked import Run
from namelint.finding import Fix
from namelint.report.visible import visible


def report(run: Run, out: TextIO) -> None:
    """Write a line for each finding; for none, nothing."""
    for checked in run.documents:
        path = visible(checked.source.path)
        for finding in checked.findings:
            line, column = checked.source.position(finding.span.start)
            mark = " [*]" if finding.fix is Fix.SAFE else ""
            out.write(f"{path}:{line}:{column}: {finding.rule}{mark} {visible(finding.message)}\n")
