"""Plain text for dumb terminals, screen readers and pipes: the article, then who said what in it.

In the text, the content of each statement is in brackets after its number, "[3: …]"; below the text, the
statements are listed by speaker, with the same numbers.
"""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TextIO

from tui import wording
from tui.anchoring.mark_targets import MarksByTarget, marks_by_target
from tui.control_characters import neutralise, neutralise_line
from tui.model.article import Article, Block
from tui.model.mark import Mark
from tui.model.speaker_groups import SpeakerGroup, by_speaker
from tui.model.statement import Document, Statement


def numbers(document: Document) -> dict[str, int]:
    """Return the number of each statement by its id, from 1, in order of the text."""
    return {each.id: number for number, each in enumerate(document.analysis.statements, start=1)}


def numbered(block: Block, document: Document) -> str:
    """Return the text of a block, with the content of each statement in brackets after its number."""
    text, span = document.article.text, block.span
    signs = sorted(_signs(block, document))
    pieces = pairwise([span.start, *(at for at, _, _ in signs), span.end])
    behind = [*(sign for _, _, sign in signs), ""]
    return "".join(text[start:end] + sign for (start, end), sign in zip(pieces, behind, strict=True))


def _signs(block: Block, document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield each bracket as its offset, its rank among those with the same offset, and its text.

    Closing brackets come before opening ones; of the opening ones the longest span's comes first, of the
    closing ones last.
    """
    for number, statement in enumerate(document.analysis.statements, start=1):
        for span in statement.content:
            if span.overlaps(block.span):
                start, end = max(span.start, block.span.start), min(span.end, block.span.end)
                yield start, len(document.article.text) - (end - start), f"[{number}: "
                yield end, end - start - len(document.article.text), "]"


WIDTH = 72
"""The most characters of a line. Longer words are not broken, so that addresses stay complete."""
INDENT = "  "
VERBATIM = ("code", "table")


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write each document as paragraphs separated by an empty line, articles by two."""
    between = ""
    for document in documents:
        stream.write(between + "\n\n".join(_paragraphs(document)) + "\n")
        between = "\n\n"


def _paragraphs(document: Document) -> Iterator[str]:
    article, marked, number_of = document.article, marks_by_target(document), numbers(document)
    blocks = [_block(block, numbered(block, document)) for block in article.blocks]
    yield blocks.pop(0) if _opens_with_title(article) else _wrapped(article.title)
    yield _wrapped(wording.particulars(article))
    yield from blocks
    groups = by_speaker(document.analysis)
    yield "Who said what" if groups else "No statements."
    for group in groups:
        yield _group(group, article, marked, number_of)
    if marked.words:
        yield "\n".join([wording.MARKED_WORDS, *(_marked_words(mark, article) for mark in marked.words)])


def _opens_with_title(article: Article) -> bool:
    """Return whether the text begins with a heading that is the title."""
    first = next(iter(article.blocks), None)
    return first is not None and first.kind == "heading" and first.span.of(article.text) == article.title


def _block(block: Block, words: str) -> str:
    indent = "" if block.kind == "heading" else INDENT * block.level
    if block.kind in VERBATIM:
        return textwrap.indent(neutralise(words), indent)
    marker = f"{block.marker} " if block.marker else ""
    return _wrapped(marker + words, indent, indent + " " * len(marker))


def _group(group: SpeakerGroup, article: Article, marked: MarksByTarget, number_of: Mapping[str, int]) -> str:
    lines = [_wrapped(wording.speaker_line(group))]
    for statement in group.statements:
        lines.append(_statement(statement, article, number_of[statement.id]))
        lines += map(_remark, marked.statements.get(statement.id, ()))
    return "\n".join(lines)


def _marked_words(mark: Mark, article: Article) -> str:
    first, *others = wording.marked_paragraphs(mark, article)
    lines = [_wrapped(f"({wording.marked_places(mark)}): {first}", INDENT, INDENT * 2)]
    lines += [_wrapped(other, INDENT * 2, INDENT * 2) for other in others]
    return "\n".join([*lines, _remark(mark)])


def _remark(mark: Mark) -> str:
    return _wrapped(wording.remark(mark), INDENT * 2, INDENT * 3)


def _statement(statement: Statement, article: Article, number: int) -> str:
    """Return the statement on lines of its own: "3. “has said” (indirect, 97 %): that peace talks …"."""
    cue = wording.quoted_cue(statement, article)
    how = f"{cue} ({wording.kind(statement)}, {wording.per_cent(statement.confidence)}):".lstrip()
    first, *others = wording.paragraphs(statement, article)
    lines = [_wrapped(f"{number}. {how} {first}", INDENT, INDENT * 2)]
    lines += [_wrapped(other, INDENT * 2, INDENT * 2) for other in others]
    return "\n".join(lines)


def _wrapped(words: str, first: str = "", others: str = "") -> str:
    return textwrap.fill(
        neutralise_line(wording.one_line(words)),
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
