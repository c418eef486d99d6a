"""Markdown for pasting into a document: a block quote for each statement, grouped by speaker."""

import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from tui import wording
from tui.anchoring.mark_targets import MarksByTarget, marks_by_target
from tui.control_characters import neutralise_line
from tui.model.article import Article
from tui.model.mark import Mark
from tui.model.speaker_groups import SpeakerGroup, by_speaker
from tui.model.statement import Document, Statement

SPECIAL = re.compile(r"[\\`*_\[\]<>#~|${}^]|&(?=#?\w+;)")
"""Characters with a meaning anywhere in a line: in CommonMark, in GitHub's tables and strikethrough, or in
the common extensions for formulas and attributes. No others are escaped, so that the source is readable
too."""
LINE_START = re.compile(r"([-+=:]|\d{1,9}(?=[.)]))(?=(.?))")
"""Characters that start a list, an underlined heading, a table's rule or a definition at the start of a
line."""


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write each document as a chapter, its blocks separated by empty lines."""
    between = ""
    for document in documents:
        stream.write(between + "\n\n".join(_blocks(document)) + "\n")
        between = "\n"


def escape(text: str) -> str:
    """Return Markdown that renders as exactly the characters of `text`, anywhere in a paragraph or heading.

    Line ends and tabs become spaces and other control characters visible ones. White space at the edges is
    kept, although Markdown drops it.
    """
    line = neutralise_line(text)
    indent = len(line) - len(line.lstrip())
    return line[:indent] + _escape_start(SPECIAL.sub(r"\\\g<0>", line[indent:]))


def _escape_start(line: str) -> str:
    """Return the line with a backslash before a character that would make it more than a paragraph."""
    marker = LINE_START.match(line)
    if marker is None:
        return line
    position = marker.end() if marker.group().isdigit() else 0
    return f"{line[:position]}\\{line[position:]}"


def _blocks(document: Document) -> Iterator[str]:
    article, marked = document.article, marks_by_target(document)
    yield f"# {escape(wording.one_line(article.title))}"
    yield escape(wording.one_line(wording.particulars(article)))
    groups = by_speaker(document.analysis)
    if not groups:
        yield "No statements."
    for group in groups:
        yield from _group(group, article, marked)
    if marked.words:
        yield f"## {wording.MARKED_WORDS}"
    for mark in marked.words:
        yield from _marked_words(mark, article)


def _group(group: SpeakerGroup, article: Article, marked: MarksByTarget) -> Iterator[str]:
    yield f"## {escape(wording.one_line(wording.speaker_line(group)))}"
    for statement in group.statements:
        yield _quoted(wording.paragraphs(statement, article))
        yield _reference(statement, article)
        for mark in marked.statements.get(statement.id, ()):
            yield escape(wording.remark(mark))


def _marked_words(mark: Mark, article: Article) -> Iterator[str]:
    yield _quoted(wording.marked_paragraphs(mark, article))
    yield f"— {wording.marked_places(mark)}"
    yield escape(wording.remark(mark))


def _quoted(paragraphs: Iterable[str]) -> str:
    return "\n>\n".join(f"> {escape(line)}" for line in paragraphs)


def _reference(statement: Statement, article: Article) -> str:
    """Return cue, kind, confidence and offsets: "— “has said” · direct · 97 % · characters 49–142"."""
    facts = (
        escape(wording.quoted_cue(statement, article)),
        wording.kind(statement),
        wording.per_cent(statement.confidence),
        wording.places(statement.content),
    )
    return f"— {wording.BETWEEN.join(fact for fact in facts if fact)}"
