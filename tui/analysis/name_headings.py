"""Names in headings, where a capital may stand on any word: no longer than the text has them elsewhere.

"Moe Hammers Bank Chief" names "Moe" if the text below names her, and nobody called "Moe Hammers".
"""

from collections.abc import Iterable, Sequence

from tui.analysis.name_labels import Labelled
from tui.analysis.words import Reading, Words
from tui.model import EntityType


def cut_in_headings(reading: Reading, names: Sequence[Labelled]) -> list[Labelled]:
    """The names, those in headings cut to the name the text has that they begin with, if it has not them."""
    sentences, place = reading.sentences, reading.sentence_of
    in_heading = [sentences[place[name.first]].kind == "heading" for name in names]
    if not any(in_heading):
        return list(names)
    known = _known(reading.words, (name for name, there in zip(names, in_heading, strict=True) if not there))
    return [
        _cut(reading.words, name, known) if there else name
        for name, there in zip(names, in_heading, strict=True)
    ]


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
    return name
