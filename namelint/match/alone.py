"""Guesses alone: single tokens of a run laid beside forms of one token, and beside full names written as one word.

Only a token in doubt is looked at: one that no lexicon knows, or only as a rare name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from namelint.gazetteer.names import Name
from namelint.index import Form, Index, Role
from namelint.match.align import JOINED_ODDS, Answer, Pair, answer, is_small
from namelint.match.context import Context, Run
from namelint.match.evidence import compound_partner, log_odds, of_single
from namelint.match.guess import ENDINGS, Guess, crowd, doubtful
from namelint.match.known import Knowledge, stems
from namelint.source import Span
from namelint.tokens import Token

SHORTEST = 5
"""Letters of a token that is looked at."""
LIKE = 60.0
"""The rapidfuzz ratio from which a token is compared with the forms that the document has."""


def guesses_alone(
    run: Run, met: Sequence[Form], context: Context, index: Index, knowledge: Knowledge
) -> Iterator[Guess]:
    """What single tokens of a run may be meant as; ``met`` are the forms of one token that the document has."""
    tokens = run.segment[run.start : run.end]
    covered = [link.span for link in run.links]
    for at, token in enumerate(tokens):
        if not token.capital or _covered(token, covered):
            continue
        best: dict[tuple[Name, Role], Guess] = {}
        nearest: dict[tuple[Name, Role], tuple[float, int]] = {}
        for pair, form in _answers(tokens, at, met, index, knowledge):
            evidence = (*of_single(pair, form, run, context, knowledge), crowd(index))
            right = _beside_demonym(form, run, pair) or form.right
            guess = Guess(form, at, at + pair.width, log_odds("single", evidence), evidence, right, pair.ending)
            place = form.name, form.role
            if place not in best or guess.odds > best[place].odds:
                best[place] = guess
            nearest[place] = max(nearest.get(place, (pair.odds, pair.ending)), (pair.odds, pair.ending))
        for place, guess in best.items():
            plural = nearest[place][1] == 1 and not guess.ending  # nearer without its last letter, an s
            yield guess._replace(ending=1) if plural and token.key.endswith("s") else guess


def _beside_demonym(form: Form, run: Run, pair: Pair) -> str:
    """The demonym of a place whose partner in a compound is one: Russian-Ukrainian. Empty where it is not so."""
    partner = compound_partner(run, run.start + pair.at, run.start + pair.at + pair.width)
    wanted = partner is not None and partner.form.role is Role.DEMONYM and form.role is Role.FULL and not pair.ending
    return form.name.demonyms[0] if wanted and form.name.demonyms else ""


def _covered(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.start <= token.start < span.end for span in spans)


def _answers(
    tokens: Sequence[Token], at: int, met: Sequence[Form], index: Index, knowledge: Knowledge
) -> Iterator[tuple[Pair, Form]]:
    """What a token may answer by itself, without an ending, or together with the next one."""
    key = tokens[at].key
    if len(key) < SHORTEST or index.holding(key) or not doubtful(tokens[at], knowledge):
        return
    if any(index.single(stem) for stem in stems(key)):
        return  # the plural or a derivation of a form
    endings = (0, *(len(end) for end in ENDINGS if key.endswith(end) and len(key) - len(end) >= SHORTEST))
    for ending in endings:
        stem = key[: len(key) - ending]
        for form, wanted in _singles(stem, met, index):
            pair = answer(stem, wanted)
            if pair is None or (ending and pair.odds < 0):
                continue
            if pair.answer is Answer.NEAR:
                yield pair._replace(at=at, ending=ending), form
            elif len(form.keys) > 1:  # right but for the missing space
                yield pair._replace(at=at, ending=ending, answer=Answer.NEAR, odds=JOINED_ODDS), form
    if at + 1 < len(tokens) and tokens[at + 1].gap in " -" and not is_small(tokens[at + 1]):
        both = key + tokens[at + 1].key
        for form in index.single(both):
            yield Pair(both, both, Answer.NEAR, JOINED_ODDS, at=at, width=2), form


def _singles(key: str, met: Sequence[Form], index: Index) -> Iterator[tuple[Form, str]]:
    """Forms that a word may stand for, and the key to compare: the near ones, and the document's if at all like it."""
    for other in index.near(key):
        yield from ((form, other) for form in index.single(other) if not _initialism(form))
        yield from ((form, other) for form in index.joined(other))
    yield from ((form, key) for form in index.joined(key))  # "near" leaves the key itself out
    like = process.extract(key, [form.keys[0] for form in met], scorer=fuzz.ratio, score_cutoff=LIKE, limit=None)
    yield from ((met[place], met[place].keys[0]) for _, _, place in like if not _initialism(met[place]))


def _initialism(form: Form) -> bool:
    """Whether a form is an initialism: its neighbours are others (FARC, FERC)."""
    return form.words[0].isupper()
