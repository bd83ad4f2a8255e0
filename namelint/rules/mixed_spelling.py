"""One name spelled in two accepted ways in one document.

An accepted spelling may stand alone, though not beside another. The canonical form is wanted wherever the document
has it, else the spelling that it has most often; of equals, the first.

The fix is safe outside quotations: both spellings are known to mean the same name.

    names: [{canonical: Volodymyr Zelensky, kind: person, accepted: [Zelenskyy]}]

    President Zelensky spoke. Mr Zelenskyy then left, and Zelensky did not return.
                                 ^^^^^^^^^ Zelensky
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from namelint.finding import Finding, Severity
from namelint.gazetteer.names import Name
from namelint.index import Form, Role, Status
from namelint.match import Difference, Link, Reading
from namelint.rules.replacing import finding

SEVERITY = Severity.WARNING
CONFIDENCE = 0.93


def findings(rule: str, severity: Severity, reading: Reading) -> Iterator[Finding]:
    for links in _by_name(reading).values():
        counts = Counter(link.form.spelling for link in links)
        wanted = _wanted(links, counts)
        rights = {
            (link.form.role, len(link.form.keys)): link.form.text for link in links if link.form.spelling == wanted
        }
        for link in links:
            if link.form.spelling == wanted or link.difference is not Difference.NONE:
                continue
            right = rights.get((link.form.role, len(link.form.keys))) or _derived(link.form, wanted)
            if right and right != link.form.text:
                counted = f"'{wanted}' {counts[wanted]} times, '{link.form.spelling}' {counts[link.form.spelling]}"
                because = (f"the text has {counted}",)
                yield finding(rule, severity, reading, link, right=right, confidence=CONFIDENCE, because=because)


def _by_name(reading: Reading) -> dict[Name, tuple[Link, ...]]:
    """The links to each name that is spelled in more than one accepted way."""
    met: defaultdict[Name, list[Link]] = defaultdict(list)
    for link in reading.links:
        spelled = link.form.role in (Role.FULL, Role.FAMILY) and link.difference < Difference.SPELLING
        if spelled and link.form.status is not Status.REJECTED:
            met[link.form.name].append(link)
    apart = {name: tuple(_apart(links)) for name, links in met.items()}
    return {name: links for name, links in apart.items() if links}


def _apart(links: list[Link]) -> Iterator[Link]:
    """The links beside which another is spelled otherwise. "Navalny" goes with Alexei and with Aleksei Navalny."""
    shapes = {(link.form.spelling, link.form.words) for link in links}
    for link in links:
        if any(spelling != link.form.spelling and _differ(link.form.words, words) for spelling, words in shapes):
            yield link


def _differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two forms differ where they overlap: in as many of their last words as the shorter has."""
    length = min(len(one), len(other))
    return one[-length:] != other[-length:]


def _wanted(links: tuple[Link, ...], counts: Counter[str]) -> str:
    for link in links:
        if link.form.status is Status.CANONICAL:
            return link.form.spelling
    return counts.most_common(1)[0][0]


def _derived(form: Form, wanted: str) -> str:
    """What to print in a form's place so that it is spelled as wanted, where the text does not show it."""
    if wanted == form.name.canonical:
        return form.right
    return wanted if form.role is Role.FULL and len(wanted.split()) == len(form.keys) else ""
