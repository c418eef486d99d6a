"""Sieve 5: pronouns of the third person, and descriptions that depend on one: "he", "it", "they", "his
lawyer"."""

from tui.analysis.entities.gender_and_number import gender_of_word
from tui.analysis.lexicon import word_set
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.phrase_heads import head_noun, phrase_segments
from tui.analysis.speakers.pronoun_ranking import (
    CLASS_BY_PRONOUN,
    AntecedentCandidate,
    candidates,
    probabilities,
    pronoun_class,
)
from tui.analysis.speakers.referent import Referent
from tui.analysis.speakers.sieve_unnamed import epithet_noun, make_unnamed
from tui.analysis.text.tokens import TokenRange

MIN_SHARE = 0.5
"""Probability from which on a candidate is taken; below it a pronoun stays open. A source certainly refers to
somebody, so its share among the candidates is compared."""
MIN_PROBABILITY = 0.08
"""Probability of the candidate in any case, with "none of them" among the answers."""
MAX_CONFIDENCE = 0.95
"""Confidence of a pronoun at most, even if it has only one candidate."""
MIN_EPITHET_SHARE = 0.6
"""Share from which on a candidate is taken for a noun that has not been used of anybody before."""
SENTENCES_BACK = 4
"""Sentences before a pronoun within which it may continue the last statement of an organisation."""
POSSESSIVES = frozenset({"his", "her", "its", "their"})
"""Possessive pronouns of the third person."""


def resolve_pronoun(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve "he", "it" or "they": the likeliest of those mentioned before."""
    first, end = phrase
    lower = discourse.words.lowers[first]
    if end - first != 1 or lower not in CLASS_BY_PRONOUN:
        return None
    found = candidates(discourse, first)
    if not found:
        return None
    shares = probabilities(found, pronoun_class(discourse, first))
    best = int(shares[:-1].argmax())
    among = float(shares[best] / shares[:-1].sum())
    share = float(shares[best])
    if share < MIN_PROBABILITY or (among if phrase in discourse.sources else share) < MIN_SHARE:
        return None
    chosen = found[best]
    if chosen.referent.is_person and chosen.referent.gender is None:
        chosen.referent.gender = gender_of_word(lower)
    likely = min(MAX_CONFIDENCE, round((share + among) / 2, 2))
    return Resolution(chosen.referent, _reason(discourse, first, chosen, len(found)), likely)


def _reason(discourse: Discourse, index: int, chosen: AntecedentCandidate, among: int) -> str:
    """Return what a reader can check: where the referent was last mentioned, and how many others fit."""
    spoke = next(discourse.speaking_before(index), None)
    where = "the last to speak" if spoke is chosen.referent else "mentioned before"
    back = discourse.tokenised.sentence_of[index] - discourse.tokenised.sentence_of[chosen.reference.first]
    if spoke is not chosen.referent:
        where = ("named in the same sentence", "named in the sentence before")[back] if back < 2 else where  # noqa: PLR2004
    others = among - 1
    fits = "nobody else fits" if not others else f"{others} other{'s' if others > 1 else ''} would fit"
    return f"{where}; {fits}"


def resolve_for_his_part(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve the possessive in "For his part, the minister said": the one named next."""
    first, end = phrase
    lowers = discourse.words.lowers
    if lowers[first] not in POSSESSIVES or end - first != 1 or not 0 < first < len(lowers) - 2:
        return None
    if (
        lowers[first - 1] not in ("for", "on")
        or lowers[end] not in ("part", "side")
        or lowers[end + 1] != ","
    ):
        return None
    ahead = (source for source in discourse.sources if source[0] == end + 2)
    found = next((discourse.resolutions[source] for source in ahead if source in discourse.resolutions), None)
    return found and Resolution(found.referent, "named right behind", min(found.confidence, 0.9))


def resolve_continued_speaker(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve "he" or "she" as the organisation that spoke last, as translations use it: "And she added".

    Languages with grammatical gender say "she" of a movement. If a person is named in between, the pronoun
    stays open.
    """
    first, end = phrase
    if end - first != 1 or discourse.words.lowers[first] not in ("he", "she"):
        return None
    bottom = discourse.tokenised.sentences[
        max(0, discourse.tokenised.sentence_of[first] - SENTENCES_BACK)
    ].first
    spoke = next(discourse.speaking_before(first, bottom), None)
    if spoke is None or spoke.is_person or spoke.plural:
        return None
    since = spoke.last_before(first)
    if any(reference.referent.is_person for reference in discourse.recent(first, SENTENCES_BACK * 10, since)):
        return None
    return Resolution(spoke, "goes on with the last statement; nobody else is named since", 0.7)


def resolve_epithet(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve a new description of somebody named before: "the retired surgeon"."""
    noun = epithet_noun(discourse, phrase) if phrase in discourse.sources else None
    if noun is None or discourse.names.within(*phrase):
        return None
    gender = gender_of_word(noun)
    found = [
        candidate
        for candidate in candidates(discourse, phrase[0], like="he", gendered=False)
        if gender is None or candidate.referent.gender in (None, gender)
    ]
    if not found:
        return None
    shares = probabilities(found, "speaking")[:-1]
    best = int(shares.argmax())
    if shares[best] < MIN_EPITHET_SHARE * shares.sum():
        return None
    reason = f"“{noun}” names somebody known; of {len(found)} before the likeliest"
    return Resolution(found[best].referent, reason, 0.65)


def resolve_possessive(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve somebody described by an owner: "his lawyer" is "Ann Lee's lawyer"."""
    first, end = phrase
    lower = discourse.words.lowers[first]
    if lower not in POSSESSIVES or end - first < 2:  # noqa: PLR2004
        return None
    segment = phrase_segments(discourse, phrase)[0]
    noun = head_noun(discourse, segment)
    if noun is None:
        return None
    kin = discourse.words.lowers[noun] in word_set("kin") or lower in ("its", "their")
    if kin and (known := _known(discourse, discourse.words.lowers[noun], first)):
        return Resolution(known, f"the only one called “{discourse.words.lowers[noun]}”", 0.75)
    owner = discourse.resolutions.get((first, first + 1)) or resolve_pronoun(discourse, (first, first + 1))
    rest = (first + 1, segment[1])
    written = discourse.text_of(rest)
    name = f"{owner.referent.name}'s {written}" if owner else discourse.text_of((first, segment[1]))
    found = discourse.referents_by_description.get(name.lower())
    if found is None:
        found = discourse.referents_by_description[name.lower()] = make_unnamed(
            discourse, name, rest, discourse.words.lowers[noun]
        )
    whose = f"“{discourse.words.forms[first]}” is {owner.referent.name}" if owner else "whose, is left open"
    return Resolution(found, f"never named; {whose}", min(0.8, owner.confidence) if owner else 0.6)


def _known(discourse: Discourse, noun: str, index: int) -> Referent | None:
    """Return the one named person whom the noun described before, or None: "his wife" after "his wife, Ann
    Lee"."""
    named = [
        bearer for bearer in discourse.referents_by_noun.get(noun, ()) if bearer.is_named and bearer.is_person
    ]
    return named[0] if len(named) == 1 and named[0].last_before(index) >= 0 else None
