"""Names within words with a hyphen: "US-led", "Nairobi-based", "Jordanian-Palestinian".

Such a word is one to the other stages; a part of it counts as a name where the article, or a list, has it as
one elsewhere.
"""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.entities.name import Name, known_names
from tui.analysis.entities.name_groups import NameGroup, NameGroups, aliases
from tui.analysis.text.tokens import Tokens
from tui.model.article import Span

PART = re.compile(r"[^-]+")
TYPES = ("PERSON", "ORG", "LOC", "NORP")


def join_compounds(groups: NameGroups, names: Sequence[Name]) -> None:
    """Gives the parts of words with a hyphen that are names to those whose names they are."""
    taken = {index for name in names for index in range(name.first, name.end)}
    for index, form in enumerate(groups.words.forms):
        if "-" in form[1:-1] and index not in taken:
            for span, written in _parts(groups.words, index):
                group = _group_of(groups, written)
                if group:
                    group.parts.append(span)


def _parts(words: Tokens, index: int) -> Iterator[tuple[Span, str]]:
    """The parts with a capital."""
    for match in PART.finditer(words.forms[index]):
        if match[0][0].isupper() and len(match[0]) > 1:
            start = words.starts[index] + match.start()
            yield Span(start, start + len(match[0])), match[0]


def _group_of(groups: NameGroups, written: str) -> NameGroup | None:
    """The one who bears the name, made if a list alone has it."""
    key = (written.lower(),)
    group = groups.by_key.get(aliases().get(key, key))
    if group and group.names:
        return group if group.type in TYPES else None
    kind = known_names().get((written,))
    return groups.group_of_listed_name(written, kind) if kind else None
