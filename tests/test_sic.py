"""``[sic]``: which ways of writing it keep a finding away, and that it covers the word before it alone."""

from __future__ import annotations

import pytest

from namelint.sic import without_sic
from namelint.source import Source
from tests.made import found


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("Kiev [sic]", 0, id="brackets"),
        pytest.param("Kiev (sic)", 0, id="round brackets"),
        pytest.param("Kiev[sic]", 0, id="no space"),
        pytest.param("Kiev\n[sic]", 0, id="on the next line"),
        pytest.param("Kiev [SIC]", 0, id="capitals"),
        pytest.param("Kiev [sic!]", 0, id="exclamation"),
        pytest.param("Kiev [*sic*]", 0, id="italics in Markdown"),
        pytest.param("*Kiev* [_sic_]", 0, id="italics in Markdown around both"),
        pytest.param("Kiev's [sic] mayor", 0, id="after a possessive"),
        pytest.param("Kiev’s (sic) mayor", 0, id="after a typographic possessive"),
        pytest.param("Kiev sic", 1, id="no brackets"),
        pytest.param("Kiev was [sic]", 1, id="after another word"),
        pytest.param("[sic] Kiev", 1, id="before it"),
        pytest.param("Kiev [sick]", 1, id="another word"),
        pytest.param("Kiev [sic] and Kiev", 1, id="the word before it alone"),
    ],
)
def test_without_sic(text: str, left: int) -> None:
    source = Source("a.md", text)
    kept = without_sic(found(source, "Kiev", "Kyiv"), source)
    assert len(kept) == left
    assert all(finding.end == text.rindex("Kiev") + 4 for finding in kept)
