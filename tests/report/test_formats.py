"""What is the same in all formats."""

from __future__ import annotations

import subprocess
import sys

import pytest

from namelint.report import FORMATS
from tests.report.cases import ALL, NONE, mixed, written


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_ends_with_a_line_end(name: str) -> None:
    for run in (ALL, NONE, mixed()):
        assert written(name, run)[-1:] in ("", "\n")


@pytest.mark.parametrize("name", FORMATS)
def test_any_stream_of_utf_8_takes_it(name: str) -> None:
    written(name, ALL).encode("utf-8")


def test_only_the_format_asked_for_is_loaded() -> None:
    program = (
        "import sys; from namelint.report import FORMATS; FORMATS['text']();"
        "print(*(name for name in sys.modules if name.startswith('namelint.report.')), 'rich' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert sorted(done.stdout.split()) == ["False", "namelint.report.text", "namelint.report.visible"]
