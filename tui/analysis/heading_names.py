"""Names in headings, where any word may have a capital: those that the text below, or a list, has."""

from tui.analysis.name_lists import Name, known_names
from tui.analysis.words import Reading, Sentence

LONGEST_KNOWN = 6
"""Words a name may have to be looked for in headings."""


def names_in_headings(reading: Reading, found: list[Name]) -> list[Name]:
    """In headings, where every word may have a capital, the names that the text below has, or a list."""
    forms = reading.words.forms
    known: dict[tuple[str, ...], Name] = {}
    for name in found:
        if name.type not in ("DATE", "MONEY"):
            known.setdefault(tuple(forms[name.first : name.end]), name)
            if name.type == "PERSON" and name.sure:
                known.setdefault((forms[name.end - 1],), name)
    headings = [sentence for sentence in reading.sentences if sentence.kind == "heading"]
    dated = {index for name in found for index in range(name.first, name.end)}
    return [name for heading in headings for name in _known_in(forms, heading, known, dated)]


def _known_in(
    forms: list[str], heading: Sentence, known: dict[tuple[str, ...], Name], taken: set[int]
) -> list[Name]:
    """The names in a heading, the longest first at each place."""
    names: list[Name] = []
    index = heading.first
    while index < heading.end:
        step = 1
        for end in range(min(heading.end, index + LONGEST_KNOWN), index, -1):
            words = tuple(forms[index:end])
            kind = known[words].type if words in known else known_names().get(words)
            if kind and index not in taken:
                names.append(Name(index, end, kind, True))
                step = end - index
                break
        index += step
    return names
