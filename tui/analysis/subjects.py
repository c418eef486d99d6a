"""The subject before a verb, with the descriptions between them: "Ada Moe, the director of roads, said"."""

from tui.analysis.cues import Cue
from tui.analysis.findings import Range
from tui.analysis.lexicon import words as listed
from tui.analysis.phrases import ending_at, is_break
from tui.analysis.verbs import reporting_verbs
from tui.analysis.words import Reading

DASHES = frozenset({"-", "–", "—", "--"})
SEGMENTS = 5
"""How many commas back the head of a described subject may stand."""
JOINING = frozenset({"and", "but", "or", "then", "to"})


def subject_before(reading: Reading, cue: Cue) -> Range | None:
    """The subject before the verb, with the descriptions between them."""
    words = reading.words
    start = reading.sentences[cue.sentence].first
    end = _before_time(reading, start, cue.first)
    if end <= start:
        return None
    if words.lowers[end - 1] in listed("relative_pronouns") or _subject_pronoun(reading, start, end - 1):
        return None if words.lowers[end - 1] == "there" else (end - 1, end)
    if words.lowers[end - 1] == "that" and end - 1 > start and words.lowers[end - 2] not in reporting_verbs():
        return end - 1, end
    if words.forms[end - 1] in DASHES or words.forms[end - 1] == ",":
        return _described(reading, start, end - 1)
    return ending_at(reading, end, start)


def _subject_pronoun(reading: Reading, start: int, index: int) -> bool:
    """Whether the word is a pronoun in the subject's place: not the object in "who saw it said"."""
    words = reading.words
    if words.lowers[index] not in listed("subject_pronouns"):
        return False
    if words.lowers[index] not in ("it", "you") or index == start or is_break(reading, index - 1):
        return True
    before = words.lowers[index - 1]
    verb = reporting_verbs().get(before)
    says = verb is not None and verb.lemma in listed("plain_verbs")
    return before in listed("clause_openers") or before in JOINING or says


def _before_time(reading: Reading, start: int, end: int) -> int:
    """The end of the subject where a time stands between it and the verb: "the mayor on Friday said"."""
    words, index = reading.words, end
    while index > start and words.lowers[index - 1] in listed("times"):
        index -= 1
    if index == end:
        return end
    return index - (index > start and words.lowers[index - 1] == "on")


def _described(reading: Reading, start: int, end: int) -> Range | None:
    """The subject where a description set off by commas or dashes ends before `end`."""
    words = reading.words
    mark = words.forms[end]
    stop = end
    for _ in range(SEGMENTS):
        opening = _mark_before(reading, start, stop, mark)
        if opening is None:
            return None
        head = ending_at(reading, opening, start)
        if head is None:
            return None
        if not _describes(reading, head) or _mark_before(reading, start, head[0], mark) != head[0] - 1:
            return head[0], end
        stop = opening
    return None


def _mark_before(reading: Reading, start: int, stop: int, mark: str) -> int | None:
    forms, quoted = reading.words.forms, reading.quoted
    bottom = max(start, stop - 40)
    return next((i for i in range(stop - 1, bottom - 1, -1) if forms[i] == mark and quoted[i] < 0), None)


def _describes(reading: Reading, phrase: Range) -> bool:
    """Whether a phrase between commas describes another before it, rather than being the subject's head."""
    words = reading.words
    first = words.forms[phrase[0]]
    return first in ("a", "an", "who", "which", "whose") or (
        first[0].islower() and first not in ("the", "his", "her")
    )
