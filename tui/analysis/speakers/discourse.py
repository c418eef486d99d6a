"""The scene: an article as the sieves see it, with everybody referred to so far."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tui.analysis.entities.name import Name
from tui.analysis.lexicon import entries
from tui.analysis.networks.layers import Ints
from tui.analysis.speakers.referent import Referent, gender_of_name, gender_of_title
from tui.analysis.statements.records import Range, RawStatement
from tui.analysis.text.parts_of_speech import numbers_of
from tui.analysis.text.tokens import TokenisedArticle
from tui.model.statement import Entity

LONGEST_HEADLINE = 16
"""Words a first sentence may have that stands in a block of its own and is taken for a headline."""


class Reference(NamedTuple):
    """Words that refer to somebody."""

    first: int
    """Index of the first word."""
    end: int
    """Index behind the last word."""
    character: Referent
    """Whom they refer to."""


class Resolution(NamedTuple):
    """Who a phrase is, and why."""

    character: Referent
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
    source: Range
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
        findings: Sequence[RawStatement],
    ) -> None:
        """`names` are in order of the text, and each mention of the `entities` is one of them."""
        self.tokenised = tokenised
        self.words = tokenised.words
        self.tags: list[int] = tags.tolist()
        self.names = NameIndex([name for name in names if name.type not in ("DATE", "MONEY")])
        self.sources: Mapping[Range, Sequence[RawStatement]] = _by_source(findings)
        self.references: list[Reference] = []
        """All references so far, in order of the text."""
        self.spoken: list[tuple[int, Referent]] = []
        """Where somebody speaks, as the index of the source's first word, and who, in order of the text."""
        self.bearers: dict[str, list[Referent]] = defaultdict(list)
        """By noun, who is called so, in the order in which it was learnt."""
        self.resolved: dict[Range, Resolution] = {}
        """Who each phrase is, as far as that is known."""
        self.by_last_word: dict[str, list[Referent]] = defaultdict(list)
        """By the last word of a name, in lower case, who bears it."""
        self.roles: list[Range] = []
        """The words that give somebody a role beside a name."""
        self.of_words: dict[str, Referent] = {}
        """Those who are never named, by the words that describe them, in lower case."""
        self._said = _by_sentence(tokenised, self.sources)
        self._entity_at = {mention.span.start: entity for entity in entities for mention in entity.mentions}
        self._of_entity: dict[str, Referent] = {}
        for name in self.names.all:
            character = self.character_of(name)
            if character:
                self._note(Reference(name.first, name.end, character))
                bearers = self.by_last_word[self.words.lowers[name.end - 1]]
                if character not in bearers:
                    bearers.append(character)

    def character_of(self, name: Name) -> Referent | None:
        """The character a name belongs to, made if there is none yet."""
        entity = self._entity_at.get(self.words.starts[name.first])
        if entity is None:
            return None
        character = self._of_entity.get(entity.id)
        if character is None:
            character = self._of_entity[entity.id] = Referent(entity.name, entity.type, entity)
            character.plural = self._is_family(name, entity)
        if entity.type == "PERSON" and (name.end - name.first > 1 or " " not in entity.name):
            character.gender = character.gender or gender_of_name(self.words, name.first)
        elif entity.type == "PERSON":
            character.gender = character.gender or gender_of_title(self.words, name.first)
        return character

    def _is_family(self, name: Name, entity: Entity) -> bool:
        """Whether a name is that of a whole family: "the Moes"."""
        alone = entity.type == "PERSON" and " " not in entity.name and entity.name.endswith("s")
        return alone and name.first > 0 and self.words.lowers[name.first - 1] == "the"

    def call(self, character: Referent, noun: str) -> None:
        """From now on the noun, and more general ones, may stand for the character."""
        for word in (noun, *_wider().get(noun, ())):
            if word not in character.nouns:
                character.nouns.add(word)
                self.bearers[word].append(character)

    def refer(self, phrase: Range, resolution: Resolution) -> None:
        """Keeps who the phrase is."""
        character = resolution.character
        self.resolved[phrase] = resolution
        if not character.named or not any(name.first < phrase[1] for name in self.names.within(*phrase)):
            self._note(Reference(*phrase, character))
        if phrase in self.sources:
            insort(self.spoken, (phrase[0], character), key=_place)

    def _note(self, reference: Reference) -> None:
        insort(self.references, reference, key=_place)
        insort(reference.character.places, reference.first)

    def recent(self, index: int, most: int, bottom: int = 0) -> Iterator[Reference]:
        """At most so many references before the word and from the word `bottom` on, the last one first."""
        end = bisect_left(self.references, index, key=_place)
        for number in range(end - 1, max(-1, end - 1 - most), -1):
            if self.references[number].first < bottom:
                return
            yield self.references[number]

    def speaking_before(self, index: int, bottom: int = 0) -> Iterator[Referent]:
        """Who speaks before the word and from the word `bottom` on, the last one first."""
        for number in range(bisect_left(self.spoken, index, key=_place) - 1, -1, -1):
            place, character = self.spoken[number]
            if place < bottom:
                return
            yield character

    def said_at(self, index: int) -> list[ContentPiece]:
        """The contents, of statements with a source, that the word stands in."""
        return [
            said
            for said in self._said.get(self.tokenised.sentence_of[index], ())
            if said.first <= index < said.end
        ]

    def tagged(self, index: int, *prefixes: str) -> bool:
        """Whether the tag of the word starts with one of the prefixes; False behind the last word."""
        return 0 <= index < len(self.tags) and self.tags[index] in numbers_of(*prefixes)

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
        return sentence.kind == "heading" or (alone and sentence.end <= LONGEST_HEADLINE)

    def written(self, phrase: Range) -> str:
        """The words as the article has them, on one line."""
        return " ".join(self.words.span(*phrase).of(self.words.text).split())


def _place(entry: Reference | tuple[int, Referent]) -> int:
    return entry[0]


def _by_sentence(
    tokenised: TokenisedArticle, sources: Mapping[Range, Sequence[RawStatement]]
) -> dict[int, list[ContentPiece]]:
    found: dict[int, list[ContentPiece]] = defaultdict(list)
    for source, findings in sources.items():
        for finding in findings:
            for first, end in finding.content:
                said = ContentPiece(first, end, source, finding.construct)
                for number in range(tokenised.sentence_of[first], tokenised.sentence_of[end - 1] + 1):
                    found[number].append(said)
    return found


def _by_source(findings: Sequence[RawStatement]) -> dict[Range, list[RawStatement]]:
    found: dict[Range, list[RawStatement]] = {}
    for finding in findings:
        if finding.source:
            found.setdefault(finding.source.words, []).append(finding)
    return found


@cache
def _wider() -> Mapping[str, Sequence[str]]:
    """For each noun the more general ones that may stand for the same person: "senator", "lawmaker"."""
    table: dict[str, list[str]] = defaultdict(list)
    for general, special in entries("wider_nouns"):
        for noun in special:
            table[noun].append(general)
    return table
