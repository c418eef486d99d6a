"""A format from the reader's own template, such as "{speaker} ({published}): {content}".

Fields are replaced by their values and nothing else is evaluated, so that a template from elsewhere is safe.
"""

from collections.abc import Iterable, Mapping
from typing import TextIO

from tui import wording
from tui.anchoring.mark_targets import marks_by_target
from tui.control_characters import neutralise_line
from tui.exporters.names import template_pieces
from tui.model.article import Article
from tui.model.mark import Mark
from tui.model.statement import Document, Speaker, Statement


def has_content(document: Document) -> bool:
    """Return whether the document has a statement or a mark."""
    return bool(document.analysis.statements or document.marks)


class Template:
    """A template with known fields."""

    def __init__(self, words: str) -> None:
        """Raises ExportError, naming the field, for a template that cannot be filled in."""
        self._pieces = template_pieces(words)

    def write(self, documents: Iterable[Document], stream: TextIO) -> None:
        """Write each statement of each document, then the marks that are on no statement."""
        for document in documents:
            marked = marks_by_target(document)
            for statement in document.analysis.statements:
                stream.write(self.statement(document, statement, marked.statements.get(statement.id, ())))
            for mark in marked.words:
                words = wording.marked_paragraphs(mark, document.article)
                facts = {"kind": "marked words", "content": " ".join(words)}
                stream.write(self._filled(facts | _article(document.article) | _marks([mark])))

    def statement(self, document: Document, statement: Statement, marks: Iterable[Mark] = ()) -> str:
        """Return the template filled in with a statement and the marks on it, ending with a line feed."""
        facts = _statement(document.article, statement, document.analysis.speaker(statement))
        return self._filled(facts | _article(document.article) | _marks(marks))

    def _filled(self, facts: Mapping[str, str]) -> str:
        filled = "".join(literal + self._fact(facts, field) for literal, field in self._pieces)
        return filled if filled.endswith("\n") else f"{filled}\n"

    def _fact(self, facts: Mapping[str, str], field: str | None) -> str:
        return neutralise_line(wording.one_line(facts.get(field, ""))) if field else ""


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
