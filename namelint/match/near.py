"""Near mentions: runs of capitalised words that are no form of a name and yet seem meant as one.

Of the guesses at a run the best is taken, if it is sure enough beside its rivals and beside nothing at all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from namelint.gazetteer.names import Name
from namelint.index import Index
from namelint.match.alone import guesses_alone
from namelint.match.context import Run, Survey
from namelint.match.guess import Guess
from namelint.match.in_full import guesses_in_full
from namelint.match.known import Knowledge
from namelint.match.links import Difference, Link

SUREST = 0.99
"""Confidence is told to two places, and nothing is certain."""
ALSO = 0.1
"""The share of the confidence from which a second name is offered."""
_MOST_ODDS = 30.0  # past which e**odds says nothing more


def guesses(run: Run, seen: Survey, index: Index, knowledge: Knowledge) -> list[Guess]:
    """What parts of a run may be meant as, with the evidence; they may overlap."""
    return [
        *guesses_in_full(run, seen.context, index, knowledge),
        *guesses_alone(run, seen.met, seen.context, index, knowledge),
    ]


def near(guessed: Sequence[Guess], run: Run) -> Iterator[Link]:
    """The near mentions of a run that its guesses bear out, none overlapping another."""
    taken: list[Guess] = []
    for best in sorted(guessed, key=lambda guess: (-guess.odds, guess.start, guess.form.text)):
        if any(best.start < other.end and other.start < best.end for other in taken):
            continue
        taken.append(best)
        link = _link(best, [g for g in guessed if g.start < best.end and best.start < g.end], run)
        if link:
            yield link


def _link(best: Guess, rivals: Sequence[Guess], run: Run) -> Link | None:
    """The best guess as a link, unless it or the choice among rivals is in doubt."""
    shares = _shares(rivals)
    confidence = shares[best.form.name][1]
    if confidence < best.threshold:
        return None
    others = [best.form.right] if best.whole else []
    others += [guess.right for guess, share in shares.values() if share >= ALSO]
    return Link(
        best.mention(run),
        best.form,
        Difference.SPELLING,
        best.right,
        round(min(confidence, SUREST), 2),
        tuple(each.phrase for each in best.evidence if each.phrase),
        tuple(other for other in dict.fromkeys(others) if other != best.right),
    )


def _shares(rivals: Sequence[Guess]) -> dict[Name, tuple[Guess, float]]:
    """The best guess at each name and its share of the confidence; what is left is that no name is meant."""
    names: dict[Name, Guess] = {}
    for guess in sorted(rivals, key=lambda guess: -guess.odds):
        names.setdefault(guess.form.name, guess)
    weights = {name: math.exp(min(guess.odds, _MOST_ODDS)) for name, guess in names.items()}
    everything = 1 + sum(weights.values())
    return {name: (guess, weights[name] / everything) for name, guess in names.items()}
