"""What an article tells of one person, place or thing: every mention, and the statements by and about it."""

from collections import Counter
from dataclasses import dataclass

from tui.app.state.entity_index import Subject
from tui.app.state.open_article import OpenArticle
from tui.app.state.span_index import SpanIndex
from tui.model.statement import Analysis, Entity, EntityType, Mention, MentionKind, Speaker, Statement
from tui.wording import one_line

ARTICLES = ("The ", "A ", "An ")


@dataclass(frozen=True)
class Card:
    """All there is to tell of a subject; only statements that are shown just now are among it."""

    subject: Subject
    """Whom or what it is about."""
    speaker: Speaker | None
    """The subject as somebody who speaks."""
    mentions: tuple[Mention, ...]
    """Every place that names, describes or means the subject, in order of the text."""
    by: tuple[Statement, ...]
    """What the subject says."""
    about: tuple[Statement, ...]
    """What others say with the subject mentioned in their words."""
    left_out: int
    """How many statements by and about it are not shown."""

    @property
    def name(self) -> str:
        """The fullest name or description."""
        return self.subject.name

    @property
    def type(self) -> EntityType:
        """What kind of thing it is."""
        return self.subject.type

    @property
    def role(self) -> str:
        """A speaker's office or description; that there is no name, where there is none."""
        if self.speaker is None:
            return ""
        return self.speaker.role or ("" if self.speaker.entity else "not named")


def card_of(open_article: OpenArticle, subject: Subject) -> Card:
    """The card of somebody or something in an article."""
    found = open_article.found or Analysis()
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
    """How the subject is named, described and meant: each wording with how often it is used."""
    counted: dict[MentionKind, Counter[str]] = {"name": Counter(), "nominal": Counter(), "pronoun": Counter()}
    for mention in card.mentions:
        counted[mention.kind][_inside_a_sentence(one_line(mention.span.of(text)), mention.kind)] += 1
    return counted


def _speakers(found: Analysis, entity: Entity) -> list[Speaker]:
    return [speaker for speaker in found.speakers if speaker.entity == entity.id]


def _mentions(*subjects: Subject) -> tuple[Mention, ...]:
    """The mentions of all of them, each place once."""
    places = {mention.span: mention for subject in reversed(subjects) for mention in subject.mentions}
    return tuple(places[span] for span in sorted(places))


def _holding(found: Analysis, mentions: tuple[Mention, ...]) -> list[Statement]:
    """The statements with a mention in their words."""
    contents = SpanIndex((span, each) for each in found.statements for span in each.content)
    holding = {
        statement.id
        for mention in mentions
        for span, statement in contents.touching(mention.span.start, mention.span.end)
        if span.contains(mention.span)
    }
    return [statement for statement in found.statements if statement.id in holding]


def _inside_a_sentence(words: str, kind: MentionKind) -> str:
    """A pronoun or a description as it stands when no sentence begins with it."""
    capital = kind == "pronoun" and words != "I"
    capital |= kind == "nominal" and words.startswith(ARTICLES)
    return words[:1].lower() + words[1:] if capital else words
