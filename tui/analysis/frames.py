"""Frames: how a verb is used tells more of some cues than the network, and undoes others.

Annotators often pass over the second cue of a sentence, and the network has learnt to; a reader does not. And
a name in quotation marks is nobody's statement, whatever gave it.
"""

from tui.analysis.labelled import Parts
from tui.analysis.lexicon import words as listed
from tui.analysis.networks.forms import DASHES
from tui.analysis.networks.layers import Ints
from tui.analysis.parts_of_speech import numbers_of
from tui.analysis.verbs import reporting_verbs
from tui.analysis.words import Reading

INSERTED = 14
"""Words that may stand between a verb and its "that", between commas or dashes: "added, on Friday, that"."""
LONGEST_NAME = 6
"""Words a name in quotation marks may have."""


def is_speech(reading: Reading, head: int) -> bool:
    """Whether the word is a form of a verb of saying."""
    verb = reporting_verbs().get(reading.words.lowers[head])
    return verb is not None and verb.attribution == "communication"


def opens_clause(reading: Reading, head: int) -> bool:
    """Whether the word is a verb of saying with a clause behind it: "said that", "added, on Friday, that"."""
    words, behind = reading.words, head + 1
    end = reading.sentences[reading.sentence_of[head]].end
    if not is_speech(reading, head) or behind >= end:
        return False
    if words.forms[behind] == "," or words.forms[behind] in DASHES:
        behind = _behind_insertion(reading, behind, min(end, behind + INSERTED))
    return behind < end and words.lowers[behind] == "that"


def _behind_insertion(reading: Reading, first: int, end: int) -> int:
    """The index behind the mark that closes what the mark at `first` opens; `end` if nothing does."""
    forms = reading.words.forms
    closing = (i for i in range(first + 1, end) if forms[i] == "," or forms[i] in DASHES)
    return next(closing, end - 1) + 1


def gives_name(reading: Reading, tags: Ints, head: int, parts: Parts) -> bool:
    """Whether the word is the participle of a verb of naming, with a name alone or nobody who gives it."""
    words = reading.words
    if words.lowers[head] not in listed("naming_participles") or int(tags[head]) not in numbers_of("VBN"):
        return False
    if parts.source is None:
        return True
    (first, end), *others = parts.content
    named = not others and end - first <= LONGEST_NAME + 2
    return named and all(reading.quoted[place] >= 0 for place in range(first, end))
