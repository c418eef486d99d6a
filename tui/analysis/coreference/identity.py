"""Identity across articles: which speakers of different articles are one. This is the one place to decide it.

Within an article a surname is enough; between articles it never is. Persons are one where their full names
agree, letter by letter save case, accents and marks, and no initial or suffix contradicts; organisations and
places where their names, or other names the articles themselves give for them, agree. The unnamed of
different articles are always different.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from tui.analysis.coreference.aliases import Key, aliases
from tui.analysis.lexicon import words as listed
from tui.model import Document, Speaker

FULL = 2
"""Words of a person's name from which on it is a full one."""
ACRONYM = 3
"""Letters from which on an acronym that an article explains is a name of its own."""
Appearance = tuple[str, str]
"""The id of an article, and that of a speaker in it."""


@dataclass(frozen=True, slots=True)
class Identity:
    """One person, organisation or group over all articles."""

    speakers: tuple[Speaker, ...]
    """It as each article has it, in the order of the articles; at least one."""
    appearances: tuple[Appearance, ...]
    """Where these are, in the same order."""

    @property
    def name(self) -> str:
        """The fullest of its names, the first of several."""
        return max((speaker.name for speaker in self.speakers), key=lambda name: len(name.split()))


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
    """Speakers of different articles that were found to be one."""

    members: list[tuple[int, Speaker, Appearance]]
    variants: set[_Variant]
    articles: set[str]

    def may_join(self, other: "_Cluster") -> bool:
        """Whether nothing contradicts: within an article, two speakers were told apart by reading it."""
        if self.articles & other.articles:
            return False
        return not any(one.contradicts(two) for one in self.variants for two in other.variants)


def identities(documents: Sequence[Document]) -> tuple[Identity, ...]:
    """The speakers of the articles, one identity for all that are one, by first appearance."""
    clusters: list[_Cluster] = []
    by_key: dict[Key, list[int]] = defaultdict(list)
    for document in documents:
        for speaker in document.analysis.speakers:
            appearance = (document.article.id, speaker.id)
            member = (len(clusters), speaker, appearance)
            for key in _keys(document, speaker) if speaker.entity else ():
                by_key[key].append(len(clusters))
            clusters.append(_Cluster([member], {_variant(speaker)}, {document.article.id}))
    for sharing in by_key.values():
        _bring_together(clusters, sharing)
    distinct = {id(cluster): cluster for cluster in clusters}.values()
    gathered = sorted(sorted(cluster.members, key=itemgetter(0)) for cluster in distinct)
    return tuple(
        Identity(tuple(speaker for _, speaker, _ in members), tuple(place for _, _, place in members))
        for members in gathered
    )


def _bring_together(clusters: list[_Cluster], sharing: Sequence[int]) -> None:
    """Joins what shares a key; where some contradict each other, only those of the very same name."""
    variants = set[_Variant]().union(*(clusters[number].variants for number in sharing))
    split = any(one.contradicts(other) for one in variants for other in variants)
    first: dict[_Variant | None, int] = {}
    for number in sharing:
        same = min(clusters[number].variants, key=str) if split else None
        _join(clusters, first.setdefault(same, number), number)


def _join(clusters: list[_Cluster], one: int, other: int) -> None:
    into, group = clusters[one], clusters[other]
    if into is group or not into.may_join(group):
        return
    if len(group.members) > len(into.members):
        into, group = group, into
    into.members += group.members
    into.variants |= group.variants
    into.articles |= group.articles
    for number, _, _ in group.members:
        clusters[number] = into


def _variant(speaker: Speaker) -> _Variant:
    suffix = next((word for word in _split(speaker.name) if word in listed("name_suffixes")), None)
    return _Variant(speaker.type == "PERSON", _words(speaker.name), suffix)


def _keys(document: Document, speaker: Speaker) -> Iterator[Key]:
    """The names by which the speaker may be found in other articles."""
    words = _words(speaker.name)
    if speaker.type == "PERSON":
        if len([word for word in words if len(word) > 1]) >= FULL:
            yield "person", words[0], words[-1]
        return
    yield _organisation(speaker.name)
    for name in _other_names(document, speaker):
        yield _organisation(name)


def _organisation(name: str) -> Key:
    words = tuple(name.lower().removeprefix("the ").split())
    return "other", *(_folded(word) for word in aliases().get(words, words))


def _other_names(document: Document, speaker: Speaker) -> Iterable[str]:
    """Acronyms that the article itself uses for the speaker."""
    written = {m.span.of(document.article.text) for m in speaker.mentions if m.kind == "name"}
    return sorted(name for name in written if name.isupper() and len(name.replace(".", "")) >= ACRONYM)


def _words(name: str) -> Key:
    """The words of a name, folded, without suffixes."""
    return tuple(word for word in _split(name) if word not in listed("name_suffixes"))


def _split(name: str) -> Key:
    return tuple(word for word in (_folded(part) for part in name.split()) if word)


def _folded(word: str) -> str:
    """Without case, accents and marks: "José" and "Jose", "O’Neill" and "O'Neill"."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in apart if character.isalnum())


def _may_be(one: str, two: str) -> bool:
    """Whether two middle names may be the same, one of them perhaps an initial."""
    return one == two or (1 in (len(one), len(two)) and one[0] == two[0])
