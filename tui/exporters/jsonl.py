"""JSON Lines for other programs: one article per line, in the schema "onrecord/1".

Offsets count Unicode code points of `text`, never bytes or UTF-16 units.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

from tui.control_characters import HARMFUL
from tui.model.article import Article, Span
from tui.model.mark import Mark
from tui.model.statement import Document, Entity, Mention, Speaker, Statement
from tui.model.statement_filter import DIGITS

SCHEMA = "onrecord/1"

Record = dict[str, Any]


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write each document as one line that ends with a line feed."""
    for document in documents:
        stream.write(line(record(document)) + "\n")


def record(document: Document) -> Record:
    """Return the document in the schema, with the keys in its order.

    "marks" is present only if something is marked, and "corrected" only for a statement that was corrected,
    so that the output for all others is the same as before these keys were added.
    """
    article, analysis = document.article, document.analysis
    speakers = {speaker.id: speaker for speaker in analysis.speakers}
    return {
        "schema": SCHEMA,
        "id": article.id,
        "title": article.title,
        "origin": article.origin,
        "byline": article.byline,
        "published": article.published,
        "text": article.text,
        "statements": [_statement(statement, article, speakers) for statement in analysis.statements],
        "speakers": [_speaker(speaker) for speaker in analysis.speakers],
        "entities": [_entity(entity) for entity in analysis.entities],
        **({"marks": [_mark(mark, article) for mark in document.marks]} if document.marks else {}),
    }


def line(content: Record) -> str:
    """Return JSON on one line, without line separators and control characters.

    JSON permits U+0085 and U+2028, at which some programs break lines, and C1 controls, which a terminal
    executes. They occur only within strings, so that escaping them in the whole line is safe.
    """
    return HARMFUL.sub(_escaped, json.dumps(content, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"


def _statement(statement: Statement, article: Article, speakers: Mapping[str, Speaker]) -> Record:
    speaker = speakers.get(statement.speaker or "")
    return {
        "id": statement.id,
        "kind": statement.kind,
        "attribution": statement.attribution,
        "confidence": round(statement.confidence, DIGITS),
        "content": [_words(span, article) for span in statement.content],
        "cue": _words(statement.cue, article) if statement.cue else None,
        "source": _words(statement.source, article) if statement.source else None,
        "speaker": {"id": speaker.id, "name": speaker.name} if speaker else None,
        "evidence": [str(reason) for reason in statement.evidence],
        **({"corrected": list(statement.corrected)} if statement.corrected else {}),
    }


def _speaker(speaker: Speaker) -> Record:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "type": speaker.type,
        "role": speaker.role,
        "entity": speaker.entity,
        "mentions": _mentions(speaker.mentions),
    }


def _entity(entity: Entity) -> Record:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "mentions": _mentions(entity.mentions),
    }


def _mark(mark: Mark, article: Article) -> Record:
    """Return a mark; if the article no longer has its words, "orphaned" is true and the offsets are null."""
    gone = [{"start": None, "end": None, "text": anchor.exact} for anchor in mark.anchors]
    return {
        "id": mark.id,
        "spans": gone if mark.orphaned else [_words(span, article) for span in mark.spans],
        "note": mark.note,
        "tags": list(mark.tags),
        "colour": mark.colour,
        "made": mark.made,
        "on_statement": mark.on_statement,
        **({"orphaned": True} if mark.orphaned else {}),
    }


def _mentions(mentions: Sequence[Mention]) -> list[Record]:
    return [{"start": one.span.start, "end": one.span.end, "kind": one.kind} for one in mentions]


def _words(span: Span, article: Article) -> Record:
    return {"start": span.start, "end": span.end, "text": span.of(article.text)}
