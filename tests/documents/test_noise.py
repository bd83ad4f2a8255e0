"""Noise: what is masked in every format, and the names that look like it."""

from __future__ import annotations

import pytest

from namelint.documents.noise import without_noise
from tests.documents.drawn import drawn


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("see https://kiev.ua/Kiev_(a)?b=c. Kiev", "see ████████████████████████████. Kiev", id="address"),
        pytest.param("“https://x.org/Kiev”—Kiev", "“██████████████████”—Kiev", id="address in quotation marks"),
        pytest.param("gemini://Kiev/Kiev Kiev", "██████████████████ Kiev", id="address of a rare scheme"),
        pytest.param("www.Kiev.com/Kiev, Kiev", "█████████████████, Kiev", id="address without a scheme"),
        pytest.param("kiev.ua, Kiev.example.com/Kiev Kiev", "███████, █████████████████████ Kiev", id="domain"),
        pytest.param("a.Kiev+b@Kiev-x.ua. Kiev", "██████████████████. Kiev", id="e-mail"),
        pytest.param("@Kiev's, .@Kiev_1", "█████'s, ████████", id="handle"),
        pytest.param("@Kiev@Kiev.social", "█████████████████", id="handle with its server"),
        pytest.param("#Kiev, #StandWithKiev", "█████, ██████████████", id="tag"),
        pytest.param("Kiev @ Kiev", "Kiev @ Kiev", id="at sign alone"),
        pytest.param(
            "Europe/Kiev America/Argentina/Buenos_Aires",
            "███████████ ██████████████████████████████",
            id="time zone",
        ),
        pytest.param("/var/Kiev/x.txt ./Kiev ../Kiev ~/Kiev", "███████████████ ██████ ███████ ██████", id="path"),
        pytest.param("C:\\Kiev\\Kiev \\\\host\\Kiev a\\Kiev", "████████████ ███████████ ██████", id="path of Windows"),
        pytest.param("docs/city/kiev images/Kiev", "██████████████ ███████████", id="path in lower case"),
        pytest.param("Kiev.txt Kiev/old.Kiev.json KIEV.PDF", "████████ ██████████████████ ████████", id="file"),
        pytest.param(
            "Kiev/Kyiv Putin/Zelensky/Trump pro-Kiev/Moscow",
            "Kiev/Kyiv Putin/Zelensky/Trump pro-Kiev/Moscow",
            id="slash between names",
        ),
        pytest.param("and/or he/she 1/2", "and/or he/she 1/2", id="slash between words"),
        pytest.param("kiev_city _kiev_x__ KIEV_CITY", "█████████ █████████ █████████", id="snake case"),
        pytest.param("kievCity kiev2City iPhone", "████████ █████████ ██████", id="camel case"),
        pytest.param("KievCity2", "█████████", id="capitals and a digit"),
        pytest.param(
            "McDonald MacArthur DeSantis LaGuardia TotalEnergies O'Brien",
            "McDonald MacArthur DeSantis LaGuardia TotalEnergies O'Brien",
            id="names with a capital inside",
        ),
        pytest.param("kIEV KIev", "kIEV KIev", id="slip of the shift key"),
        pytest.param(
            "deadbeef1 0123456789abcdef a1b2c3d4-1234-5678-9abc-def012345678",
            "█████████ ████████████████ ████████████████████████████████████",
            id="digest",
        ),
        pytest.param(
            "U.S.-led J.K. Rowling, e.g. a.m. Ph.D. No.10",
            "U.S.-led J.K. Rowling, e.g. a.m. Ph.D. No.10",
            id="abbreviations",
        ),
        pytest.param("left Kiev.The mayor", "left Kiev.The mayor", id="sentences run together"),
        pytest.param("_Kiev Post_", "_Kiev Post_", id="underscores around words"),
        pytest.param("10,000 3.5 5th 1990s", "10,000 3.5 5th 1990s", id="number"),
        pytest.param("kiev.ua's Kiev", "███████'s Kiev", id="possessive"),
    ],
)
def test_without_noise(text: str, seen: str) -> None:
    assert drawn(without_noise(text)) == seen
