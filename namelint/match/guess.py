"""Guess: what part of a run may be meant as, with the evidence; and which tokens are worth a guess at all."""

from __future__ import annotations

import math
from typing import NamedTuple

from namelint.index import Form, Index
from namelint.match.context import Run
from namelint.match.evidence import Evidence
from namelint.match.exact import mention
from namelint.match.known import UNKNOWN, Knowledge
from namelint.match.links import Mention
from namelint.tokens import Token

THRESHOLD_NEW, THRESHOLD_BORNE, THRESHOLD_ALONE = 0.6, 0.64, 0.7
"""The least confidence of a link of several tokens; where those that are off are somebody's names; of one alone."""
RARE = 6.0
"""The commonness from which a token is in doubt: what is more common than one in a million is meant as it is."""
LONGEST_INITIALISM = 8
"""Letters in capitals that may stand for as many words."""
ENDINGS = ("s", "i", "is", "n", "ns", "an", "ans", "ian", "ians")
"""Of plurals and demonyms: they are kept, and what is before them is looked at."""


class Guess(NamedTuple):
    """Tokens ``start`` to ``end`` of a run, meant as a form; ``odds`` is the sum of the evidence.

    ``right`` is to stand in their place, the last ``ending`` letters left as they are.
    """

    form: Form
    start: int
    end: int
    odds: float
    evidence: tuple[Evidence, ...]
    right: str
    ending: int = 0

    @property
    def whole(self) -> bool:
        """Whether all of the form is meant, not a part of it."""
        return self.right == self.form.right or len(self.form.keys) == 1

    @property
    def threshold(self) -> float:
        """The least confidence at which it is reported: to take a real person's name for a slip is the worst."""
        if len(self.form.keys) == 1:
            return THRESHOLD_ALONE
        borne = any(each.feature == "borne" and each.value for each in self.evidence)
        return THRESHOLD_BORNE if borne else THRESHOLD_NEW

    def mention(self, run: Run) -> Mention:
        """The mention in a run, without the ending."""
        found = mention(run.segment, run.start + self.start, self.end - self.start)
        if not self.ending:
            return found
        last = found.tokens[-1]
        cut = last._replace(end=last.end - self.ending, text=last.text[: -self.ending])
        return found._replace(tokens=(*found.tokens[:-1], cut))


def crowd(index: Index) -> Evidence:
    """The more names a gazetteer has, the more words are near one of them by chance."""
    return Evidence("crowd", math.log10(max(index.size, 10)) - 3)


def doubtful(token: Token, knowledge: Knowledge) -> bool:
    """Whether a token is so little known that it may be another one misspelt.

    A brand (AmeriCorps) or an initialism is what it is; so is a word or a place, however rare. Lists of given and
    family names have misspellings in them, and are believed only as far as the name is common.
    """
    key = token.key
    if not key.isalpha():
        return False
    if any(sign.isupper() for sign in token.text[1:]):
        return token.text.isupper() and len(token.text) > LONGEST_INITIALISM
    known = knowledge.known(key)
    return min(known.word, known.place) >= UNKNOWN and knowledge.commonness(key) >= RARE
