"""Headlines that keep back a name: "Lawmaker urges …", whom the article then names."""

from tui.analysis.entities.gender_and_number import is_plural, singular
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.phrase_heads import head, is_person_noun, segments
from tui.analysis.speakers.referent import Referent
from tui.analysis.statements.records import Range

STATEMENTS = 3
"""The first statements of the text below a headline, whose speakers it may mean."""


def headline(scene: Discourse, phrase: Range) -> Resolution | None:
    """The first to speak below, if the noun in the headline can be said of them."""
    sentence = scene.tokenised.sentences[scene.tokenised.sentence_of[phrase[0]]]
    if not scene.in_headline(phrase[0]):
        return None
    noun = head(scene, segments(scene, phrase)[0])
    if noun is None or scene.words.lowers[phrase[0]] in ("the", "this"):
        return None
    lower = scene.words.lowers[noun]
    below = [character for place, character in scene.spoken if place >= sentence.end][:STATEMENTS]
    for character in below:
        if lower in character.nouns or singular(lower) in character.nouns:
            return Resolution(character, f"called “{lower}” below", 0.8)
    if below and _can_be(below[0], lower):
        return Resolution(below[0], "the first to speak below the headline", 0.65)
    return None


def _can_be(character: Referent, lower: str) -> bool:
    """Whether the noun may be said of the character."""
    if is_plural(lower) != character.plural:
        return False
    person = is_person_noun(lower)
    return person == (character.type == "PERSON")


SINGULAR = frozenset({"i", "me", "my", "i've", "i'm", "i'd", "i'll"})
FIRST = SINGULAR | {"we", "us", "our", "we've", "we're", "we'd", "we'll"}
AUTHOR = "author"


def first_person(scene: Discourse, phrase: Range) -> Resolution | None:
    """Who "I" or "we" is."""
    first, end = phrase
    if end - first != 1 or scene.words.lowers[first] not in FIRST:
        return None
    if (quoting := _quoting(scene, first)) is not None:
        found = scene.resolved.get(quoting)
        return found and Resolution(found.character, "quoted there", found.confidence - 0.05)
    if scene.tokenised.quoted[first] >= 0:
        return None
    author = scene.of_words.setdefault(AUTHOR, Referent(AUTHOR, "PERSON"))
    return Resolution(author, "outside quotations the author speaks", 0.8)


def _quoting(scene: Discourse, index: int) -> Range | None:
    """The source of the innermost direct statement around the word."""
    own = scene.tokenised.quoted[index] >= 0
    around = [
        (said.end - said.first, said.source)
        for said in scene.said_at(index)
        if own or said.construct in ("colon", "alone")
    ]
    return min(around)[1] if around else None
