"""Directives: what they cover, and what is said about those that cover nothing or are misspelt."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint.documents import html, markdown
from namelint.finding import Finding, Fix, Severity
from namelint.source import Source, Span
from namelint.suppress import directives, suppress

RULES = ("rejected-variant", "wrong-case")


def on_words(source: Source) -> list[Finding]:
    """A finding on each "Kiev", of the rule rejected-variant, and on each "kyiv", of wrong-case."""
    rules = {"Kiev": "rejected-variant", "kyiv": "wrong-case"}
    return [finding(source, Span(*word.span()), rules[word[0]]) for word in re.finditer("Kiev|kyiv", source.text)]


def finding(source: Source, span: Span, rule: str) -> Finding:
    surface = source.text[span.start : span.end]
    return Finding(source.path, span, rule, Severity.ERROR, surface, "Kyiv", "place", ("Kyiv",), 1.0, "", (), Fix.SAFE)


def kept(text: str, comment: re.Pattern[str] = markdown.COMMENT) -> tuple[Finding, ...]:
    source = Source("a.md", text)
    return suppress(on_words(source), directives(source, comment), source, RULES)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("Kiev", [1], id="no directive"),
        pytest.param("Kiev <!-- namelint: allow rejected-variant -->\nKiev", [2], id="end of its line"),
        pytest.param("<!-- namelint: allow rejected-variant --> Kiev\nKiev", [2], id="beginning of its line"),
        pytest.param("<!-- namelint: allow rejected-variant -->\nKiev\nKiev", [3], id="line before"),
        pytest.param("<!-- namelint: allow rejected-variant -->\n\nKiev\nKiev", [4], id="blank line between"),
        pytest.param("> <!-- namelint: allow rejected-variant -->\n> Kiev\n> Kiev", [3], id="in a quotation"),
        pytest.param("<!-- namelint: allow\nrejected-variant\n-->\nKiev\nKiev", [5], id="over lines"),
        pytest.param("Kiev <!-- namelint: allow\n-->\nKiev", [3], id="over lines, beside words"),
        pytest.param("Kiev\r<!-- namelint: allow -->\rKiev\rKiev", [1, 4], id="old line ends"),
        pytest.param(
            "<!-- namelint: allow rejected-variant -->\n<!-- namelint: allow wrong-case -->\nKiev kyiv\nKiev",
            [4],
            id="one above another",
        ),
        pytest.param("<!-- namelint: allow rejected-variant, wrong-case -->\nKiev kyiv", [], id="two rules"),
        pytest.param("<!-- namelint: allow rejected-variant wrong-case -->\nKiev kyiv", [], id="no comma"),
        pytest.param("<!-- namelint: allow wrong-case -->\nKiev kyiv", [2], id="another rule stays"),
        pytest.param("<!-- namelint: allow -->\nKiev kyiv\nKiev", [3], id="all rules"),
        pytest.param("<!--NameLint:allow-->\nKiev", [], id="without blanks"),
        pytest.param("Kiev\n<!-- namelint: allow-file rejected-variant -->\nKiev kyiv", [3], id="file"),
        pytest.param("Kiev\n\nkyiv <!-- namelint: allow-file -->", [], id="file, all rules"),
        pytest.param("```\n<!-- namelint: allow -->\n```\nKiev", [4], id="shown in code"),
        pytest.param("<!-- naming: allow -->\nKiev", [2], id="another tool's"),
    ],
)
def test_kept_findings_by_line(text: str, lines: list[int]) -> None:
    source = Source("a.md", text)
    assert [source.position(finding.span.start).line for finding in kept(text)] == lines


def test_finding_over_two_lines_is_covered_from_either() -> None:
    source = Source("a.html", "the Kiev\nPost <!-- namelint: allow -->")
    name = finding(source, Span(4, 13), "rejected-variant")
    assert suppress([name], directives(source, html.COMMENT), source, RULES) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "<!-- namelint: allow wrong-case -->\nKiev <!-- namelint: allow -->",
            [
                (
                    "unused-directive",
                    "<!-- namelint: allow wrong-case -->",
                    (),
                    "directive suppresses no finding",
                )
            ],
            id="unused",
        ),
        pytest.param(
            "<!-- namelint: allow-file -->",
            [("unused-directive", "<!-- namelint: allow-file -->", (), "directive suppresses no finding")],
            id="unused in the file",
        ),
        pytest.param(
            "<!-- namelint: allow rejcted-variant -->",
            [
                (
                    "misspelt-directive",
                    "rejcted-variant",
                    ("rejected-variant",),
                    "unknown rule 'rejcted-variant': did you mean 'rejected-variant'?",
                )
            ],
            id="misspelt rule",
        ),
        pytest.param(
            "<!-- namelint: allow Wrong_Case, rejected-variant -->\nKiev",
            [
                (
                    "misspelt-directive",
                    "Wrong_Case",
                    ("wrong-case",),
                    "unknown rule 'Wrong_Case': did you mean 'wrong-case'?",
                )
            ],
            id="misspelt rule beside a right one",
        ),
        pytest.param(
            "<!-- namelint: allow spelling -->",
            [("misspelt-directive", "spelling", (), "unknown rule 'spelling'")],
            id="rule like no other",
        ),
        pytest.param(
            "<!-- namelint: alow wrong-case -->",
            [("misspelt-directive", "alow", ("allow",), "unknown directive 'alow': did you mean 'allow'?")],
            id="misspelt word",
        ),
        pytest.param(
            "<!-- namelint: disable -->",
            [
                (
                    "misspelt-directive",
                    "disable",
                    ("allow",),
                    "unknown directive 'disable': did you mean 'allow'?",
                )
            ],
            id="another tool's word",
        ),
        pytest.param(
            "<!-- namelint: -->",
            [("misspelt-directive", "<!-- namelint: -->", (), "directive does nothing: write 'allow'")],
            id="no word",
        ),
        pytest.param(
            "<!-- namelint: allow unused-directive -->",
            [
                (
                    "unused-directive",
                    "<!-- namelint: allow unused-directive -->",
                    (),
                    "directive suppresses no finding",
                )
            ],
            id="rule for directives allowed in a line",
        ),
        pytest.param(
            "<!-- namelint: allow-file unused-directive -->\n<!-- namelint: allow -->",
            [],
            id="unused directives allowed in the file",
        ),
        pytest.param(
            "<!-- namelint: allow-file misspelt-directive -->\n<!-- namelint: alow -->",
            [],
            id="misspelt directives allowed in the file",
        ),
    ],
)
def test_findings_about_directives(text: str, wanted: list[tuple[str, str, tuple[str, ...], str]]) -> None:
    found = kept(text)
    assert [(each.rule, each.surface, each.replacements, each.message) for each in found] == wanted
    assert all(text[each.span.start : each.span.end] == each.surface for each in found)
    assert all((each.fix is Fix.UNSAFE) == bool(each.replacements) for each in found)


PIECES = (
    "<!-- namelint: ",
    "allow",
    "allow-file",
    " ",
    "wrong-case",
    "alow",
    ",",
    " -->",
    "Kiev",
    "\n",
    "\r",
    "`",
    "é",
)


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_surfaces_stand_in_the_text_and_findings_in_order(text: str) -> None:
    found = kept(text)
    assert all(text[each.span.start : each.span.end] == each.surface for each in found)
    assert list(found) == sorted(found, key=lambda each: (each.span, each.rule))


def test_replacement_mends_the_directive() -> None:
    text = "<!-- namelint: alow rejcted-variant -->\nKiev"
    for each in reversed([each for each in kept(text) if each.kind == "directive"]):
        text = text[: each.span.start] + each.replacements[0] + text[each.span.end :]
    assert text == "<!-- namelint: allow rejected-variant -->\nKiev"
    assert kept(text) == ()


def test_many_directives_end() -> None:
    text = "<!-- namelint: allow -->\n" * 20_000
    assert len(kept(text)) == 20_000
