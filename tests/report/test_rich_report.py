"""Rich: carets under the surface form, in a width, with no text taken for markup or escapes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from namelint.checked import Run, in_order
from namelint.finding import Fix
from namelint.report.rich_report import excerpt
from namelint.source import Source, Span
from tests.made import checked, found
from tests.report.cases import ALL, NONE, mixed, run_of, written


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")


def test_page() -> None:
    assert [line.rstrip() for line in written("rich", mixed()).splitlines()] == [
        "a.txt",
        "  1:6  print 'Kyiv', not 'Kiev'  rejected-variant [*]",
        "    From Kiev to kiev, by Kiew.",
        "         ^^^^ Kyiv",
        "    because one letter differs",
        "  1:14  print 'Kyiv', not 'kiev'  wrong-case",
        "    From Kiev to kiev, by Kiew.",
        "                 ^^^^ Kyiv",
        "    because one letter differs",
        "  1:23  print 'Kyiv', not 'Kiew'  misspelled-name [*]",
        "    From Kiev to kiev, by Kiew.",
        "                          ^^^^ Kyiv",
        "  2:1  print 'Kyiv', not 'Kiev'  rejected-variant [*]",
        "    Kiev",
        "    ^^^^ Kyiv",
        "    because one letter differs",
        "",
        "b.txt",
        "  1:1  print 'Kyiv', not 'Kiew'  misspelled-name",
        "    Kiew",
        "    ^^^^ Kyiv",
        "    because one letter differs",
        "",
        "Kyiv: Kiev ×2, Kiew ×2, kiev ×1",
        "5 findings in 2 documents (1,201 words, 3 mentions verified); 3 fixable with --fix, 1 with --unsafe-fixes",
    ]


@pytest.mark.parametrize(
    ("fixes", "wanted"),
    [
        pytest.param(
            [Fix.SAFE],
            "1 finding in 1 document (100 words, 5 mentions verified); 1 fixable with --fix",
            id="safe",
        ),
        pytest.param(
            [Fix.UNSAFE, Fix.UNSAFE],
            "2 findings in 1 document (100 words, 5 mentions verified); 2 fixable with --unsafe-fixes",
            id="unsafe",
        ),
        pytest.param([Fix.NONE], "1 finding in 1 document (100 words, 5 mentions verified)", id="none"),
    ],
)
def test_last_line(fixes: list[Fix], wanted: str) -> None:
    source = Source("a.txt", "Kiev")
    run = in_order([checked(source, *(found(source, "Kiev", "Kyiv", fix=fix) for fix in fixes))], {})
    assert written("rich", run).splitlines()[-1] == wanted


def test_nothing_found_is_one_line() -> None:
    assert written("rich", NONE) == "no findings: 1 document, 5,310 words, 214 mentions verified\n"
    assert written("rich", Run((), {})) == "no findings: 0 documents, 0 words, 0 mentions verified\n"


LONG = "word " * 50


@pytest.mark.parametrize(
    ("text", "surface", "shown", "carets"),
    [
        pytest.param("in Kiev now", "Kiev", "in Kiev now", "   ^^^^ Kyiv", id="whole line"),
        pytest.param("東京から Kiev へ", "Kiev", "東京から Kiev へ", "         ^^^^ Kyiv", id="wide letters"),
        pytest.param("😀 Kiev", "Kiev", "😀 Kiev", "   ^^^^ Kyiv", id="emoji"),
        pytest.param(
            "Zoe\u0308 Kie\u0301v x",
            "Kie\u0301v",
            "Zoe\u0308 Kie\u0301v x",
            "    ^^^^ Kyiv",
            id="combining marks",
        ),
        pytest.param("東京", "東京", "東京", "^^^^ Kyiv", id="wide surface form"),
        pytest.param("a\tKiev\xa0b", "Kiev", "a Kiev b", "  ^^^^ Kyiv", id="spaces of one width"),
        pytest.param("in Ki\r\nev now\r\nx", "Ki\r\nev", "in Ki↵ev now", "   ^^^^^ Kyiv", id="over a line end"),
        pytest.param("[bold]Kiev[/bold]", "Kiev", "[bold]Kiev[/bold]", "      ^^^^ Kyiv", id="no markup"),
        pytest.param("\x1b[1mKiev", "Kiev", r"\x1b[1mKiev", "       ^^^^ Kyiv", id="no terminal escapes"),
        pytest.param("a\u202eb Kiev", "Kiev", r"a\u202eb Kiev", "         ^^^^ Kyiv", id="no turning round"),
        pytest.param(":smile: Kiev", "Kiev", ":smile: Kiev", "        ^^^^ Kyiv", id="no emoji codes"),
        pytest.param(LONG + "Kiev", "Kiev", "…" + (LONG + "Kiev")[-70:], " " * 67 + "^^^^ Kyiv", id="cut on the left"),
        pytest.param("Kiev " + LONG, "Kiev", ("Kiev " + LONG)[:75] + "…", "^^^^ Kyiv", id="cut on the right"),
        pytest.param(
            "e\u0301" * 99 + "Kiev",
            "Kiev",
            "…" + "e\u0301" * 66 + "Kiev",
            " " * 67 + "^^^^ Kyiv",
            id="cut between letters, not marks",
        ),
    ],
)
def test_underlined(text: str, surface: str, shown: str, carets: str) -> None:
    lines = written("rich", run_of((Source("a.txt", text), surface, ("Kyiv",)))).splitlines()
    assert lines[2:4] == ["    " + shown, "    " + carets]


def test_cut_on_both_sides_fits_and_has_the_finding_in_the_middle() -> None:
    [shown, carets] = written("rich", run_of((Source("a.txt", LONG + "Kiev " + LONG), "Kiev", ("Kyiv",)))).splitlines()[
        2:4
    ]
    assert re.fullmatch(r" {4}….{33,37} Kiev .{33,37}…", shown)
    assert len(shown) <= 80
    assert shown.index("Kiev") == carets.index("^")


def test_nothing_hidden_gets_to_the_terminal() -> None:
    assert all(line.isprintable() for line in written("rich", ALL).split("\n"))


def test_colours_are_only_for_terminals_that_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in written("rich", ALL)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31mKiev" in written("rich", mixed())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in written("rich", mixed())


SIGNS = "Kiev \t\r\n東😀e\u0301\x1b\u202e\u200d\xadل"


@given(st.text(st.sampled_from(SIGNS), max_size=200), st.integers(20, 90), st.integers(0, 30), st.data())
def test_excerpt_fits(text: str, width: int, beside: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(Source("a.txt", text), Span(start, end), width, beside)
    assert sum(map(cell_len, "".join(shown))) <= width
    assert "".join(shown).isprintable()
    room = width - sum(map(cell_len, shown.surface))
    assert sum(map(cell_len, shown.before)) <= max(room - beside, 0)


@given(st.text(st.sampled_from(SIGNS), max_size=60), st.text(st.sampled_from(SIGNS), max_size=60))
def test_excerpt_of_a_short_line_is_all_of_it(before: str, after: str) -> None:
    text = f"{before}\nKiev and no more\n{after}"
    start = text.index("\nKiev and") + 1
    shown = excerpt(Source("a.txt", text), Span(start, start + 4), 40, 5)
    assert shown == ("", "Kiev", " and no more")
