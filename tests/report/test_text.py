"""Text: one line a finding, whatever is in it."""

from __future__ import annotations

import re

import pytest

from tests.report.cases import ALL, CASES, NONE, Case, mixed, run_of, written


def test_lines() -> None:
    assert written("text", mixed()).splitlines() == [
        "a.txt:1:6: rejected-variant [*] print 'Kyiv', not 'Kiev'",
        "a.txt:1:14: wrong-case print 'Kyiv', not 'kiev'",
        "a.txt:1:23: misspelled-name [*] print 'Kyiv', not 'Kiew'",
        "a.txt:2:1: rejected-variant [*] print 'Kyiv', not 'Kiev'",
        "b.txt:1:1: misspelled-name print 'Kyiv', not 'Kiew'",
    ]


def test_nothing_found_is_nothing_written() -> None:
    assert written("text", NONE) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case[0].path))
def test_a_finding_is_a_line_that_editors_parse(case: Case) -> None:
    run = run_of(case)
    lines = written("text", run).splitlines()
    assert len(lines) == sum(len(checked.findings) for checked in run.documents)
    for line in lines:
        assert re.fullmatch(r".+?:\d+:\d+: [a-z-]+ (\[\*\] )?.+", line)


def test_hidden_signs_are_shown() -> None:
    assert written("text", ALL).replace("\n", "").isprintable()
    assert r"new\nline,a:b%.txt:1:12: misspelled-name [*] print 'Kyiv\x07', not 'Ki\x00ev'" in written("text", ALL)
