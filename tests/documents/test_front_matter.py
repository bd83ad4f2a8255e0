"""Front matter: keys and identifiers are filled, sentences stay."""

from __future__ import annotations

import pytest

from namelint.documents.front_matter import front_matter
from tests.documents.drawn import drawn


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("---\ntitle: Kiev now\n---\nKiev", "███\n██████ Kiev now\n███\n", id="YAML"),
        pytest.param('+++\ntitle = "Kiev now"\n[Kiev]\n+++\nKiev', '███\n███████ "Kiev now"\n██████\n███\n', id="TOML"),
        pytest.param(
            '---\nslug: kiev-now\nimage: "/img/Kiev.png"\ndraft: true\n---\n',
            "███\n██████████████\n██████████████████████\n███████████\n███\n",
            id="identifiers",
        ),
        pytest.param("---\ntags:\n  - Keir\n  - Starmer\n---\n", "███\n█████\n████Keir\n████Starmer\n███\n", id="list"),
        pytest.param(
            '---\n- key one: Kiev is\n  "k": Kiev\n---\n',
            "███\n██████████ Kiev is\n██████ Kiev\n███\n",
            id="nested",
        ),
        pytest.param("---\na: Kiev\n...\n", "███\n██ Kiev\n███\n", id="end of three dots"),
        pytest.param(
            "---\r\nslug: kiev\r\na: Kiev\r\n---\r\n",
            "████\n██████████\r\n██ Kiev\r\n████\n",
            id="carriage returns",
        ),
        pytest.param("---\nKiev\n", "", id="none, but a rule"),
        pytest.param("Kiev\n---\na: b\n---\n", "", id="none at the beginning"),
    ],
)
def test_front_matter(text: str, seen: str) -> None:
    assert drawn(front_matter(text)) == seen
