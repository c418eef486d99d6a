"""Organisations meant by a noun: "the committee", "the paper", "the company"."""

from functools import cache

from tui.analysis.lexicon import entries
from tui.analysis.lexicon import words as listed
from tui.analysis.speakers.discourse import Resolution, Scene
from tui.analysis.speakers.phrase_heads import is_person_noun, segments
from tui.analysis.speakers.referent import Character
from tui.analysis.speakers.sieve_nominals import definite_noun, lowers_of
from tui.analysis.statements.records import Range

BACK = 4
"""Sentences back in which an organisation meant by "the company" is looked for."""
NAMES_BACK = 60
"""References back in which a name with the noun is looked for."""
SMALL = frozenset({"the", "a", "an", "this", "that", "so-called"})
"""Words that a phrase may have beside those of the name."""


def by_name_word(scene: Scene, phrase: Range) -> Resolution | None:
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


def by_kind(scene: Scene, phrase: Range) -> Resolution | None:
    """The organisation that a noun for organisations means: "the paper" after "The Daily Post"."""
    noun = definite_noun(scene, phrase)
    first, end = segments(scene, phrase)[0]
    if noun is None or noun not in listed("organisation_nouns") or end - first != 2:  # noqa: PLR2004
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


def _organisations(scene: Scene, phrase: Range) -> list[Character]:
    """The organisations named shortly before, the likeliest first.

    For a source those come first that spoke. Elsewhere the one who speaks of "the movement" is not it.
    """
    number = max(0, scene.reading.sentence_of[phrase[0]] - BACK)
    bottom = scene.reading.sentences[number].first
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
