"""SARIF 2.1.0: for code scanning and the viewers that read it.

Columns and offsets are code points, as ``columnKind`` says; without it readers take them for UTF-16.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from inspect import cleandoc
from pathlib import PurePath
from typing import TextIO
from urllib.parse import quote

from namelint import __version__
from namelint.checked import Checked, Run
from namelint.finding import Finding, Severity
from namelint.source import Source, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LINE_ENDS = ("\r\n", "\n", "\r")  # what Source takes for a line end; the format's default leaves out the last

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}

# The words that GitHub's code scanning sorts by, each from a share of right findings on; the shares are ours.
PRECISIONS = ((0.95, "very-high"), (0.85, "high"), (0.6, "medium"), (0.0, "low"))

Record = dict[str, object]


def report(run: Run, out: TextIO) -> None:
    """Write the log, with an empty list of results for a run without findings."""
    driver = {
        "name": "namelint",
        "version": __version__,
        "rules": [_rule(name, page) for name, page in sorted(run.rules.items())],
    }
    log_run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": LINE_ENDS,
        "results": [finding for checked in run.documents for finding in _results(checked)],
    }
    json.dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [log_run]}, out, indent=1)
    out.write("\n")


def _rule(name: str, page: str) -> Record:
    """A rule from its manual page: the first paragraph in short, the first two in full, all of it as help."""
    text = cleandoc(page)
    paragraphs = [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]
    return {
        "id": name,
        "shortDescription": {"text": paragraphs[0]},
        "fullDescription": {"text": " ".join(paragraphs[:2])},
        "help": {"text": text},
    }


def _results(checked: Checked) -> Iterator[Record]:
    """A result for each finding.

    Its fingerprint is made of what is wrong, not of where, so that edits elsewhere in the document keep it;
    the number after it tells those apart that are wrong in the same way, as in GitHub's own.
    """
    times: Counter[str] = Counter()
    for finding in checked.findings:
        wrong = "\0".join((finding.rule, finding.name, finding.surface)).encode("utf-8", "surrogatepass")
        digest = sha256(wrong).hexdigest()[:16]
        times[digest] += 1
        yield _result(checked.source, finding, f"{digest}:{times[digest]}")


def _result(source: Source, finding: Finding, fingerprint: str) -> Record:
    artifact = {"uri": _uri(source.path)}
    region = _region(source, finding.span)
    snippet = {"snippet": {"text": finding.surface}}
    precision = next(word for share, word in PRECISIONS if finding.confidence >= share)
    return {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region | snippet}}],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
        "fixes": [_fix(artifact, region, replacement) for replacement in finding.replacements],
        "properties": {
            "name": finding.name,
            "kind": finding.kind,
            "fix": finding.fix.value,
            "confidence": finding.confidence,
            "precision": precision,
            "because": finding.because,
        },
    }


def _fix(artifact: dict[str, str], region: Record, replacement: str) -> Record:
    change = {"deletedRegion": region, "insertedContent": {"text": replacement}}
    return {
        "description": {"text": f"print '{replacement}'"},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [change]}],
    }


def _region(source: Source, span: Span) -> Record:
    line, column = source.position(span.start)
    end_line, end_column = source.position(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _uri(path: str) -> str:
    """A path as a URI: relative if the path is, so that it is found in any copy of the repository."""
    pure = PurePath(path)
    escaped = quote(pure.as_posix().encode("utf-8", "surrogateescape"))
    return f"file://{escaped}" if pure.is_absolute() else escaped
