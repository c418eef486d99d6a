"""Pronouns of the third person, and descriptions that hang on one: "he", "it", "they", "his lawyer"."""

from tui.analysis.lexicon import word_set
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.phrase_heads import head, segments
from tui.analysis.speakers.pronoun_ranking import (
    CLASSES,
    AntecedentCandidate,
    candidates,
    probabilities,
    row_of,
)
from tui.analysis.speakers.referent import Referent, gender_of_word
from tui.analysis.speakers.sieve_unnamed import describe, epithet_noun
from tui.analysis.statements.records import Range

SURE = 0.5
"""From which probability on a candidate is taken; below, a pronoun stays open. Of a source, which surely
stands for somebody, the share among the candidates counts."""
LEAST = 0.08
"""What the probability must be in any case, "none of them" weighed too."""
SUREST = 0.95
"""No pronoun is surer than this, even if nobody else is in sight."""
EPITHET = 0.6
"""The same for a noun nobody was called by before."""
BACK = 4
"""Sentences back over which a translated pronoun may go on."""
OWNERS = frozenset({"his", "her", "its", "their"})


def pronoun(scene: Discourse, phrase: Range) -> Resolution | None:
    """Who "he", "it" or "they" is: the likeliest of those mentioned before."""
    first, end = phrase
    lower = scene.words.lowers[first]
    if end - first != 1 or lower not in CLASSES:
        return None
    found = candidates(scene, first)
    if not found:
        return None
    shares = probabilities(found, row_of(scene, first))
    best = int(shares[:-1].argmax())
    among = float(shares[best] / shares[:-1].sum())
    share = float(shares[best])
    if share < LEAST or (among if phrase in scene.sources else share) < SURE:
        return None
    chosen = found[best]
    if chosen.character.person and chosen.character.gender is None:
        chosen.character.gender = gender_of_word(lower)
    likely = min(SUREST, round((share + among) / 2, 2))
    return Resolution(chosen.character, _reason(scene, first, chosen, len(found)), likely)


def _reason(scene: Discourse, index: int, chosen: AntecedentCandidate, among: int) -> str:
    """What a reader can check: where the one meant was last mentioned, and how many others fit."""
    spoke = next(scene.speaking_before(index), None)
    where = "the last to speak" if spoke is chosen.character else "mentioned before"
    back = scene.tokenised.sentence_of[index] - scene.tokenised.sentence_of[chosen.reference.first]
    if spoke is not chosen.character:
        where = ("named in the same sentence", "named in the sentence before")[back] if back < 2 else where  # noqa: PLR2004
    others = among - 1
    fits = "nobody else fits" if not others else f"{others} other{'s' if others > 1 else ''} would fit"
    return f"{where}; {fits}"


def for_his_part(scene: Discourse, phrase: Range) -> Resolution | None:
    """The one who is named next, in "For his part, the minister said"."""
    first, end = phrase
    lowers = scene.words.lowers
    if lowers[first] not in OWNERS or end - first != 1 or not 0 < first < len(lowers) - 2:
        return None
    if (
        lowers[first - 1] not in ("for", "on")
        or lowers[end] not in ("part", "side")
        or lowers[end + 1] != ","
    ):
        return None
    ahead = (source for source in scene.sources if source[0] == end + 2)
    found = next((scene.resolved[source] for source in ahead if source in scene.resolved), None)
    return found and Resolution(found.character, "named right behind", min(found.confidence, 0.9))


def goes_on(scene: Discourse, phrase: Range) -> Resolution | None:
    """The organisation that spoke last: in translations "And she added" may go on with it.

    Languages with grammatical gender say "she" of a movement; where a person is named in between, that is
    not assumed.
    """
    first, end = phrase
    if end - first != 1 or scene.words.lowers[first] not in ("he", "she"):
        return None
    bottom = scene.tokenised.sentences[max(0, scene.tokenised.sentence_of[first] - BACK)].first
    spoke = next(scene.speaking_before(first, bottom), None)
    if spoke is None or spoke.person or spoke.plural:
        return None
    since = spoke.last_before(first)
    if any(reference.character.person for reference in scene.recent(first, BACK * 10, since)):
        return None
    return Resolution(spoke, "goes on with the last statement; nobody else is named since", 0.7)


def epithet(scene: Discourse, phrase: Range) -> Resolution | None:
    """Somebody named before and now called something new: "the retired surgeon"."""
    noun = epithet_noun(scene, phrase) if phrase in scene.sources else None
    if noun is None or scene.names.within(*phrase):
        return None
    gender = gender_of_word(noun)
    found = [
        candidate
        for candidate in candidates(scene, phrase[0], like="he", gendered=False)
        if gender is None or candidate.character.gender in (None, gender)
    ]
    if not found:
        return None
    shares = probabilities(found, "speaking")[:-1]
    best = int(shares.argmax())
    if shares[best] < EPITHET * shares.sum():
        return None
    reason = f"“{noun}” names somebody known; of {len(found)} before the likeliest"
    return Resolution(found[best].character, reason, 0.65)


def owned(scene: Discourse, phrase: Range) -> Resolution | None:
    """Somebody described by an owner: "his lawyer", who is "Ann Lee's lawyer"."""
    first, end = phrase
    lower = scene.words.lowers[first]
    if lower not in OWNERS or end - first < 2:  # noqa: PLR2004
        return None
    segment = segments(scene, phrase)[0]
    noun = head(scene, segment)
    if noun is None:
        return None
    kin = scene.words.lowers[noun] in word_set("kin") or lower in ("its", "their")
    if kin and (known := _known(scene, scene.words.lowers[noun], first)):
        return Resolution(known, f"the only one called “{scene.words.lowers[noun]}”", 0.75)
    owner = scene.resolved.get((first, first + 1)) or pronoun(scene, (first, first + 1))
    rest = (first + 1, segment[1])
    written = scene.written(rest)
    name = f"{owner.character.name}'s {written}" if owner else scene.written((first, segment[1]))
    found = scene.of_words.get(name.lower())
    if found is None:
        found = scene.of_words[name.lower()] = describe(scene, name, rest, scene.words.lowers[noun])
    whose = f"“{scene.words.forms[first]}” is {owner.character.name}" if owner else "whose, is left open"
    return Resolution(found, f"never named; {whose}", min(0.8, owner.confidence) if owner else 0.6)


def _known(scene: Discourse, noun: str, index: int) -> Referent | None:
    """The one person with a name whom the noun was said of before: "his wife" after "his wife, Ann Lee"."""
    named = [bearer for bearer in scene.bearers.get(noun, ()) if bearer.named and bearer.person]
    return named[0] if len(named) == 1 and named[0].last_before(index) >= 0 else None
