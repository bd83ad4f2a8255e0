"""HTML's views: tags, hidden elements, entities, and HTML that is none."""

from __future__ import annotations

import pytest

from namelint.documents import html
from tests.documents.drawn import drawn


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param(
            "K<b>iel</b> <a href='Kiev'>Starmer</a>",
            "K···iel···· ···············Starmer····",
            id="inline tags",
        ),
        pytest.param("<p>Keir</p><p>Starmer</p>", "███Keir███████Starmer████", id="block tags"),
        pytest.param("Keir<x-y>Starmer", "Keir█████Starmer", id="unknown tag"),
        pytest.param("Keir<br>Starmer<br/>", "Keir ···Starmer ····", id="line break"),
        pytest.param("<P>Keir</P><B>Starmer</B>", "███Keir████···Starmer····", id="capitals in tags"),
        pytest.param(
            "<img alt='Kiev' title=\"a > Kiev\">Kiev",
            "█████████████████████████████████Kiev",
            id="attributes",
        ),
        pytest.param("<a title=it's>Kiev</a>", "··············Kiev····", id="apostrophe in a bare value"),
        pytest.param("<a title='Kiev>Kiev", "···············Kiev", id="quote that never ends"),
        pytest.param("<script>if (a < b) Kiev</script>Kiev", "████████████████████████████████Kiev", id="script"),
        pytest.param("<script>Kiev", "████████████", id="script that never ends"),
        pytest.param("<style>Kiev{}</style>Kiev", "█████████████████████Kiev", id="style"),
        pytest.param("<code>Kiev <b>Kiev</b></code> Kiev", "█████████████████████████████ Kiev", id="code"),
        pytest.param("the <code> of Kiev", "the ██████ of Kiev", id="code that never ends"),
        pytest.param(
            "<pre><code>Kiev</code> Kiev</pre> Kiev",
            "█████████████████████████████████ Kiev",
            id="nested code",
        ),
        pytest.param("<svg><text>Kiev</text></svg>Kiev", "████████████████████████████Kiev", id="drawing"),
        pytest.param("a<!-- Kiev > -->b", "a███████████████b", id="comment"),
        pytest.param("a<!-->Kiev<!---->", "a█████Kiev███████", id="empty comment"),
        pytest.param("a<!-- Kiev", "a█████████", id="comment that never ends"),
        pytest.param("<!DOCTYPE html>Kiev", "███████████████Kiev", id="doctype"),
        pytest.param("<![CDATA[Kiev]]>Kiev", "████████████████Kiev", id="CDATA"),
        pytest.param("<?php echo '>Kiev' ?>Kiev", "█████████████████████Kiev", id="processing instruction"),
        pytest.param("{{ Kiev }}{% Kiev %}Kiev", "████████████████████Kiev", id="template"),
        pytest.param("a < b, a <3, a<", "a < b, a <3, a<", id="less-than sign"),
        pytest.param("</b></code>Kiev", "····███████Kiev", id="end without a beginning"),
        pytest.param(
            "<i lang='de'>Kiew <b>Kiew</b></i> Kiev",
            "█████████████████████████████████ Kiev",
            id="foreign element",
        ),
        pytest.param("<p lang=en-GB>Kiev</p>", "██████████████Kiev████", id="English element"),
        pytest.param(
            "<div lang=de>Kiew<q lang=en>Kiev</q>Kiew</div>",
            "████████████████████████████Kiev██████████████",
            id="English in a foreign element",
        ),
        pytest.param('<p xml:lang="uk">Kiev</p>Kiev', "█████████████████████████Kiev", id="language of XML"),
        pytest.param(
            "<a hreflang='de' data-lang='de'>Kiev</a>",
            "································Kiev····",
            id="language of a link's target",
        ),
        pytest.param("<html lang=de><p>Kiew", "█████████████████████", id="foreign page"),
        pytest.param("<p lang=de>Kiew<p>Kiev", "██████████████████Kiev", id="foreign paragraph without its end"),
        pytest.param(
            "<ul><li lang=de>Kiew<li>Kiev</ul>",
            "████████████████████████Kiev█████",
            id="foreign list item without its end",
        ),
        pytest.param("<tr><td lang=de>Kiew<td>Kiev", "████████████████████████Kiev", id="foreign cell without its end"),
        pytest.param(
            "<p><i lang=de>Kiew</p>Kiev</i>",
            "██████████████████████Kiev····",
            id="foreign element left open in a paragraph",
        ),
        pytest.param("<img lang=de>Kiev", "█████████████Kiev", id="foreign void element"),
        pytest.param(
            "<b translate=no>Kiev</b> <b class='a notranslate'>Kiev</b> Kiev",
            "████████████████████████ █████████████████████████████████ Kiev",
            id="untranslated",
        ),
        pytest.param("Zelensk&yacute;&nbsp;met", "Zelenský·······\xa0·····met", id="named entity"),
        pytest.param("Andr&eacutes &copy 1", "André······s ©···· 1", id="entity without its semicolon"),
        pytest.param("&#75;iev &#x4b;iev", "K····iev K·····iev", id="decimal and hexadecimal entities"),
        pytest.param("a&NotEqualTilde;b", "a≂··············b", id="entity of two signs"),
        pytest.param("AT&T & Kiev &unknown; &;", "AT&T & Kiev &unknown; &;", id="no entity"),
        pytest.param("&#xfdd0;&#0;", "████████�···", id="entity of no character"),
        pytest.param("<i lang=de>&amp;</i>", "████████████████████", id="entity in a foreign element"),
    ],
)
def test_view(text: str, seen: str) -> None:
    assert drawn(html.view(text)) == seen
