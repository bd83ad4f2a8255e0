"""The engine by underlined prose: what is found, what is to stand there, and what is left alone."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from itertools import pairwise

import pytest

from namelint import Finding, Fix, Linter, Source
from namelint.fix import Edit, apply
from tests.underlined import met, underlined

NAMES = """
names:
  - {canonical: Keir Starmer, kind: person}
  - {canonical: Donald Tusk, kind: person}
  - {canonical: Donald Trump, kind: person}
  - {canonical: Vladimir Putin, kind: person}
  - {canonical: Viktor Yanukovych, kind: person}
  - {canonical: Volodymyr Zelensky, kind: person, accepted: [Zelenskyy], rejected: [Zelenski]}
  - {canonical: Recep Tayyip Erdoğan, kind: person, near: [Emine Erdoğan]}
  - {canonical: Jean-Claude Juncker, kind: person}
  - {canonical: Ursula von der Leyen, kind: person, short: [von der Leyen]}
  - {canonical: Sana'a, kind: place}
  - {canonical: Kyiv, kind: place, rejected: [Kiev], except: [chicken Kiev, Dynamo Kiev]}
  - {canonical: Ukraine, kind: place, demonyms: [Ukrainian]}
  - {canonical: Russia, kind: place, demonyms: [Russian]}
  - {canonical: Poland, kind: place, demonyms: [Polish]}
  - {canonical: Turkey, kind: place, demonyms: [Turkish]}
  - {canonical: Colombia, kind: place, demonyms: [Colombian]}
  - {canonical: United States, kind: place, short: [US]}
  - {canonical: White House, kind: place}
  - {canonical: Munich Security Conference, kind: organisation}
"""

Made = Callable[[str], Linter]


def lint(linter: Linter, text: str, path: str = "") -> tuple[Finding, ...]:
    """The findings, once it is seen that their spans hold their surfaces, in order and apart."""
    findings = linter.lint(text, path)
    assert all(text[finding.start : finding.end] == finding.surface for finding in findings)
    assert all(one.end <= next_.start for one, next_ in pairwise(findings))
    return findings


def replaced(text: str, findings: tuple[Finding, ...]) -> str:
    """The text with the first replacement of every finding put in."""
    return apply(text, [Edit(finding.span, finding.replacements[0]) for finding in findings])


FOUND = [
    pytest.param(
        """
        British Prime Minister Kiel Starmer met Donald Task on Monday.
                               ^^^^^^^^^^^^ Keir Starmer
                                                ^^^^^^^^^^^ Donald Tusk
        """,
        id="full names, the wrong word a word of its own",
    ),
    pytest.param(
        """
        Keir Starmer spoke. Then Starmar left.
                                 ^^^^^^^ Starmer
        """,
        id="family name alone, named in full before",
    ),
    pytest.param(
        """
        President Zelenski spoke.
                  ^^^^^^^^ Zelensky
        """,
        id="rejected family name alone",
    ),
    pytest.param(
        """
        Kiev's mayor met Starmar's aides.
        ^^^^ Kyiv
                         ^^^^^^^ Starmer
        """,
        id="possessive with a plain apostrophe",
    ),
    pytest.param(
        """
        Kiev’s mayor met Starmar’s aides.
        ^^^^ Kyiv
                         ^^^^^^^ Starmer
        """,
        id="possessive with a typographic apostrophe",
    ),
    pytest.param(
        """
        Kiev-based reporters; pro-Kiev hackers; the Kiev–Moscow train.
        ^^^^ Kyiv
                                  ^^^^ Kyiv
                                                    ^^^^ Kyiv
        """,
        id="hyphen compounds",
    ),
    pytest.param(
        """
        Russia fights Ukraine, and the Russian-Krayn war goes on.
                                               ^^^^^ Ukrainian | Ukraine
        """,
        id="partner in a compound of demonyms",
    ),
    pytest.param(
        """
        The Ukranian army and the Ukranians at home; the Russian-Ukranian war.
            ^^^^^^^^ Ukrainian
                                  ^^^^^^^^^ Ukrainians
                                                                 ^^^^^^^^ Ukrainian
        """,
        id="demonyms and their plurals",
    ),
    pytest.param(
        """
        VIKTOR JANUKOVIC FLEES
        ^^^^^^^^^^^^^^^^ VIKTOR YANUKOVYCH

        TRAINS TO KIEV RESUME
                  ^^^^ KYIV
        """,
        id="headlines in capitals",
    ),
    pytest.param(
        """
        KEIR Starmer spoke of starmer in ukraine.
        ^^^^^^^^^^^^ Keir Starmer
                              ^^^^^^^ Starmer
                                         ^^^^^^^ Ukraine
        """,
        id="wrong capitals",
    ),
    pytest.param(
        """
        A Munich security conference event.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ Munich Security Conference
        """,
        id="words of a name written small",
    ),
    pytest.param(
        """
        Flights to Sanaa were cancelled. So were those to Sana'a.
                   ^^^^^ Sana'a
        """,
        id="missing apostrophe, as the text writes it: plain",
    ),
    pytest.param(
        """
        Flights to Sanaa were cancelled. It’s far.
                   ^^^^^ Sana’a
        """,
        id="missing apostrophe, as the text writes it: typographic",
    ),
    pytest.param(
        """
        President Recep Tayyip Erdogan spoke; Erdogan left.
                  ^^^^^^^^^^^^^^^^^^^^ Recep Tayyip Erdoğan
                                              ^^^^^^^ Erdoğan
        """,
        id="missing marks",
    ),
    pytest.param(
        """
        Vladimir Putin spoke. Vladimir Vladimirovich Putim left.
                                                     ^^^^^ Putin
        """,
        id="patronymic kept",
    ),
    pytest.param(
        """
        Donald Trump spoke. D. Trunp left.
                               ^^^^^ Trump
        """,
        id="initial kept",
    ),
    pytest.param(
        """
        Jean Claude Juncker spoke. Jean-Claude Junker left.
                                   ^^^^^^^^^^^^^^^^^^ Jean-Claude Juncker
        """,
        id="hyphen or space, then a letter lost",
    ),
    pytest.param(
        """
        Ursula von der Leyen spoke; Ursula van der Leyen left; Ursula von der Layen too.
                                    ^^^^^^^^^^^^^^^^^^^^ Ursula von der Leyen
                                                               ^^^^^^^^^^^^^^^^^^^^ Ursula von der Leyen
        """,
        id="particles",
    ),
    pytest.param(
        """
        President Zеlensky spoke.
                  ^^^^^^^^ Zelensky
        """,
        id="a Cyrillic letter",
    ),
    pytest.param(
        """
        President Volodymyr Zelensky spoke, Zelenskyy left.
                                            ^^^^^^^^^ Zelensky
        """,
        id="two accepted spellings",
    ),
    pytest.param(
        """
        Trains to Kiev resumed; chicken Kiev was served.
                  ^^^^ Kyiv
        """,
        id="an exception covers its own place alone",
    ),
    pytest.param(
        """
        Trains to Kiev [sic] and to Kiev (sic) and to Kiev resumed.
                                                      ^^^^ Kyiv
        """,
        id="sic covers the word before it alone",
    ),
]


@pytest.mark.parametrize("marked", FOUND)
def test_found(made: Made, marked: str) -> None:
    example = underlined(inspect.cleandoc(marked))
    assert met(Source("", example.text), lint(made(NAMES), example.text)) == example.expected


SILENT = [
    pytest.param("Starmer said so. Mr Starmer's aides left, and the Starmers too.", id="family name, right"),
    pytest.param("KEIR STARMER spoke. Keir STARMER spoke. KYIV.", id="capitals throughout, or of the family name"),
    pytest.param("Donald J. Trump, D. Trump and Donald John Trump.", id="initials and middle names"),
    pytest.param("Vladimir Vladimirovich Putin; V. V. Putin; V.V. Putin.", id="patronymic and initials"),
    pytest.param("Recep Tayyip Erdog\u0306an spoke, Erdog\u0306an left.", id="marks of their own code points"),
    pytest.param("Sana'a, Sana’a.", id="either apostrophe"),
    pytest.param("He ate chicken Kiev. Chicken Kiev was served; CHICKEN KIEV! Dynamo Kiev won.", id="exceptions"),
    pytest.param("Emine Erdoğan spoke.", id="somebody else's full name"),
    pytest.param("They tell us that the US will pay.", id="us and US"),
    pytest.param("He will polish the Polish boots. Polish them!", id="polish and Polish"),
    pytest.param("He ate turkey in Turkey. Turkey is a bird.", id="turkey and Turkey"),
    pytest.param("They live in a white house by the road. The white house is big.", id="a white house"),
    pytest.param("It was a hard Task. Task said so.", id="a word that is near, alone"),
    pytest.param("Kiel is a city by the sea. He lives in Kiel.", id="a place that is near, alone"),
    pytest.param("He studied at Columbia University, then lived in British Columbia.", id="Columbia"),
    pytest.param("Donald Duck met Donald Tuck's wife, Keira Knightley.", id="other people of the same given name"),
    pytest.param("The Ukrainian army; Ukrainians; Russian-Ukrainian talks; Poland's Polish.", id="demonyms, right"),
    pytest.param("Volodymyr Zelenskyy spoke. Zelenskyy left.", id="an accepted spelling alone"),
    pytest.param("See kiev.example, @kiev, #Kiev and docs/kiev/Kiev.txt.", id="addresses, handles, paths"),
    pytest.param("", id="nothing"),
    pytest.param("\n \r\n\t\u2028", id="white space"),
]


@pytest.mark.parametrize("text", SILENT)
def test_silent(made: Made, text: str) -> None:
    assert lint(made(NAMES), text) == ()


REPLACED = [
    pytest.param("", "Minister Kiel\nStarmer", "Minister Keir\nStarmer", id="line end"),
    pytest.param("", "Minister Kiel\r\n    Starmer", "Minister Keir\r\n    Starmer", id="CRLF and indentation"),
    pytest.param("", "Viktor\rJanukovic", "Viktor\rYanukovych", id="old line end"),
    pytest.param("", "Minister Kiel\u00a0Starmer", "Minister Keir\u00a0Starmer", id="no-break space"),
    pytest.param("", "in Ki\u00adev", "in Kyiv", id="soft hyphen"),
    pytest.param("", "Minister Kiel Starmer-led talks", "Minister Keir Starmer-led talks", id="hyphenated partner"),
    pytest.param("", "MUNICH SECURITY CONFERENCE in KIEV'S", "MUNICH SECURITY CONFERENCE in KYIV'S", id="capitals"),
    pytest.param("", "🙂 Зеленський in Kiev", "🙂 Зеленський in Kyiv", id="emoji and Cyrillic before it"),
    pytest.param("a.md", "Minister **Kiel Starmer** spoke", "Minister **Keir Starmer** spoke", id="Markdown around"),
    pytest.param("a.md", "Minister **Kiel** Starmer spoke", "Minister **Keir** Starmer spoke", id="Markdown between"),
    pytest.param("a.md", "Minister [Kiel](x) Starmer spoke", "Minister [Keir](x) Starmer spoke", id="a link between"),
    pytest.param(
        "a.md", "> Minister Kiel\n> Starmer spoke", "> Minister Keir\n> Starmer spoke", id="Markdown quotation"
    ),
    pytest.param("a.html", "<p>Minister <b>Kiel</b> Starmer", "<p>Minister <b>Keir</b> Starmer", id="tags between"),
    pytest.param("a.html", "<p>Minister Kiel&nbsp;Starmer", "<p>Minister Keir&nbsp;Starmer", id="entity between"),
    pytest.param("a.html", "<p>in Ki&shy;ev", "<p>in Kyiv", id="entity inside"),
    pytest.param("a.html", "<p title='Kiev'>in Kiev", "<p title='Kiev'>in Kyiv", id="attribute left alone"),
]


@pytest.mark.parametrize(("path", "text", "wanted"), REPLACED)
def test_replaced(made: Made, path: str, text: str, wanted: str) -> None:
    assert replaced(text, lint(made(NAMES), text, path)) == wanted


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("a.html", "<p>Volodymyr Zelensk&yacute; spoke.", id="entity for a letter, marks more than ours"),
        pytest.param("a.html", "<p>Z<b>elen</b>sky in Ky<i>iv</i>.", id="tags inside words that are right"),
        pytest.param("a.md", "**Z**elensky in `Kiev`\n\n```\nKiev\n```\n", id="code"),
        pytest.param("a.md", "[Kyiv](https://example.org/Kiev)", id="the target of a link"),
    ],
)
def test_silent_in_markup(made: Made, path: str, text: str) -> None:
    assert lint(made(NAMES), text, path) == ()


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        pytest.param("He said “trains to Kiev” in Kiev.", [Fix.UNSAFE, Fix.SAFE], id="curly"),
        pytest.param('He said "trains to Kiev" in Kiev.', [Fix.UNSAFE, Fix.SAFE], id="straight"),
        pytest.param("He said ‘trains to Kiev’ in Kiev.", [Fix.UNSAFE, Fix.SAFE], id="single"),
        pytest.param("Il dit « à Kiev » in Kiev.", [Fix.UNSAFE, Fix.SAFE], id="guillemets"),
        pytest.param("“To Kiev,\n\n“and from Kiev.”\n\nKiev.", [Fix.UNSAFE, Fix.UNSAFE, Fix.SAFE], id="paragraphs"),
    ],
)
def test_no_safe_fix_inside_quotation_marks(made: Made, text: str, fixes: list[Fix]) -> None:
    findings = lint(made(NAMES), text)
    assert [finding.fix for finding in findings] == fixes
    assert [("it stands in a quotation" in finding.because) for finding in findings] == [
        fix is Fix.UNSAFE for fix in fixes
    ]


SHIPPED = [
    pytest.param(
        """
        British Prime Minister Kiel Starmer met Voldymir Zelensky in Kiev.
                               ^^^^^^^^^^^^ Keir Starmer
                                                ^^^^^^^^^^^^^^^^^ Volodymyr Zelensky
                                                                     ^^^^ Kyiv
        """,
        id="of the article",
    ),
    pytest.param(
        """
        Ukrainian President Viktor Janukovic fled.
                            ^^^^^^^^^^^^^^^^ Viktor Yanukovych
        """,
        id="another language's spelling",
    ),
    pytest.param("Emmanuel Macron, Friedrich Merz, Xi Jinping, Ban Ki-moon and Kim Jong-un met.", id="leaders, right"),
    pytest.param("Columbia University and the University of Colombia; the District of Columbia.", id="Columbia"),
    pytest.param("They told us: the US, the U.S. and the UN will polish the Polish plan.", id="initialisms"),
    pytest.param(
        "Kiel and Turkey; turkey for lunch. March in Georgia. Jordan scored; Chad too.", id="words and places"
    ),
    pytest.param("It was a hard Task. Task said so. A moon rose.", id="words that are near"),
    pytest.param("Chicken Kiev was served at the Dynamo Kiev ground.", id="exceptions"),
    pytest.param("Donald Sutherland met Keir Hardie, Boris Becker and Vladimir Nabokov.", id="other people"),
]


@pytest.mark.parametrize("marked", SHIPPED)
def test_with_the_shipped_gazetteer(shipped: Linter, marked: str) -> None:
    example = underlined(inspect.cleandoc(marked))
    assert met(Source("", example.text), lint(shipped, example.text)) == example.expected


SOMEBODY_ELSES = [
    pytest.param("Trains to Odessa, Texas left. The Odessa police said so.", id="another place of the name"),
    pytest.param("A book by Mikhail Lvov appeared.", id="a place's old name as a family name"),
    pytest.param("Robin Zelenski said so.", id="a rejected family name behind another given name"),
    pytest.param("Emine Erdogan spoke.", id="a relative"),
    pytest.param("Cesar E. Chavez met Hugo Chávez.", id="an initial between"),
    pytest.param("Alexey Navalny died on Friday. Navalny was 47.", id="the family name that two spellings share"),
    pytest.param("Later Witkoff left. On Tuesday Roivas spoke, and Austen.", id="words before a family name"),
]


@pytest.mark.parametrize("text", SOMEBODY_ELSES)
def test_somebody_elses_name_is_left_alone(shipped: Linter, text: str) -> None:
    assert shipped.lint(text) == ()
