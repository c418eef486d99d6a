"""Sieve 2: phrases with a noun for somebody known: "the mayor" is the person whom the article calls mayor."""

from functools import cache

from tui.analysis.entities.gender_and_number import is_plural
from tui.analysis.lexicon import entries, word_set
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.phrase_heads import head_noun, is_person_noun, phrase_segments
from tui.analysis.speakers.referent import Referent
from tui.analysis.text.tokens import TokenRange

MAX_REFERENTS = 50
"""Referents of one noun that are considered, the latest ones."""
LAST_LEAD_SENTENCE = 3
"""Index of the last sentence in which a noun may refer to somebody whom the article names only later."""
DEFINITE = ("the", "this", "that", "these", "those")
"""Determiners of a phrase for somebody already known."""


def resolve_by_role(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve a phrase by an office or trade: "the mayor" after "Mayor Ann Lee"."""
    noun = definite_noun(discourse, phrase)
    if noun is None:
        return None
    bearers = [
        c
        for c in discourse.referents_by_noun.get(noun, ())[-MAX_REFERENTS:]
        if _names_fit(discourse, phrase, c)
    ]
    if not bearers:
        return None
    said = lowers_of(discourse, phrase)
    last = {id(c): c.last_before(phrase[0]) for c in bearers}
    best = max(bearers, key=lambda c: (len(said & c.modifiers), last[id(c)]))
    known = last[id(best)] >= 0
    if not known and discourse.tokenised.sentence_of[phrase[0]] > LAST_LEAD_SENTENCE:
        return None
    reason = f"the last one called “{noun}”" if known else f"the one later called “{noun}”"
    return Resolution(best, reason, 0.88 if known else 0.7)


def definite_noun(discourse: Discourse, phrase: TokenRange) -> str | None:
    """Return the head noun of a phrase for somebody already known, in lower case, or None."""
    first = phrase_segments(discourse, phrase)[0]
    noun = head_noun(discourse, first)
    if noun is None:
        return None
    lower = discourse.words.lowers[noun]
    opens = discourse.words.lowers[first[0]]
    if opens in DEFINITE:
        return lower
    bare = opens not in word_set("determiners") and not opens[0].isdigit()
    return lower if bare and is_person_noun(lower) and not is_plural(lower) else None


def lowers_of(discourse: Discourse, phrase: TokenRange) -> set[str]:
    """Return the words of a phrase in lower case."""
    return set(discourse.words.lowers[phrase[0] : phrase[1]])


def _names_fit(discourse: Discourse, phrase: TokenRange, referent: Referent) -> bool:
    """Return whether all names within the phrase are among what is known of the referent."""
    proper = {
        discourse.words.lowers[index]
        for name in discourse.names.within(*phrase)
        for index in range(name.first, name.end)
    }
    return proper <= referent.modifiers | set(referent.name.lower().split())


SENTENCES_BACK = 4
"""Sentences before a phrase within which an organisation meant by "the company" is looked for."""
REFERENCES_BACK = 60
"""References before a phrase within which a name with its noun is looked for."""
FUNCTION_WORDS = frozenset({"the", "a", "an", "this", "that", "so-called"})
"""Words that a phrase may have beside those of the name."""


def resolve_by_name_word(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve a phrase by a word of a name: "the committee", "the court"."""
    noun = definite_noun(discourse, phrase)
    if noun is None or is_person_noun(noun) or discourse.names.within(*phrase):
        return None
    said = lowers_of(discourse, phrase) - FUNCTION_WORDS
    for reference in discourse.recent(phrase[0], REFERENCES_BACK):
        name = reference.referent.name.lower().split()
        if reference.referent.type not in ("PERSON", "NORP") and noun in name and said <= set(name) | {noun}:
            return Resolution(reference.referent, f"the last one with “{noun}” in its name", 0.85)
    return None


def resolve_by_organisation_noun(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve a noun for organisations by the kind of organisation: "the paper" after "The Daily Post"."""
    noun = definite_noun(discourse, phrase)
    first, end = phrase_segments(discourse, phrase)[0]
    if noun is None or noun not in word_set("organisation_nouns") or end - first != 2:  # noqa: PLR2004
        return None
    if any(not c.is_named and noun in c.nouns for c in discourse.referents_by_noun.get(noun, ())):
        return None
    recent = _organisations(discourse, phrase)
    for sort in (_sort_nouns().get(noun, noun), None):
        found = next((c for c in recent if organisation_sort(c.name) == sort), None)
        if found:
            reason = f"the last “{noun}” named" if sort else f"the organisation last named before “{noun}”"
            return Resolution(found, reason, 0.8 if sort else 0.7)
    return None


def _organisations(discourse: Discourse, phrase: TokenRange) -> list[Referent]:
    """Return the organisations named shortly before, the likeliest first.

    For a source, those that spoke come first. In content, the one who speaks of "the movement" is excluded.
    """
    number = max(0, discourse.tokenised.sentence_of[phrase[0]] - SENTENCES_BACK)
    bottom = discourse.tokenised.sentences[number].first
    seen = [reference.referent for reference in discourse.recent(phrase[0], REFERENCES_BACK, bottom)]
    if phrase in discourse.sources:
        seen = [*discourse.speaking_before(phrase[0], bottom), *seen]
    sources = [discourse.resolutions.get(said.source) for said in discourse.content_at(phrase[0])]
    own = [found.referent for found in sources if found]
    return [c for c in seen if c.type == "ORG" and c.is_named and c not in own]


def organisation_sort(name: str) -> str | None:
    """Return the noun for the kind of organisation that its name shows, or None: "university" for "Ajax
    College"."""
    found = [_sorts()[word] for word in name.lower().split() if word in _sorts()]
    return found[-1] if found else None


@cache
def _sorts() -> dict[str, str]:
    """Return for each word of a name the noun for what it names."""
    return {mark: noun for noun, marks in entries("organisation_sorts") for mark in marks}


@cache
def _sort_nouns() -> dict[str, str]:
    """Return for each synonym of a kind of organisation the noun that `_sorts` uses."""
    return {other: noun for noun, others in entries("sort_nouns") for other in others}
