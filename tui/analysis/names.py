"""Names, dates and sums of money: where they stand, and what kind of thing each names.

The network of `name_network` scores labels, `name_labels` finds the likeliest names; here they lose the marks
at their edges and are set against the word lists.
"""

from tui.analysis.name_features import name_features
from tui.analysis.name_labels import Labelled, names_by_label
from tui.analysis.name_lists import Name, known_names
from tui.analysis.name_network import label_scores
from tui.analysis.networks.layers import Ints
from tui.analysis.parts_of_speech import tag
from tui.analysis.words import Reading, Words

SURE = 0.85
"""From which probability on the type of a name is beyond reasonable doubt."""
CURRENCIES = frozenset("$€£¥₹₩₦₡₱฿₽₺₫₪₴₵")
"""Marks with which sums of money begin or end."""


def find_names(reading: Reading, tags: Ints | None = None) -> list[Name]:
    """The names, dates and sums of money, in order of the text; none overlap.

    `tags`: the number of each word's part of speech, (words,); found here if not given.
    """
    if not len(reading.words):
        return []
    tagged = tag(reading) if tags is None else tags
    scores = label_scores(reading, tagged, name_features(reading))
    names = (_name(reading.words, one) for one in names_by_label(reading, scores))
    return [name for name in names if _has_letters(reading.words, name)]


def _name(words: Words, one: Labelled) -> Name:
    """The name without marks at its edges."""
    first, end = one.first, one.end
    while first < end and not _may_begin(words.forms[first]):
        first += 1
    while end > first and not _may_begin(words.forms[end - 1]):
        end -= 1
    listed_type = known_names().get(tuple(words.forms[first:end]))
    sure = one.probability >= SURE or listed_type == one.type
    return Name(first, end, one.type, sure, one.probability)


def _has_letters(words: Words, name: Name) -> bool:
    return any(form[0].isalnum() for form in words.forms[name.first : name.end])


def _may_begin(form: str) -> bool:
    return form[0].isalnum() or form in CURRENCIES
