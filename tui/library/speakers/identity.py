"""Identity across articles: which speakers of different articles are one. This is the one place to decide it.

Within an article a surname is enough; between articles it never is. Persons are one where their full names
agree, letter by letter save case, accents and marks, and no initial or suffix contradicts; organisations and
places where their names, or other names the articles themselves give for them, agree. The unnamed of
different articles are always different.

Whoever has more speakers than fit into memory brings only those that may be one: all that are joined, one by
another, by the keys they share.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.analysis.entities.name_groups import Key, aliases
from tui.analysis.lexicon import word_set
from tui.model.statement import Document, EntityType

FULL = 2
"""Words of a person's name from which on it is a full one."""
ACRONYM = 3
"""Letters from which on an acronym that an article explains is a name of its own."""


class SpeakerAppearance(NamedTuple):
    """A speaker as one article has it, as far as it tells who that is in others."""

    article: int
    """The article."""
    speaker: str
    """The speaker's id within it."""
    name: str
    """The fullest name the article gives."""
    type: EntityType
    """What kind of speaker it is."""
    named: bool
    """Whether the article names the speaker at all; else the name is a description."""
    other_names: tuple[str, ...] = ()
    """All names the article uses for the speaker, in order of the alphabet."""


@dataclass(frozen=True, slots=True)
class Identity:
    """One person, organisation or group over all articles."""

    appearances: tuple[SpeakerAppearance, ...]
    """It as each article has it, in the order they were given; at least one, no two of one article."""

    @property
    def name(self) -> str:
        """The fullest of its names, the first of several."""
        distinct = dict.fromkeys(appearance.name for appearance in self.appearances)
        return max(distinct, key=lambda name: len(name.split()))

    @property
    def type(self) -> EntityType:
        """What most articles have it as."""
        return Counter(appearance.type for appearance in self.appearances).most_common(1)[0][0]


class _Variant(NamedTuple):
    """A name as one article has it, as far as it tells persons apart."""

    person: bool
    words: Key
    suffix: str | None

    def contradicts(self, other: "_Variant") -> bool:
        """Whether a middle initial or name, or a suffix, shows two persons of one name to be different."""
        if not (self.person and other.person):
            return False
        pairs = zip(self.words[1:-1], other.words[1:-1], strict=False)
        differ = any(not _may_be(one, two) for one, two in pairs)
        return differ or (self.suffix != other.suffix and bool(self.suffix and other.suffix))


@dataclass(slots=True, eq=False)
class _Cluster:
    """Speakers of different articles that were found to be one: their numbers by their articles."""

    variants: set[_Variant]
    members: dict[int, int] = field(default_factory=dict)
    joined: "_Cluster | None" = None
    """The cluster that has taken all of this one in."""

    def standing(self) -> "_Cluster":
        """The cluster this one belongs to by now."""
        cluster = self
        while cluster.joined is not None:
            cluster = cluster.joined
        return cluster

    def contradicts(self, other: "_Cluster") -> bool:
        """Whether names show that these are not those."""
        return any(one.contradicts(two) for one in self.variants for two in other.variants)

    def take_in(self, other: "_Cluster") -> None:
        """Takes the members of another, but for those of articles that tell the two apart."""
        told_apart = {article: n for article, n in other.members.items() if article in self.members}
        self.members |= {article: n for article, n in other.members.items() if article not in told_apart}
        self.variants |= other.variants
        other.members = told_apart
        if not told_apart:
            other.joined = self


def appearances(article: int, document: Document) -> tuple[SpeakerAppearance, ...]:
    """The speakers of an article, which is known by that number."""
    return tuple(
        SpeakerAppearance(
            article,
            speaker.id,
            speaker.name,
            speaker.type,
            speaker.entity is not None,
            tuple(sorted({m.span.of(document.article.text) for m in speaker.mentions if m.kind == "name"})),
        )
        for speaker in document.analysis.speakers
    )


def identity_keys(appearance: SpeakerAppearance) -> tuple[str, ...]:
    """The names by which the speaker may be found in other articles: only who shares one may be the same."""
    if not appearance.named:
        return ()
    words = _words(appearance.name)
    if appearance.type == "PERSON":
        full = len([word for word in words if len(word) > 1]) >= FULL
        return (f"person {words[0]} {words[-1]}",) if full else ()
    names = (appearance.name, *(name for name in appearance.other_names if _is_acronym(name)))
    return tuple(dict.fromkeys(_organisation(name) for name in names))


def identities(given: Sequence[SpeakerAppearance]) -> tuple[Identity, ...]:
    """One identity for all the speakers that are one, by first appearance."""
    clusters: list[_Cluster] = []
    by_key: dict[str, list[_Cluster]] = defaultdict(list)
    for keys, cluster in _of_one_form(given):
        clusters.append(cluster)
        for key in keys:
            by_key[key].append(cluster)
    for sharing in by_key.values():
        _bring_together(sharing)
    standing = [cluster for cluster in clusters if cluster.joined is None]
    gathered = sorted(sorted(cluster.members.values()) for cluster in standing)
    return tuple(Identity(tuple(given[number] for number in members)) for members in gathered)


def _of_one_form(given: Sequence[SpeakerAppearance]) -> Iterator[tuple[tuple[str, ...], _Cluster]]:
    """The speakers who are called exactly alike, with their keys; a namesake in an article is another one."""
    keys: dict[Hashable, tuple[str, ...]] = {}
    found: dict[Hashable, list[_Cluster]] = defaultdict(list)
    for number, appearance in enumerate(given):
        form = appearance[2:]
        if form not in keys:
            keys[form] = identity_keys(appearance)
        same = found[form] if keys[form] else []
        cluster = next((each for each in same if appearance.article not in each.members), None)
        if cluster is None:
            cluster = _Cluster({_variant(appearance)})
            same.append(cluster)
            yield keys[form], cluster
        cluster.members[appearance.article] = number


def _bring_together(sharing: Sequence[_Cluster]) -> None:
    """Joins what shares a key; where some contradict each other, only those of the very same name."""
    variants = set[_Variant]().union(*(cluster.standing().variants for cluster in sharing))
    split = any(one.contradicts(other) for one in variants for other in variants)
    first: dict[_Variant | None, _Cluster] = {}
    for cluster in (cluster.standing() for cluster in sharing):
        same = min(cluster.variants, key=str) if split else None
        into = first.setdefault(same, cluster).standing()
        if into is not cluster and not into.contradicts(cluster):
            into.take_in(cluster)


def _variant(appearance: SpeakerAppearance) -> _Variant:
    suffix = next((word for word in _split(appearance.name) if word in word_set("name_suffixes")), None)
    return _Variant(appearance.type == "PERSON", _words(appearance.name), suffix)


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name.replace(".", "")) >= ACRONYM


def _organisation(name: str) -> str:
    words = tuple(name.lower().removeprefix("the ").split())
    return " ".join(("other", *(_folded(word) for word in aliases().get(words, words))))


def _words(name: str) -> Key:
    """The words of a name, folded, without suffixes."""
    return tuple(word for word in _split(name) if word not in word_set("name_suffixes"))


def _split(name: str) -> Key:
    return tuple(word for word in (_folded(part) for part in name.split()) if word)


def _folded(word: str) -> str:
    """Without case, accents and marks: "José" and "Jose", "O’Neill" and "O'Neill"."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in apart if character.isalnum())


def _may_be(one: str, two: str) -> bool:
    """Whether two middle names may be the same, one of them perhaps an initial."""
    return one == two or (1 in (len(one), len(two)) and one[0] == two[0])
