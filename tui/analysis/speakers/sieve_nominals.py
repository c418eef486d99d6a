"""Persons meant by a noun: "the mayor" is whoever the article calls mayor."""

from tui.analysis.entities.gender_and_number import is_plural
from tui.analysis.lexicon import words as listed
from tui.analysis.speakers.discourse import Resolution, Scene
from tui.analysis.speakers.phrase_heads import head, is_person_noun, segments
from tui.analysis.speakers.referent import Character
from tui.analysis.statements.records import Range

BEARERS = 50
"""How many bearers of one noun are weighed, the latest ones."""
LEAD = 3
"""Number of the last sentence in which somebody may be meant whom the article names only later."""
DEFINITE = ("the", "this", "that", "these", "those")
"""What opens a phrase for somebody already known."""


def by_role(scene: Scene, phrase: Range) -> Resolution | None:
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
    if not known and scene.reading.sentence_of[phrase[0]] > LEAD:
        return None
    reason = f"the last one called “{noun}”" if known else f"the one later called “{noun}”"
    return Resolution(best, reason, 0.88 if known else 0.7)


def definite_noun(scene: Scene, phrase: Range) -> str | None:
    """The head noun of a phrase for somebody already known, in lower case."""
    first = segments(scene, phrase)[0]
    noun = head(scene, first)
    if noun is None:
        return None
    lower = scene.words.lowers[noun]
    opens = scene.words.lowers[first[0]]
    if opens in DEFINITE:
        return lower
    bare = opens not in listed("determiners") and not opens[0].isdigit()
    return lower if bare and is_person_noun(lower) and not is_plural(lower) else None


def lowers_of(scene: Scene, phrase: Range) -> set[str]:
    """The words of a phrase in lower case."""
    return set(scene.words.lowers[phrase[0] : phrase[1]])


def _fits(scene: Scene, phrase: Range, character: Character) -> bool:
    """Whether all names within the phrase are among what is known of the character."""
    proper = {
        scene.words.lowers[index]
        for name in scene.names.within(*phrase)
        for index in range(name.first, name.end)
    }
    return proper <= character.modifiers | set(character.name.lower().split())
