"""What of a document is marked: which statements, and which words besides."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.anchoring.mark_targets import pairs
from tui.model.statement import Document, Mark


@dataclass(frozen=True, slots=True)
class Marked:
    """A document's marks by what they are on, in its order of them."""

    statements: Mapping[str, tuple[Mark, ...]]
    """The marks of each marked statement, by its id."""
    words: tuple[Mark, ...]
    """The others: on words as such, on statements the document does not hold, and on words that are gone."""


def marked_in(document: Document) -> Marked:
    """The document's marks, each once."""
    statements: dict[str, tuple[Mark, ...]] = {}
    words: list[Mark] = []
    for mark, statement in pairs(document.marks, document.analysis.statements):
        if statement is None:
            words.append(mark)
        else:
            statements[statement.id] = (*statements.get(statement.id, ()), mark)
    return Marked(statements, tuple(words))
