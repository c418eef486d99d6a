"""The content of a statement: what is said, before, behind or around the words that report it."""

from tui.analysis.cues import QUOTING_MARKS, Cue, is_adverb
from tui.analysis.endings import DASHES, FINAL, end_behind_quotation, end_of_phrase, is_clause, trim
from tui.analysis.findings import Range, Source
from tui.analysis.lexicon import words as listed
from tui.analysis.phrases import starting_at
from tui.analysis.sources import impersonal
from tui.analysis.subjects import subject_before
from tui.analysis.words import Reading

SHORTEST = 2
"""Words a clause needs before a report to be what is said."""
REACH = 30
"""How many words an insertion between a verb and its "that" may have."""


def find_content(
    reading: Reading, cue: Cue, source: Source | None, stop: int
) -> tuple[tuple[Range, ...], str]:
    """What the cue reports and the construct it is found by; no content where there is none.

    `stop` is the index behind the last word that may belong to it: the sentence's end, or where the next
    statement of the sentence starts.
    """
    report = _report(cue, source)
    if _echoes(reading, cue, report[0]):
        clause = trim(reading, _clause_before(reading, cue, report[0] - 1), report[0] - 1)
        return ((clause,), "echo") if clause else ((), "none")
    if impersonal(cue):
        return _around_impersonal(reading, cue, stop)
    lead = _before(reading, cue, report[0])
    first = _start_behind(reading, cue, report[1], stop)
    if lead and (first is None or _reported(reading, lead) or _resumes(reading, first)):
        rest = _rest(reading, lead, first, stop)
        return ((lead, rest), "around") if rest else ((lead,), "before")
    if first is None:
        return (), "none"
    stop = end_behind_quotation(reading, first, stop)
    if not is_clause(reading, first):
        stop = end_of_phrase(reading, first, stop)
    tail = trim(reading, first, stop)
    return ((tail,), "behind") if tail else ((), "none")


def _echoes(reading: Reading, cue: Cue, first: int) -> bool:
    """Whether the report is a mere "as she said" behind the clause it goes with."""
    words, sentence = reading.words, reading.sentences[cue.sentence]
    ends = cue.end >= sentence.end or words.forms[cue.end] in (".", ",", ";")
    return (
        ends
        and first - 2 > sentence.first
        and words.lowers[first - 1] == "as"
        and words.forms[first - 2] == ","
    )


def _clause_before(reading: Reading, cue: Cue, end: int) -> int:
    """Where the clause of an "as she said" starts: at another verb's "that", or at the sentence's head."""
    words, first = reading.words, reading.sentences[cue.sentence].first
    return next((i for i in range(end - 1, first, -1) if words.lowers[i] == "that"), first)


def _around_impersonal(reading: Reading, cue: Cue, stop: int) -> tuple[tuple[Range, ...], str]:
    """What is thought with nobody named to think it: subject and complement, "it" and "there" aside."""
    first = _start_behind(reading, cue, cue.end, stop)
    tail = trim(reading, first, stop) if first is not None else None
    if tail is None:
        return (), "none"
    subject = subject_before(reading, cue)
    if subject is None or reading.words.lowers[subject[0]] in ("it", "there"):
        return (tail,), "impersonal"
    return (subject, tail), "impersonal"


def _report(cue: Cue, source: Source | None) -> Range:
    """The verb and the subject next to it, in either order."""
    if source is None or source.words[0] > cue.end + 2 or source.words[1] < cue.first - 2:
        return cue.first, cue.end
    return min(cue.first, source.words[0]), max(cue.end, source.words[1])


def _before(reading: Reading, cue: Cue, end: int) -> Range | None:
    """What is said before the report: a clause that ends in a comma, or a quotation."""
    words = reading.words
    first = reading.sentences[cue.sentence].first
    if end <= first or cue.use not in ("past", "present", "modal", "progressive"):
        return None
    last = end - 1
    if reading.quoted[last] >= 0:
        start = reading.quotations[reading.quoted[last]].first
        return min(first, start), end
    if words.forms[last] not in (",", "?", "!") and words.forms[last] not in DASHES:
        return None
    if last - first < SHORTEST or words.lowers[first] in listed("adjunct_openers"):
        return None
    if reading.quoted[first] >= 0:
        first = min(first, reading.quotations[reading.quoted[first]].first)
    return first, last


def _start_behind(reading: Reading, cue: Cue, index: int, stop: int) -> int | None:
    """Where content behind the report starts, past adverbs, times, places and other insertions."""
    words = reading.words
    index = max(index, cue.end)
    while (
        index < stop
        and reading.quoted[index] < 0
        and (is_adverb(words, index) or words.lowers[index] in listed("times"))
    ):
        index += 1
    if index >= stop or words.forms[index] in FINAL:
        return None
    if reading.quoted[index] >= 0 or words.lowers[index] == "that":
        return index
    if words.forms[index] == ":":
        return index + 1 if index + 1 < stop else None
    if words.forms[index] in DASHES or words.forms[index] == "," or _inserts(reading, cue, index):
        return _past_insertion(reading, index, stop, asks=cue.lemma in ("ask", "wonder"))
    if cue.lemma in listed("addressing_verbs"):
        return _past_addressee(reading, index, stop)
    return index


def _inserts(reading: Reading, cue: Cue, index: int) -> bool:
    """Whether a phrase of time, place or occasion stands between the verb and what it reports."""
    words = reading.words
    if words.lowers[index] == "to" and not _addresses(reading, index + 1):
        return False
    return words.lowers[index] in listed("occasion_prepositions") and cue.lemma in listed("plain_verbs")


def _addresses(reading: Reading, index: int) -> bool:
    """Whether what stands behind "to" is somebody spoken to rather than a verb."""
    words = reading.words
    if index >= len(words):
        return False
    lower = words.lowers[index]
    return (
        words.forms[index][0].isupper()
        or lower in listed("determiners")
        or lower in ("reporters", "journalists")
    )


def _past_insertion(reading: Reading, index: int, stop: int, *, asks: bool) -> int | None:
    """Where content starts behind an insertion: at "that", a quotation or a colon; else behind the phrase."""
    words = reading.words
    limit = min(stop, index + REACH)
    for i in range(index, limit):
        if reading.quoted[i] >= 0 or words.lowers[i] == "that":
            return i
        if asks and words.lowers[i] in listed("question_words"):
            return i
        if words.forms[i] == ":":
            return i + 1 if i + 1 < stop else None
    if words.forms[index] == ",":
        return index if index + 1 < stop else None
    end = starting_at(reading, index + 1, stop)
    if end >= stop or words.forms[end] in FINAL:
        return None
    return end


def _past_addressee(reading: Reading, index: int, stop: int) -> int | None:
    """Behind the one spoken to: "told reporters that", "told the paper she was", "warned him: “…”"."""
    words = reading.words
    limit = min(stop, index + 12)
    for i in range(index, limit):
        if (
            reading.quoted[i] >= 0
            or words.lowers[i] in ("that", "to", "against", "of", "about")
            or words.lowers[i] in listed("question_words")
        ):
            return i
        if words.forms[i] == ":":
            return i + 1 if i + 1 < stop else None
        if i > index and words.lowers[i] in listed("subject_pronouns"):
            return i
        if words.forms[i] in (",", "."):
            return i if words.forms[i] == "," and i + 1 < stop else None
    return index


def _reported(reading: Reading, lead: Range) -> bool:
    """Whether the lead is a quotation that waits for its report: “…,” he told the paper on Monday."""
    last = lead[1] - 1
    return reading.quoted[last] >= 0 and reading.words.forms[last - 1] in QUOTING_MARKS


def _resumes(reading: Reading, first: int) -> bool:
    """Whether what is behind the report goes on with what was before it."""
    return reading.words.forms[first] == "," or reading.quoted[first] >= 0


def _rest(reading: Reading, lead: Range, first: int | None, stop: int) -> Range | None:
    """The second piece of content around a report, if what follows is one."""
    if first is None:
        return None
    words = reading.words
    if words.forms[first] == ",":
        first += 1
        while first < stop and words.lowers[first] in ("and", "but", "adding"):
            first += 1
    if first >= stop:
        return None
    opened = reading.quoted[lead[1] - 1] >= 0
    if opened != (reading.quoted[first] >= 0) or words.lowers[first] in listed("afterthoughts"):
        return None
    if not opened and words.lowers[first].endswith("ing"):
        return None
    return trim(reading, first, stop)


def announced(reading: Reading, sentence: int) -> tuple[Range, ...]:
    """The quotation or quoted block that a sentence ending in a colon announces."""
    words, sentences = reading.words, reading.sentences
    if words.forms[sentences[sentence].end - 1] != ":" or sentence + 1 >= len(sentences):
        return ()
    behind = sentences[sentence + 1]
    if reading.quoted[behind.first] >= 0:
        return ((behind.first, reading.quotations[reading.quoted[behind.first]].end),)
    return (words.blocks[behind.block],) if behind.kind == "quote" else ()
