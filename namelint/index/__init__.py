"""Index: a gazetteer made ready for looking up, exactly by key and nearly by deletion and sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from namelint.gazetteer.names import Gazetteer
from namelint.index.forms import DEFAULT_STYLE, STYLES, Form, Role, Status, forms, kind_of
from namelint.index.near import Near
from namelint.lexicon import Lexicon

__all__ = ["DEFAULT_STYLE", "STYLES", "Form", "Index", "Role", "Slot", "Status"]

MOST_JOINED = 3
"""Tokens of a name that is looked for written as one word ("Kierstarmer")."""
_EXACT_ONLY = (Role.PHRASE, Role.OTHER)


class Slot(NamedTuple):
    """A place in a form: its ``at``-th token."""

    form: Form
    at: int


class Index:
    """All forms of a gazetteer under one house style."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon, style: str = DEFAULT_STYLE) -> None:
        self.size = len(gazetteer.names)
        self._starting: defaultdict[str, list[Form]] = defaultdict(list)
        for name in gazetteer.names:
            for form in _distinct(forms(name, kind_of(name, lexicon), style)):
                self._starting[form.keys[0]].append(form)
        for found in self._starting.values():
            found.sort(key=lambda form: (-len(form.keys), form.status, form.text))

    def starting(self, key: str) -> list[Form]:
        """The forms whose first token has this key, the longest first."""
        return self._starting.get(key, _NONE)

    def single(self, key: str) -> list[Form]:
        """The forms of exactly this one token that may be meant by a misspelling."""
        return [form for form in self.starting(key) if len(form.keys) == 1 and form.role not in _EXACT_ONLY]

    def holding(self, key: str) -> list[Slot]:
        """The places of a key in the forms of two tokens or more."""
        return self._holding.get(key, _NO_SLOTS)

    def near(self, key: str) -> tuple[str, ...]:
        """The keys of tokens of forms, and of full names written as one word, that may be meant by ``key``."""
        return self._near(key)

    def joined(self, key: str) -> list[Form]:
        """The full names that give this key when they are written as one word."""
        return self._joined.get(key, _NONE)

    @cached_property
    def _joined(self) -> dict[str, list[Form]]:
        joined: defaultdict[str, list[Form]] = defaultdict(list)
        for form in self._matchable():
            if 1 < len(form.keys) <= MOST_JOINED and form.role is Role.FULL:
                joined["".join(form.keys)].append(form)
        return dict(joined)

    @cached_property
    def _holding(self) -> dict[str, list[Slot]]:
        holding: defaultdict[str, list[Slot]] = defaultdict(list)
        for form in self._matchable():
            if len(form.keys) > 1:
                for at, key in enumerate(form.keys):
                    holding[key].append(Slot(form, at))
        return dict(holding)

    @cached_property
    def _near(self) -> Near:
        keys = (key for form in self._matchable() for key in form.keys if len(key) > 1)
        return Near(dict.fromkeys((*keys, *self._joined)))

    def _matchable(self) -> Iterable[Form]:
        return (form for found in self._starting.values() for form in found if form.role not in _EXACT_ONLY)


_NONE: list[Form] = []
_NO_SLOTS: list[Slot] = []


def _distinct(found: Iterable[Form]) -> Iterable[Form]:
    """Each form once: of the same words in the same role, the one that comes first."""
    seen: dict[tuple[object, ...], Form] = {}
    for form in found:
        if form.keys:
            seen.setdefault((form.words, form.gaps, form.role), form)
    return seen.values()
