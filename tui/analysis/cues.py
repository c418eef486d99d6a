"""Cues: the words that report a statement or an attitude.

How surely a verb reports depends on the verb, on how it is used and on what follows it: "said that" always
does, "sees a doctor" hardly ever. The shares in `lexicons/cue_shares.txt` were counted once on annotated
news; a verb used in a way that was never counted takes the share of its like.
"""

from functools import cache
from typing import NamedTuple

from tui.analysis.lexicon import rows
from tui.analysis.lexicon import words as listed
from tui.analysis.verbs import Verb, reporting_verbs
from tui.analysis.words import Reading, Words
from tui.model import Attribution

QUOTING = 0.9
"""How likely a verb behind a quotation that ends in a comma reports it, on the training articles."""
QUOTING_MARKS = frozenset({",", "?", "!", "—", "–", "-", "--", "…"})
"""What a quotation ends with when its report follows."""
SENTENCE = 7
"""Words, marks included, that a quotation needs to be more than a name or a catchword."""
SPLIT = 0.85
"""How likely a verb reports when the word that completes it follows its object."""
REACH = 12
"""How many words the subject between a quotation and its verb, or the object of a split cue, may have."""
UNKNOWN = Verb("", "past", "communication")
"""A verb on no list, known to report by its place alone."""
THRESHOLD = 0.5
"""A verb less likely to report than this is no cue; the best value on the training articles."""


class Cue(NamedTuple):
    """A cue, as a range of words with its reading."""

    first: int
    """Index of its first word, auxiliaries and adverbs included: "has repeatedly said"."""
    head: int
    """Index of the word that reports: "said"."""
    end: int
    """Index behind its last word."""
    lemma: str
    """The verb: "say"; for others the words themselves."""
    use: str
    """How it is used: past, present, modal, infinitive, participle, progressive, passive, phrase, colon."""
    frame: str
    """What follows it: that, quote, colon, to, question, time, comma, end, subject, noun, a preposition."""
    attribution: Attribution
    """Speech or attitude."""
    probability: float
    """How likely it reports, from 0 to 1."""
    sentence: int
    """Number of its sentence."""


def find_cues(reading: Reading) -> list[Cue]:
    """The verbs outside quotations that report, in order of the text."""
    verbs = reporting_verbs()
    words, quoted = reading.words, reading.quoted
    found: list[Cue] = []
    behind_quotation = _behind_quotations(reading)
    for index, lower in enumerate(words.lowers):
        if quoted[index] >= 0:
            continue
        verb = verbs.get(lower) or (UNKNOWN if index in behind_quotation else None)
        if verb:
            cue = _read(reading, index, verb)
            if index in behind_quotation:
                cue = cue._replace(probability=max(cue.probability, QUOTING))
            if cue.probability >= THRESHOLD and cue.use != "noun":
                found.append(cue)
    return found


def _behind_quotations(reading: Reading) -> frozenset[int]:
    """The verbs that report the quotation right before them: “…,” she demanded; “…,” shot back the mayor.

    The comma before the closing mark gives them away, so that no list needs to hold them.
    """
    return frozenset(
        verb
        for quotation in reading.quotations
        if quotation.depth == 0
        and quotation.closed
        and (verb := _reporting_behind(reading, quotation.end)) is not None
    )


def _reporting_behind(reading: Reading, end: int) -> int | None:
    words = reading.words
    if end >= len(words) or end < 3 or words.forms[end - 2] not in QUOTING_MARKS:  # noqa: PLR2004
        return None
    limit = min(reading.sentences[reading.sentence_of[end - 1]].end, end + REACH)
    for index in range(end, limit):
        if reading.quoted[index] >= 0 or words.forms[index] in ".;:":
            return None
        lower = words.lowers[index]
        if lower in reporting_verbs() or lower in listed("quoting_verbs"):
            return index
        if lower.endswith("ed") and words.forms[index].islower():
            return index
    return None


def is_adverb(words: Words, index: int) -> bool:
    """Whether the word is an adverb that may stand beside a verb."""
    lower = words.lowers[index]
    return lower in listed("adverbs") or (lower.endswith("ly") and lower not in listed("adverb_lookalikes"))


def _read(reading: Reading, index: int, verb: Verb) -> Cue:
    sentence = reading.sentences[reading.sentence_of[index]]
    words = reading.words
    first = index
    while first > sentence.first and is_adverb(words, first - 1):
        first -= 1
    before = words.lowers[first - 1] if first > sentence.first else ""
    use, frame = _use(verb, before), frame_at(reading, index, sentence.end)
    while first > sentence.first and _joins(words, first - 1):
        first -= 1
    probability = _probability(reading, index, verb, (use, frame))
    number = reading.sentence_of[index]
    unsaid = use == "modal" and before in listed("unsaid_modals")
    attribution: Attribution = "attitude" if unsaid else verb.attribution
    end = index + 1 + _takes_particle(words, index, sentence.end, verb)
    return Cue(first, index, end, verb.lemma, use, frame, attribution, probability, number)


def _takes_particle(words: Words, index: int, end: int, verb: Verb) -> bool:
    """Whether the word behind the verb belongs to it: "called for", "spoke about", "pointed out"."""
    if index + 2 >= end:
        return False
    behind = words.lowers[index + 1]
    if behind == "to":
        return verb.lemma in listed("to_verbs")
    dated = behind in ("on", "at", "with", "in", "over") and verb.lemma in listed("plain_verbs")
    return behind in listed("cue_particles") and not dated and words.lowers[index + 2] not in listed("times")


def _probability(reading: Reading, index: int, verb: Verb, place: tuple[str, str]) -> float:
    """How likely the verb reports, the word that completes or undoes it taken into account."""
    words, end = reading.words, reading.sentences[reading.sentence_of[index]].end
    lower = words.lowers[index]
    if index + 1 < end and f"{lower} {words.lowers[index + 1]}" in listed("no_cues"):
        return 0.0
    share = max(_share(verb, *place), _before_quotation(reading, index, verb, place))
    if lower not in _split_verbs():
        return share
    behind = words.lowers[index + 1 : min(end, index + REACH)]
    whole = any(f"{lower} {word}" in listed("split_cues") for word in behind)
    return max(share, SPLIT) if whole else share


def _before_quotation(reading: Reading, index: int, verb: Verb, place: tuple[str, str]) -> float:
    """How likely a verb of saying reports the quotation behind it, by the length of that."""
    use, frame = place
    if (
        frame != "quote"
        or use not in ("past", "present", "participle")
        or verb.attribution != "communication"
    ):
        return 0.0
    quoted = next((number for number in reading.quoted[index + 1 : index + REACH] if number >= 0), None)
    if quoted is None:
        return 0.0
    quotation = reading.quotations[quoted]
    return QUOTING if quotation.end - quotation.first >= SENTENCE else 0.0


@cache
def _split_verbs() -> frozenset[str]:
    return frozenset(entry.split()[0] for entry in listed("split_cues"))


def _joins(words: Words, index: int) -> bool:
    """Whether the word belongs to the verb group behind it."""
    return words.lowers[index] in listed("auxiliaries") or is_adverb(words, index)


def _use(verb: Verb, before: str) -> str:
    """How the verb is used, by the word before it, adverbs aside."""
    being = before in listed("being")
    if verb.form == "past":
        described = before in listed("determiners") or before in listed("prepositions")
        return "passive" if being else "noun" if described else "past"
    if verb.form == "ing":
        if being:
            return "progressive"
        return "gerund" if before in listed("prepositions") else "participle"
    if before == "to":
        return "infinitive"
    if before in listed("modals"):
        return "modal"
    noun = before in listed("determiners") or before in listed("prepositions") or not before
    noun = noun or being or (before.endswith("ing") and verb.form == "s")
    return "noun" if noun else "present"


def frame_at(reading: Reading, head: int, end: int) -> str:
    """What follows the word at `head` in its sentence, which ends before `end`; adverbs are passed over."""
    words = reading.words
    index = head + 1
    while index < end and is_adverb(words, index):
        index += 1
    if index >= end:
        return "end"
    if index + 1 < end and words.forms[index] == "," and reading.quoted[index + 1] != reading.quoted[head]:
        index += 1
    if reading.quoted[index] != reading.quoted[head]:
        return "quote"
    return _frame(words.lowers[index])


@cache
def _frame_words() -> dict[str, str]:
    """The frame that a word right behind the verb makes."""
    frames = {word: word for word in listed("prepositions")}
    frames |= dict.fromkeys(listed("subject_pronouns"), "subject")
    frames |= dict.fromkeys(listed("question_words"), "question")
    frames |= dict.fromkeys(listed("times"), "time")
    return frames | {"that": "that", "to": "to", ":": "colon", ",": "comma", **dict.fromkeys(".;!?", "end")}


def _frame(lower: str) -> str:
    frame = _frame_words().get(lower)
    return frame or ("noun" if lower[0].isalnum() or lower == "$" else "mark")


@cache
def _shares() -> dict[tuple[str, str, str], float]:
    """Measured shares by verb, use and frame; "*" stands for all frames, an attribution for all its verbs."""
    table: dict[tuple[str, str, str], float] = {}
    for row in rows("cue_shares"):
        lemma, use, *pairs = row.split()
        for frame, percent in zip(pairs[::2], pairs[1::2], strict=True):
            table[lemma, use, frame] = int(percent) / 100
    return table


def _share(verb: Verb, use: str, frame: str) -> float:
    shares = _shares()
    keys = ((verb.lemma, use, frame), (verb.lemma, use, "*"), (verb.attribution, use, frame))
    return next((shares[key] for key in keys if key in shares), 0.0)
