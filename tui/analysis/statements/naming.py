"""Names in quotation marks: what something is called is nobody's statement."""

from tui.analysis.lexicon import words as listed
from tui.analysis.networks.layers import Ints
from tui.analysis.statements.label_spans import Parts
from tui.analysis.text.parts_of_speech import numbers_of
from tui.analysis.text.tokens import Reading

LONGEST_NAME = 6
"""Words a name in quotation marks may have."""


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
