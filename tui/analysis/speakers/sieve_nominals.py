"""Persons meant by a noun: "the mayor" is whoever the article calls mayor."""

from functools import cache

from tui.analysis.entities.gender_and_number import is_plural
from tui.analysis.lexicon import entries, word_set
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.phrase_heads import head, is_person_noun, segments
from tui.analysis.speakers.referent import Referent
from tui.analysis.statements.records import Range

BEARERS = 50
"""How many bearers of one noun are weighed, the latest ones."""
LEAD = 3
"""Number of the last sentence in which somebody may be meant whom the article names only later."""
DEFINITE = ("the", "this", "that", "these", "those")
"""What opens a phrase for somebody already known."""


def by_role(scene: Discourse, phrase: Range) -> Resolution | None:
    """One known by this office or trade: "the mayor" after "Mayor Ann Lee"."""
    noun = definite_noun(scene, phrase)
    if noun is None:
        return None
    bearers = [c for c in scene.bearers.get(noun, ())[-BEARERS:] if _fits(scene, phrase, c)]
    if not bearers:
        return None
    said = lowers_of(scene, phrase)
    last = {id(c): c.last_before(phrase[0]) for c in bearers}
    best = max(bearers, key=lambda c: (len(said & c.modifiers), last[id(c)]))
    known = last[id(best)] >= 0
    if not known and scene.tokenised.sentence_of[phrase[0]] > LEAD:
        return None
    reason = f"the last one called “{noun}”" if known else f"the one later called “{noun}”"
    return Resolution(best, reason, 0.88 if known else 0.7)


def definite_noun(scene: Discourse, phrase: Range) -> str | None:
    """The head noun of a phrase for somebody already known, in lower case."""
    first = segments(scene, phrase)[0]
    noun = head(scene, first)
    if noun is None:
        return None
    lower = scene.words.lowers[noun]
    opens = scene.words.lowers[first[0]]
    if opens in DEFINITE:
        return lower
    bare = opens not in word_set("determiners") and not opens[0].isdigit()
    return lower if bare and is_person_noun(lower) and not is_plural(lower) else None


def lowers_of(scene: Discourse, phrase: Range) -> set[str]:
    """The words of a phrase in lower case."""
    return set(scene.words.lowers[phrase[0] : phrase[1]])


def _fits(scene: Discourse, phrase: Range, character: Referent) -> bool:
    """Whether all names within the phrase are among what is known of the character."""
    proper = {
        scene.words.lowers[index]
        for name in scene.names.within(*phrase)
        for index in range(name.first, name.end)
    }
    return proper <= character.modifiers | set(character.name.lower().split())


BACK = 4
"""Sentences back in which an organisation meant by "the company" is looked for."""
NAMES_BACK = 60
"""References back in which a name with the noun is looked for."""
SMALL = frozenset({"the", "a", "an", "this", "that", "so-called"})
"""Words that a phrase may have beside those of the name."""


def by_name_word(scene: Discourse, phrase: Range) -> Resolution | None:
    """An organisation or place whose name has the noun: "the committee", "the court"."""
    noun = definite_noun(scene, phrase)
    if noun is None or is_person_noun(noun) or scene.names.within(*phrase):
        return None
    said = lowers_of(scene, phrase) - SMALL
    for reference in scene.recent(phrase[0], NAMES_BACK):
        name = reference.character.name.lower().split()
        if reference.character.type not in ("PERSON", "NORP") and noun in name and said <= set(name) | {noun}:
            return Resolution(reference.character, f"the last one with “{noun}” in its name", 0.85)
    return None


def by_kind(scene: Discourse, phrase: Range) -> Resolution | None:
    """The organisation that a noun for organisations means: "the paper" after "The Daily Post"."""
    noun = definite_noun(scene, phrase)
    first, end = segments(scene, phrase)[0]
    if noun is None or noun not in word_set("organisation_nouns") or end - first != 2:  # noqa: PLR2004
        return None
    if any(not c.named and noun in c.nouns for c in scene.bearers.get(noun, ())):
        return None
    recent = _organisations(scene, phrase)
    for sort in (_sort_nouns().get(noun, noun), None):
        found = next((c for c in recent if sort_of(c.name) == sort), None)
        if found:
            reason = f"the last “{noun}” named" if sort else f"the organisation last named before “{noun}”"
            return Resolution(found, reason, 0.8 if sort else 0.7)
    return None


def _organisations(scene: Discourse, phrase: Range) -> list[Referent]:
    """The organisations named shortly before, the likeliest first.

    For a source those come first that spoke. Elsewhere the one who speaks of "the movement" is not it.
    """
    number = max(0, scene.tokenised.sentence_of[phrase[0]] - BACK)
    bottom = scene.tokenised.sentences[number].first
    seen = [reference.character for reference in scene.recent(phrase[0], NAMES_BACK, bottom)]
    if phrase in scene.sources:
        seen = [*scene.speaking_before(phrase[0], bottom), *seen]
    sources = [scene.resolved.get(said.source) for said in scene.said_at(phrase[0])]
    own = [found.character for found in sources if found]
    return [c for c in seen if c.type == "ORG" and c.named and c not in own]


def sort_of(name: str) -> str | None:
    """The noun that an organisation's name shows it to be: "university" for "Ajax College"."""
    found = [_sorts()[word] for word in name.lower().split() if word in _sorts()]
    return found[-1] if found else None


@cache
def _sorts() -> dict[str, str]:
    """By a word of a name, the noun for what it names."""
    return {mark: noun for noun, marks in entries("organisation_sorts") for mark in marks}


@cache
def _sort_nouns() -> dict[str, str]:
    """By another noun for the same sort of organisation the one that the sorts go by."""
    return {other: noun for noun, others in entries("sort_nouns") for other in others}
