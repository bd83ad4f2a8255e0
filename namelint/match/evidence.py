"""Evidence: the reasons for and against a near mention, each with its value and its words for an editor.

The features here, weighed by ``weights.txt`` and summed, are the log-odds that a mention is meant as a form rather
than as something else. A reason is told to the user where it speaks for the link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from namelint.gazetteer.names import Name
from namelint.index import Form, Role
from namelint.match.align import Aligned, Answer, Pair
from namelint.match.context import ROLES, Context, Run
from namelint.match.edits import describe
from namelint.match.known import UNKNOWN, Knowledge
from namelint.match.links import Link
from namelint.match.weights import WEIGHTS
from namelint.source import Span
from namelint.tokens import BREAK, PARTICLES, Token, keys, tokens

RAREST_GIVEN = 5.0
"""What a given name counts for at most, in the lists' unit."""
BORNE = 5.0
"""The commonness up to which a family name surely has bearers."""
COMMON = 4.0
"""The commonness up to which a given or family name is one that many people bear."""


class Evidence(NamedTuple):
    """A feature of ``weights.txt``, its value, and what to tell of it (nothing where empty)."""

    feature: str
    value: float
    phrase: str = ""


def log_odds(group: str, evidence: Iterable[Evidence]) -> float:
    """The sum of the evidence for a link, weighed; ``group`` is a part of the table of weights."""
    weights = WEIGHTS[group]
    return weights["bias"] + sum(weights[each.feature] * each.value for each in evidence)


def of_full(aligned: Aligned, run: Run, context: Context, knowledge: Knowledge) -> tuple[Evidence, ...]:
    """The evidence on a mention of several tokens, or of a form of several."""
    found = run.segment[run.start + aligned.start : run.start + aligned.end]
    return (
        *_edits(aligned.pairs, found, aligned.form),
        *_partners(aligned, knowledge),
        *_rivals(aligned, found, knowledge),
        Evidence("skipped", aligned.skipped),
        *_surroundings(run, aligned.start, aligned.end, aligned.form, context, knowledge, _rests(aligned)),
    )


def _rests(aligned: Aligned) -> bool:
    """Whether some token is right. Else title and companion prove nothing: they suit anybody of the country."""
    return any(pair.answer is Answer.EXACT and pair.key not in PARTICLES for pair in aligned.pairs)


def of_single(pair: Pair, form: Form, run: Run, context: Context, knowledge: Knowledge) -> tuple[Evidence, ...]:
    """The evidence on one word, or one written as two, meant as a form of one word, or as one written as one."""
    first = run.segment[run.start + pair.at]
    commonness = min(knowledge.commonness(token.key) for token in run.segment[run.start + pair.at :][: pair.width])
    unknown = commonness >= UNKNOWN
    known = knowledge.known(pair.surface)
    return (
        Evidence("edit", pair.odds, f"near '{form.right}' ({describe(pair.surface, ''.join(keys(form.right)))})"),
        Evidence("unknown", float(unknown), f"'{first.text}' is no known word or name" if unknown else ""),
        Evidence("rival", UNKNOWN - commonness),
        Evidence("rival_word", UNKNOWN - known.word),
        Evidence("rival_place", UNKNOWN - known.place),
        Evidence("joined", float(pair.width > 1 or len(form.keys) > 1)),
        Evidence("ending", float(pair.ending > 0)),
        Evidence("length", min(len(pair.key), 10) - 6),
        Evidence("initial", float(pair.surface[0] == pair.key[0])),
        Evidence("repeated", float(min(context.keys[first.key], 5) - 1)),
        Evidence("family", float(form.role is Role.FAMILY)),
        *_surroundings(run, pair.at, pair.at + pair.width, form, context, knowledge),
    )


def _edits(pairs: Sequence[Pair], found: Sequence[Token], form: Form) -> Iterator[Evidence]:
    near = [pair for pair in pairs if pair.answer is Answer.NEAR]
    changes = "; ".join(_change(pair, form) for pair in near)
    yield Evidence("edit", sum(pair.odds for pair in near), f"near {changes}")
    yield Evidence("near", float(len(near) - 1))
    yield Evidence("joined", float(any(pair.width > 1 for pair in near)))


def _change(pair: Pair, form: Form) -> str:
    """What a token is near and how it differs, told of the form to print where its words answer one by one."""
    right = [token for token in tokens(form.right) if token.key]
    word, key = (
        (right[pair.slot].text, right[pair.slot].key)
        if len(right) == len(form.keys)
        else (form.words[pair.slot], pair.key)
    )
    return f"'{word}' ({describe(pair.surface, key)})"


def _partners(aligned: Aligned, knowledge: Knowledge) -> Iterator[Evidence]:
    """What the tokens that are right tell: the rarer, the more."""
    right = [
        pair
        for pair in aligned.pairs
        if pair.answer is Answer.EXACT and pair.key not in PARTICLES and len(pair.key) > 1
    ]
    words = " ".join(aligned.form.words[pair.slot] for pair in right)
    rarity = max((partner_rarity(pair, aligned.form, knowledge) for pair in right), default=0.0)
    yield Evidence("partner", rarity - 4 if right else 0.0, f"'{words}' beside it is right" if right else "")
    yield Evidence("partners", float(min(len(right), 3) - 1))


def partner_rarity(pair: Pair, form: Form, knowledge: Knowledge) -> float:
    """How rare a token that is right is. Given names come from a small stock, even those that no list has."""
    rarity = knowledge.known(pair.key).most
    given = form.kind == "person" and pair.slot < len(form.keys) - 1
    return min(rarity, RAREST_GIVEN) if given else rarity


def _rivals(aligned: Aligned, found: Sequence[Token], knowledge: Knowledge) -> Iterator[Evidence]:
    """What the tokens that are off are known as: the more common, the likelier they are right after all."""
    features = (
        "real",
        "edit_real",
        "rival_given",
        "rival_family",
        "rival_other",
        "rival_word",
        "rival_any",
    )
    sums = dict.fromkeys(features, 0.0)
    unknown: list[str] = []
    borne = 0
    personal = aligned.form.kind == "person"
    for pair in aligned.pairs:
        if pair.answer is not Answer.NEAR:
            continue
        known = knowledge.known(pair.surface)
        if not knowledge.exists(pair.surface):
            unknown.append(found[pair.at - aligned.start].text)
        if personal:
            last = pair.slot == len(aligned.form.keys) - 1
            own, other = (known.family, known.given) if last else (known.given, known.family)
            sums["rival_family" if last else "rival_given"] += UNKNOWN - own
            sums["rival_other"] += UNKNOWN - other
            sums["real"] += own <= COMMON
            borne += own <= BORNE
            # Families spell one name in many ways: what looks most like a variant is most likely another family's.
            sums["edit_real"] += max(pair.odds, 0.0) if last and own <= BORNE else 0.0
            sums["rival_word"] += UNKNOWN - known.word
        else:
            sums["rival_any"] += UNKNOWN - known.most
    yield from (Evidence(feature, value) for feature, value in sums.items())
    yield Evidence("borne", float(borne))
    yield Evidence("unknown", float(bool(unknown)), f"'{unknown[0]}' is no known word or name" if unknown else "")


def _surroundings(
    run: Run, start: int, end: int, form: Form, context: Context, knowledge: Knowledge, rests: bool = True
) -> Iterator[Evidence]:
    before = run.segment[run.start + start - 1] if run.start + start else None
    title = rests and before is not None and before.key in ROLES
    name = form.name
    yield Evidence("title", float(title), f"'{before.text}' stands before it" if title and before else "")
    first, last = run.start + start, run.start + end
    yield Evidence("stranger_before", float(first > 0 and _stranger(run, first - 1, first, form, knowledge)))
    follows = last < len(run.segment) and run.segment[last].gap == " "
    yield Evidence("stranger_after", float(follows and _stranger(run, last, first, form, knowledge)))
    presence = context.presence(name, _links_within(run, run.start + start, run.start + end, name))
    yield Evidence("document", presence, f"'{name.canonical}' is named elsewhere in the text" if presence else "")
    companion = "" if presence or not rests else context.companion(name)
    yield Evidence("companion", float(bool(companion)), f"'{companion}' is named in the text" if companion else "")
    partner = compound_partner(run, run.start + start, run.start + end)
    if partner:
        place = form.kind == "place"
        told = f"'{partner.form.text}', another place, is joined to it"
        yield Evidence("compound", 1.0 if place else -0.5, told if place else "")


def _links_within(run: Run, start: int, end: int, name: Name) -> int:
    span = Span(run.segment[start].start, run.segment[end - 1].end)
    return sum(link.form.name is name and span.start <= link.span.start < span.end for link in run.links)


def _stranger(run: Run, at: int, start: int, form: Form, knowledge: Knowledge) -> bool:
    """Whether token ``at`` of the segment, beside a mention that begins at ``start``, seems to be of the same name.

    That is a capitalised word that is none of the form's, no title, and no name by itself. Capitals say nothing at
    the beginning of a sentence or in a headline: there it has to be a name rather than a word.
    """
    token = run.segment[at]
    if not token.capital or token.key in ROLES or token.key in form.keys:
        return False
    before = at < start
    gap = run.segment[at + 1].gap if before else token.gap
    if gap != " " and (before or gap != "-"):
        return False
    if any(link.span.start <= token.start < link.span.end for link in run.links):
        return False
    known = knowledge.known(token.key)
    telling = not (token.gap == BREAK or (token.capitals and run.segment[start].capitals))
    return telling or known.word >= min(known.given, known.family)


def compound_partner(run: Run, start: int, end: int) -> Link | None:
    """The place joined by a hyphen to tokens ``start`` to ``end`` of the segment: Russian in "Russian-Krayn"."""
    segment = run.segment
    beside = []
    if start and segment[start].gap == "-":
        beside.append(segment[start - 1])
    if end < len(segment) and segment[end].gap == "-":
        beside.append(segment[end])
    for token in beside:
        for link in run.links:
            if link.span.start <= token.start < link.span.end and link.form.kind == "place":
                return link
    return None
