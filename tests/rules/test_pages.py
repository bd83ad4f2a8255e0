"""The first test of a rule is the example on its manual page."""

from __future__ import annotations

import inspect
import textwrap
from pathlib import Path

import pytest

from namelint import Linter, load_gazetteer
from namelint.rules import RULES
from namelint.source import Source
from tests.underlined import met, underlined


@pytest.mark.parametrize("rule", RULES)
def test_example(rule: str, tmp_path: Path) -> None:
    page = inspect.getdoc(RULES[rule]) or ""
    names, _, prose = textwrap.dedent(page[page.index("    names:") :]).partition("\n\n")
    (tmp_path / "names.yaml").write_text(names, encoding="utf-8")
    example = underlined(prose)
    linter = Linter(load_gazetteer(tmp_path / "names.yaml", default=False))
    findings = linter.lint(example.text)
    assert met(Source("", example.text), findings) == example.expected
    assert {finding.rule for finding in findings} == {rule}
