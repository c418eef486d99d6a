"""Decide which speakers of different articles are the same.

Within an article a surname identifies a person; across articles it never does. Persons are the same if their
full names agree, apart from case, accents and punctuation, and no initial or suffix contradicts.
Organisations and places are the same if their names agree, or an acronym the articles give for them. Speakers
without a name are never the same.

The caller need not pass all speakers of a library at once, but for each speaker all that are connected with
it by shared identity keys, directly or through others.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.analysis.entities.name_groups import Key, aliases
from tui.analysis.lexicon import word_set
from tui.model.statement import Document, EntityType

MIN_WORDS_OF_FULL_NAME = 2
"""The least number of words, initials aside, of a person's full name."""
MIN_ACRONYM_LETTERS = 3
"""The least number of letters of an acronym that identifies an organisation across articles."""


class SpeakerAppearance(NamedTuple):
    """A speaker in one article, as far as it matters for identity."""

    article: int
    """The article's id."""
    speaker: str
    """The speaker's id within it."""
    name: str
    """The fullest name the article gives."""
    type: EntityType
    """What kind of speaker it is."""
    named: bool
    """Whether the article names the speaker; if not, `name` is a description."""
    other_names: tuple[str, ...] = ()
    """All names the article uses for the speaker, in alphabetical order."""


@dataclass(frozen=True, slots=True)
class Identity:
    """One person, organisation or group in all articles."""

    appearances: tuple[SpeakerAppearance, ...]
    """The speaker in each article, in the order given; at least one, and at most one for each article."""

    @property
    def name(self) -> str:
        """The name with the most words, the first of several."""
        distinct = dict.fromkeys(appearance.name for appearance in self.appearances)
        return max(distinct, key=lambda name: len(name.split()))

    @property
    def type(self) -> EntityType:
        """The type in most articles."""
        return Counter(appearance.type for appearance in self.appearances).most_common(1)[0][0]


class _Variant(NamedTuple):
    """The parts of a name that distinguish persons: two variants of one name may contradict each other."""

    person: bool
    """Whether it is a person's name."""
    words: Key
    """Its words, folded, without suffixes."""
    suffix: str | None
    """Its suffix, folded: "jr", "iii"; None if it has none."""

    def contradicts(self, other: "_Variant") -> bool:
        """Whether a middle name or initial, or a suffix, shows that two names belong to different persons."""
        if not (self.person and other.person):
            return False
        pairs = zip(self.words[1:-1], other.words[1:-1], strict=False)
        differ = any(not _may_equal(one, two) for one, two in pairs)
        return differ or (self.suffix != other.suffix and bool(self.suffix and other.suffix))


@dataclass(slots=True, eq=False)
class _Cluster:
    """Speakers of different articles that are the same; a node of a union-find structure."""

    variants: set[_Variant]
    """Their names."""
    members: dict[int, int] = field(default_factory=dict)
    """The number of the speaker in the input, by article."""
    joined: "_Cluster | None" = None
    """The cluster that all members have moved to."""

    def root(self) -> "_Cluster":
        """Return the cluster that the members are in now."""
        cluster = self
        while cluster.joined is not None:
            cluster = cluster.joined
        return cluster

    def contradicts(self, other: "_Cluster") -> bool:
        """Whether a name of one cluster contradicts one of the other."""
        return any(one.contradicts(two) for one in self.variants for two in other.variants)

    def absorb(self, other: "_Cluster") -> None:
        """Take the members of another cluster, except those of articles that have a member here already.

        An article that lists both speakers distinguishes them; these members stay where they are.
        """
        remaining = {article: n for article, n in other.members.items() if article in self.members}
        self.members |= {article: n for article, n in other.members.items() if article not in remaining}
        self.variants |= other.variants
        other.members = remaining
        if not remaining:
            other.joined = self


def appearances(article: int, document: Document) -> tuple[SpeakerAppearance, ...]:
    """Return the speakers of a document as appearances in the article with this id."""
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
    """Return the keys of a speaker: only speakers that share a key can be the same.

    A speaker that cannot be identified in other articles has none.
    """
    if not appearance.named:
        return ()
    words = _words(appearance.name)
    if appearance.type == "PERSON":
        full = len([word for word in words if len(word) > 1]) >= MIN_WORDS_OF_FULL_NAME
        return (f"person {words[0]} {words[-1]}",) if full else ()
    names = (appearance.name, *(name for name in appearance.other_names if _is_acronym(name)))
    return tuple(dict.fromkeys(_organisation(name) for name in names))


def identities(given: Sequence[SpeakerAppearance]) -> tuple[Identity, ...]:
    """Return an identity for all appearances that are the same speaker, in order of first appearance."""
    clusters: list[_Cluster] = []
    by_key: dict[str, list[_Cluster]] = defaultdict(list)
    for keys, cluster in _cluster_by_form(given):
        clusters.append(cluster)
        for key in keys:
            by_key[key].append(cluster)
    for sharing in by_key.values():
        _join(sharing)
    roots = [cluster for cluster in clusters if cluster.joined is None]
    gathered = sorted(sorted(cluster.members.values()) for cluster in roots)
    return tuple(Identity(tuple(given[number] for number in members)) for members in gathered)


def _cluster_by_form(given: Sequence[SpeakerAppearance]) -> Iterator[tuple[tuple[str, ...], _Cluster]]:
    """Yield clusters of speakers with exactly the same name, with their keys.

    A second speaker of that name in the same article is in another cluster.
    """
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


def _join(sharing: Sequence[_Cluster]) -> None:
    """Join clusters that share a key; if some contradict each other, only those with the same variant."""
    variants = set[_Variant]().union(*(cluster.root().variants for cluster in sharing))
    split = any(one.contradicts(other) for one in variants for other in variants)
    first: dict[_Variant | None, _Cluster] = {}
    for cluster in (cluster.root() for cluster in sharing):
        same = min(cluster.variants, key=str) if split else None
        into = first.setdefault(same, cluster).root()
        if into is not cluster and not into.contradicts(cluster):
            into.absorb(cluster)


def _variant(appearance: SpeakerAppearance) -> _Variant:
    suffix = next((word for word in _split(appearance.name) if word in word_set("name_suffixes")), None)
    return _Variant(appearance.type == "PERSON", _words(appearance.name), suffix)


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name.replace(".", "")) >= MIN_ACRONYM_LETTERS


def _organisation(name: str) -> str:
    words = tuple(name.lower().removeprefix("the ").split())
    return " ".join(("other", *(_fold_to_letters(word) for word in aliases().get(words, words))))


def _words(name: str) -> Key:
    """Return the words of a name, folded, without suffixes."""
    return tuple(word for word in _split(name) if word not in word_set("name_suffixes"))


def _split(name: str) -> Key:
    return tuple(word for word in (_fold_to_letters(part) for part in name.split()) if word)


def _fold_to_letters(word: str) -> str:
    """Return the letters and digits of a word without case and accents.

    So "José" equals "Jose", and "O’Neill" equals "O'Neill".
    """
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in apart if character.isalnum())


def _may_equal(one: str, two: str) -> bool:
    """Whether two middle names may be the same, for example if one is the other's initial."""
    return one == two or (1 in (len(one), len(two)) and one[0] == two[0])
