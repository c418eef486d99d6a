"""Salience: how likely each of those mentioned before is the one a pronoun stands for.

A log-linear ranking (Denis & Baldridge, IJCAI 2007) over signs that the literature on centering and salience
names: recency, being the subject, the last to speak, how often somebody is mentioned, and agreement.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from tui.analysis.entities.gender_and_number import is_plural
from tui.analysis.networks.layers import Floats
from tui.analysis.networks.weights import weights
from tui.analysis.speakers.discourse import Discourse, Reference
from tui.analysis.speakers.referent import Referent, gender_of_word
from tui.analysis.statements.records import Range

MODEL = "pronouns"
Class = Literal["speaking", "personal", "neuter", "plural"]
CLASSES: dict[str, Class] = {
    **dict.fromkeys(("he", "him", "his", "she", "her", "hers", "himself", "herself"), "personal"),
    **dict.fromkeys(("it", "its", "itself"), "neuter"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "plural"),
}
"""Pronouns of the third person by what they agree with."""
ROWS: tuple[Class, ...] = ("speaking", "personal", "neuter", "plural")
"""The rows of the weights; "speaking" is a personal pronoun that is the source of a statement."""
SENTENCES_BACK = 5
"""How many sentences back somebody may be mentioned."""
REFERENCES_BACK = 60
SIGNS = (
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
"""What the columns of the weights stand for."""
OFTEN = 8
NEAR_CLAUSE = 6
ASIDE = 16
"""Words that may be set between two commas behind a subject."""
FINITE = ("VBD", "VBZ", "VBP", "MD")


class AntecedentCandidate(NamedTuple):
    """Somebody a pronoun may stand for."""

    character: Referent
    """Who."""
    reference: Reference
    """The last reference before the pronoun."""
    signs: tuple[float, ...]
    """The value of each of `SIGNS`."""


def row_of(scene: Discourse, index: int) -> Class:
    """The row of the weights for the pronoun at the word."""
    kind = CLASSES[scene.words.lowers[index]]
    return "speaking" if kind == "personal" and (index, index + 1) in scene.sources else kind


def candidates(
    scene: Discourse, index: int, *, like: str | None = None, gendered: bool = True
) -> list[AntecedentCandidate]:
    """Those the pronoun at the word agrees with, mentioned shortly before, the nearest first.

    `like` is the pronoun that any other word there is to be taken for. Without `gendered` the gender of a
    person is no matter.
    """
    lower = like or scene.words.lowers[index]
    number = max(0, scene.tokenised.sentence_of[index] - SENTENCES_BACK)
    bottom = scene.tokenised.sentences[number].first
    own = [place for finding in scene.sources.get((index, index + 1), ()) for place in finding.content]
    latest: dict[int, Reference] = {}
    for reference in scene.recent(index, REFERENCES_BACK, bottom):
        fits = agrees(reference.character, lower, gendered=gendered) and _may_be_meant(scene, reference, own)
        if fits and reference.end <= index:
            latest.setdefault(id(reference.character), reference)
    found = list(latest.values())
    most = max((_times(reference.character, index) for reference in found), default=0)
    return [
        AntecedentCandidate(
            reference.character, reference, _signs(scene, (index, lower), place, reference, most)
        )
        for place, reference in enumerate(found)
    ]


def _may_be_meant(scene: Discourse, reference: Reference, own: Sequence[Range]) -> bool:
    """Whether somebody may be meant who is named so: no one names himself in what he says, the content `own`,
    and an adjective is no people: "Syrian"."""
    if any(first <= reference.first < end for first, end in own):
        return False
    return reference.character.type != "NORP" or is_plural(scene.words.lowers[reference.end - 1])


def agrees(character: Referent, lower: str, *, gendered: bool = True) -> bool:
    """Whether the pronoun can stand for the character; without `gendered`, as far as number goes."""
    kind = CLASSES[lower]
    if kind == "plural":
        return character.plural or character.type in ("ORG", "NORP")
    if kind == "neuter":
        return character.type not in ("PERSON", "NORP") and not character.plural
    return character.person and (not gendered or character.gender in (None, gender_of_word(lower)))


def probabilities(found: Sequence[AntecedentCandidate], kind: Class) -> Floats:
    """How likely each of the candidates is the one, (candidates + 1,); the last share is for none of them."""
    loaded = weights(MODEL)
    row = loaded["signs"][ROWS.index(kind)]
    odds = [float(np.dot(row, candidate.signs)) for candidate in found]
    scores = np.array([*odds, float(loaded["none"][ROWS.index(kind)])], np.float32)
    shifted = np.exp(scores - scores.max())
    return np.asarray(shifted / shifted.sum(), np.float32)


def _times(character: Referent, index: int) -> int:
    return sum(place < index for place in character.places[:OFTEN])


def _signs(
    scene: Discourse, pronoun: tuple[int, str], place: int, reference: Reference, most: int
) -> tuple[float, ...]:
    index, lower = pronoun
    character = reference.character
    sentence_of = scene.tokenised.sentence_of
    back = sentence_of[index] - sentence_of[reference.first]
    times = _times(character, index)
    subject = is_subject(scene, reference)
    speaks = (reference.first, reference.end) in scene.sources
    there = scene.words.lowers[reference.first]
    again = reference.end - reference.first == 1 and there in CLASSES
    spoke = next(scene.speaking_before(index), None)
    block = scene.tokenised.sentences[sentence_of[index]].block
    owner = reference.end < len(scene.words) and scene.words.lowers[reference.end] == "'s"
    values = (
        *(back == 0, back == 1, back == 2, back == 3),  # noqa: PLR2004
        *(place == 0, place == 1, subject, speaks, spoke is character, subject and back == 1),
        scene.sentence_start(reference.first) == reference.first,
        *(times / OFTEN, times == most, character.gender is not None),
        *(again and _same(there, lower), again, owner),
        (scene.tokenised.quoted[index] >= 0) == (scene.tokenised.quoted[reference.first] >= 0),
        *(character.named, character.named and 0 <= character.places[0] < _title_end(scene)),
        scene.tokenised.sentences[sentence_of[reference.first]].block == block,
        subject and place == 0,
        *(character.type == "ORG", character.type in ("LOC", "FAC"), character.type == "NORP"),
        character.plural,
        back == 0 and not subject and index - reference.end < NEAR_CLAUSE,
    )
    return tuple(map(float, values))


def _same(one: str, other: str) -> bool:
    return one[0] == other[0] and CLASSES[one] == CLASSES[other]


def _title_end(scene: Discourse) -> int:
    return scene.tokenised.sentences[0].end if scene.tokenised.sentences else 0


def is_subject(scene: Discourse, reference: Reference) -> bool:
    """Whether the words look like the subject of a clause: no preposition before, a finite verb behind."""
    if (reference.first, reference.end) in scene.sources:
        return True
    first, end = reference.first, reference.end
    if first > scene.sentence_start(first) and scene.tagged(first - 1, "IN", "TO", "VB"):
        return False
    end = _behind_aside(scene, end, scene.sentence_end(first))
    return scene.tagged(end, *FINITE) or scene.words.lowers[end : end + 1] == ["who"]


def _behind_aside(scene: Discourse, end: int, limit: int) -> int:
    """Past adverbs, a bracket, and what is set between two commas."""
    if end < limit and (closing := {",": ",", "(": ")"}.get(scene.words.forms[end])):
        behind = (
            place for place in range(end + 1, min(limit, end + ASIDE)) if scene.words.forms[place] == closing
        )
        end = next(behind, end) + 1
    while end < limit and scene.tagged(end, "RB"):
        end += 1
    return end
