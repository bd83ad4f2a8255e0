"""Plain text: all prose but directives."""

from __future__ import annotations

import pytest

from namelint.documents import plain
from tests.documents.drawn import drawn


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("**Kiev** `Kiev` <b>", "**Kiev** `Kiev` <b>", id="markup of other formats"),
        pytest.param("a <!-- Kiev --> b", "a <!-- Kiev --> b", id="comment"),
        pytest.param("a <!-- namelint: allow --> b", "a ████████████████████████ b", id="directive"),
    ],
)
def test_view(text: str, seen: str) -> None:
    assert drawn(plain.view(text)) == seen
