"""Write the tables by which articles are searched and listed: statements, speakers and entities.

Triggers of the tables keep the full-text indexes in step (`schema/1/4-search.sql`). The indexes hold no copy
of the words ("external content", https://www.sqlite.org/fts5.html#external_content_tables). No trigger
follows an UPDATE of `statement`, so its rows are deleted and inserted, never updated.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from tui.library.speakers.identity import SpeakerAppearance, appearances, identity_keys
from tui.library.storage.database import Database
from tui.model.article import Article, Span
from tui.model.statement import Document, Entity, Speaker, Statement
from tui.model.statement_filter import DEFAULT
from tui.wording import OMISSION

WHITE_SPACE = re.compile(r"\s+")
TABLES = ("statement", "speaker", "entity")
"""The tables that are written here; `speaker_key` goes with `speaker` (ON DELETE CASCADE)."""


def clear(database: Database, article: int) -> None:
    """Delete an article's statements, speakers and entities, and set its counts to 0; in a transaction."""
    for table in TABLES:
        database.write(f"DELETE FROM {table} WHERE article = ?", [article])  # noqa: S608 - tables of ours
    database.write("UPDATE listing SET statements = 0, speakers = 0 WHERE article = ?", [article])


def index(database: Database, article: int, document: Document) -> None:
    """Write a document's statements, speakers and entities in place of the earlier ones; in a transaction."""
    clear(database, article)
    _write_statements(database, article, document)
    counted = Counter(each.speaker for each in document.analysis.statements if DEFAULT.holds(each))
    _write_speakers(database, article, document, counted)
    _write_entities(database, article, document.analysis.entities)
    database.write(
        "UPDATE listing SET statements = ?, speakers = ? WHERE article = ?",
        [counted.total(), len(counted.keys() - {None}), article],
    )


def _write_statements(database: Database, article: int, document: Document) -> None:
    text, speakers = document.article, {each.id: each for each in document.analysis.speakers}
    mentions = _MentionIndex(document)
    wordings = {key: _speaker_words(speaker, text) for key, speaker in speakers.items()}
    database.write_all(
        "INSERT INTO statement (article, name, number, kind, attribution, confidence, first, last, speaker, "
        "cue, said_by, about, words, corrected) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                article,
                statement.id,
                number,
                statement.kind,
                statement.attribution,
                statement.confidence,
                statement.content[0].start,
                statement.content[-1].end,
                statement.speaker,
                _one_line(statement.cue.of(text.text)) if statement.cue else None,
                wordings.get(statement.speaker or "") or _source_words(statement, text),
                mentions.within(statement.content),
                _one_line(OMISSION.join(span.of(text.text) for span in statement.content)),
                bool(statement.corrected),
            )
            for number, statement in enumerate(document.analysis.statements)
        ],
    )


def _write_speakers(
    database: Database, article: int, document: Document, counted: Mapping[str | None, int]
) -> None:
    found = appearances(article, document)
    database.write_all(
        "INSERT INTO speaker (article, id, name, type, role, named, other_names, statements) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (article, one.id, one.name, one.type, one.role, each.named, _names_json(each), counted[one.id])
            for one, each in zip(document.analysis.speakers, found, strict=True)
        ],
    )
    database.write_all(
        "INSERT INTO speaker_key (key, article, speaker) VALUES (?, ?, ?)",
        [(key, article, each.speaker) for each in found for key in identity_keys(each)],
    )


def _write_entities(database: Database, article: int, entities: Iterable[Entity]) -> None:
    database.write_all(
        "INSERT INTO entity (article, name, type, mentions) VALUES (?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
        [(article, entity.name, entity.type, len(entity.mentions)) for entity in entities],
    )


def _speaker_words(speaker: Speaker, article: Article) -> str:
    """Return everything the article calls a speaker: name, role, other names and descriptions.

    Pronouns are left out; a search for "he" should not find everybody.
    """
    wordings = [m.span.of(article.text) for m in speaker.mentions if m.kind != "pronoun"]
    parts = [speaker.name, speaker.role, *wordings]
    return _one_line(", ".join(dict.fromkeys(part for part in parts if part)))


def _source_words(statement: Statement, article: Article) -> str:
    """Return the source of an unattributed statement as it is written; "" if there is none."""
    return _one_line(statement.source.of(article.text)) if statement.source else ""


class _MentionIndex:
    """The mentions of a document's entities by their place."""

    def __init__(self, document: Document) -> None:
        entities, text = document.analysis.entities, document.article.text
        called = {each.id: _one_line(", ".join(_names(each, text))) for each in entities}
        found = sorted(
            (mention.span.start, called[each.id]) for each in entities for mention in each.mentions
        )
        self._starts = [start for start, _ in found]
        self._called = [names for _, names in found]

    def within(self, spans: Iterable[Span]) -> str:
        """Return all names of the entities that are mentioned there, whichever name is used in that place."""
        edges = [(bisect_left(self._starts, one.start), bisect_left(self._starts, one.end)) for one in spans]
        return ", ".join(dict.fromkeys(names for first, end in edges for names in self._called[first:end]))


def _names(entity: Entity, text: str) -> Iterable[str]:
    return dict.fromkeys([entity.name, *(m.span.of(text) for m in entity.mentions if m.kind == "name")])


def _names_json(appearance: SpeakerAppearance) -> str:
    return msgspec.json.encode(appearance.other_names).decode()


def _one_line(words: str) -> str:
    return WHITE_SPACE.sub(" ", words).strip()
