"""Cases: documents that formats are known to get wrong, as one run; and a format's output on a run."""

from __future__ import annotations

import io

from namelint.checked import Run, in_order
from namelint.finding import Fix, Severity
from namelint.report import FORMATS
from namelint.source import Source
from tests.made import checked, found

PAGES = {
    "misspelled-name": "Report a wrong spelling.\n\nIt is no accepted\none.\n\n    Kiew\n    ^^^^ Kyiv\n",
    "rejected-variant": "Report a rejected spelling.",
}


Case = tuple[Source, str, tuple[str, ...]]
"""A document, the surface form that is a finding at every place, and its replacements."""


def run_of(*documents: Case) -> Run:
    """A run on some cases."""
    return in_order(
        (checked(source, found(source, surface, *replacements)) for source, surface, replacements in documents),
        PAGES,
    )


CYRILLIC: Case = (Source("Київ/a b.txt", "Прем’єр у Киeві.\nКиeві\n"), "Киeві", ("Києві",))
EMOJI = (Source("emoji.txt", "😀👨\u200d👩\u200d👧 Kiev 😀 Kiev\n"), "Kiev", ("Kyiv", "Kyjiv"))
COMBINING = (Source("combining.txt", "Zoe\u0308 in Kie\u0301v\n"), "Kie\u0301v", ("Kyiv",))
RIGHT_TO_LEFT = (Source("rtl.txt", "زار بوتين Kiev أمس\u202e!\n"), "Kiev", ("Kyiv",))
WINDOWS = (
    Source("windows.txt", "a\r\nb Viktor\r\nJanukovic\rKiev\r\n"),
    "Viktor\r\nJanukovic",
    ("Viktor\r\nYanukovych",),
)
HALF_PAIR = (Source("half\udce9.txt", "\ud800 Kiev\udfff\n"), "Kiev\udfff", ("Kyiv",))
CONTROLS = (Source("new\nline,a:b%.txt", "\x1b[31m[bold]Ki\x00ev[/bold]\u2028\n"), "Ki\x00ev", ("Kyiv\x07",))
NOTHING_TO_PUT = (Source("none.txt", "Kiev\n"), "Kiev", ())

CASES: tuple[Case, ...] = (
    CYRILLIC,
    EMOJI,
    COMBINING,
    RIGHT_TO_LEFT,
    WINDOWS,
    HALF_PAIR,
    CONTROLS,
    NOTHING_TO_PUT,
)
ALL = run_of(*CASES)
NONE = in_order([checked(Source("clean.txt", "Kyiv\n"), words=5310, verified=214)], PAGES)


def mixed() -> Run:
    """A run with each severity and each kind of fix, in two documents given in the wrong order."""
    first = Source("a.txt", "From Kiev to kiev, by Kiew.\nKiev\n")
    second = Source("b.txt", "Kiew\n")
    return in_order(
        [
            checked(second, found(second, "Kiew", "Kyiv", fix=Fix.NONE), words=1, verified=0),
            checked(
                first,
                found(first, "Kiev", "Kyiv", rule="rejected-variant"),
                found(first, "kiev", "Kyiv", rule="wrong-case", fix=Fix.UNSAFE, severity=Severity.WARNING),
                found(first, "Kiew", "Kyiv", severity=Severity.HINT, because=()),
                words=1200,
                verified=3,
            ),
        ],
        PAGES,
    )


def written(name: str, run: Run) -> str:
    """What a format writes on a run."""
    out = io.StringIO()
    FORMATS[name]().report(run, out)
    return out.getvalue()
