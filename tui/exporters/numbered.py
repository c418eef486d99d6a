"""Statements numbered where they stand in the text: "He said [3: that …]", for readers who see no colours."""

from collections.abc import Iterator
from itertools import pairwise

from tui.model.statement import Block, Document


def numbers(document: Document) -> dict[str, int]:
    """Each statement's number by its id, from 1, in order of the text."""
    return {each.id: number for number, each in enumerate(document.analysis.statements, start=1)}


def numbered(block: Block, document: Document) -> str:
    """The words of a block, those of each statement in brackets behind its number."""
    text, span = document.article.text, block.span
    signs = sorted(_signs(block, document))
    pieces = pairwise([span.start, *(at for at, _, _ in signs), span.end])
    behind = [*(sign for _, _, sign in signs), ""]
    return "".join(text[start:end] + sign for (start, end), sign in zip(pieces, behind, strict=True))


def _signs(block: Block, document: Document) -> Iterator[tuple[int, int, str]]:
    """Each bracket with its place, and what puts those of one place into order.

    What ends stands before what begins; of what begins, the longest first, and of what ends, it last.
    """
    for number, statement in enumerate(document.analysis.statements, start=1):
        for span in statement.content:
            if span.overlaps(block.span):
                start, end = max(span.start, block.span.start), min(span.end, block.span.end)
                yield start, len(document.article.text) - (end - start), f"[{number}: "
                yield end, end - start - len(document.article.text), "]"
