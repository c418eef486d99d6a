"""Groups of names: the names found so far to be those of one entity.

Names of the same words are one entity; the parts of a full name, similar spellings, acronyms and short forms
are merged into it. The sources of an article are resolved to these entities.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from tui.analysis.entities.name import Name
from tui.analysis.lexicon import rows, word_set
from tui.analysis.text.tokens import Tokens
from tui.model.article import Span
from tui.model.statement import Entity, EntityType, Mention

Key = tuple[str, ...]
"""The words of a name in lower case."""


@cache
def aliases() -> Mapping[Key, Key]:
    """Return for each alias the name that it stands for: ("gop",) → ("republican", "party")."""
    table: dict[Key, Key] = {}
    for row in (*rows("country_aliases"), *rows("organisation_aliases")):
        first, *others = (tuple(name.strip().lower().split()) for name in row.split(","))
        table |= dict.fromkeys(others, first)
    return table


ARABIC_ARTICLES = ("al", "el")
"""Articles at the beginning of Arabic names."""
OFFICE_NOUNS = ("department", "ministry")
"""Nouns of offices whose names are written in two orders: "Department of Justice", "Justice Department"."""
SURE_VOTES = 3
"""Votes of a name whose type is sure when the type of its group is decided; other names have one."""


@dataclass(slots=True, eq=False)
class NameGroup:
    """The names found so far to be those of one entity."""

    type: EntityType
    """The type that most of them have."""
    key: Key
    """The key of the first of them."""
    names: list[Name] = field(default_factory=list)
    """The names, in order of the text as long as nothing is merged."""
    parts: list[Span] = field(default_factory=list)
    """Where it is named within a hyphenated word."""
    others: list[Key] = field(default_factory=list)
    """The keys of the groups that were merged into it."""


class NameGroups:
    """The names of an article by entity, while they are being merged."""

    def __init__(self, words: Tokens, names: Sequence[Name]) -> None:
        """Names with the same key start as one group; its type is the one with the most votes."""
        self.words = words
        self.by_key: dict[Key, NameGroup] = {}
        votes: dict[Key, Counter[EntityType]] = defaultdict(Counter)
        for name in names:
            key = key_of(words, name)
            group = self.by_key.setdefault(key, NameGroup(name.type, key))
            group.names.append(name)
            votes[key][name.type] += SURE_VOTES if name.sure else 1
        for key, group in self.by_key.items():
            group.type = votes[key].most_common(1)[0][0]

    def all(self) -> list[NameGroup]:
        """Return the groups that have names, by first mention."""
        distinct = {id(group): group for group in self.by_key.values() if group.names}
        return sorted(distinct.values(), key=lambda group: min(group.names))

    def group_of_listed_name(self, written: str, kind: EntityType) -> NameGroup:
        """Return the group of a name that occurs only within hyphenated words, made if there is none yet."""
        key = aliases().get((written.lower(),), (written.lower(),))
        return self.by_key.setdefault(key, NameGroup(kind, key))

    def entities(self) -> list[Entity]:
        """Return the entities that the groups are, by first mention."""
        distinct = {id(group): group for group in self.by_key.values() if group.names or group.parts}
        made = sorted(map(self._mentions, distinct.values()), key=lambda made: made[0][0].span)
        return [
            Entity(f"e{number}", self._name(group, mentions), group.type, mentions)
            for number, (mentions, group) in enumerate(made, 1)
        ]

    def _mentions(self, group: NameGroup) -> tuple[tuple[Mention, ...], NameGroup]:
        spans = [self.words.span(name.first, name.end) for name in group.names] + group.parts
        return tuple(Mention(span, "name") for span in sorted(spans)), group

    def _name(self, group: NameGroup, mentions: Sequence[Mention]) -> str:
        """Return the fullest of the names."""
        if not group.names:
            return mentions[0].span.of(self.words.text)
        return _written(
            self.words, max(group.names, key=lambda name: (*_fullness(self.words, name), -name.first))
        )

    def of_type(self, *types: EntityType) -> list[NameGroup]:
        """Return the groups of these types, by first mention."""
        return [group for group in self.all() if group.type in types]

    def merge(self, group: NameGroup, into: NameGroup) -> None:
        """Move all names of one group to another."""
        if group is into:
            return
        into.names += group.names
        group.names = []
        into.others += [group.key, *group.others]
        for key in into.others:
            self.by_key[key] = into

    def move(self, name: Name, group: NameGroup, into: NameGroup) -> None:
        """Move one name of a group to another."""
        group.names.remove(name)
        into.names.append(name)


def key_of(words: Tokens, name: Name) -> Key:
    """Return the key of a name: its words without initials, suffixes, Arabic articles and full stops."""
    lowers = words.lowers[name.first : name.end]
    kept = [
        lower
        for lower in lowers
        if lower != "."
        and not (name.type == "PERSON" and (len(lower) == 1 or lower in word_set("name_suffixes")))
    ]
    key = tuple(kept) or tuple(lowers)
    if name.type == "PERSON":
        # "Al" at the beginning may be a given name.
        return tuple(
            _without_arabic_article(word)
            for place, word in enumerate(key)
            if not place or word not in ARABIC_ARTICLES
        )
    if name.type == "NORP" and len(key) == 1:
        return (key[0].removesuffix("s"),)
    return aliases().get(key) or _office_last(key)


def _without_arabic_article(word: str) -> str:
    """Return the word without an Arabic article, so that "al-Sisi", "El-Sisi" and "Sisi" have one key."""
    article, _, rest = word.partition("-")
    return rest if article in ARABIC_ARTICLES and rest else word


def _office_last(key: Key) -> Key:
    """Return "Department of Justice" as "Justice Department"."""
    for office in OFFICE_NOUNS:
        if office in key and key.index(office) + 1 < len(key) and key[key.index(office) + 1] == "of":
            place = key.index(office)
            turned = (*key[:place], *key[place + 2 :], office)
            return aliases().get(turned, turned)
    return key


def _fullness(words: Tokens, name: Name) -> tuple[int, bool, int]:
    span = words.span(name.first, name.end)
    return name.end - name.first, not span.of(words.text).isupper(), len(span)


def _written(words: Tokens, name: Name) -> str:
    """Return the name as it is shown: with the full stop of a "Jr." at its end, white space as single
    spaces."""
    span = words.span(name.first, name.end)
    shortened = words.lowers[name.end - 1] in word_set("name_suffixes")
    if shortened and words.text[span.end : span.end + 1] == ".":
        span = Span(span.start, span.end + 1)
    return " ".join(span.of(words.text).split())
