"""Markdown's views: marks inside a block, and which lines are blocks of prose."""

from __future__ import annotations

import pytest

from namelint.documents import markdown
from tests.documents.drawn import drawn


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("**Kiel** Starmer", "··Kiel·· Starmer", id="strong"),
        pytest.param("**K**iel _Starmer_", "··K··iel ·Starmer·", id="emphasis inside a word"),
        pytest.param("~~Kiel~~ ==Starmer==", "··Kiel·· ··Starmer··", id="strikethrough and highlight"),
        pytest.param("2 * 3 and a_b", "2 * 3 and a_b", id="arithmetic"),
        pytest.param("\\*Kiel\\* Sana\\'a", "·*Kiel·* Sana·'a", id="escape"),
        pytest.param("\\<b>Kiel", "·█b>Kiel", id="escaped tag"),
        pytest.param("`Kiev` in Kiev", "██████ in Kiev", id="code span"),
        pytest.param("``a ` Kiev`` Kiev", "████████████ Kiev", id="code span of two ticks"),
        pytest.param("a `b\nKiev` Kiev", "a ████████ Kiev", id="code span over a line"),
        pytest.param("a ` Kiev", "a ` Kiev", id="ticks that never end"),
        pytest.param("\\`Kiev`", "·`Kiev`", id="escaped tick"),
        pytest.param("[a `b](c)` Kiev", "[a ███████ Kiev", id="code span before a link"),
        pytest.param("[Keir](http://x.org/Kiev_(a)) Starmer", "·Keir························ Starmer", id="link"),
        pytest.param('[Keir](/u "Kiev") Starmer', "█Keir██████Kiev██ Starmer", id="link with a title"),
        pytest.param("[Keir][ref] Starmer", "·Keir······ Starmer", id="link by reference"),
        pytest.param("[Keir](</u v>) Starmer", "·Keir········· Starmer", id="link with blanks in its address"),
        pytest.param("Keir ![Starmer](a.png) said", "Keir ██Starmer████████ said", id="image"),
        pytest.param("[![Kiev](a.png)](b) Kiev", "·██Kiev████████···· Kiev", id="image in a link"),
        pytest.param("[Keir] Starmer [sic]", "[Keir] Starmer [sic]", id="plain brackets"),
        pytest.param("[Keir](the one and only)", "[Keir](the one and only)", id="brackets, then a parenthesis"),
        pytest.param("Keir](/u) said", "Keir](/u) said", id="tail of no link"),
        pytest.param("<https://x.org/Kiev> <a@kiev.ua> Kiev", "████████████████████ ███████████ Kiev", id="autolink"),
        pytest.param("[[Kiev]] [[Kiev|Kyiv]]", "··Kiev·· ·······Kyiv··", id="wiki link"),
        pytest.param("![[Kiev.png]] Kiev", "█████████████ Kiev", id="wiki embedding"),
        pytest.param("Keir[^1] Starmer", "Keir···· Starmer", id="footnote"),
        pytest.param("[^1]: Kiev\n\n    Kiev again\n", "█████ Kiev██    Kiev again█", id="footnote's text"),
        pytest.param("$x_1 = Kiev$ and $$Kiev$$", "████████████ and ████████", id="formula"),
        pytest.param("from $5 in Kiev to $6", "from $5 in Kiev to $6", id="sums of money"),
        pytest.param("{{ Kiev }} {% Kiev %} Kiev", "██████████ ██████████ Kiev", id="template"),
        pytest.param("# Kiev {#kiev}", "█ Kiev ███████", id="heading with an id"),
        pytest.param("Zelensk&yacute; in Ky&#x0069;v", "Zelenský······· in Kyi·······v", id="entity"),
        pytest.param("K<b>iel</b> <i title='Kiev'>Starmer</i>", "K···iel···· ················Starmer····", id="tags"),
        pytest.param("Kiev <!-- Kiev --> Kiev", "Kiev █████████████ Kiev", id="comment"),
        pytest.param("Kiev <!-- Kiev\n\nKiev", "Kiev ███████████Kiev", id="comment that never ends"),
        pytest.param("a < b <Kiev", "a █ b █Kiev", id="less-than sign"),
        pytest.param("Keir\\\nStarmer  \nsaid", "Keir·\nStarmer  \nsaid", id="hard breaks"),
    ],
)
def test_marks(text: str, seen: str) -> None:
    assert drawn(markdown.view(text)) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("# Keir\nStarmer", "█ Keir█Starmer", id="heading"),
        pytest.param("Keir\n====\nStarmer", "Keir██████Starmer", id="underlined heading"),
        pytest.param("Keir\n\n---\nStarmer", "Keir██████Starmer", id="rule"),
        pytest.param("```py\nKiev\n```\nKiev", "███████████████Kiev", id="fence"),
        pytest.param("~~~\nKiev\n```\n~~~~\nKiev", "██████████████████Kiev", id="fence of waves"),
        pytest.param("```\nKiev\n\nKiev", "██████████████", id="fence that never ends"),
        pytest.param("- ```\n  Kiev\n  ```\n  Kiev", "███████████████████  Kiev", id="fence in a list"),
        pytest.param("> ```\n> Kiev\nKiev", "█████████████Kiev", id="fence that ends with its quotation"),
        pytest.param("```Kiev``` Kiev", "██████████ Kiev", id="inline code of three ticks"),
        pytest.param("Kiev\n\n    Kiev\n\nKiev", "Kiev████████████Kiev", id="indented code"),
        pytest.param("\tKiev\n", "██████", id="code indented by a tab"),
        pytest.param("Kiev\n    Kiev", "Kiev\n    Kiev", id="indented line of a paragraph"),
        pytest.param("1. Keir\n\n   Kiev\n", "██ Keir██   Kiev█", id="paragraph of a list item"),
        pytest.param("1. Keir\n\n    Kiev\n", "██ Keir██    Kiev█", id="paragraph of a list item, indented by four"),
        pytest.param("- Keir\n\n      Kiev\n", "█ Keir█████████████", id="code in a list item"),
        pytest.param("- Keir\n    - Kiev\n\n        Kiev\n", "█ Keir█    █ Kiev██        Kiev█", id="nested list"),
        pytest.param("* Keir\n* Starmer", "█ Keir██ Starmer", id="list items"),
        pytest.param("Keir in\n1984. Starmer", "Keir in\n1984. Starmer", id="number that begins no list"),
        pytest.param("> Keir\n> Starmer", "· Keir\n· Starmer", id="quotation"),
        pytest.param("> > Keir\n> Starmer", "· · Keir\n· Starmer", id="quotation in a quotation"),
        pytest.param("> Keir\nStarmer", "· Keir\nStarmer", id="quotation that goes on lazily"),
        pytest.param(
            "| Keir | Kiev |\n|------|:----:|\n| a | b |\nc | d\n\nKiev",
            "█ Keir █ Kiev ███████████████████ a █ b ██c █ d██Kiev",
            id="table",
        ),
        pytest.param("| a\\|b |", "█ a·|b █", id="pipe in a cell"),
        pytest.param(
            "[Kiev]: http://x.org/Kiev\n[b]: <y>\nKiev",
            "███████████████████████████████████Kiev",
            id="definition",
        ),
        pytest.param('[Kiev]: /Kiev "The Kiev"\nKiev', '███████ █████ █The Kiev"█Kiev', id="definition with a title"),
        pytest.param(
            '<div class="Kiev">\n*Kiev*\n</div>\n\n*Kiev*',
            "██████████████████\n*Kiev*\n██████\n█·Kiev·",
            id="HTML block",
        ),
        pytest.param("<pre>\nKiev\n\nKiev</pre>\nKiev", "███████████████████████Kiev", id="preformatted block"),
        pytest.param("<!-- Kiev\n\nKiev -->\nKiev", "████████████████████Kiev", id="comment over blank lines"),
        pytest.param(
            '<div lang="de">\n\nKiew\n\n</div>\n\nKiev',
            "█████████████████████████████\n█Kiev",
            id="foreign element around blocks",
        ),
        pytest.param("$$\nKiev\n$$\nKiev", "███████████Kiev", id="formula block"),
        pytest.param("!!! note\n    Kiev\n\n    Kiev\n", "███ note\n    Kiev██    Kiev█", id="admonition"),
        pytest.param("# Keir\r\n- Starmer\r\n", "█ Keir███ Starmer██", id="carriage returns"),
    ],
)
def test_blocks(text: str, seen: str) -> None:
    assert drawn(markdown.view(text)) == seen


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param("Kiev <!-- a --> b <!--c-->", [" a ", "c"], id="comments"),
        pytest.param("<!-- a\nb -->", [" a\nb "], id="comment over lines"),
        pytest.param("`<!-- a -->` ``<!-- ` -->`` <!-- b -->", [" b "], id="comment in a code span"),
        pytest.param("```md\n<!-- a -->\n```\n<!-- b -->", [" b "], id="comment in a fence"),
        pytest.param("> ~~~\n> <!-- a -->\n> ~~~\n\n<!-- b -->", [" b "], id="comment in a quoted fence"),
        pytest.param("```\n<!-- a -->", [], id="comment in a fence that never ends"),
        pytest.param("```a``` <!-- b -->", [" b "], id="comment after inline code of three ticks"),
        pytest.param("<!-- a <!-- b -->", [" b "], id="comment that a comment interrupts"),
    ],
)
def test_comments(text: str, bodies: list[str]) -> None:
    assert [found["body"] for found in markdown.COMMENT.finditer(text) if found["body"] is not None] == bodies
