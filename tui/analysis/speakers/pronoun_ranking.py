"""Ranking of antecedents: how likely each referent mentioned before is the one a pronoun refers to.

A log-linear ranking (Denis & Baldridge, IJCAI 2007) over features from the literature on centering and
salience: recency, being the subject, speaking last, frequency of mention, and agreement.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from tui.analysis.entities.gender_and_number import gender_of_word, is_plural
from tui.analysis.networks.layers import Floats
from tui.analysis.networks.weights import weights
from tui.analysis.speakers.discourse import Discourse, Reference
from tui.analysis.speakers.referent import Referent
from tui.analysis.text.parts_of_speech import FINITE
from tui.analysis.text.tokens import TokenRange

MODEL = "pronouns"
"""Name of the model."""
PronounClass = Literal["speaking", "personal", "neuter", "plural"]
"""A row of the weights."""
CLASS_BY_PRONOUN: dict[str, PronounClass] = {
    **dict.fromkeys(("he", "him", "his", "she", "her", "hers", "himself", "herself"), "personal"),
    **dict.fromkeys(("it", "its", "itself"), "neuter"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "plural"),
}
"""Pronouns of the third person by what they agree with."""
PRONOUN_CLASSES: tuple[PronounClass, ...] = ("speaking", "personal", "neuter", "plural")
"""The rows of the weights; "speaking" is a personal pronoun that is the source of a statement."""
SENTENCES_BACK = 5
"""Sentences before the pronoun within which a referent must be mentioned."""
REFERENCES_BACK = 60
"""References before the pronoun that are considered."""
RANKING_FEATURES = (
    *("same sentence", "one sentence back", "two back", "three back", "the nearest", "second nearest"),
    *("subject there", "speaks there", "last to speak", "subject of the sentence before", "begins it"),
    *("mentioned often", "most often", "gender known", "by the same pronoun", "by a pronoun"),
    *(
        "owns something",
        "quoted alike",
        "named",
        "in the title",
        "same paragraph",
        "a subject, the nearest",
    ),
    *("organisation", "place", "group of people", "many", "object of the same clause"),
)
"""The columns of the weights."""
OFTEN_MENTIONS = 8
"""Mentions that count as often; more count the same."""
MAX_OBJECT_DISTANCE = 6
"""Tokens between an object and a pronoun of the same clause at most."""
MAX_ASIDE_WORDS = 16
"""Tokens of an insertion between two commas after a subject at most."""


class AntecedentCandidate(NamedTuple):
    """A referent that a pronoun may refer to."""

    referent: Referent
    """The referent."""
    reference: Reference
    """Its last reference before the pronoun."""
    features: tuple[float, ...]
    """The value of each of `RANKING_FEATURES`."""


def pronoun_class(discourse: Discourse, index: int) -> PronounClass:
    """Return the row of the weights for the pronoun at the index."""
    kind = CLASS_BY_PRONOUN[discourse.words.lowers[index]]
    return "speaking" if kind == "personal" and (index, index + 1) in discourse.sources else kind


def candidates(
    discourse: Discourse, index: int, *, like: str | None = None, gendered: bool = True
) -> list[AntecedentCandidate]:
    """Return the referents that the pronoun at `index` agrees with, mentioned shortly before, the nearest
    first.

    `like` is the pronoun to assume for any other word there. Without `gendered` the gender of a person is
    ignored.
    """
    lower = like or discourse.words.lowers[index]
    number = max(0, discourse.tokenised.sentence_of[index] - SENTENCES_BACK)
    bottom = discourse.tokenised.sentences[number].first
    own = [
        place for statement in discourse.sources.get((index, index + 1), ()) for place in statement.content
    ]
    latest: dict[int, Reference] = {}
    for reference in discourse.recent(index, REFERENCES_BACK, bottom):
        fits = agrees(reference.referent, lower, gendered=gendered) and _may_be_meant(
            discourse, reference, own
        )
        if fits and reference.end <= index:
            latest.setdefault(id(reference.referent), reference)
    found = list(latest.values())
    most = max((_mention_count(reference.referent, index) for reference in found), default=0)
    return [
        AntecedentCandidate(
            reference.referent, reference, _features(discourse, (index, lower), place, reference, most)
        )
        for place, reference in enumerate(found)
    ]


def _may_be_meant(discourse: Discourse, reference: Reference, own: Sequence[TokenRange]) -> bool:
    """Return whether the referent of such a reference may be meant: nobody names himself in what he says, the
    content `own`, and an adjective refers to no people: "Syrian"."""
    if any(first <= reference.first < end for first, end in own):
        return False
    return reference.referent.type != "NORP" or is_plural(discourse.words.lowers[reference.end - 1])


def agrees(referent: Referent, lower: str, *, gendered: bool = True) -> bool:
    """Return whether the pronoun agrees with the referent; without `gendered`, in number only."""
    kind = CLASS_BY_PRONOUN[lower]
    if kind == "plural":
        return referent.plural or referent.type in ("ORG", "NORP")
    if kind == "neuter":
        return referent.type not in ("PERSON", "NORP") and not referent.plural
    return referent.is_person and (not gendered or referent.gender in (None, gender_of_word(lower)))


def probabilities(found: Sequence[AntecedentCandidate], kind: PronounClass) -> Floats:
    """Return how likely each candidate is, (candidates + 1,); the last value is the probability of none of
    them."""
    loaded = weights(MODEL)
    row = loaded["signs"][PRONOUN_CLASSES.index(kind)]
    odds = [float(np.dot(row, candidate.features)) for candidate in found]
    scores = np.array([*odds, float(loaded["none"][PRONOUN_CLASSES.index(kind)])], np.float32)
    shifted = np.exp(scores - scores.max())
    return np.asarray(shifted / shifted.sum(), np.float32)


def _mention_count(referent: Referent, index: int) -> int:
    return sum(place < index for place in referent.reference_starts[:OFTEN_MENTIONS])


def _features(
    discourse: Discourse, pronoun: tuple[int, str], place: int, reference: Reference, most: int
) -> tuple[float, ...]:
    index, lower = pronoun
    referent = reference.referent
    sentence_of = discourse.tokenised.sentence_of
    back = sentence_of[index] - sentence_of[reference.first]
    times = _mention_count(referent, index)
    subject = is_subject(discourse, reference)
    speaks = (reference.first, reference.end) in discourse.sources
    there = discourse.words.lowers[reference.first]
    again = reference.end - reference.first == 1 and there in CLASS_BY_PRONOUN
    spoke = next(discourse.speaking_before(index), None)
    block = discourse.tokenised.sentences[sentence_of[index]].block
    owner = reference.end < len(discourse.words) and discourse.words.lowers[reference.end] == "'s"
    values = (
        *(back == 0, back == 1, back == 2, back == 3),  # noqa: PLR2004
        *(place == 0, place == 1, subject, speaks, spoke is referent, subject and back == 1),
        discourse.sentence_start(reference.first) == reference.first,
        *(times / OFTEN_MENTIONS, times == most, referent.gender is not None),
        *(again and _same_pronoun(there, lower), again, owner),
        (discourse.tokenised.quoted[index] >= 0) == (discourse.tokenised.quoted[reference.first] >= 0),
        *(referent.is_named, referent.is_named and 0 <= referent.reference_starts[0] < _title_end(discourse)),
        discourse.tokenised.sentences[sentence_of[reference.first]].block == block,
        subject and place == 0,
        *(referent.type == "ORG", referent.type in ("LOC", "FAC"), referent.type == "NORP"),
        referent.plural,
        back == 0 and not subject and index - reference.end < MAX_OBJECT_DISTANCE,
    )
    return tuple(map(float, values))


def _same_pronoun(one: str, other: str) -> bool:
    return one[0] == other[0] and CLASS_BY_PRONOUN[one] == CLASS_BY_PRONOUN[other]


def _title_end(discourse: Discourse) -> int:
    return discourse.tokenised.sentences[0].end if discourse.tokenised.sentences else 0


def is_subject(discourse: Discourse, reference: Reference) -> bool:
    """Return whether the phrase looks like the subject of a clause: no preposition before it, a finite verb
    after it."""
    if (reference.first, reference.end) in discourse.sources:
        return True
    first, end = reference.first, reference.end
    if first > discourse.sentence_start(first) and discourse.has_tag(first - 1, "IN", "TO", "VB"):
        return False
    end = _skip_aside(discourse, end, discourse.sentence_end(first))
    return discourse.has_tag(end, *FINITE) or discourse.words.lowers[end : end + 1] == ["who"]


def _skip_aside(discourse: Discourse, end: int, limit: int) -> int:
    """Return the index after adverbs, a bracket, and an insertion between two commas."""
    if end < limit and (closing := {",": ",", "(": ")"}.get(discourse.words.forms[end])):
        behind = (
            place
            for place in range(end + 1, min(limit, end + MAX_ASIDE_WORDS))
            if discourse.words.forms[place] == closing
        )
        end = next(behind, end) + 1
    while end < limit and discourse.has_tag(end, "RB"):
        end += 1
    return end
