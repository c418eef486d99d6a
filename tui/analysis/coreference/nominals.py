"""Phrases with a noun for a name: "the mayor", "the agency", "four officials"."""

from functools import cache

from tui.analysis.coreference.cast import Character
from tui.analysis.coreference.phrases import head, is_person_noun, segments
from tui.analysis.coreference.plurals import is_plural, singular
from tui.analysis.coreference.roles import learn
from tui.analysis.coreference.scene import Resolution, Scene
from tui.analysis.findings import Range
from tui.analysis.lexicon import rows
from tui.analysis.lexicon import words as listed

BEARERS = 50
"""How many bearers of one noun are weighed, the latest ones."""
BACK = 4
"""Sentences back in which an organisation meant by "the company" is looked for."""
LEAD = 3
"""Number of the last sentence in which somebody may be meant whom the article names only later."""
NAMES_BACK = 60
"""References back in which a name with the noun is looked for."""
ARTICLES = ("the", "a", "an", "so-called")


def by_role(scene: Scene, phrase: Range) -> Resolution | None:
    """One known by this office or trade: "the mayor" after "Mayor Ann Lee"."""
    noun = _definite_noun(scene, phrase)
    if noun is None:
        return None
    bearers = [c for c in scene.bearers.get(noun, ())[-BEARERS:] if _fits(scene, phrase, c)]
    if not bearers:
        return None
    said = _lowers(scene, phrase)
    last = {id(c): c.last_before(phrase[0]) for c in bearers}
    best = max(bearers, key=lambda c: (len(said & c.modifiers), last[id(c)]))
    known = last[id(best)] >= 0
    if not known and scene.reading.sentence_of[phrase[0]] > LEAD:
        return None
    reason = f"the last one called “{noun}”" if known else f"the one later called “{noun}”"
    return Resolution(best, reason, 0.88 if known else 0.7)


def _definite_noun(scene: Scene, phrase: Range) -> str | None:
    """The head noun of a phrase for somebody already known, in lower case."""
    first = segments(scene, phrase)[0]
    noun = head(scene, first)
    if noun is None:
        return None
    lower = scene.words.lowers[noun]
    opens = scene.words.lowers[first[0]]
    if opens in ("the", "this", "that", "these", "those"):
        return lower
    bare = opens not in listed("determiners") and not opens[0].isdigit()
    return lower if bare and is_person_noun(lower) and not is_plural(lower) else None


def _lowers(scene: Scene, phrase: Range) -> set[str]:
    return set(scene.words.lowers[phrase[0] : phrase[1]])


def _fits(scene: Scene, phrase: Range, character: Character) -> bool:
    """Whether all names within the phrase are among what is known of the character."""
    proper = {
        scene.words.lowers[index]
        for name in scene.names.within(*phrase)
        for index in range(name.first, name.end)
    }
    return proper <= character.modifiers | set(character.name.lower().split())


def by_name_word(scene: Scene, phrase: Range) -> Resolution | None:
    """An organisation or place whose name has the noun: "the committee", "the court"."""
    noun = _definite_noun(scene, phrase)
    if noun is None or is_person_noun(noun) or scene.names.within(*phrase):
        return None
    said = _lowers(scene, phrase) - set(ARTICLES) - {"this", "that"}
    for reference in scene.recent(phrase[0], NAMES_BACK):
        name = reference.character.name.lower().split()
        if reference.character.type not in ("PERSON", "NORP") and noun in name and said <= set(name) | {noun}:
            return Resolution(reference.character, f"the last one with “{noun}” in its name", 0.85)
    return None


def by_kind(scene: Scene, phrase: Range) -> Resolution | None:
    """The organisation that a noun for organisations means: "the paper" after "The Daily Post"."""
    noun = _definite_noun(scene, phrase)
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
    table: dict[str, str] = {}
    for row in rows("organisation_sorts"):
        noun, _, marks = row.partition(":")
        table |= dict.fromkeys((mark.strip() for mark in marks.split(",")), noun.strip())
    return table


@cache
def _sort_nouns() -> dict[str, str]:
    """By another noun for the same sort of organisation the one that the sorts go by."""
    table: dict[str, str] = {}
    for row in rows("sort_nouns"):
        noun, _, others = row.partition(":")
        table |= dict.fromkeys((other.strip() for other in others.split(",")), noun.strip())
    return table


def epithet_noun(scene: Scene, phrase: Range) -> str | None:
    """The noun of a phrase that may call somebody named before something new: "the 34-year-old mother"."""
    first = segments(scene, phrase)[0]
    noun = head(scene, first)
    opens = scene.words.lowers[first[0]]
    if noun is None or opens not in ("the", "this", "that") or not is_person_noun(scene.words.lowers[noun]):
        return None
    return None if is_plural(scene.words.lowers[noun]) else scene.words.lowers[noun]


def described(scene: Scene, phrase: Range, *, final: bool = False) -> Resolution | None:
    """Somebody who is never named: the words that describe them are the name."""
    first = segments(scene, phrase)[0]
    noun = head(scene, first)
    if noun is None or _owned(scene, first):
        return None
    if not final and (scene.in_headline(phrase[0]) or epithet_noun(scene, phrase) is not None):
        return None
    return Resolution(_unnamed(scene, phrase, first, noun), "never named", 0.8)


def described_at_last(scene: Scene, phrase: Range) -> Resolution | None:
    """The same for what may have been an epithet, but is nobody's."""
    return described(scene, phrase, final=True)


def _owned(scene: Scene, segment: Range) -> bool:
    return scene.words.lowers[segment[0]] in ("his", "her", "their", "its", "my", "our", "whose")


def _unnamed(scene: Scene, phrase: Range, segment: Range, noun: int) -> Character:
    words = scene.words
    first, end = segment
    while words.lowers[first] in ARTICLES and end - first > 1:
        first += 1
    whole = _ending_in_name(scene, phrase, end)
    end = _without_clause(scene, noun, end)
    name = words.span(first, whole or end).of(words.text)
    found = scene.of_words.get(name.lower()) or _told_apart(scene, (first, end), noun, segment)
    if found is None:
        found = describe(scene, name, (first, end), words.lowers[noun])
    scene.of_words.setdefault(name.lower(), found)
    return found


def _without_clause(scene: Scene, noun: int, end: int) -> int:
    """Where the description ends once a participle behind its noun is off: "poll | released on Friday"."""
    behind = noun + 1
    return behind if behind < end and scene.tagged(behind, "VBN", "VBD") else end


def _ending_in_name(scene: Scene, phrase: Range, end: int) -> int | None:
    """The end of "the office of the mayor, Ann Lee", where the name behind the comma belongs to it."""
    owner = scene.names.within(end + 1, phrase[1])
    if owner and owner[0].first == end + 1 and owner[0].end == phrase[1] and owner[0].type == "PERSON":
        return phrase[1]
    return None


def _told_apart(scene: Scene, words: Range, noun: int, segment: Range) -> Character | None:
    """The one of this noun known already, if the words are definite and say nothing else of it."""
    lower = scene.words.lowers[noun]
    if scene.words.lowers[segment[0]] not in ("the", "this", "that", "these", "those"):
        return None
    said = {scene.words.lowers[index] for index in range(*words)}
    known = [c for c in scene.bearers.get(lower, ()) if not c.named and said <= c.modifiers]
    return known[-1] if known else None


def describe(scene: Scene, name: str, words: Range, noun: str) -> Character:
    """A new character who is known by a description."""
    person = is_person_noun(noun) or is_person_noun(singular(noun))
    group = noun in listed("group_nouns") or singular(noun) in listed("group_nouns")
    character = Character(name, "PERSON" if person or not group else "ORG")
    character.plural = is_plural(noun)
    learn(scene, character, words, shown=False)
    return character
