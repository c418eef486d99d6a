"""Making marks, parsing tags, and storing notes without losing what another reader wrote meanwhile."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.anchoring.anchor import anchor
from tui.app.state.open_article import OpenArticle
from tui.control_characters import neutralise, neutralise_line
from tui.errors import LibraryError
from tui.model.article import Article, Span
from tui.model.mark import Mark
from tui.model.statement import Statement

if TYPE_CHECKING:
    from tui.library.library import Library

BETWEEN_TAGS = re.compile(r"[\s,;]+")
QUOTED_CHARACTERS = 60
"""The most characters of another reader's note that a message quotes."""


def new_mark(article: Article, spans: Iterable[Span], *, on_statement: bool) -> Mark:
    """Return a mark that is not in the library yet; its id is ""."""
    return Mark("", tuple(anchor(article.text, span) for span in spans), on_statement)


def trimmed(span: Span, text: str) -> Span:
    """Return a span without the white space at its ends; empty if there is nothing else."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def words_of(mark: Mark) -> str:
    """Return the marked words on one line, whether or not they are still in the article."""
    return neutralise_line(" … ".join(" ".join(anchor.exact.split()) for anchor in mark.anchors))


def statement_of(open_article: OpenArticle, mark: Mark) -> Statement | None:
    """Return the statement that a mark is on, else the one at its first word; None if there is none."""
    marked = (each for each in open_article.statements if open_article.marked.get(each.id) == mark)
    return next(marked, None) or open_article.at(mark.spans[0].start)


def said_by(open_article: OpenArticle, mark: Mark) -> str:
    """Return the name of who says the marked words; "" if nobody is known to."""
    statement = statement_of(open_article, mark)
    speaker = open_article.speaker(statement) if statement else None
    return speaker.name if speaker else ""


def tags_in(written: str) -> tuple[str, ...]:
    """Return the tags in a line, each once, without `#`; white space, commas or semicolons separate them."""
    tags = (neutralise_line(tag).lstrip("#") for tag in BETWEEN_TAGS.split(written))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def tag_line(tags: Iterable[str]) -> str:
    """Return the tags as a line to type on, with a space after each."""
    return "".join(f"{tag} " for tag in tags)


def completed(line: str, tags: Sequence[str]) -> str | None:
    """Return the line with its last tag completed by the first of `tags` that fits; None if none does."""
    begun = BETWEEN_TAGS.split(line)[-1].lstrip("#")
    given = {tag.casefold() for tag in tags_in(line)}
    fitting = (tag for tag in tags if tag.casefold().startswith(begun.casefold()))
    tag = next((tag for tag in fitting if tag.casefold() not in given), None) if begun else None
    return line + tag[len(begun) :] if tag else None


class Annotating:
    """One mark while a reader edits its note, tags and colour."""

    def __init__(self, library: "Library", article: int, mark: Mark) -> None:
        """Edit `mark` as the reader found it; one with no id yet is added to the library when it is kept."""
        self._library = library
        self._article = article
        self.mark = mark

    def keep(self, note: str, tags: tuple[str, ...], mark: Mark) -> str:
        """Store a note, tags and the colour of `mark`; return "" or, in words, why they were not stored.

        What another reader changed meanwhile is kept unless this reader changed the same. Two different notes
        cannot both be kept: the first call returns a message about the other one, a second call replaces it.
        """
        mine = replace(mark, note=neutralise(note.strip()), tags=tags)
        try:
            with self._library.transaction():
                return self._keep(mine)
        except LibraryError as error:
            return f"Not kept: {error}"

    def _keep(self, mine: Mark) -> str:
        """Store a mark within a transaction; return "" or why it was not stored."""
        marks, before = self._library.marks, self.mark
        if not mine.id:
            self.mark = marks.add(self._article, mine)
            return ""
        stored = next((each for each in marks.of(self._article) if each.id == mine.id), before)
        if mine.note != before.note and stored.note not in (before.note, mine.note):
            self.mark = replace(before, note=stored.note)  # so that the next call sees no conflict
            cited = neutralise_line(stored.note)[:QUOTED_CHARACTERS]
            return f"Another reader wrote “{cited}” here: keep yours once more to replace it"
        self.mark = united(before, mine, stored)
        marks.change(self._article, self.mark)
        return ""


def united(before: Mark, mine: Mark, stored: Mark) -> Mark:
    """Return the stored mark with what one reader changed since it was as `before`.

    Tags that another reader added meanwhile are kept, behind those typed here; a tag that either reader
    removed is gone.
    """
    removed = set(before.tags) - (set(mine.tags) & set(stored.tags))
    tags = dict.fromkeys(tag for tag in (*mine.tags, *stored.tags) if tag not in removed)
    return replace(
        stored,
        note=stored.note if mine.note == before.note else mine.note,
        tags=tuple(tags),
        colour=stored.colour if mine.colour == before.colour else mine.colour,
    )
