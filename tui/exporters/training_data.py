"""Corrected articles as training data, in the form of the corpora that the engine learns from.

An article a line: `{"id", "text", "attributions": [{"source", "cue", "content"}]}` as PolNeAR has it, each
role null or a list of half-open spans `[start, end]` in code points of the text; `tui.training` reads it. All
statements of the article are there, as the reader left them. What the corpora do not have stands beside it:
each statement's kind, attribution and speaker; which statements were corrected, and in what; and what was
taken for a statement and is none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

from tui.exporters.jsonl import Record, line
from tui.model.article import Span
from tui.model.correction import Correction, Rejected, Target
from tui.model.mark import Anchor
from tui.model.statement import Document, Statement


@dataclass(frozen=True, slots=True)
class Corrected:
    """An article that a reader corrected."""

    document: Document
    """The article with all that is said in it, the corrections laid over what was found."""
    corrections: Sequence[Correction]
    """What the reader corrected, in the order it was done."""


def write(articles: Iterable[Corrected], stream: TextIO) -> None:
    """Write each article as one line; one whose corrections are all of words that are gone is left out."""
    for article in articles:
        if any(not correction.orphaned for correction in article.corrections):
            stream.write(line(record(article)) + "\n")


def record(article: Corrected) -> Record:
    """The article as a line of a corpus, and what was corrected in it."""
    document, statements = article.document, article.document.analysis.statements
    return {
        "id": document.article.id,
        "text": document.article.text,
        "attributions": [_attribution(statement, document) for statement in statements],
        "corrected": [
            {"attribution": number, "in": list(statement.corrected)}
            for number, statement in enumerate(statements)
            if statement.corrected
        ],
        "rejected": [
            _rejected(correction.change.target, document.article.text)
            for correction in article.corrections
            if isinstance(correction.change, Rejected) and not correction.orphaned
        ],
    }


def _attribution(statement: Statement, document: Document) -> Record:
    speaker = document.analysis.speaker(statement)
    return {
        "source": _spans(statement.source),
        "cue": _spans(statement.cue),
        "content": _spans(*statement.content),
        "kind": statement.kind,
        "attribution": statement.attribution,
        "speaker": {"name": speaker.name, "type": speaker.type, "role": speaker.role} if speaker else None,
    }


def _rejected(target: Target, text: str) -> Record:
    return {
        "source": _spans(_standing(target.source, text)),
        "cue": _spans(_standing(target.cue, text)),
        "content": _spans(*(_standing(anchor, text) for anchor in target.content)),
    }


def _standing(anchor: Anchor | None, text: str) -> Span | None:
    """Where the words are; None where an edit of the article has taken them out."""
    return anchor.span if anchor and anchor.span.of(text) == anchor.exact else None


def _spans(*spans: Span | None) -> list[list[int]] | None:
    return [[span.start, span.end] for span in spans if span] or None
