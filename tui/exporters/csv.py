"""CSV for spreadsheets: one statement per row, with the marks on it; marks on other words have no row.

The encoding is UTF-8 with a byte-order mark, from which spreadsheets recognise it. A cell that a spreadsheet
would take for a formula gets an apostrophe in front (CSV injection, CWE-1236), so that no text of an article
is executed. Line ends within cells and between rows are line feeds.
"""

import csv
import re
from collections.abc import Iterable
from typing import TextIO

from tui import wording
from tui.anchoring.mark_targets import marks_by_target
from tui.control_characters import neutralise
from tui.model.mark import Mark
from tui.model.statement import Document, Statement
from tui.model.statement_filter import DIGITS

BYTE_ORDER_MARK = "\ufeff"
COLUMNS = (
    "article",
    "title",
    "published",
    "origin",
    "speaker",
    "role",
    "kind",
    "attribution",
    "confidence",
    "content",
    "cue",
    "source",
    "start",
    "end",
    "marked",
    "note",
    "tags",
)
"""The first row. `start` and `end` are the half-open range of the content in code points; `marked` is the
colour of the marks."""
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
"""The beginning of a formula in any spreadsheet, with full-width signs and leading white space."""


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write a header row, then each statement of each document as a row."""
    rows = csv.writer(stream, lineterminator="\n")
    for number, document in enumerate(documents):
        if number == 0:
            stream.write(BYTE_ORDER_MARK)
            rows.writerow(COLUMNS)
        marked = marks_by_target(document)
        for statement in document.analysis.statements:
            marks = marked.statements.get(statement.id, ())
            rows.writerow([cell(value) for value in _values(statement, document, marks)])


def has_content(document: Document) -> bool:
    """Return whether the document has a statement."""
    return bool(document.analysis.statements)


def cell(value: str | float | None) -> str | float:
    """Return the value as a spreadsheet shows it: text unchanged, and never as a formula."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    return neutralise(f"'{value}" if FORMULA.match(value) else value)


def _values(statement: Statement, document: Document, marks: Iterable[Mark]) -> list[str | float | None]:
    article, marks = document.article, list(marks)
    speaker = document.analysis.speaker(statement)
    cue, source = (
        wording.one_line(span.of(article.text)) if span else None
        for span in (statement.cue, statement.source)
    )
    return [
        article.id,
        article.title,
        article.published,
        article.origin,
        speaker.name if speaker else None,
        speaker.role if speaker else None,
        statement.kind,
        statement.attribution,
        round(statement.confidence, DIGITS),
        "\n".join(wording.paragraphs(statement, article)),
        cue,
        source,
        statement.content[0].start,
        statement.content[-1].end,
        ", ".join(dict.fromkeys(mark.colour for mark in marks)),
        "\n".join(mark.note for mark in marks if mark.note),
        ", ".join(dict.fromkeys(tag for mark in marks for tag in mark.tags)),
    ]
