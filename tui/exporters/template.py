"""A form of the reader's own: text with fields, such as "{speaker} ({published}): {content}".

Fields are put in as they are and nothing else is looked up, so that a template from elsewhere can do no harm.
"""

from collections.abc import Iterable, Mapping
from string import Formatter
from typing import TextIO

from tui import wording
from tui.anchoring.mark_targets import marks_by_target
from tui.control_characters import neutralise_line
from tui.errors import ExportError
from tui.model.article import Article
from tui.model.mark import Mark
from tui.model.statement import Document, Speaker, Statement

NAME = "template"
"""What the format is called."""
FIELDS = (
    "speaker",
    "role",
    "kind",
    "content",
    "cue",
    "title",
    "origin",
    "published",
    "confidence",
    "note",
    "tags",
)
"""What can stand in braces; each is on one line, and empty where there is nothing to tell."""


def has_content(document: Document) -> bool:
    """Whether the document has a statement or a mark, by any template."""
    return bool(document.analysis.statements or document.marks)


class Template:
    """One template, checked."""

    def __init__(self, words: str) -> None:
        """Raises ExportError, naming the field, for a template that cannot be filled in."""
        try:
            parsed = list(Formatter().parse(words))
        except ValueError as error:
            raise ExportError(
                NAME, f"{error}".lower(), "a brace itself is written twice: {{ or }}"
            ) from error
        self._pieces: list[tuple[str, str | None]] = []
        for literal, field, form, conversion in parsed:
            if field is not None and (field not in FIELDS or form or conversion):
                written = f"{field}{f'!{conversion}' if conversion else ''}{f':{form}' if form else ''}"
                known = ", ".join(f"{{{name}}}" for name in FIELDS)
                raise ExportError(NAME, f"there is no field {{{written}}}", f"choose of {known}")
            self._pieces.append((literal, field))

    def write(self, documents: Iterable[Document], stream: TextIO) -> None:
        """Write each statement of each document, then words that are marked besides."""
        for document in documents:
            marked = marks_by_target(document)
            for statement in document.analysis.statements:
                stream.write(self.statement(document, statement, marked.statements.get(statement.id, ())))
            for mark in marked.words:
                words = wording.marked_paragraphs(mark, document.article)
                facts = {"kind": "marked words", "content": " ".join(words)}
                stream.write(self._filled(facts | _article(document.article) | _marks([mark])))

    def statement(self, document: Document, statement: Statement, marks: Iterable[Mark] = ()) -> str:
        """The template filled in with a statement and the marks on it; it ends with a line's end."""
        facts = _statement(document.article, statement, document.analysis.speaker(statement))
        return self._filled(facts | _article(document.article) | _marks(marks))

    def _filled(self, facts: Mapping[str, str]) -> str:
        filled = "".join(literal + self._fact(facts, field) for literal, field in self._pieces)
        return filled if filled.endswith("\n") else f"{filled}\n"

    def _fact(self, facts: Mapping[str, str], field: str | None) -> str:
        return neutralise_line(wording.flowing(facts.get(field, ""))) if field else ""


def _statement(article: Article, statement: Statement, speaker: Speaker | None) -> dict[str, str]:
    return {
        "speaker": speaker.name if speaker else wording.UNATTRIBUTED,
        "role": (speaker.role or "") if speaker else "",
        "kind": wording.kind(statement),
        "content": " ".join(wording.paragraphs(statement, article)),
        "cue": statement.cue.of(article.text) if statement.cue else "",
        "confidence": wording.per_cent(statement.confidence),
    }


def _article(article: Article) -> dict[str, str]:
    return {"title": article.title, "origin": article.origin, "published": article.published or ""}


def _marks(marks: Iterable[Mark]) -> dict[str, str]:
    there = list(marks)
    tags = dict.fromkeys(f"#{tag}" for mark in there for tag in mark.tags)
    return {"note": " ".join(mark.note for mark in there if mark.note.strip()), "tags": " ".join(tags)}
