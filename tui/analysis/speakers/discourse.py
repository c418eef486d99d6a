"""The discourse: an article as the sieves see it, with all references resolved so far."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tui.analysis.entities.gender_and_number import gender_of_name, gender_of_title
from tui.analysis.entities.name import Name
from tui.analysis.lexicon import entries
from tui.analysis.networks.layers import Ints
from tui.analysis.speakers.referent import Referent
from tui.analysis.statements.records import RawStatement
from tui.analysis.text.parts_of_speech import tag_numbers
from tui.analysis.text.tokens import TokenisedArticle, TokenRange
from tui.model.statement import Entity

MAX_HEADLINE_WORDS = 16
"""Tokens of a first sentence in a block of its own that is taken for a headline, at most."""


class Reference(NamedTuple):
    """A phrase that refers to somebody."""

    first: int
    """Index of its first token."""
    end: int
    """Index after its last token."""
    referent: Referent
    """Whom it refers to."""


class Resolution(NamedTuple):
    """Who a phrase refers to, and why."""

    referent: Referent
    """Whom it refers to."""
    reason: str
    """The reason, for a reader: "named there", "the last one called “mayor”"."""
    confidence: float
    """How likely it is right, from 0 to 1."""


class ContentPiece(NamedTuple):
    """A piece of a statement's content."""

    first: int
    """Index of its first token."""
    end: int
    """Index after its last token."""
    source: TokenRange
    """The range of the statement's source."""
    construct: str
    """The construct of the statement."""


class NameIndex:
    """The names of an article, looked up by position."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.all = names
        self._firsts = [name.first for name in names]

    def within(self, first: int, end: int) -> Sequence[Name]:
        """Return the names that start in the range, in order."""
        return self.all[bisect_left(self._firsts, first) : bisect_left(self._firsts, end)]


class Discourse:
    """An article with its referents; the sieves read it, and only `add_reference` and `add_noun` change
    it."""

    def __init__(
        self,
        tokenised: TokenisedArticle,
        tags: Ints,
        names: Sequence[Name],
        entities: Sequence[Entity],
        statements: Sequence[RawStatement],
    ) -> None:
        """`names` are in order of the text, and each mention of the `entities` is one of them."""
        self.tokenised = tokenised
        self.words = tokenised.words
        self.tags: list[int] = tags.tolist()
        self.names = NameIndex([name for name in names if name.type not in ("DATE", "MONEY")])
        self.sources: Mapping[TokenRange, Sequence[RawStatement]] = _by_source(statements)
        self.references: list[Reference] = []
        """All references so far, in order of the text."""
        self.turns: list[tuple[int, Referent]] = []
        """Where somebody speaks, as the index of the source's first token, and who, in order of the text."""
        self.referents_by_noun: dict[str, list[Referent]] = defaultdict(list)
        """For each noun the referents it may refer to, in the order in which they were learnt."""
        self.resolutions: dict[TokenRange, Resolution] = {}
        """The resolution of each phrase that is resolved so far."""
        self.referents_by_last_word: dict[str, list[Referent]] = defaultdict(list)
        """For each last word of a name, in lower case, the referents of that name."""
        self.roles: list[TokenRange] = []
        """The ranges that give somebody a role beside a name."""
        self.referents_by_description: dict[str, Referent] = {}
        """The referents that are never named, by their description in lower case."""
        self._content_by_sentence = _by_sentence(tokenised, self.sources)
        self._entity_at = {mention.span.start: entity for entity in entities for mention in entity.mentions}
        self._referents_by_entity: dict[str, Referent] = {}
        for name in self.names.all:
            referent = self.referent_of(name)
            if referent:
                self._insert_reference(Reference(name.first, name.end, referent))
                bearers = self.referents_by_last_word[self.words.lowers[name.end - 1]]
                if referent not in bearers:
                    bearers.append(referent)

    def referent_of(self, name: Name) -> Referent | None:
        """Return the referent of a name, made if there is none yet, or None for a name without an entity."""
        entity = self._entity_at.get(self.words.starts[name.first])
        if entity is None:
            return None
        referent = self._referents_by_entity.get(entity.id)
        if referent is None:
            referent = self._referents_by_entity[entity.id] = Referent(entity.name, entity.type, entity)
            referent.plural = self._is_family(name, entity)
        if entity.type == "PERSON" and (name.end - name.first > 1 or " " not in entity.name):
            referent.gender = referent.gender or gender_of_name(self.words, name.first)
        elif entity.type == "PERSON":
            referent.gender = referent.gender or gender_of_title(self.words, name.first)
        return referent

    def _is_family(self, name: Name, entity: Entity) -> bool:
        """Return whether a name is that of a whole family: "the Moes"."""
        alone = entity.type == "PERSON" and " " not in entity.name and entity.name.endswith("s")
        return alone and name.first > 0 and self.words.lowers[name.first - 1] == "the"

    def add_noun(self, referent: Referent, noun: str) -> None:
        """Let the noun, and more general ones, refer to the referent from now on."""
        for word in (noun, *_wider().get(noun, ())):
            if word not in referent.nouns:
                referent.nouns.add(word)
                self.referents_by_noun[word].append(referent)

    def add_reference(self, phrase: TokenRange, resolution: Resolution) -> None:
        """Store the resolution of the phrase."""
        referent = resolution.referent
        self.resolutions[phrase] = resolution
        if not referent.is_named or not any(name.first < phrase[1] for name in self.names.within(*phrase)):
            self._insert_reference(Reference(*phrase, referent))
        if phrase in self.sources:
            insort(self.turns, (phrase[0], referent), key=_position)

    def _insert_reference(self, reference: Reference) -> None:
        insort(self.references, reference, key=_position)
        insort(reference.referent.reference_starts, reference.first)

    def recent(self, index: int, most: int, bottom: int = 0) -> Iterator[Reference]:
        """Yield at most `most` references before the token and from the token `bottom` on, the last one
        first."""
        end = bisect_left(self.references, index, key=_position)
        for number in range(end - 1, max(-1, end - 1 - most), -1):
            if self.references[number].first < bottom:
                return
            yield self.references[number]

    def speaking_before(self, index: int, bottom: int = 0) -> Iterator[Referent]:
        """Yield who speaks before the token and from the token `bottom` on, the last one first."""
        for number in range(bisect_left(self.turns, index, key=_position) - 1, -1, -1):
            place, referent = self.turns[number]
            if place < bottom:
                return
            yield referent

    def content_at(self, index: int) -> list[ContentPiece]:
        """Return the pieces of content, of statements with a source, that contain the token."""
        return [
            said
            for said in self._content_by_sentence.get(self.tokenised.sentence_of[index], ())
            if said.first <= index < said.end
        ]

    def has_tag(self, index: int, *prefixes: str) -> bool:
        """Return whether the token's tag starts with one of the prefixes; False outside the text."""
        return 0 <= index < len(self.tags) and self.tags[index] in tag_numbers(*prefixes)

    def sentence_start(self, index: int) -> int:
        """Return the index of the first token of the token's sentence."""
        return self.tokenised.sentences[self.tokenised.sentence_of[index]].first

    def sentence_end(self, index: int) -> int:
        """Return the index after the last token of the token's sentence."""
        return self.tokenised.sentences[self.tokenised.sentence_of[index]].end

    def in_headline(self, index: int) -> bool:
        """Return whether the token is in a heading, or in a short first sentence that looks like one."""
        sentence = self.tokenised.sentences[self.tokenised.sentence_of[index]]
        alone = sentence.first == 0 and self.words.blocks[sentence.block][1] == sentence.end
        return sentence.kind == "heading" or (alone and sentence.end <= MAX_HEADLINE_WORDS)

    def text_of(self, phrase: TokenRange) -> str:
        """Return the words of the phrase as written, on one line."""
        return " ".join(self.words.span(*phrase).of(self.words.text).split())


Sieve = Callable[[Discourse, TokenRange], Resolution | None]
"""A rule that resolves a phrase, or returns None and leaves it open."""


def _position(entry: Reference | tuple[int, Referent]) -> int:
    return entry[0]


def _by_sentence(
    tokenised: TokenisedArticle, sources: Mapping[TokenRange, Sequence[RawStatement]]
) -> dict[int, list[ContentPiece]]:
    found: dict[int, list[ContentPiece]] = defaultdict(list)
    for source, statements in sources.items():
        for statement in statements:
            for first, end in statement.content:
                said = ContentPiece(first, end, source, statement.construct)
                for number in range(tokenised.sentence_of[first], tokenised.sentence_of[end - 1] + 1):
                    found[number].append(said)
    return found


def _by_source(statements: Sequence[RawStatement]) -> dict[TokenRange, list[RawStatement]]:
    found: dict[TokenRange, list[RawStatement]] = {}
    for statement in statements:
        if statement.source:
            found.setdefault(statement.source.words, []).append(statement)
    return found


@cache
def _wider() -> Mapping[str, Sequence[str]]:
    """Return for each noun the more general ones that may refer to the same person: "senator" →
    "lawmaker"."""
    table: dict[str, list[str]] = defaultdict(list)
    for general, special in entries("wider_nouns"):
        for noun in special:
            table[noun].append(general)
    return table
