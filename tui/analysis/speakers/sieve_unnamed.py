"""Sieve 3: speakers whom the article never names; the words that describe them serve as their name."""

from tui.analysis.entities.gender_and_number import is_plural, singular
from tui.analysis.lexicon import word_set
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.phrase_heads import head_noun, is_person_noun, is_time, phrase_segments
from tui.analysis.speakers.referent import Referent
from tui.analysis.speakers.roles import learn_role
from tui.analysis.speakers.sieve_nominals import DEFINITE
from tui.analysis.text.parts_of_speech import FINITE
from tui.analysis.text.tokens import TokenRange
from tui.model.statement import EntityType

ABSTRACT_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ness", "ity", "ing", "ism", "ysis")
"""Endings of nouns that refer to no person: "performance"."""
ARTICLES = ("the", "a", "an", "so-called")
"""Determiners that are no part of a description."""


def epithet_noun(discourse: Discourse, phrase: TokenRange) -> str | None:
    """Return the noun of a phrase that may be a new description of somebody named before, or None: "the
    34-year-old mother"."""
    first = phrase_segments(discourse, phrase)[0]
    noun = head_noun(discourse, first)
    opens = discourse.words.lowers[first[0]]
    if (
        noun is None
        or opens not in ("the", "this", "that")
        or not is_person_noun(discourse.words.lowers[noun])
    ):
        return None
    return None if is_plural(discourse.words.lowers[noun]) else discourse.words.lowers[noun]


def resolve_unnamed(discourse: Discourse, phrase: TokenRange, *, final: bool = False) -> Resolution | None:
    """Resolve a description of somebody who is never named.

    Unless `final`, phrases in headlines and possible epithets stay open for other sieves.
    """
    first = phrase_segments(discourse, phrase)[0]
    noun = head_noun(discourse, first)
    if noun is None or _has_possessive(discourse, first):
        return None
    if not final and (discourse.in_headline(phrase[0]) or epithet_noun(discourse, phrase) is not None):
        return None
    return Resolution(_unnamed_referent(discourse, phrase, first, noun), "never named", 0.8)


def resolve_remaining_epithet(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve a possible epithet that no other sieve has resolved, as a description of somebody never
    named."""
    return resolve_unnamed(discourse, phrase, final=True)


def _has_possessive(discourse: Discourse, segment: TokenRange) -> bool:
    return discourse.words.lowers[segment[0]] in ("his", "her", "their", "its", "my", "our", "whose")


def _unnamed_referent(discourse: Discourse, phrase: TokenRange, segment: TokenRange, noun: int) -> Referent:
    words = discourse.words
    first, end = segment
    while words.lowers[first] in ARTICLES and end - first > 1:
        first += 1
    whole = _ending_in_name(discourse, phrase, end) or _with_examples(discourse, phrase, end)
    end = _before_rest(discourse, noun, end)
    name = discourse.text_of((first, whole or end))
    found = discourse.referents_by_description.get(name.lower()) or _known_unnamed(
        discourse, (first, end), noun, segment
    )
    if found is None:
        found = make_unnamed(discourse, name, (first, end), words.lowers[noun])
    discourse.referents_by_description.setdefault(name.lower(), found)
    return found


def _before_rest(discourse: Discourse, noun: int, end: int) -> int:
    """Return where the description ends: before a verb, a time, an open bracket: "a group | met with
    aides"."""
    for place in range(noun + 1, end):
        if (
            discourse.words.lowers[place] in word_set("question_words")
            or discourse.words.lowers[place] == "that"
        ):
            return end
        verb = place > noun + 1 and discourse.has_tag(place, *FINITE)
        left_open = discourse.words.forms[place] == "(" and ")" not in discourse.words.forms[place:end]
        if verb or left_open:
            return place
        if is_time(discourse, place, end):
            return place - (place - 1 > noun and discourse.has_tag(place - 1, "VBN"))
    return end


def _with_examples(discourse: Discourse, phrase: TokenRange, end: int) -> int | None:
    """Return the end of "many experts, including Ann Lee", or None if no examples follow."""
    first = end + 1
    if first >= phrase[1] or discourse.words.forms[end] != ",":
        return None
    if discourse.words.lowers[first] not in ("including", "like", "such"):
        return None
    rest = phrase_segments(discourse, (first, phrase[1]))
    return rest[0][1]


def _ending_in_name(discourse: Discourse, phrase: TokenRange, end: int) -> int | None:
    """Return the end of "the office of the mayor, Ann Lee", where the name after the comma belongs to it, or
    None."""
    owner = discourse.names.within(end + 1, phrase[1])
    if owner and owner[0].first == end + 1 and owner[0].end == phrase[1] and owner[0].type == "PERSON":
        return phrase[1]
    return None


def _known_unnamed(
    discourse: Discourse, words: TokenRange, noun: int, segment: TokenRange
) -> Referent | None:
    """Return the unnamed referent that definite words refer to if all of them are known of it, or None."""
    lower = discourse.words.lowers[noun]
    if discourse.words.lowers[segment[0]] not in DEFINITE:
        return None
    said = {discourse.words.lowers[index] for index in range(*words)}
    known = [c for c in discourse.referents_by_noun.get(lower, ()) if not c.is_named and said <= c.modifiers]
    return known[-1] if known else None


def make_unnamed(discourse: Discourse, name: str, words: TokenRange, noun: str) -> Referent:
    """Return a new referent who is known by a description."""
    referent = Referent(name, type_of(noun))
    referent.plural = is_plural(noun)
    learn_role(discourse, referent, words, shown=False)
    return referent


def type_of(noun: str) -> EntityType:
    """Return the type of somebody whom the noun describes: a person unless the noun shows otherwise."""
    one = singular(noun)
    if is_person_noun(noun) or is_person_noun(one):
        return "PERSON"
    if noun in word_set("group_nouns") or one in word_set("group_nouns"):
        return "ORG"
    thing = (
        one.endswith(ABSTRACT_ENDINGS)
        or one in word_set("document_nouns")
        or noun in word_set("document_nouns")
    )
    return "MISC" if thing else "PERSON"
