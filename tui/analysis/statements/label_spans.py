"""From the labels of tokens to ranges: a cue, at most one source, and the pieces of content."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from tui.analysis.networks.layers import Ints
from tui.analysis.statements.span_network import CONTENT, CUE, NOTHING, SOURCE, CueReport
from tui.analysis.text.tokens import TokenisedArticle, TokenRange, Tokens

CURRENCY = frozenset("$€£¥%#@&")
"""Marks that count as words, as in the annotated corpora."""
OPENING_BRACKETS, CLOSING_BRACKETS = frozenset("(["), frozenset(")]")
"""Brackets."""


class ReportSpans(NamedTuple):
    """The ranges of the parts of a report."""

    cue: TokenRange
    """The cue."""
    source: TokenRange | None
    """The words that name who speaks, or None."""
    content: tuple[TokenRange, ...]
    """What is said, in order; empty if nothing is."""
    certainties: tuple[float, float]
    """Mean probability of the label over the words of the source, and over those of the content."""


def report_spans(tokenised: TokenisedArticle, report: CueReport) -> ReportSpans:
    """Return the ranges of the parts of a report."""
    words, first = tokenised.words, report.first
    labels = _without_gaps(words, report)
    pieces = {
        label: [trim_span(tokenised, first + start, first + end) for start, end in _runs(labels, label)]
        for label in (CONTENT, SOURCE, CUE)
    }
    content = tuple(piece for piece in pieces[CONTENT] if piece)
    sources = [piece for piece in pieces[SOURCE] if piece]
    source = max(sources, key=lambda piece: _mass(report, piece, SOURCE), default=None)
    head = report.cue.head
    cue = next((piece for piece in pieces[CUE] if piece and piece[0] <= head < piece[1]), (head, head + 1))
    content = tuple(piece for piece in content if not piece[0] <= head < piece[1])
    certainties = (_mean(report, [source] if source else [], SOURCE), _mean(report, content, CONTENT))
    return ReportSpans(cue, source, content, certainties)


def _without_gaps(words: Tokens, report: CueReport) -> Ints:
    """Return the labels, with punctuation between two words of the same label given that label too."""
    labels = report.labels.copy()
    for start, stop in list(_runs(labels, NOTHING)):
        before = labels[start - 1] if start else NOTHING
        after = labels[stop] if stop < len(labels) else NOTHING
        if before == after != NOTHING and not any(
            is_word(words.forms[report.first + place]) for place in range(start, stop)
        ):
            labels[start:stop] = before
    return labels


def _runs(labels: Ints, label: int) -> Iterator[TokenRange]:
    """Yield the ranges of tokens with the label, counted from the first token of the window."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], labels == label, [False]])))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def is_word(form: str) -> bool:
    """Return whether a token is more than a punctuation mark."""
    return form[0].isalnum() or form in CURRENCY or any(character.isalnum() for character in form)


def trim_span(tokenised: TokenisedArticle, first: int, end: int) -> TokenRange | None:
    """Return the range without marks at its edges that belong to the sentence, or None if no word is left.

    Quotation marks stay with the words they enclose, and so do brackets and the marks that end a quotation.
    """
    words = tokenised.words
    inside = [place for place in range(first, end) if is_word(words.forms[place])]
    if not inside:
        return None
    start, stop = inside[0], inside[-1] + 1
    for place in range(start - 1, max(first - 2, -1), -1):
        if is_word(words.forms[place]):
            break
        number = tokenised.quoted[place]
        if number >= 0 and tokenised.quotations[number].first == place:
            start = place
    for place in range(stop, min(end + 2, len(words))):
        if is_word(words.forms[place]):
            break
        number = tokenised.quoted[place]
        if number >= 0 and tokenised.quotations[number].end == place + 1:
            stop = place + 1
    inside_brackets = sum(
        (form in OPENING_BRACKETS) - (form in CLOSING_BRACKETS) for form in words.forms[start:stop]
    )
    closed = inside_brackets > 0 and stop < len(words) and words.forms[stop] in CLOSING_BRACKETS
    return start, stop + closed


def _mass(report: CueReport, piece: TokenRange, label: int) -> float:
    start, end = piece[0] - report.first, piece[1] - report.first
    return float(report.probabilities[start:end, label].sum())


def _mean(report: CueReport, pieces: list[TokenRange] | tuple[TokenRange, ...], label: int) -> float:
    total = sum(end - first for first, end in pieces)
    return sum(_mass(report, piece, label) for piece in pieces) / total if total else 0.0
