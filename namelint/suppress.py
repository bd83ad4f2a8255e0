"""Directives: comments by which a writer lets findings stand.

    <!-- namelint: allow rejected-variant -->
    <!-- namelint: allow rejected-variant, wrong-case -->
    <!-- namelint: allow -->
    <!-- namelint: allow-file mixed-spelling -->

``allow`` covers the findings of the rules it names, or of every rule where it names none, in one line: its
own where that has words beside the comment, else the next line that has any. ``allow-file`` covers the file,
wherever it stands.

Directives are themselves looked after, since one that does nothing hides the next mistake:

``unused-directive``
    A directive that covers no finding. There is nothing to put in its place; take it out.

``misspelt-directive``
    A directive with an unknown word, ``alow`` or ``rejcted-variant``, which does nothing for that word. The
    fix is unsafe, as it lets findings stand that were reported before.

These two are let stand only by an ``allow-file`` that names them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain
from typing import NamedTuple

from namelint.finding import Finding, Fix, Severity
from namelint.source import Source, Span

UNUSED = "unused-directive"
MISSPELT = "misspelt-directive"

DIRECTIVE_RULES = frozenset({UNUSED, MISSPELT})

_ALLOW, _ALLOW_FILE = "allow", "allow-file"
_VERBS = (_ALLOW, _ALLOW_FILE)

_BODY = re.compile(r"\s*+namelint\s*+:\s*+(?P<verb>[^\s,]*+)(?P<rules>.*)", re.DOTALL | re.IGNORECASE)
_RULE = re.compile(r"[^\s,]++")
_WORD = re.compile(r"\w")
_NO_LINE_END = re.compile(r"[^\r\n]")


class Word(NamedTuple):
    """A word of a directive and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment addressed to namelint: ``span`` is all of it, ``line`` the line that it covers, none for the
    whole file. Without ``rules`` it is meant for all of them."""

    span: Span
    line: int | None
    verb: Word
    rules: tuple[Word, ...]


def directives(source: Source, comment: re.Pattern[str]) -> tuple[Directive, ...]:
    """The directives in the comments that ``comment`` finds; the group ``body`` is what a comment holds."""
    bodies = [found for found in comment.finditer(source.text) if found["body"] is not None]
    found = [(body, words) for body in bodies if (words := _BODY.fullmatch(source.text, *body.span("body")))]
    if not found:
        return ()
    worded = _worded_lines(source, bodies)
    return tuple(_directive(source, Span(*body.span()), words, worded) for body, words in found)


def _directive(source: Source, span: Span, words: re.Match[str], worded: Sequence[int]) -> Directive:
    verb = Word(words["verb"], Span(*words.span("verb")))
    rules = _RULE.finditer(source.text, *words.span("rules"))
    line = None if verb.text == _ALLOW_FILE else _covered_line(source, span, worded)
    return Directive(span, line, verb, tuple(Word(rule[0], Span(*rule.span())) for rule in rules))


def _worded_lines(source: Source, comments: Iterable[re.Match[str]]) -> list[int]:
    """The numbers of the lines that have words outside comments."""
    pieces = []
    done = 0
    for comment in comments:
        pieces += [source.text[done : comment.start()], _NO_LINE_END.sub(" ", comment[0])]
        done = comment.end()
    text = "".join([*pieces, source.text[done:]])
    bounds = [*source.line_starts, len(text)]
    return [number for number in range(1, len(bounds)) if _WORD.search(text, bounds[number - 1], bounds[number])]


def _covered_line(source: Source, span: Span, worded: Sequence[int]) -> int:
    """The first line with words from the comment's own on; the comment's where none follows."""
    line = source.position(span.start).line
    following = bisect_left(worded, line)
    return worded[following] if following < len(worded) else line


def suppress(
    findings: Sequence[Finding], directives: Sequence[Directive], source: Source, rule_names: Collection[str]
) -> tuple[Finding, ...]:
    """The findings that no directive covers and those about the directives themselves, in order of place."""
    rules = frozenset(rule_names) - DIRECTIVE_RULES
    misspelt = {directive: tuple(_misspelt(directive, source, rules)) for directive in directives}
    reported = [*findings, *chain.from_iterable(misspelt.values())]
    found = _rules_by_place((place, finding.rule) for finding in reported for place in _places(finding, source))
    covered = {directive: _covered_rules(directive, rules) for directive in directives}
    reported += [
        _finding(source, directive.span, UNUSED, "directive suppresses no finding")
        for directive in directives
        if not misspelt[directive] and covered[directive].isdisjoint(found[directive.line])
    ]
    allowed = _rules_by_place((directive.line, rule) for directive in directives for rule in covered[directive])
    kept = (
        finding for finding in reported if not any(finding.rule in allowed[place] for place in _places(finding, source))
    )
    return tuple(sorted(kept, key=lambda finding: (finding.span, finding.rule)))


def _rules_by_place(pairs: Iterable[tuple[int | None, str]]) -> defaultdict[int | None, set[str]]:
    """Rules by line; by none for the whole file."""
    rules = defaultdict[int | None, set[str]](set)
    for place, rule in pairs:
        rules[place].add(rule)
    return rules


def _places(finding: Finding, source: Source) -> tuple[int | None, ...]:
    """The file and the lines that a finding is in."""
    start, end = finding.span
    first, last = source.position(start).line, source.position(max(start, end - 1)).line
    return (None, *range(first, last + 1))


def _covered_rules(directive: Directive, rules: frozenset[str]) -> frozenset[str]:
    if directive.verb.text not in _VERBS:
        return frozenset()
    if not directive.rules:
        return rules
    nameable = rules if directive.line else rules | DIRECTIVE_RULES
    return nameable.intersection(rule.text for rule in directive.rules)


def _misspelt(directive: Directive, source: Source, rules: frozenset[str]) -> Iterator[Finding]:
    verb = directive.verb
    if not verb.text:
        yield _finding(source, directive.span, MISSPELT, f"directive does nothing: write '{_ALLOW}'")
    elif verb.text not in _VERBS:
        # Not by its letters: "disable" and "ignore-file" are other tools' words for the two.
        yield _corrected(source, verb, "directive", [_ALLOW_FILE if "file" in verb.text.lower() else _ALLOW])
    known = rules | DIRECTIVE_RULES
    for rule in directive.rules:
        if rule.text not in known:
            yield _corrected(source, rule, "rule", get_close_matches(rule.text.lower(), sorted(known), n=1))


def _corrected(source: Source, word: Word, what: str, nearest: Sequence[str]) -> Finding:
    meant = f": did you mean '{nearest[0]}'?" if nearest else ""
    return _finding(source, word.span, MISSPELT, f"unknown {what} '{word.text}'{meant}", *nearest)


def _finding(source: Source, span: Span, rule: str, message: str, *replacements: str) -> Finding:
    return Finding(
        path=source.path,
        span=span,
        rule=rule,
        severity=Severity.WARNING,
        surface=source.text[span.start : span.end],
        name="",
        kind="directive",
        replacements=replacements,
        confidence=1.0,
        message=message,
        because=(),
        fix=Fix.UNSAFE if replacements else Fix.NONE,
    )
