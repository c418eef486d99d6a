"""CSV for spreadsheets: a row a statement, with the marks on it; marks on other words have no row.

UTF-8 with a byte-order mark, by which spreadsheets know the encoding. A cell that a spreadsheet would take
for a formula begins with an apostrophe here (CSV injection, CWE-1236): what stands in an article must not
be run. Line ends within a cell are line feeds, as those between rows are.
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
"""The first row. `start` and `end` are offsets of the content's first character and behind its last, in code
points; `marked` is the colour of a mark."""
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
"""How a formula begins for one spreadsheet or another, full-width signs and skipped white space included."""


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write each statement of each document as a row, behind a row of names for the columns."""
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
    """Whether the document has a statement, and so a row."""
    return bool(document.analysis.statements)


def cell(value: str | float | None) -> str | float:
    """The value as a spreadsheet shows it: words as they are, and never as a formula."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    return neutralise(f"'{value}" if FORMULA.match(value) else value)


def _values(statement: Statement, document: Document, marks: Iterable[Mark]) -> list[str | float | None]:
    article, marks = document.article, list(marks)
    speaker = document.analysis.speaker(statement)
    cue, source = (
        wording.flowing(span.of(article.text)) if span else None for span in (statement.cue, statement.source)
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
