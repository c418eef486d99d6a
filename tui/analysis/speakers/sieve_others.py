"""Sieves 6 and 7: headlines that withhold a name ("Lawmaker urges …"), and "I" and "we"."""

from tui.analysis.entities.gender_and_number import is_plural, singular
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.phrase_heads import head_noun, is_person_noun, phrase_segments
from tui.analysis.speakers.referent import Referent
from tui.analysis.text.tokens import TokenRange

MAX_SPEAKERS_BELOW = 3
"""Statements below a headline whose speakers it may refer to."""


def resolve_headline(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve a noun in a headline as the first to speak below whom it can describe."""
    sentence = discourse.tokenised.sentences[discourse.tokenised.sentence_of[phrase[0]]]
    if not discourse.in_headline(phrase[0]):
        return None
    noun = head_noun(discourse, phrase_segments(discourse, phrase)[0])
    if noun is None or discourse.words.lowers[phrase[0]] in ("the", "this"):
        return None
    lower = discourse.words.lowers[noun]
    below = [referent for place, referent in discourse.turns if place >= sentence.end][:MAX_SPEAKERS_BELOW]
    for referent in below:
        if lower in referent.nouns or singular(lower) in referent.nouns:
            return Resolution(referent, f"called “{lower}” below", 0.8)
    if below and _can_be(below[0], lower):
        return Resolution(below[0], "the first to speak below the headline", 0.65)
    return None


def _can_be(referent: Referent, lower: str) -> bool:
    """Return whether the noun may describe the referent."""
    if is_plural(lower) != referent.plural:
        return False
    person = is_person_noun(lower)
    return person == (referent.type == "PERSON")


FIRST_PERSON_SINGULAR = frozenset({"i", "me", "my", "i've", "i'm", "i'd", "i'll"})
"""Pronouns of the first person singular."""
FIRST_PERSON = FIRST_PERSON_SINGULAR | {"we", "us", "our", "we've", "we're", "we'd", "we'll"}
"""Pronouns of the first person."""
AUTHOR = "author"
"""Name of the article's author as a speaker."""


def resolve_first_person(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve "I" or "we": the one who is quoted there, else the author."""
    first, end = phrase
    if end - first != 1 or discourse.words.lowers[first] not in FIRST_PERSON:
        return None
    if (quoting := _quoting(discourse, first)) is not None:
        found = discourse.resolutions.get(quoting)
        return found and Resolution(found.referent, "quoted there", found.confidence - 0.05)
    if discourse.tokenised.quoted[first] >= 0:
        return None
    author = discourse.referents_by_description.setdefault(AUTHOR, Referent(AUTHOR, "PERSON"))
    return Resolution(author, "outside quotations the author speaks", 0.8)


def _quoting(discourse: Discourse, index: int) -> TokenRange | None:
    """Return the source of the innermost direct statement around the word, or None."""
    own = discourse.tokenised.quoted[index] >= 0
    around = [
        (said.end - said.first, said.source)
        for said in discourse.content_at(index)
        if own or said.construct in ("colon", "alone")
    ]
    return min(around)[1] if around else None
