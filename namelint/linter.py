"""Linter: the way from a text to its findings, written once. Every front end calls this and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from namelint.checked import Checked
from namelint.config import OFF, Settings
from namelint.documents import format_of, prose
from namelint.faults import Fault
from namelint.finding import Finding, Severity
from namelint.gazetteer.names import Gazetteer
from namelint.index import STYLES, Index
from namelint.lexicon import load as load_lexicon
from namelint.match import Difference, Knowledge, Reading, read
from namelint.nearest import did_you_mean
from namelint.rules import RULES
from namelint.sic import without_sic
from namelint.source import Source
from namelint.suppress import directives, suppress


class Linter:
    """A gazetteer made ready, and the settings to lint with.

    Building one costs as much as linting many documents: build once, lint often. It keeps nothing of a document.
    Raises Fault for a house style that nobody knows.
    """

    def __init__(self, gazetteer: Gazetteer, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        style, styles = (
            self.settings.style,
            {*STYLES, *(style for name in gazetteer.names for style, _ in name.styles)},
        )
        if style not in styles:
            raise Fault(f"unknown style '{style}'{did_you_mean(style, styles)} (one of {', '.join(sorted(styles))})")
        lexicon = load_lexicon()
        self._index = Index(gazetteer, lexicon, self.settings.style)
        self._knowledge = Knowledge(lexicon)

    def lint(self, text: str, path: str = "") -> tuple[Finding, ...]:
        """The findings on a text in the order of their places; ``path`` names it and tells its format."""
        return self.check(Source(path, text)).findings

    def check(self, source: Source) -> Checked:
        """The findings on a source, and how much was looked at."""
        view = prose(source.text, source.path)
        reading = read(source, view, self._index, self._knowledge)
        found = sorted(self._found(reading), key=lambda finding: (finding.span, finding.rule))
        allowed = directives(source, format_of(source.path).COMMENT)
        kept = suppress(without_sic(found, source), allowed, source, tuple(RULES))
        levels = self.settings.levels(source.path)
        return Checked(
            source,
            tuple(
                _levelled(finding, levels.get(finding.rule, "")) for finding in kept if levels.get(finding.rule) != OFF
            ),
            words=reading.words,
            mentions=len(reading.links),
            verified=sum(link.difference is Difference.NONE for link in reading.links),
        )

    def _found(self, reading: Reading) -> Iterator[Finding]:
        quotes = self.settings.quotes
        for name, rule in RULES.items():
            for finding in rule.findings(name, rule.SEVERITY, reading):
                quoted = quotes != "check" and reading.quoted(finding.span)
                if finding.confidence < self.settings.minimum_confidence or (quoted and quotes == "skip"):
                    continue
                yield replace(finding, severity=Severity.HINT) if quoted else finding


def _levelled(finding: Finding, level: str) -> Finding:
    """The finding with the severity that the settings give its rule."""
    return replace(finding, severity=Severity(level)) if level else finding
