"""Names within hyphenated words: "US-led", "Nairobi-based", "Jordanian-Palestinian".

Such a word is one token to the other stages. A part of it is a name if the article has it as a name
elsewhere, or if a lexicon has it.
"""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.entities.name import Name, known_names
from tui.analysis.entities.name_groups import NameGroup, NameGroups, aliases
from tui.analysis.text.tokens import Tokens
from tui.model.article import Span

PART = re.compile(r"[^-]+")
"""A part of a hyphenated word."""
PART_TYPES = ("PERSON", "ORG", "LOC", "NORP")
"""Types of names that count within such words."""


def join_compounds(groups: NameGroups, names: Sequence[Name]) -> None:
    """Add the names within hyphenated words to the groups they belong to."""
    taken = {index for name in names for index in range(name.first, name.end)}
    for index, form in enumerate(groups.words.forms):
        if "-" in form[1:-1] and index not in taken:
            for span, written in _parts(groups.words, index):
                group = _group_of(groups, written)
                if group:
                    group.parts.append(span)


def _parts(words: Tokens, index: int) -> Iterator[tuple[Span, str]]:
    """Yield the parts with a capital, with their spans."""
    for match in PART.finditer(words.forms[index]):
        if match[0][0].isupper() and len(match[0]) > 1:
            start = words.starts[index] + match.start()
            yield Span(start, start + len(match[0])), match[0]


def _group_of(groups: NameGroups, written: str) -> NameGroup | None:
    """Return the group that has the name, made if only a lexicon has it, or None."""
    key = (written.lower(),)
    group = groups.by_key.get(aliases().get(key, key))
    if group and group.names:
        return group if group.type in PART_TYPES else None
    kind = known_names().get((written,))
    return groups.group_of_listed_name(written, kind) if kind else None
