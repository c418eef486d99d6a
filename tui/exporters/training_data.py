"""Corrected articles as training data, in the format of the corpora that the engine is trained on.

One article per line: `{"id", "text", "attributions": [{"source", "cue", "content"}]}` as in PolNeAR, each
role null or a list of half-open spans `[start, end]` in code points of the text; `tui.training` reads it. All
statements of the article are included, with the corrections applied. Further keys have what the corpora do
not: each statement's kind, attribution and speaker; which statements were corrected, and how; and which were
rejected.
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
    """The article with all statements, with the corrections applied."""
    corrections: Sequence[Correction]
    """The corrections, in the order in which they were made."""


def write(articles: Iterable[Corrected], stream: TextIO) -> None:
    """Write each article as one line, unless the article no longer has the words of any correction."""
    for article in articles:
        if any(not correction.orphaned for correction in article.corrections):
            stream.write(line(record(article)) + "\n")


def record(article: Corrected) -> Record:
    """Return the article as in a corpus, with its corrections."""
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
        "source": _spans(_span_in(target.source, text)),
        "cue": _spans(_span_in(target.cue, text)),
        "content": _spans(*(_span_in(anchor, text) for anchor in target.content)),
    }


def _span_in(anchor: Anchor | None, text: str) -> Span | None:
    """Return the span of the words; None if the article no longer has them there."""
    return anchor.span if anchor and anchor.span.of(text) == anchor.exact else None


def _spans(*spans: Span | None) -> list[list[int]] | None:
    return [[span.start, span.end] for span in spans if span] or None
