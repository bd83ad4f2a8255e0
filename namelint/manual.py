"""The manual: a page for each rule, its docstring."""

from __future__ import annotations

import inspect
from collections.abc import Mapping

from namelint import suppress
from namelint.rules import RULES


def pages() -> Mapping[str, str]:
    """The manual page of each rule by its name; the rules on directives share one."""
    shared = (inspect.getdoc(suppress) or "").partition("\n\n")[2]
    directive = {
        suppress.UNUSED: f"A directive that covers no finding.\n\n{shared}",
        suppress.MISSPELT: f"A directive with an unknown word, which does nothing for it.\n\n{shared}",
    }
    return {**{name: inspect.getdoc(rule) or "" for name, rule in RULES.items()}, **directive}
