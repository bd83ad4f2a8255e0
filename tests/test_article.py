"""The article, a real news story garbled by a machine, has nine findings and nothing else."""

from __future__ import annotations

from pathlib import Path

from namelint import Linter
from namelint.files import read

ARTICLE = Path(__file__).with_name("article.txt")
WANTED = [
    (3, "rejected-variant", "Kiev", "Kyiv"),
    (3, "misspelled-name", "Krayn", "Ukrainian"),
    (5, "rejected-variant", "Kiev", "Kyiv"),
    (6, "misspelled-name", "Viktor Janukovic", "Viktor Yanukovych"),
    (12, "wrong-case", "Munich security conference", "Munich Security Conference"),
    (14, "misspelled-name", "Kiel Starmer", "Keir Starmer"),
    (14, "misspelled-name", "Donald Task", "Donald Tusk"),
    (14, "misspelled-name", "Voldymir Zelensky", "Volodymyr Zelensky"),
    (14, "rejected-variant", "Kiev", "Kyiv"),
]


def test_nine_findings_and_nothing_else(shipped: Linter) -> None:
    source = read(str(ARTICLE))
    findings = shipped.check(source).findings
    met = [(source.position(f.span.start).line, f.rule, f.surface, f.replacements[0]) for f in findings]
    assert met == WANTED
