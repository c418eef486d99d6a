"""Names in headings, where a capital may stand on any word: no longer than the text has them elsewhere.

"Moe Hammers Bank Chief" names "Moe" if the text below names her, and nobody called "Moe Hammers"; and "Mother
Corners Moe" nobody called "Corners Moe".
"""

from collections.abc import Iterable, Sequence

from tui.analysis.entities.name_labels import Labelled
from tui.analysis.text.tokens import Reading, Sentence, Words
from tui.model.statement import EntityType

LONGER = 4
"""Letters from which on a word of a heading has a capital, whatever it is."""
ENOUGH = 4
"""So many such words show a heading."""


def cut_in_headings(reading: Reading, names: Sequence[Labelled]) -> list[Labelled]:
    """The names; those in headings that the text has not are cut to one it has, at their beginning or end."""
    headings = {number for number, one in enumerate(reading.sentences) if _is_heading(reading.words, one)}
    in_heading = [reading.sentence_of[name.first] in headings for name in names]
    if not any(in_heading):
        return list(names)
    known = _known(reading.words, (name for name, there in zip(names, in_heading, strict=True) if not there))
    return [
        _cut(reading.words, name, known) if there else name
        for name, there in zip(names, in_heading, strict=True)
    ]


def _is_heading(words: Words, sentence: Sentence) -> bool:
    """Whether a sentence is a heading, or one unmarked: with a capital on every longer word."""
    if sentence.kind == "heading":
        return True
    longer = [form for form in words.forms[sentence.first : sentence.end] if len(form) >= LONGER]
    return len(longer) >= ENOUGH and all(form[0].isupper() for form in longer)


def _known(words: Words, names: Iterable[Labelled]) -> dict[tuple[str, ...], EntityType]:
    """The names as tuples of words in lower case, and persons' surnames, with their types."""
    known: dict[tuple[str, ...], EntityType] = {}
    for name in names:
        known.setdefault(tuple(words.lowers[name.first : name.end]), name.type)
        if name.type == "PERSON":
            known.setdefault((words.lowers[name.end - 1],), name.type)
    return known


def _cut(words: Words, name: Labelled, known: dict[tuple[str, ...], EntityType]) -> Labelled:
    for end in range(name.end, name.first, -1):
        kind = known.get(tuple(words.lowers[name.first : end]))
        if kind is not None:
            return name if end == name.end else name._replace(end=end, type=kind)
    for first in range(name.first + 1, name.end):
        kind = known.get(tuple(words.lowers[first : name.end]))
        if kind is not None and name.type == "PERSON":
            return name._replace(first=first, type=kind)
    return name
