"""YAML as a tree of text with line numbers, read from the parser's events.

A gazetteer from the internet is untrusted, and YAML has traps, so only a plain part of it is read: every scalar is
text (``no: Norway`` does not bite), and anchors, aliases, tags and merge keys are refused, which leaves nothing that
could grow or run in a circle.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from namelint.faults import Fault

DEEPEST = 12
"""Levels of nesting; an entry needs four."""
LONGEST_SCALAR = 2_000

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Sequence:
    parts: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Key and value pairs in the file's order; no key stands twice."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int

    def get(self, key: str) -> Node | None:
        return next((value for name, value in self.pairs if name.text == key), None)


Node = Scalar | Sequence | Mapping


def parse(text: str, path: str) -> Node | None:
    """The only document of a YAML text, ``None`` where it is empty.

    Raises Fault for broken YAML and for the parts of YAML that are refused, with the line.
    """
    try:
        reader = _Reader(yaml.parse(text, Loader=_Loader), path)
        return reader.document()
    except yaml.MarkedYAMLError as cause:
        mark = cause.problem_mark or cause.context_mark
        what = cause.problem or cause.context or "cannot be read"
        raise Fault(f"is not YAML: {what}", path, mark.line + 1 if mark else None) from cause
    except yaml.reader.ReaderError as cause:
        raise Fault(f"is not YAML: a character that YAML does not allow, at offset {cause.position}", path) from cause


class _Reader:
    """One walk over the parser's events; recursive, its depth bounded by DEEPEST."""

    def __init__(self, events: Iterator[yaml.Event], path: str) -> None:
        self.events = events
        self.path = path

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                if root is not None:
                    raise self.fault("holds two YAML documents: keep one", event)
                root = self.node(event, 0)
        return root

    def node(self, event: yaml.Event, depth: int) -> Node:
        line = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.fault("uses YAML anchors or aliases, which gazetteers do not have: write the value out", event)
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            raise self.fault(f"uses the YAML tag {tag}: leave it out", event)
        if depth > DEEPEST:
            raise self.fault(f"is nested more than {DEEPEST} levels deep", event)
        if isinstance(event, yaml.ScalarEvent):
            if len(event.value) > LONGEST_SCALAR:
                raise self.fault(
                    f"has a text of {len(event.value):,} characters; {LONGEST_SCALAR:,} is the most", event
                )
            return Scalar(event.value, line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self.node(part, depth + 1) for part in self.until(yaml.SequenceEndEvent)), line)
        return self.mapping(depth, line)

    def mapping(self, depth: int, line: int) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        seen: set[str] = set()
        for event in self.until(yaml.MappingEndEvent):
            name = self.node(event, depth + 1)
            if not isinstance(name, Scalar):
                raise self.fault("has a list or mapping as a key", event)
            if name.text in seen:
                raise self.fault(f"has the key '{name.text}' twice", event)
            seen.add(name.text)
            pairs.append((name, self.node(next(self.events), depth + 1)))
        return Mapping(tuple(pairs), line)

    def until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self.events:
            if isinstance(event, end):
                return
            yield event

    def fault(self, message: str, event: yaml.Event) -> Fault:
        return Fault(message, self.path, _line(event))


def _line(event: yaml.Event) -> int:
    """The line of an event that the parser read, from 1; such events always have a mark."""
    return event.start_mark.line + 1 if event.start_mark else 0
