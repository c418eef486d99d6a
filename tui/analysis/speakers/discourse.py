"""The scene: an article as the sieves see it, with everybody referred to so far."""

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
"""Words a first sentence may have that stands in a block of its own and is taken for a headline."""


class Reference(NamedTuple):
    """Words that refer to somebody."""

    first: int
    """Index of the first word."""
    end: int
    """Index behind the last word."""
    referent: Referent
    """Whom they refer to."""


class Resolution(NamedTuple):
    """Who a phrase is, and why."""

    referent: Referent
    """The one it refers to."""
    reason: str
    """For a reader: "named there", "the last one called “mayor”"."""
    confidence: float
    """How likely it is, from 0 to 1."""


class ContentPiece(NamedTuple):
    """A stretch of content."""

    first: int
    """Index of its first word."""
    end: int
    """Index behind its last word."""
    source: TokenRange
    """The words that name who said it."""
    construct: str
    """The construct of its statement."""


class NameIndex:
    """The names of an article, looked up by place."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.all = names
        self._firsts = [name.first for name in names]

    def within(self, first: int, end: int) -> Sequence[Name]:
        """The names that start in the range, in order."""
        return self.all[bisect_left(self._firsts, first) : bisect_left(self._firsts, end)]


class Discourse:
    """An article with its cast; sieves look at it, and `refer` and `call` alone add to it."""

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
        """Where somebody speaks, as the index of the source's first word, and who, in order of the text."""
        self.referents_by_noun: dict[str, list[Referent]] = defaultdict(list)
        """By noun, who is called so, in the order in which it was learnt."""
        self.resolutions: dict[TokenRange, Resolution] = {}
        """Who each phrase is, as far as that is known."""
        self.referents_by_last_word: dict[str, list[Referent]] = defaultdict(list)
        """By the last word of a name, in lower case, who bears it."""
        self.roles: list[TokenRange] = []
        """The words that give somebody a role beside a name."""
        self.referents_by_description: dict[str, Referent] = {}
        """Those who are never named, by the words that describe them, in lower case."""
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
        """The character a name belongs to, made if there is none yet."""
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
        """Whether a name is that of a whole family: "the Moes"."""
        alone = entity.type == "PERSON" and " " not in entity.name and entity.name.endswith("s")
        return alone and name.first > 0 and self.words.lowers[name.first - 1] == "the"

    def add_noun(self, referent: Referent, noun: str) -> None:
        """From now on the noun, and more general ones, may stand for the character."""
        for word in (noun, *_wider().get(noun, ())):
            if word not in referent.nouns:
                referent.nouns.add(word)
                self.referents_by_noun[word].append(referent)

    def add_reference(self, phrase: TokenRange, resolution: Resolution) -> None:
        """Keeps who the phrase is."""
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
        """At most so many references before the word and from the word `bottom` on, the last one first."""
        end = bisect_left(self.references, index, key=_position)
        for number in range(end - 1, max(-1, end - 1 - most), -1):
            if self.references[number].first < bottom:
                return
            yield self.references[number]

    def speaking_before(self, index: int, bottom: int = 0) -> Iterator[Referent]:
        """Who speaks before the word and from the word `bottom` on, the last one first."""
        for number in range(bisect_left(self.turns, index, key=_position) - 1, -1, -1):
            place, referent = self.turns[number]
            if place < bottom:
                return
            yield referent

    def content_at(self, index: int) -> list[ContentPiece]:
        """The contents, of statements with a source, that the word stands in."""
        return [
            said
            for said in self._content_by_sentence.get(self.tokenised.sentence_of[index], ())
            if said.first <= index < said.end
        ]

    def has_tag(self, index: int, *prefixes: str) -> bool:
        """Whether the tag of the word starts with one of the prefixes; False behind the last word."""
        return 0 <= index < len(self.tags) and self.tags[index] in tag_numbers(*prefixes)

    def sentence_start(self, index: int) -> int:
        """Index of the first word of the word's sentence."""
        return self.tokenised.sentences[self.tokenised.sentence_of[index]].first

    def sentence_end(self, index: int) -> int:
        """Index behind the last word of the word's sentence."""
        return self.tokenised.sentences[self.tokenised.sentence_of[index]].end

    def in_headline(self, index: int) -> bool:
        """Whether the word stands in a heading, or in a short first sentence that is one unmarked."""
        sentence = self.tokenised.sentences[self.tokenised.sentence_of[index]]
        alone = sentence.first == 0 and self.words.blocks[sentence.block][1] == sentence.end
        return sentence.kind == "heading" or (alone and sentence.end <= MAX_HEADLINE_WORDS)

    def text_of(self, phrase: TokenRange) -> str:
        """The words as the article has them, on one line."""
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
    """For each noun the more general ones that may stand for the same person: "senator", "lawmaker"."""
    table: dict[str, list[str]] = defaultdict(list)
    for general, special in entries("wider_nouns"):
        for noun in special:
            table[noun].append(general)
    return table
