"""Entities: the names of an article brought together, one entity for all the ways it is named.

The whole article decides: a full name's label carries to its parts, so that "Austin" is the man and not the
city; an acronym in brackets joins its long form; two spellings of one surname are one person.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from tui.analysis.lexicon import rows
from tui.analysis.lexicon import words as listed
from tui.analysis.name_lists import Name
from tui.analysis.spelling import alike, skeleton
from tui.analysis.words import Reading, Words
from tui.model import Entity, EntityType, Mention

NAMESAKES = 20
"""How many persons of one surname a full name is held against, the latest ones."""
Key = tuple[str, ...]
"""The words of a name, in lower case, without initials and suffixes."""


@dataclass(slots=True)
class _Group:
    """The names found so far to be one entity's."""

    type: EntityType
    names: list[Name] = field(default_factory=list)
    keys: set[Key] = field(default_factory=set)


def group_names(reading: Reading, names: Sequence[Name]) -> list[Entity]:
    """The entities, in order of their first mention."""
    words = reading.words
    groups = _by_key(words, names)
    _join_persons(groups)
    _join_acronyms(words, names, groups)
    distinct = {id(group): group for group in groups.values()}
    ordered = sorted(distinct.values(), key=lambda group: min(group.names))
    return [_entity(words, number, group) for number, group in enumerate(ordered, 1)]


def key_of(words: Words, name: Name) -> Key:
    """What identifies a name: its words without initials, suffixes and full stops."""
    kept = [
        lower
        for lower in words.lowers[name.first : name.end]
        if lower != "."
        and not (name.type == "PERSON" and (len(lower) == 1 or lower in listed("name_suffixes")))
    ]
    key = tuple(kept) or tuple(words.lowers[name.first : name.end])
    return _aliases().get(key, key)


@cache
def _aliases() -> dict[Key, Key]:
    """The other names of a country, each with the one to show first."""
    table: dict[Key, Key] = {}
    for row in rows("country_aliases"):
        first, *others = (tuple(name.strip().lower().split()) for name in row.split(","))
        table |= dict.fromkeys(others, first)
    return table


def _by_key(words: Words, names: Iterable[Name]) -> dict[Key, _Group]:
    """Names of the same words are one entity; the type that most say surely is its type."""
    groups: dict[Key, _Group] = {}
    votes: dict[Key, Counter[EntityType]] = defaultdict(Counter)
    for name in names:
        key = key_of(words, name)
        group = groups.setdefault(key, _Group(name.type))
        group.names.append(name)
        group.keys.add(key)
        votes[key][name.type] += 3 if name.sure else 1
    for key, group in groups.items():
        group.type = votes[key].most_common(1)[0][0]
    return groups


def _join_persons(groups: dict[Key, _Group]) -> None:
    """Parts of a full name, and close spellings of one, join the person."""
    persons = [key for key, group in groups.items() if group.type == "PERSON" and len(key) > 1]
    by_last: dict[str, list[Key]] = defaultdict(list)
    by_first: dict[str, list[Key]] = defaultdict(list)
    for key in persons:
        _join_same_person(groups, key, by_last[key[-1]])
        by_last[key[-1]].append(key)
        by_first[key[0]].append(key)
    spellings: dict[str, list[str]] = defaultdict(list)
    for last in by_last:
        spellings[skeleton(last)].append(last)
    for key in [key for key in groups if len(key) == 1]:
        group = groups[key]
        owners = (
            by_last.get(key[0])
            or _by_spelling(key[0], group.type, spellings, by_last)
            or by_first.get(key[0])
        )
        if owners and (group.type in ("PERSON", "MISC") or not all(name.sure for name in group.names)):
            _merge(groups, key, _nearest(groups, owners, group))


def _join_same_person(groups: dict[Key, _Group], key: Key, others: list[Key]) -> None:
    """A longer form of a name already seen: "Ann Lee" and "Ann Mary Lee"."""
    for other in others[-NAMESAKES:]:
        if (
            set(key) <= set(other)
            or set(other) <= set(key)
            or key[0][:1] == other[0]
            or alike(key[0], other[0])
        ):
            _merge(groups, key, other)
            return


def _by_spelling(
    last: str, kind: EntityType, spellings: Mapping[str, list[str]], by_last: Mapping[str, list[Key]]
) -> list[Key] | None:
    """The persons whose surname is another spelling of the word."""
    if kind not in ("PERSON", "MISC"):
        return None
    return next((by_last[other] for other in spellings.get(skeleton(last), ()) if alike(last, other)), None)


def _nearest(groups: dict[Key, _Group], owners: list[Key], group: _Group) -> Key:
    """Of several bearers of a surname the one named last before its first bare use."""
    first = min(group.names).first
    before = [key for key in owners if min(groups[key].names).first <= first]
    return max(before or owners, key=lambda key: min(groups[key].names).first if before else 0)


def _join_acronyms(words: Words, names: Sequence[Name], groups: dict[Key, _Group]) -> None:
    """An acronym or second name in brackets right behind a name joins it: "… Organization (NATO)"."""
    for name, behind in pairwise(names):
        bracketed = behind.first == name.end + 1 and words.forms[name.end] == "("
        closed = behind.end < len(words) and words.forms[behind.end] == ")"
        short = bracketed and closed and _abbreviates(words, behind, name)
        if short or (bracketed and closed and name.type == behind.type == "ORG"):
            _merge(groups, key_of(words, behind), key_of(words, name))
        if short:
            groups[key_of(words, name)].type = "ORG"


def _abbreviates(words: Words, short: Name, name: Name) -> bool:
    """Whether a word is made of the first letters of a name's capitalised words."""
    letters = "".join(form[0] for form in words.forms[name.first : name.end] if form[0].isupper())
    return letters == words.forms[short.first].replace(".", "")


def _merge(groups: dict[Key, _Group], key: Key, into: Key) -> None:
    group, target = groups[key], groups[into]
    if group is target:
        return
    target.names += group.names
    target.keys |= group.keys
    for other in group.keys:
        groups[other] = target


def _entity(words: Words, number: int, group: _Group) -> Entity:
    names = sorted(group.names)
    fullest = max(names, key=lambda name: (_weight(words, name), -name.first))
    mentions = tuple(Mention(words.span(name.first, name.end), "name") for name in names)
    return Entity(f"e{number}", words.span(fullest.first, fullest.end).of(words.text), group.type, mentions)


def _weight(words: Words, name: Name) -> tuple[int, int]:
    span = words.span(name.first, name.end)
    return name.end - name.first, len(span)
