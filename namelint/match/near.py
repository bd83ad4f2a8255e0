"""Near mentions: runs of capitalised words that are no form of a name and yet seem meant as one.

A mention of several tokens is found from any token of it that is right ("Kiel *Starmer*"), or from one that no
lexicon knows ("*Voldymir* Zelenskij"). One token alone is looked at only if no lexicon knows it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from namelint.index import Form, Index, Role, Slot
from namelint.match.align import JOINED_ODDS, Aligned, Answer, Pair, align, answer, is_small
from namelint.match.context import ROLES, Context, Run, Survey
from namelint.match.evidence import Evidence, compound_partner, log_odds, of_full, of_single, partner_rarity
from namelint.match.exact import mention
from namelint.match.known import UNKNOWN, Knowledge, stems
from namelint.match.links import Difference, Link, Mention
from namelint.source import Span
from namelint.tokens import BREAK, PARTICLES, Token, keys
from namelint.tokens import tokens as tokens_of

THRESHOLD_NEW, THRESHOLD_BORNE, THRESHOLD_ALONE = 0.6, 0.64, 0.7
"""The least confidence of a link of several tokens; where those that are off are somebody's names; of one alone."""
SHORTEST = 5
"""Letters of a token that is looked at alone."""
SHORTEST_BESIDE = 4
"""Letters of a token that is looked at together with its neighbours."""
RARE = 6.0
"""The commonness from which a token is looked at alone: what is more common than one in a million is meant as it is."""
LONGEST_INITIALISM = 8
"""Letters in capitals that may stand for as many words."""
ENDINGS = ("s", "i", "is", "n", "ns", "an", "ans", "ian", "ians")
"""Of plurals and demonyms: they are kept, and what is before them is looked at."""
FAR, FARTHEST = -1.0, -5.0
"""The least log-odds of a token that is off: beside common names or others that are off, and beside a rare name."""
COMMON_PARTNER = 5.0
"""The commonness up to which a name beside it proves little."""
MANY = 64
"""Forms that hold a token, past which only those are looked at that hold a neighbour, too, or nearly."""
LIKE = 50.0
"""The rapidfuzz ratio from which an unknown token is compared with the forms met in the document."""
ALSO = 0.1
"""The share of the confidence from which a second name is offered."""


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


def guesses(run: Run, seen: Survey, index: Index, knowledge: Knowledge) -> list[Guess]:
    """What parts of a run may be meant as, with the evidence; they may overlap."""
    return [
        *_full(run, seen.context, index, knowledge),
        *_single(run, seen.met, seen.context, index, knowledge),
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
    names: dict[object, Guess] = {}
    for guess in sorted(rivals, key=lambda guess: -guess.odds):
        names.setdefault(guess.form.name, guess)
    everything = 1 + sum(math.exp(min(guess.odds, 30)) for guess in names.values())
    confidence = math.exp(min(best.odds, 30)) / everything
    if confidence < best.threshold:
        return None
    others = [
        best.form.right,
        *(guess.right for guess in names.values() if math.exp(min(guess.odds, 30)) / everything >= ALSO),
    ]
    return Link(
        best.mention(run),
        best.form,
        Difference.SPELLING,
        best.right,
        round(min(confidence, 0.99), 2),
        tuple(each.phrase for each in best.evidence if each.phrase and each.value > 0),
        tuple(other for other in dict.fromkeys(others) if other != best.right and best.whole),
    )


def _full(run: Run, context: Context, index: Index, knowledge: Knowledge) -> Iterator[Guess]:
    tokens = run.segment[run.start : run.end]
    free = _free(run, tokens)

    @cache
    def known_full(start: int, end: int) -> bool:
        return knowledge.full_name(token.key for token in tokens[start:end])

    best: dict[tuple[object, int, int], tuple[float, Aligned]] = {}
    for at, token in enumerate(tokens):
        if not free[at] or not token.key:
            continue
        for form, slot in _slots(tokens, at, index, knowledge):
            aligned = align(tokens, at, form, slot)
            if (
                aligned
                and _worth(aligned, free)
                and not _strained(aligned, tokens, knowledge)
                and not known_full(aligned.start, aligned.end)
            ):
                place = (form.name, aligned.start, aligned.end)
                if place not in best or aligned.strain > best[place][0]:
                    best[place] = aligned.strain, aligned
    for _, aligned in best.values():
        evidence = (*of_full(aligned, run, context, knowledge), _crowd(index))
        part = _telling_part(aligned)
        if part and keys(part[2]) != tuple(token.key for token in tokens[part[0] : part[1]]):
            ending = next((pair.ending for pair in aligned.pairs if pair.at + pair.width == part[1]), 0)
            yield Guess(aligned.form, *part[:2], log_odds("full", evidence), evidence, part[2], ending)


def _crowd(index: Index) -> Evidence:
    """The more names a gazetteer has, the more words are near one of them by chance."""
    return Evidence("crowd", math.log10(max(index.size, 10)) - 3)


def _telling_part(aligned: Aligned) -> tuple[int, int, str] | None:
    """The tokens of an alignment to report and what to print there: all of it, unless it has more or less than the form.

    An initial or a middle name is the writer's choice; then only what is off is replaced, if it can be told apart.
    """
    if not aligned.skipped and not any(pair.answer is Answer.INITIAL for pair in aligned.pairs):
        return aligned.start, aligned.end, aligned.form.right
    near = [pair for pair in aligned.pairs if pair.answer is Answer.NEAR]
    start, end = near[0].at, near[-1].at + near[-1].width
    words = [token.text for token in tokens_of(aligned.form.right)]
    whole = sum(pair.width for pair in near) == end - start and len(words) == len(aligned.form.keys)
    return (start, end, " ".join(words[near[0].slot : near[-1].slot + 1])) if whole else None


def _free(run: Run, tokens: Sequence[Token]) -> list[bool]:
    """Which tokens are in no exact mention of several tokens."""
    spans = [link.span for link in run.links if len(link.mention.tokens) > 1 or link.form.role is Role.OTHER]
    return [not any(span.start <= token.start < span.end for span in spans) for token in tokens]


def _worth(aligned: Aligned, free: Sequence[bool]) -> bool:
    """Whether an alignment has something to correct, no mere derivation, and rests on tokens of its own."""
    off = [pair for pair in aligned.pairs if pair.answer is Answer.NEAR]
    last = len(aligned.form.keys) - 1
    derived = aligned.form.kind != "person" and all(p.slot == last and _derived(p.surface, p.key) for p in off)
    return bool(off) and not derived and all(free[aligned.start : aligned.end])


def _derived(surface: str, key: str) -> bool:
    """Whether a token is a form's with an ending of its own, or the other way round: Balkarian, Puerto Ricans."""
    return any(surface == key + end or key == surface + end for end in ENDINGS)


def _strained(aligned: Aligned, tokens: Sequence[Token], knowledge: Knowledge) -> bool:
    """Whether too much is off for what is right: two tokens both far, one far beside a common name, a title, or a word
    that only opens the sentence ("Both Buttigieg")."""

    off = [pair for pair in aligned.pairs if pair.answer is Answer.NEAR]
    right = [pair for pair in aligned.pairs if pair.answer is Answer.EXACT and pair.key not in PARTICLES]
    rare = any(partner_rarity(pair, aligned.form, knowledge) > COMMON_PARTNER for pair in right)
    if min(pair.odds for pair in off) < (FARTHEST if rare else FAR) or any(pair.surface in ROLES for pair in off):
        return True
    opening = off[0] if off[0].at == aligned.start and tokens[aligned.start].gap == BREAK else None
    known = knowledge.known(opening.surface) if opening else None
    return known is not None and known.word < min(known.given, known.family, UNKNOWN)


def _slots(tokens: Sequence[Token], at: int, index: Index, knowledge: Knowledge) -> Iterator[Slot]:
    """The slots of forms that a token may fill: with its own key, or nearly where it is not known."""
    key = tokens[at].key
    exact = index.holding(key) if key not in PARTICLES else []
    if len(exact) <= MANY:
        yield from exact
    else:
        beside = _neighbours(tokens, at, index)
        yield from (slot for slot in exact if not beside.isdisjoint(slot.form.keys))
    if len(key) >= SHORTEST_BESIDE and _doubtful(tokens[at], key, knowledge):
        for other in index.near(key):
            found = index.holding(other)
            yield from found if len(found) <= MANY else ()


def _neighbours(tokens: Sequence[Token], at: int, index: Index) -> set[str]:
    """The keys of the form tokens that a token's neighbours are, or nearly are."""
    beside = tokens[max(at - 2, 0) : at] + tokens[at + 1 : at + 3]  # type: ignore[operator]  # both are slices of a list
    keys = {token.key for token in beside}
    return keys.union(*(index.near(key) for key in keys if len(key) > 1))


def _single(run: Run, met: Sequence[Form], context: Context, index: Index, knowledge: Knowledge) -> Iterator[Guess]:
    tokens = run.segment[run.start : run.end]
    covered = [link.span for link in run.links]
    for at, token in enumerate(tokens):
        if not token.capital or _covered(token, covered):
            continue
        best: dict[tuple[object, Role], Guess] = {}
        for pair, form in _answers(tokens, at, met, index, knowledge):
            evidence = (*of_single(pair, form, run, context, knowledge), _crowd(index))
            right = _beside_demonym(form, run, pair) or form.right
            guess = Guess(form, at, at + pair.width, log_odds("single", evidence), evidence, right, pair.ending)
            place = form.name, form.role
            if place not in best or guess.odds > best[place].odds:
                best[place] = guess
        yield from best.values()


def _beside_demonym(form: Form, run: Run, pair: Pair) -> str:
    """The demonym of a place whose partner in a compound is one: Russian-Ukrainian. Empty where it is not so."""
    partner = compound_partner(run, run.start + pair.at, run.start + pair.at + pair.width)
    wanted = partner is not None and partner.form.role is Role.DEMONYM and form.role is Role.FULL and not pair.ending
    return form.name.demonyms[0] if wanted and form.name.demonyms else ""


def _covered(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.start <= token.start < span.end for span in spans)


def _doubtful(token: Token, key: str, knowledge: Knowledge) -> bool:
    """Whether a token is so little known that it may be another one misspelt.

    A brand (AmeriCorps) or an initialism is what it is; so is a word or a place, however rare. Lists of given and
    family names have misspellings in them, and are believed only as far as the name is common.
    """
    if not key.isalpha():
        return False
    if any(sign.isupper() for sign in token.text[1:]):
        return token.text.isupper() and len(token.text) > LONGEST_INITIALISM
    known = knowledge.known(key)
    return min(known.word, known.place) >= UNKNOWN and knowledge.commonness(key) >= RARE


def _answers(
    tokens: Sequence[Token], at: int, met: Sequence[Form], index: Index, knowledge: Knowledge
) -> Iterator[tuple[Pair, Form]]:
    """What a token may answer by itself, without an ending, or together with the next one."""
    key = tokens[at].key
    if len(key) < SHORTEST or index.holding(key) or not _doubtful(tokens[at], key, knowledge):
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
