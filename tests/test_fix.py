"""Edits: which are made, that nothing else is touched, and that other programs take the patch."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint.files import read, write
from namelint.finding import Finding, Fix, Severity
from namelint.fix import Edit, apply, diff, edits
from namelint.source import Source, Span


def finding(
    start: int, end: int, *replacements: str, fix: Fix = Fix.SAFE, text: str = "", rule: str = "rule"
) -> Finding:
    surface = text[start:end] if text else "?" * (end - start)
    kind, name, message = "person", "Name", "message"
    return Finding(
        "a.txt",
        Span(start, end),
        rule,
        Severity.ERROR,
        surface,
        name,
        kind,
        replacements,
        1.0,
        message,
        (),
        fix,
    )


SAFE, UNSAFE = Fix.SAFE, Fix.UNSAFE


@pytest.mark.parametrize(
    ("findings", "unsafe", "wanted"),
    [
        pytest.param([], False, [], id="none"),
        pytest.param([finding(0, 2, "b", "c")], False, [(0, 2, "b")], id="first replacement"),
        pytest.param([finding(0, 2)], False, [], id="no replacement"),
        pytest.param([finding(0, 2, "b", fix=Fix.NONE)], True, [], id="not to be fixed"),
        pytest.param([finding(0, 2, "b", fix=UNSAFE)], False, [], id="unsafe unasked"),
        pytest.param([finding(0, 2, "b", fix=UNSAFE)], True, [(0, 2, "b")], id="unsafe asked for"),
        pytest.param([finding(0, 2, "??")], False, [], id="changes nothing"),
        pytest.param([finding(4, 6, "b"), finding(0, 2, "a")], False, [(0, 2, "a"), (4, 6, "b")], id="in order"),
        pytest.param([finding(0, 2, "a"), finding(2, 4, "b")], False, [(0, 2, "a"), (2, 4, "b")], id="side by side"),
        pytest.param([finding(0, 2, "a"), finding(0, 2, "a")], False, [(0, 2, "a")], id="twice the same"),
        pytest.param([finding(0, 3, "a"), finding(2, 4, "b")], False, [(0, 3, "a")], id="overlap, longer"),
        pytest.param([finding(2, 4, "b"), finding(0, 3, "a")], False, [(0, 3, "a")], id="overlap, other order"),
        pytest.param([finding(1, 3, "b"), finding(0, 2, "a")], False, [(0, 2, "a")], id="overlap, earlier"),
        pytest.param(
            [finding(0, 9, "a", fix=UNSAFE), finding(3, 4, "b")],
            True,
            [(3, 4, "b")],
            id="overlap, safe before longer",
        ),
        pytest.param([finding(0, 9, "a"), finding(3, 4, "b")], False, [(0, 9, "a")], id="inside"),
        pytest.param(
            [finding(2, 2, "a"), finding(2, 2, "b"), finding(2, 4, "c"), finding(0, 2, "d")],
            False,
            [(0, 2, "d"), (2, 2, "a"), (2, 4, "c")],
            id="insertion between, once",
        ),
        pytest.param([finding(0, 4, "a"), finding(2, 2, "b")], False, [(0, 4, "a")], id="insertion inside"),
    ],
)
def test_edits(findings: Sequence[Finding], unsafe: bool, wanted: Sequence[tuple[int, int, str]]) -> None:
    assert edits(findings, unsafe=unsafe) == tuple(Edit(Span(start, end), text) for start, end, text in wanted)


TEXTS = st.text(st.sampled_from("Kiev Zoë\u0301😀東\r\n\0ل\u202e"), max_size=40)


@st.composite
def text_and_findings(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    text = draw(TEXTS)
    places = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(places, places).map(sorted), max_size=12))
    fixes = st.sampled_from(Fix)
    return text, [finding(start, end, draw(TEXTS), fix=draw(fixes), text=text) for start, end in spans]


@given(text_and_findings(), st.booleans())
def test_nothing_outside_of_spans_is_touched(drawn: tuple[str, list[Finding]], unsafe: bool) -> None:
    text, findings = drawn
    made = edits(findings, unsafe=unsafe)
    fixed = apply(text, made)
    shift = done = 0
    for (start, end), replacement in made:
        assert start >= done, "edits overlap"
        assert fixed[done + shift : start + shift] == text[done:start]
        assert fixed[start + shift : start + shift + len(replacement)] == replacement
        shift += len(replacement) - (end - start)
        done = end
    assert fixed[done + shift :] == text[done:]


@given(text_and_findings(), st.data())
def test_order_of_findings_does_not_matter(drawn: tuple[str, list[Finding]], data: st.DataObject) -> None:
    text, findings = drawn
    shuffled = data.draw(st.permutations(findings))
    assert apply(text, edits(shuffled)) == apply(text, edits(findings))


@given(text_and_findings())
def test_what_is_fixed_needs_no_fix(drawn: tuple[str, list[Finding]]) -> None:
    text, findings = drawn
    made = edits(findings)
    shift = 0
    again = []
    for (start, end), replacement in made:  # the same findings, where their replacements now stand
        anew = start + shift
        again.append(finding(anew, anew + len(replacement), replacement, text=apply(text, made)))
        shift += len(replacement) - (end - start)
    assert edits(again) == ()


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        pytest.param("a\n", "a\n", "", id="no change"),
        pytest.param("Kiev\n", "Kyiv\n", "@@ -1 +1 @@\n-Kiev\n+Kyiv\n", id="one line"),
        pytest.param(
            "Kiev",
            "Kyiv",
            "@@ -1 +1 @@\n-Kiev\n\\ No newline at end of file\n+Kyiv\n\\ No newline at end of file\n",
            id="no line end",
        ),
        pytest.param(
            "Kiev\na",
            "Kyiv\na",
            "@@ -1,2 +1,2 @@\n-Kiev\n+Kyiv\n a\n\\ No newline at end of file\n",
            id="only last",
        ),
        pytest.param("Kiev\r\n", "Kyiv\r\n", "@@ -1 +1 @@\n-Kiev\r\n+Kyiv\r\n", id="line ends of Windows"),
        pytest.param("a\rKiev\n", "a\rKyiv\n", "@@ -1 +1 @@\n-a\rKiev\n+a\rKyiv\n", id="line ends of old Macs"),
        pytest.param(
            "a\x0bKiev\u2028\n",
            "a\x0bKyiv\u2028\n",
            "@@ -1 +1 @@\n-a\x0bKiev\u2028\n+a\x0bKyiv\u2028\n",
            id="no line ends",
        ),
    ],
)
def test_diff(before: str, after: str, wanted: str) -> None:
    head = "--- a/a.txt\n+++ b/a.txt\n" if wanted else ""
    assert diff(Source("./a.txt", before), after) == head + wanted


PATCHERS = [
    pytest.param(
        program,
        id=program[0],
        marks=pytest.mark.skipif(not shutil.which(program[0]), reason=f"{program[0]} is not installed"),
    )
    for program in (["git", "apply", "--whitespace=nowarn", "-"], ["patch", "--binary", "-p1", "--silent"])
]
NAMES = ["a.txt", "a b.txt", "sub/Київ.txt", 'quo"te\\.txt', "tab\t.txt"]
CONTENTS = {
    "CRLF and no end": b"one\r\ntwo Kiev\r\nthree\r\nKiev",
    "mark": "\ufeffKiev\nWarsaw\n".encode(),
    "lone CR": b"a\rKiev\rb\n" * 3,
    "controls": "Kiev\0\x0c\x85\u2028 Kiev\n\n\nx\n".encode(),
    "far apart": b"Kiev\n" + b"".join(b"%d\n" % number for number in range(400)) + b"Kiev\n",
    "all the same": b"Kiev\n" * 300,
    "name over a line end": b"Kiev Rus\nin Ki\nev and\nelsewhere\n",
}


@pytest.mark.parametrize("program", PATCHERS)
@pytest.mark.parametrize("name", NAMES)
def test_patchers_take_any_name(program: Sequence[str], name: str, tmp_path: Path) -> None:
    assert patched(program, name, b"one\nKiev\n", tmp_path) == b"one\nKyiv\n"


@pytest.mark.parametrize("program", PATCHERS)
@pytest.mark.parametrize("content", [pytest.param(content, id=name) for name, content in CONTENTS.items()])
def test_patchers_take_any_text(program: Sequence[str], content: bytes, tmp_path: Path) -> None:
    wanted = content.replace(b"Kiev", b"Kyiv").replace(b"Ki\nev", b"Kyiv")
    assert patched(program, "a.txt", content, tmp_path) == wanted


def patched(program: Sequence[str], name: str, content: bytes, directory: Path) -> bytes:
    """The file after the program has taken the patch from "Kiev" to "Kyiv"."""
    path = directory / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    read_from = read(str(path))
    source = Source(name, read_from.text, read_from.encoding, read_from.bom)
    patch = diff(source, source.text.replace("Kiev", "Kyiv").replace("Ki\nev", "Kyiv")).encode()
    done = subprocess.run(program, cwd=directory, input=patch, capture_output=True, check=False)
    assert done.returncode == 0, (done.stdout, done.stderr, patch)
    return path.read_bytes()


def test_fixed_file_is_the_same_but_for_the_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    before = "\ufeff“Kiev”\r\n\x0cKiev’s 😀\r".encode("utf-16-le")
    path.write_bytes(before)
    source = read(str(path))
    places = [place for place in range(len(source.text)) if source.text.startswith("Kiev", place)]
    findings = [finding(place, place + 4, "Kyiv", text=source.text) for place in places]
    write(path, source, apply(source.text, edits(findings)))
    assert path.read_bytes() == before.replace("Kiev".encode("utf-16-le"), "Kyiv".encode("utf-16-le"))
