"""Statistics: counts by rule and by name."""

from __future__ import annotations

from pathlib import Path

from tests.cli.program import Program

WANTED = """\
     3  rejected-variant

     2  Kyiv: Kiev ×2
     1  Lviv: Lvov ×1
"""


def test_counts_by_rule_and_by_name(program: Program, folder: Path) -> None:
    names = "names:\n  - {canonical: Kyiv, rejected: [Kiev]}\n  - {canonical: Lviv, rejected: [Lvov]}\n"
    (folder / "names.yaml").write_text(names, encoding="utf-8")
    (folder / "a.txt").write_text("Kiev and Lvov, then Kiev.\n", encoding="utf-8")
    ran = program("check", "--gazetteer", "names.yaml", "--no-default-gazetteer", "--statistics", "a.txt")
    assert (ran.code, ran.out) == (1, WANTED)
