"""Rich: for a reader at a terminal, each finding under its line of text, then what was found of each name.

Colours are the console's affair, which knows terminals and ``NO_COLOR``. No text is read as markup.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from namelint.checked import Checked, Run
from namelint.finding import Finding, Fix, Severity
from namelint.report.visible import visible, visible_sign
from namelint.source import LINE_END, Source, Span

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
CUT = "…"
LINE_END_SHOWN = "↵"
INDENT = 4
NARROWEST = 20  # cells of an excerpt, whatever the terminal
MOST_SIGNS_A_CELL = 8  # a letter with its combining marks; a line may be a book, so not all of it is measured


class Excerpt(NamedTuple):
    """A surface form and what of its line is shown on both sides, fit for a terminal."""

    before: str
    surface: str
    after: str


def report(run: Run, out: TextIO) -> None:
    """Write the findings by document, a line for each name, and a last line with the totals."""
    console = Console(file=out, highlight=False, markup=False, emoji=False)
    for checked in run.documents:
        if checked.findings:
            _print_document(console, checked)
    for line in _names(finding for checked in run.documents for finding in checked.findings):
        console.print(line)
    console.print(Text(_totals(run.documents)), soft_wrap=True)


def _print_document(console: Console, checked: Checked) -> None:
    console.print(Text(visible(checked.source.path), "bold"), soft_wrap=True)
    for finding in checked.findings:
        console.print(Padding(_head(checked.source, finding), (0, 0, 0, INDENT // 2), expand=False))
        for line in _underlined(checked.source, finding, max(console.width - INDENT, NARROWEST)):
            console.print(Text(" " * INDENT) + line, soft_wrap=True)
        if finding.because:
            because = Text(f"because {visible('; '.join(finding.because))}", "dim")
            console.print(Padding(because, (0, 0, 0, INDENT), expand=False))
    console.print()


def _head(source: Source, finding: Finding) -> Text:
    line, column = source.position(finding.span.start)
    mark = " [*]" if finding.fix is Fix.SAFE else ""
    return Text.assemble(
        (f"{line}:{column}", COLOURS[finding.severity]),
        f"  {visible(finding.message)}  ",
        (f"{finding.rule}{mark}", "dim"),
    )


def _underlined(source: Source, finding: Finding, width: int) -> Iterator[Text]:
    """The line of the finding, and carets under its surface form with what may stand there instead."""
    colour = COLOURS[finding.severity]
    told = visible(" | ".join(finding.replacements))
    before, surface, after = excerpt(source, finding.span, width, cell_len(told) + 1)
    yield Text.assemble(before, (surface, f"bold {colour}"), after)
    carets = "^" * max(cell_len(surface), 1)
    yield Text.assemble(" " * cell_len(before), (carets, colour), " " * bool(told), (told, "green"))


def excerpt(source: Source, span: Span, width: int, beside: int) -> Excerpt:
    """The line or lines of a span on one of at most ``width`` terminal cells, cut on both sides.

    Beneath, ``beside`` cells are to fit after the surface form, if its line can be cut so.
    """
    reach = MOST_SIGNS_A_CELL * width
    first = max(span.start - source.position(span.start).column + 1, span.start - reach)
    line_end = LINE_END.search(source.text, span.end, span.end + reach)
    last = line_end.start() if line_end else span.end + reach
    surface = _from_left(_signs(source.text[span.start : span.end]), width)
    room = width - cell_len(surface)
    before = _signs(source.text[first : span.start])
    after = _signs(source.text[span.end : last])
    half = min(room // 2, _cells(after))
    left = _from_right(before, max(min(room - half, room - beside), 0))
    return Excerpt(left, surface, _from_left(after, room - cell_len(left)))


def _signs(text: str) -> list[str]:
    """The text in pieces that are not to be cut, hidden signs made visible and any space of one width."""
    text = LINE_END.sub(LINE_END_SHOWN, text)
    return [" " if sign.isspace() else visible_sign(sign) for sign in text]


def _cells(signs: Iterable[str]) -> int:
    return sum(map(cell_len, signs))


def _from_left(signs: Sequence[str], width: int) -> str:
    """As many of the first signs as fit, with a mark for those that do not."""
    if _cells(signs) <= width:
        return "".join(signs)
    return "".join([*_fitting(signs, width - 1), CUT]) if width else ""


def _from_right(signs: Sequence[str], width: int) -> str:
    """The same from the end; a combining mark that lost its letter is lost as well."""
    if _cells(signs) <= width:
        return "".join(signs)
    kept = list(_fitting(signs[::-1], width - 1))[::-1]
    while kept and not cell_len(kept[0]):
        del kept[0]
    return "".join([CUT, *kept]) if width else ""


def _fitting(signs: Iterable[str], width: int) -> Iterator[str]:
    for sign in signs:
        width -= cell_len(sign)
        if width < 0:
            return
        yield sign


def _names(findings: Iterable[Finding]) -> Iterator[Text]:
    """A line for each name that was misspelled, with its surface forms, the most frequent first."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for finding in findings:
        if finding.name:
            forms[finding.name][re.sub(r"\s+", " ", finding.surface)] += 1
    for name, surfaces in sorted(forms.items()):
        counts = sorted(surfaces.items(), key=lambda counted: (-counted[1], counted[0]))
        told = ", ".join(f"{visible(surface)} ×{count}" for surface, count in counts)
        yield Text.assemble((visible(name), "bold"), f": {told}")


def _totals(documents: Sequence[Checked]) -> str:
    """What was looked at and what was found, in one line."""
    fixes = Counter(finding.fix for checked in documents for finding in checked.findings)
    looked_at = _counted(len(documents), "document")
    words = _counted(sum(checked.words for checked in documents), "word")
    verified = _counted(sum(checked.verified for checked in documents), "mention") + " verified"
    if not fixes:
        return f"no findings: {looked_at}, {words}, {verified}"
    ways = ((Fix.SAFE, "--fix"), (Fix.UNSAFE, "--unsafe-fixes"))
    fixable = ", ".join(f"{fixes[fix]:,} with {option}" for fix, option in ways if fixes[fix])
    found = f"{_counted(fixes.total(), 'finding')} in {looked_at} ({words}, {verified})"
    return f"{found}; {fixable.replace(' with', ' fixable with', 1)}" if fixable else found


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"
