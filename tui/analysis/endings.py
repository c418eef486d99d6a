"""Where the content of a statement ends: before what tells when and how it was said, before its last mark."""

from tui.analysis.findings import Range
from tui.analysis.lexicon import words as listed
from tui.analysis.words import Reading

FINAL = frozenset(".;")
DASHES = frozenset({"-", "–", "—", "--"})
ENDING = frozenset({",", ".", "?", "!"})
"""Marks within a quotation that end what is said."""


def trim(reading: Reading, first: int, stop: int) -> Range | None:
    """The range without the marks that end it outside quotations; to the end of a quotation it cuts."""
    words = reading.words
    while (
        stop > first
        and reading.quoted[stop - 1] < 0
        and words.forms[stop - 1] in (*FINAL, ",", "and", ":", *DASHES)
    ):
        if words.forms[stop - 1] == "." and words.forms[stop - 2][-1] == ".":
            break
        stop -= 1
    if stop <= first:
        return None
    last = reading.quoted[stop - 1]
    if last >= 0:
        stop = max(stop, reading.quotations[last].end)
    return first, stop


def is_clause(reading: Reading, first: int) -> bool:
    """Whether what is said is a whole clause by its first word, rather than a noun or an infinitive."""
    lower = reading.words.lowers[first]
    opens = lower == "that" or lower in listed("subject_pronouns") or lower in listed("question_words")
    return opens or reading.quoted[first] >= 0


def end_of_phrase(reading: Reading, first: int, stop: int) -> int:
    """Where content that is no clause ends: at a comma that leads on to something else."""
    words = reading.words
    for index in range(first + 1, stop - 1):
        ends = words.forms[index] == "," and words.lowers[index + 1] in listed("content_enders")
        if ends and reading.quoted[index] < 0:
            return index
    return stop


def end_behind_quotation(reading: Reading, first: int, stop: int) -> int:
    """Where content ends that a quotation's inner comma or full stop ends: “…,” in a speech on Monday."""
    words, index = reading.words, first
    while index < stop:
        number = reading.quoted[index]
        if number < 0:
            index += 1
            continue
        end = reading.quotations[number].end
        if (
            words.forms[end - 2] in ENDING
            and end < stop
            and (index == first or _closes_off(words.lowers[end]))
        ):
            return end
        index = end
    return stop


def _closes_off(lower: str) -> bool:
    """Whether a word behind a quotation leads on to when, where or how it was said."""
    return lower in listed("occasion_prepositions") or lower in ("when", "while", "as", "before")
