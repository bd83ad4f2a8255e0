"""A YAML tree as entries: which keys an entry has, and what is wrong with one that cannot be read.

``KEYS`` is the table; the JSON Schema for editors is made from it (``schema``), so the two cannot drift apart.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from namelint.faults import Fault
from namelint.gazetteer.names import KINDS, Name
from namelint.gazetteer.tree import Mapping, Node, Scalar, Sequence
from namelint.nearest import did_you_mean
from namelint.tokens import keys

LONGEST_FORM = 200
"""Code points; the longest official name of a state has 60."""


class Key(NamedTuple):
    """A key of an entry: the kind of its value, the field of Name it fills (empty: kept for people), its meaning."""

    shape: str
    field: str
    meaning: str


KEYS: dict[str, Key] = {
    "canonical": Key("form", "canonical", "The one form to print."),
    "kind": Key("kind", "kind", "What is named."),
    "native": Key("forms by key", "native", "The name in its own script, by ISO 639 language code."),
    "short": Key("forms", "short", "How it is named after the first mention; abbreviations."),
    "accepted": Key("forms", "accepted", "Spellings that may stand alone, though not beside another."),
    "rejected": Key("forms", "rejected", "Spellings always to be replaced."),
    "styles": Key("forms by key", "styles", "The form that a house style prints, by the style's name."),
    "except": Key("forms", "exceptions", "Phrases in which a form is right after all."),
    "demonyms": Key("forms", "demonyms", "Adjectives and inhabitants; plurals in -s are understood."),
    "companions": Key("forms", "companions", "Names often met beside this one."),
    "near": Key("forms", "near", "Other real names easily taken for this one; they are never reported."),
    "note": Key("text", "", "A remark for people."),
    "source": Key("text", "", "Where the entry comes from."),
    "checked": Key("text", "", "The date it was last checked, YYYY-MM-DD."),
    "id": Key("text", "", "The Wikidata identifier, Q and digits."),
}
TOP_KEYS = ("names",)


def entries(root: Node | None, path: str) -> Iterator[Name]:
    """The names of a gazetteer file. Raises Fault with the line of what is wrong."""
    if root is None:
        raise Fault("is empty: a gazetteer is a mapping with the key 'names'", path)
    if not isinstance(root, Mapping):
        raise Fault("is no mapping: a gazetteer is a mapping with the key 'names'", path, root.line)
    for name, _ in root.pairs:
        if name.text not in TOP_KEYS:
            raise Fault(f"unknown key '{name.text}'{did_you_mean(name.text, TOP_KEYS)}", path, name.line)
    names = root.get("names")
    if names is None or _blank(names):
        return
    if not isinstance(names, Sequence):
        raise Fault("'names' is no list: write each entry as '- canonical: ...'", path, names.line)
    for node in names.parts:
        yield _entry(node, path)


def _entry(node: Node, path: str) -> Name:
    if not isinstance(node, Mapping):
        raise Fault("an entry is no mapping: write '- canonical: ...'", path, node.line)
    fields: dict[str, object] = {}
    for name, value in node.pairs:
        key = KEYS.get(name.text)
        if key is None:
            raise Fault(f"unknown key '{name.text}'{did_you_mean(name.text, KEYS)}", path, name.line)
        read = _SHAPES[key.shape](value, name.text, path)
        if key.field and read:
            fields[key.field] = read
    if "canonical" not in fields:
        raise Fault("an entry has no canonical form: add 'canonical: ...'", path, node.line)
    return Name(**fields, path=path, line=node.line)  # type: ignore[arg-type]  # typed by KEYS, row by row


def _blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text in ("", "~", "null")


def _text(node: Node, key: str, path: str) -> str:
    if not isinstance(node, Scalar):
        raise Fault(f"'{key}' is no text", path, node.line)
    return node.text.strip()


def _form(node: Node, key: str, path: str) -> str:
    form = _text(node, key, path)
    if not form:
        raise Fault(f"'{key}' is empty: write the form, or leave the key out", path, node.line)
    if len(form) > LONGEST_FORM:
        raise Fault(f"'{key}' has {len(form)} characters; {LONGEST_FORM} is the most for a form", path, node.line)
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn") for sign in form):
        raise Fault(f"'{key}' holds a control character", path, node.line)
    return form


def _latin_form(node: Node, key: str, path: str) -> str:
    form = _form(node, key, path)
    if not keys(form):
        raise Fault(f"'{key}' has no Latin letter: {form!r}", path, node.line)
    return form


def _forms(node: Node, key: str, path: str) -> tuple[str, ...]:
    if _blank(node):
        return ()
    if isinstance(node, Scalar):
        return (_latin_form(node, key, path),)
    if not isinstance(node, Sequence):
        raise Fault(f"'{key}' is no list of forms", path, node.line)
    return tuple(_latin_form(part, key, path) for part in node.parts)


def _forms_by_key(node: Node, key: str, path: str) -> tuple[tuple[str, str], ...]:
    if _blank(node):
        return ()
    if not isinstance(node, Mapping):
        raise Fault(f"'{key}' is no mapping", path, node.line)
    return tuple((name.text, _form(value, f"{key}: {name.text}", path)) for name, value in node.pairs)


def _kind(node: Node, key: str, path: str) -> str:
    kind = _text(node, key, path)
    if kind not in KINDS:
        known = ", ".join(KINDS)
        raise Fault(f"unknown kind '{kind}'{did_you_mean(kind, KINDS)} (one of {known})", path, node.line)
    return kind


_SHAPES: dict[str, Callable[[Node, str, str], object]] = {
    "form": _latin_form,
    "forms": _forms,
    "forms by key": _forms_by_key,
    "kind": _kind,
    "text": _text,
}


def schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of a gazetteer file, made from KEYS."""
    form = {"type": "string", "minLength": 1, "maxLength": LONGEST_FORM}
    shapes: dict[str, dict[str, object]] = {
        "form": form,
        "forms": {"anyOf": [{"type": "array", "items": form}, form, {"type": "null"}]},
        "forms by key": {"type": ["object", "null"], "additionalProperties": form},
        "kind": {"enum": list(KINDS)},
        "text": {"type": ["string", "number", "null"]},
    }
    entry = {
        "type": "object",
        "required": ["canonical"],
        "additionalProperties": False,
        "properties": {name: {"description": key.meaning, **shapes[key.shape]} for name, key in KEYS.items()},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "namelint gazetteer",
        "type": "object",
        "additionalProperties": False,
        "properties": {"names": {"type": ["array", "null"], "items": entry}},
    }
