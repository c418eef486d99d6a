"""Statements reported without a verb: "according to", and a speaker's name before a colon."""

from tui.analysis.endings import trim
from tui.analysis.findings import Finding, Range, Source
from tui.analysis.lexicon import words as listed
from tui.analysis.phrases import is_break
from tui.analysis.words import Reading, Sentence

ACCORDING = 0.95
"""Share of "according to" outside quotations that reports, on the training articles."""
COLON = 0.8
LONGEST_NAME = 8
"""Words a name before a colon may have."""
LINKING = 3
"""Words of a name as short as this need no capital: "of", "the"."""


def according(reading: Reading) -> list[Finding]:
    """What is reported by "according to", at the head, in the middle and at the end of sentences."""
    words = reading.words
    found: list[Finding] = []
    for index in range(len(words) - 2):
        if (
            words.lowers[index] == "according"
            and words.lowers[index + 1] == "to"
            and reading.quoted[index] < 0
        ):
            finding = _according(reading, index, reading.sentences[reading.sentence_of[index]])
            if finding:
                found.append(finding)
    return found


def _according(reading: Reading, cue: int, sentence: Sentence) -> Finding | None:
    words = reading.words
    end = starting_at_source(reading, cue + 2, sentence.end)
    if end == cue + 2 or words.lowers[cue + 2] in listed("no_sources"):
        return None
    pieces: list[Range | None] = []
    if cue - 1 > sentence.first + 1:
        first = sentence.first
        if reading.quoted[first] >= 0:
            first = reading.quotations[reading.quoted[first]].first
        pieces.append(trim(reading, first, cue))
        if end < sentence.end and words.forms[end] == "," and words.forms[cue - 1] == ",":
            pieces.append(trim(reading, end + 1, sentence.end))
    elif end < sentence.end:
        pieces.append(trim(reading, end + (words.forms[end] in (",", ":")), sentence.end))
    content = tuple(piece for piece in pieces if piece)
    if not content:
        return None
    source = Source((cue + 2, end), "named after “according to”")
    return Finding(content, (cue, cue + 2), source, "communication", "according", ACCORDING)


def starting_at_source(reading: Reading, first: int, limit: int) -> int:
    """The end of the source behind "according to": a whole phrase, prepositions included, up to a mark."""
    index = first
    while index < limit and not is_break(reading, index):
        index += 1
    return index


def named_lines(reading: Reading) -> list[Finding]:
    """What follows a name and a colon at the head of a block: transcripts, and headings such as "Poll: …"."""
    found: list[Finding] = []
    for first, end in reading.words.blocks:
        finding = _named_line(reading, first, end)
        if finding:
            found.append(finding)
    return found


def _named_line(reading: Reading, first: int, end: int) -> Finding | None:
    words = reading.words
    limit = min(end - 2, first + LONGEST_NAME + 1)
    colon = next((i for i in range(first, limit) if words.forms[i] == ":"), first)
    if (
        colon == first
        or reading.quoted[colon] >= 0
        or not words.spaced(colon + 1)
        or not _names(words.forms[first:colon])
    ):
        return None
    content = trim(reading, colon + 1, _before_credit(reading, colon + 1, end))
    source = Source((first, colon), "named before the colon")
    if content is None:
        return None
    return Finding((content,), (colon, colon + 1), source, "communication", "colon", COLON)


def _before_credit(reading: Reading, first: int, end: int) -> int:
    """Where a caption's text ends: before the agency's name in brackets."""
    words = reading.words
    if reading.sentences[reading.sentence_of[first]].kind != "caption" or words.forms[end - 1] != ")":
        return end
    return next((i for i in range(end - 1, first, -1) if words.forms[i] == "("), end)


def _names(forms: list[str]) -> bool:
    """Whether the words before a colon are a name or a heading's "Poll", and no label such as "Photo"."""
    name = [form for form in forms if form[0].isalpha()]
    if not name or not name[0][0].isupper() or name[0].lower() in listed("label_words"):
        return False
    return all(
        form[0].isupper() or len(form) <= LINKING or form in listed("role_words") | listed("person_titles")
        for form in name
    )
