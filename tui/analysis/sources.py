"""The source of a cue: who says it, found from the words around the verb."""

from tui.analysis.cues import Cue
from tui.analysis.findings import Range, Source
from tui.analysis.lexicon import words as listed
from tui.analysis.phrases import is_break, starting_at
from tui.analysis.subjects import DASHES, JOINING, subject_before
from tui.analysis.verbs import reporting_verbs
from tui.analysis.words import Reading

IMPERSONAL = frozenset({"seem", "appear"})
"""Verbs whose subject holds no view: it is somebody else's, left unnamed."""
RAISING = frozenset({"expect", "say", "think", "believe", "know", "report", "assume", "suppose", "allege"})
"""Verbs of which that holds in the passive: "he is expected to", "she was said to"."""
DATELINE = 10
"""Words a dateline may have."""
SEGMENTS = 5
"""How many commas back the head of a described subject may stand."""
LINKS = frozenset({"of", "for", "and", "'s", "&", "the", "."})
"""Words behind which a subject that starts with a name goes on."""


def find_source(reading: Reading, cue: Cue, before: Source | None) -> Source | None:
    """Who says it; `before` is the source of the sentence's last cue, which a joined verb shares."""
    if impersonal(cue):
        return None
    if cue.use == "passive":
        return _agent(reading, cue)
    inverted = behind_verb(reading, cue)
    if inverted is not None:
        return Source(inverted, "named after the verb")
    if cue.use == "infinitive" and (caused := _caused(reading, cue)):
        return Source(caused, "the one moved to it")
    if _joined(reading, cue):
        return before or _first_subject(reading, cue)
    found = subject_before(reading, cue)
    return Source(found, "its subject") if found else None


def _agent(reading: Reading, cue: Cue) -> Source | None:
    """Who a passive names as the one who says it: "was asked by reporters"."""
    end = starting_at(reading, cue.end + 1, reading.sentences[cue.sentence].end) if cue.frame == "by" else 0
    return Source((cue.end + 1, end), "named after “by”") if end > cue.end + 1 else None


def impersonal(cue: Cue) -> bool:
    """Whether the verb's subject holds no view: "she seems to", "he is expected to"."""
    return cue.lemma in IMPERSONAL or (cue.use == "passive" and cue.frame == "to" and cue.lemma in RAISING)


def _joined(reading: Reading, cue: Cue) -> bool:
    """Whether the verb has no subject of its own: "adding", "and stressed", "to warn"."""
    if cue.use in ("participle", "gerund"):
        return True
    first = reading.sentences[cue.sentence].first
    return cue.first > first and reading.words.lowers[cue.first - 1] in JOINING


def _caused(reading: Reading, cue: Cue) -> Range | None:
    """The object of a verb that makes somebody do something: "prompted lawmakers to call"."""
    words = reading.words
    bottom = max(reading.sentences[cue.sentence].first, cue.first - 25)
    end = next((i for i in range(cue.head, bottom, -1) if words.lowers[i] == "to"), bottom)
    for index in range(end - 1, bottom - 1, -1):
        if is_break(reading, index) or words.lowers[index] == "to":
            return None
        if words.lowers[index] in listed("causing_verbs"):
            return (index + 1, end) if index + 1 < end else None
    return None


def _first_subject(reading: Reading, cue: Cue) -> Source | None:
    """The subject of the sentence's first clause, where a joined verb follows a verb that is no cue."""
    first = _first_clause(reading, reading.sentences[cue.sentence].first, cue.first)
    end = _subject_end(reading, first, cue.first)
    return Source((first, end), "the sentence's subject") if end > first else None


def _first_clause(reading: Reading, first: int, limit: int) -> int:
    """Where the first clause starts, behind phrases of time, place and occasion."""
    words = reading.words
    first = _behind_dateline(reading, first, limit)
    while first < limit:
        while first < limit and _no_subject(reading, first):
            first += 1
        comma = next(
            (i for i in range(first, limit) if words.forms[i] == "," and reading.quoted[i] < 0), None
        )
        if comma is None or not _sets_scene(reading, first, comma):
            return first
        first = comma + 1
    return first


def _behind_dateline(reading: Reading, first: int, limit: int) -> int:
    """Where a sentence starts behind its dateline: "KABUL, May 3 (Agency) — …"."""
    words = reading.words
    if first != words.blocks[reading.sentences[reading.sentence_of[first]].block][0]:
        return first
    dash = next((i for i in range(first, min(limit, first + DATELINE)) if words.forms[i] in DASHES), None)
    if dash is None or not all(
        words.forms[i][0].isupper() or not words.forms[i].isalpha() for i in range(first, dash)
    ):
        return first
    return dash + 1


def _no_subject(reading: Reading, index: int) -> bool:
    """Whether the word belongs to no subject: a mark, a conjunction, "last week"."""
    lower = reading.words.lowers[index]
    return is_break(reading, index) or lower in JOINING or (lower in listed("times") and lower != "this")


def _sets_scene(reading: Reading, first: int, comma: int) -> bool:
    """Whether the words before a comma are no subject: "On Friday", "Hours later", "Instead", "Speaking"."""
    words = reading.words
    lower = words.lowers[first]
    opens = lower in listed("adjunct_openers") or lower in listed("sentence_adverbs") or lower.endswith("ing")
    return opens or lower in listed("prepositions") or words.lowers[comma - 1] in listed("times")


def _name_end(reading: Reading, first: int, limit: int) -> int:
    """The end of a subject that starts with a name: what is behind its capitals must be linked to it."""
    words = reading.words
    end = first
    while end < limit:
        linked = words.lowers[end] in ("of", "for", "and", "'s", "&", ".") and end + 1 < limit
        if not linked and not words.forms[end][0].isupper() and words.lowers[end - 1] not in LINKS:
            break
        end += 1
    return end


def _subject_end(reading: Reading, first: int, limit: int) -> int:
    """The end of the subject that starts at `first`: before the first word that looks like a verb."""
    words = reading.words
    if first < limit and words.lowers[first] in listed("subject_pronouns"):
        return first + 1
    end = starting_at(reading, first, limit)
    start = first + (words.lowers[first] in listed("articles"))
    if start < end and words.forms[start][0].isupper():
        return _name_end(reading, start, end)
    for index in range(first + 1, end):
        lower = words.lowers[index]
        if words.forms[index][0].islower() and (lower.endswith("ed") or lower in reporting_verbs()):
            return index
    return end


def behind_verb(reading: Reading, cue: Cue) -> Range | None:
    """The subject behind an inverted verb: “…,” said X, the director of Y."""
    if cue.use not in ("past", "present") or cue.lemma not in listed("inverting_verbs"):
        return None
    words, sentence = reading.words, reading.sentences[cue.sentence]
    if cue.first > sentence.first and not _leads_inversion(reading, cue.first - 1):
        return None
    first = cue.end
    if first >= sentence.end or cue.frame not in ("noun", "subject", "mark"):
        return None
    end = (
        first + 1
        if words.lowers[first] in listed("subject_pronouns")
        else starting_at(reading, first, sentence.end)
    )
    if end == first or (end < sentence.end and not _closes_inversion(reading, end)):
        return None
    return first, _with_description(reading, end, sentence.end)


def _leads_inversion(reading: Reading, index: int) -> bool:
    return reading.quoted[index] >= 0 or reading.words.forms[index] in (",", "?", "!", "—", "–", "-")


def _closes_inversion(reading: Reading, index: int) -> bool:
    lower = reading.words.lowers[index]
    return is_break(reading, index) or lower in listed("phrase_enders") or lower in listed("times")


def _with_description(reading: Reading, end: int, limit: int) -> int:
    """The end of the subject with what describes it behind a comma, if anything does."""
    words = reading.words
    if end + 1 >= limit or words.forms[end] != ",":
        return end
    behind = words.lowers[end + 1]
    if behind not in ("a", "an", "the", "who", "whose") and behind not in listed("role_words"):
        return end
    stop = end + 1
    while stop < limit and reading.quoted[stop] < 0 and words.forms[stop] not in (".", ";", ":", "—", "–"):
        if words.forms[stop] == "," and stop + 1 < limit and words.lowers[stop + 1].endswith("ing"):
            break
        stop += 1
    return stop
