"""Those whom the article never names: the words that describe them are their name."""

from tui.analysis.entities.gender_and_number import is_plural, singular
from tui.analysis.lexicon import word_set
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.phrase_heads import head, is_person_noun, is_time, segments
from tui.analysis.speakers.referent import Referent
from tui.analysis.speakers.roles import learn
from tui.analysis.speakers.sieve_nominals import DEFINITE
from tui.analysis.statements.records import Range
from tui.model.statement import EntityType

ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ness", "ity", "ing", "ism", "ysis")
"""Endings of nouns for what is no person: "performance"."""
ARTICLES = ("the", "a", "an", "so-called")


def epithet_noun(scene: Discourse, phrase: Range) -> str | None:
    """The noun of a phrase that may call somebody named before something new: "the 34-year-old mother"."""
    first = segments(scene, phrase)[0]
    noun = head(scene, first)
    opens = scene.words.lowers[first[0]]
    if noun is None or opens not in ("the", "this", "that") or not is_person_noun(scene.words.lowers[noun]):
        return None
    return None if is_plural(scene.words.lowers[noun]) else scene.words.lowers[noun]


def described(scene: Discourse, phrase: Range, *, final: bool = False) -> Resolution | None:
    """Somebody who is never named: the words that describe them are the name."""
    first = segments(scene, phrase)[0]
    noun = head(scene, first)
    if noun is None or _owned(scene, first):
        return None
    if not final and (scene.in_headline(phrase[0]) or epithet_noun(scene, phrase) is not None):
        return None
    return Resolution(_unnamed(scene, phrase, first, noun), "never named", 0.8)


def described_at_last(scene: Discourse, phrase: Range) -> Resolution | None:
    """The same for what may have been an epithet, but is nobody's."""
    return described(scene, phrase, final=True)


def _owned(scene: Discourse, segment: Range) -> bool:
    return scene.words.lowers[segment[0]] in ("his", "her", "their", "its", "my", "our", "whose")


def _unnamed(scene: Discourse, phrase: Range, segment: Range, noun: int) -> Referent:
    words = scene.words
    first, end = segment
    while words.lowers[first] in ARTICLES and end - first > 1:
        first += 1
    whole = _ending_in_name(scene, phrase, end) or _with_examples(scene, phrase, end)
    end = _before_rest(scene, noun, end)
    name = scene.written((first, whole or end))
    found = scene.of_words.get(name.lower()) or _told_apart(scene, (first, end), noun, segment)
    if found is None:
        found = describe(scene, name, (first, end), words.lowers[noun])
    scene.of_words.setdefault(name.lower(), found)
    return found


def _before_rest(scene: Discourse, noun: int, end: int) -> int:
    """Where the description ends: before a verb, a time, a bracket left open: "a group | met with aides"."""
    for place in range(noun + 1, end):
        if scene.words.lowers[place] in word_set("question_words") or scene.words.lowers[place] == "that":
            return end
        verb = place > noun + 1 and scene.tagged(place, "VBZ", "VBP", "MD", "VBD")
        left_open = scene.words.forms[place] == "(" and ")" not in scene.words.forms[place:end]
        if verb or left_open:
            return place
        if is_time(scene, place, end):
            return place - (place - 1 > noun and scene.tagged(place - 1, "VBN"))
    return end


def _with_examples(scene: Discourse, phrase: Range, end: int) -> int | None:
    """The end of "many experts, including Ann Lee"."""
    first = end + 1
    if first >= phrase[1] or scene.words.forms[end] != ",":
        return None
    if scene.words.lowers[first] not in ("including", "like", "such"):
        return None
    rest = segments(scene, (first, phrase[1]))
    return rest[0][1]


def _ending_in_name(scene: Discourse, phrase: Range, end: int) -> int | None:
    """The end of "the office of the mayor, Ann Lee", where the name behind the comma belongs to it."""
    owner = scene.names.within(end + 1, phrase[1])
    if owner and owner[0].first == end + 1 and owner[0].end == phrase[1] and owner[0].type == "PERSON":
        return phrase[1]
    return None


def _told_apart(scene: Discourse, words: Range, noun: int, segment: Range) -> Referent | None:
    """The one of this noun known already, if the words are definite and say nothing else of it."""
    lower = scene.words.lowers[noun]
    if scene.words.lowers[segment[0]] not in DEFINITE:
        return None
    said = {scene.words.lowers[index] for index in range(*words)}
    known = [c for c in scene.bearers.get(lower, ()) if not c.named and said <= c.modifiers]
    return known[-1] if known else None


def describe(scene: Discourse, name: str, words: Range, noun: str) -> Referent:
    """A new character who is known by a description."""
    character = Referent(name, type_of(noun))
    character.plural = is_plural(noun)
    learn(scene, character, words, shown=False)
    return character


def type_of(noun: str) -> EntityType:
    """What somebody called by the noun is: a person, as long as nothing says otherwise."""
    one = singular(noun)
    if is_person_noun(noun) or is_person_noun(one):
        return "PERSON"
    if noun in word_set("group_nouns") or one in word_set("group_nouns"):
        return "ORG"
    thing = one.endswith(ABSTRACT) or one in word_set("document_nouns") or noun in word_set("document_nouns")
    return "MISC" if thing else "PERSON"
