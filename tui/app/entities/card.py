"""The content of a card: every mention of one person, place or thing, and the statements by and about it."""

from collections import Counter
from dataclasses import dataclass

from tui.app.state.entity_index import Subject
from tui.app.state.open_article import OpenArticle
from tui.app.state.span_index import SpanIndex
from tui.model.statement import Analysis, Entity, EntityType, Mention, MentionKind, Speaker, Statement
from tui.wording import flowing

ARTICLES = ("The ", "A ", "An ")
"""The articles with which a description may begin a sentence."""


@dataclass(frozen=True)
class Card:
    """The mentions of a subject, and of the statements by and about it those that are shown now."""

    subject: Subject
    """The entity or speaker that the card is about."""
    speaker: Speaker | None
    """The subject as a speaker; None if it makes no statement."""
    mentions: tuple[Mention, ...]
    """Every place where the subject is referred to by name, noun or pronoun, in order of the text."""
    by: tuple[Statement, ...]
    """The statements by the subject."""
    about: tuple[Statement, ...]
    """The statements of others that mention the subject in their content."""
    left_out: int
    """The number of statements by and about it that are not shown now."""

    @property
    def name(self) -> str:
        """The fullest name or description."""
        return self.subject.name

    @property
    def type(self) -> EntityType:
        """The type of the entity or speaker."""
        return self.subject.type

    @property
    def role(self) -> str:
        """A speaker's office or description, or that it is not named; "" for what makes no statement."""
        if self.speaker is None:
            return ""
        return self.speaker.role or ("" if self.speaker.entity else "not named")


def card_of(open_article: OpenArticle, subject: Subject) -> Card:
    """Return the card of a subject of an article."""
    found = open_article.found or Analysis()
    # Usually one; the corrections of a reader can make several speakers of an entity
    speakers = [subject] if isinstance(subject, Speaker) else _speakers(found, subject)
    mentions = _mentions(subject, *speakers)
    said = {speaker.id for speaker in speakers}
    by = [statement for statement in found.statements if statement.speaker in said]
    about = [each for each in _holding(found, mentions) if each.speaker not in said]
    shown_by, shown_about = (
        tuple(each for each in part if each.id in open_article.numbers) for part in (by, about)
    )
    left_out = len(by) - len(shown_by) + len(about) - len(shown_about)
    return Card(subject, next(iter(speakers), None), mentions, shown_by, shown_about, left_out)


def forms(card: Card, text: str) -> dict[MentionKind, Counter[str]]:
    """Return the wordings of the mentions by kind, each with how often it is used."""
    counted: dict[MentionKind, Counter[str]] = {"name": Counter(), "nominal": Counter(), "pronoun": Counter()}
    for mention in card.mentions:
        counted[mention.kind][_inside_a_sentence(flowing(mention.span.of(text)), mention.kind)] += 1
    return counted


def _speakers(found: Analysis, entity: Entity) -> list[Speaker]:
    """Return the speakers that an entity is."""
    return [speaker for speaker in found.speakers if speaker.entity == entity.id]


def _mentions(*subjects: Subject) -> tuple[Mention, ...]:
    """Return the mentions of all subjects in order of the text, each place once."""
    places = {mention.span: mention for subject in reversed(subjects) for mention in subject.mentions}
    return tuple(places[span] for span in sorted(places))


def _holding(found: Analysis, mentions: tuple[Mention, ...]) -> list[Statement]:
    """Return the statements with any of the mentions in their content."""
    contents = SpanIndex((span, each) for each in found.statements for span in each.content)
    holding = {
        statement.id
        for mention in mentions
        for span, statement in contents.touching(mention.span.start, mention.span.end)
        if span.contains(mention.span)
    }
    return [statement for statement in found.statements if statement.id in holding]


def _inside_a_sentence(words: str, kind: MentionKind) -> str:
    """Return a pronoun or a description in lower case as within a sentence; other words as they are."""
    capital = kind == "pronoun" and words != "I"
    capital |= kind == "nominal" and words.startswith(ARTICLES)
    return words[:1].lower() + words[1:] if capital else words
