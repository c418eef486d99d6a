"""Sieve 4: relative pronouns; "who", "which" and "that" refer to the words before them."""

from tui.analysis.speakers.discourse import Discourse, Resolution, Sieve
from tui.analysis.text.noun_phrases import noun_phrase_before
from tui.analysis.text.parts_of_speech import FINITE
from tui.analysis.text.tokens import TokenRange

RELATIVE = frozenset({"who", "which", "that"})
"""The relative pronouns."""


def relative_pronoun_sieve(sieves: tuple[Sieve, ...]) -> Sieve:
    """Return the sieve for relative pronouns, whose antecedents the given sieves resolve."""

    def antecedent(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
        """Resolve a relative pronoun as the phrase immediately before it."""
        first, end = phrase
        lower = discourse.words.lowers[first]
        if end - first != 1 or lower not in RELATIVE:
            return None
        before = _phrase_before(discourse, first)
        if before is None:
            return None
        found = discourse.resolutions.get(before)
        for sieve in sieves:
            found = found or sieve(discourse, before)
        return found and Resolution(
            found.referent, f"“{lower}” goes with “{discourse.text_of(before)}”", found.confidence - 0.1
        )

    return antecedent


def _phrase_before(discourse: Discourse, index: int) -> TokenRange | None:
    """Return the noun phrase before the word, or None: a name and an insertion after it, else the last noun
    phrase."""
    start = discourse.sentence_start(index)
    for name in reversed(discourse.names.within(start, index)):
        if name.type == "PERSON" and _only_aside_between(discourse, name.end, index):
            return name.first, name.end
    end = index
    if end > start and discourse.words.forms[end - 1] == ",":
        end -= 1
    found = noun_phrase_before(discourse.tokenised, end, start) if end > start else None
    return found and _skip_verb(discourse, found)


def _skip_verb(discourse: Discourse, phrase: TokenRange) -> TokenRange | None:
    """Return the words after a verb that governs them, or None if none are left: "met | two bakers"."""
    first, end = phrase
    verbs = [place for place in range(first, end) if discourse.has_tag(place, *FINITE, "TO")]
    first = verbs[-1] + 1 if verbs else first
    if first < end and verbs and discourse.has_tag(first, "VB"):
        first += 1
    return (first, end) if first < end else None


def _only_aside_between(discourse: Discourse, first: int, index: int) -> bool:
    """Return whether nothing but an age, a party or a role is between a name and the relative pronoun."""
    if first == index:
        return True
    aside = discourse.words.forms[first] in ",(" and discourse.words.forms[index - 1] in ",)"
    clause = (*FINITE, "PRP")
    return aside and not any(discourse.has_tag(place, *clause) for place in range(first, index))
