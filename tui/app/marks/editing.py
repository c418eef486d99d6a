"""What a reader says of marked words: tags as they are typed, and keeping it beside another's word."""

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

if TYPE_CHECKING:
    from tui.library.library import Library

BETWEEN_TAGS = re.compile(r"[\s,;]+")
CITED = 60
"""Characters of another reader's note that are cited."""


def new_mark(article: Article, spans: Iterable[Span], *, on_statement: bool) -> Mark:
    """A mark that is not kept yet; it has no id."""
    return Mark("", tuple(anchor(article.text, span) for span in spans), on_statement)


def trimmed(span: Span, text: str) -> Span:
    """The stretch without the white space at its ends; empty if there is nothing else."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def words_of(mark: Mark) -> str:
    """The marked words on one line, whether or not they are still in the article."""
    return neutralise_line(" … ".join(" ".join(anchor.exact.split()) for anchor in mark.anchors))


def said_by(open_article: OpenArticle, mark: Mark) -> str:
    """Who says the marked words; "" for nobody known."""
    marked = (each for each in open_article.statements if open_article.marked.get(each.id) == mark)
    statement = next(marked, None) or open_article.at(mark.spans[0].start)
    speaker = open_article.speaker(statement) if statement else None
    return speaker.name if speaker else ""


def tags_in(written: str) -> tuple[str, ...]:
    """The tags of a line, each once, with white space or commas between; `#` before one is left out."""
    tags = (neutralise_line(tag).lstrip("#") for tag in BETWEEN_TAGS.split(written))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def tag_line(tags: Iterable[str]) -> str:
    """The tags as they are typed."""
    return "".join(f"{tag} " for tag in tags)


def completed(line: str, tags: Sequence[str]) -> str | None:
    """The line with its last tag completed from those in use, the likeliest first; None if nothing fits."""
    begun = BETWEEN_TAGS.split(line)[-1].lstrip("#")
    given = {tag.casefold() for tag in tags_in(line)}
    fitting = (tag for tag in tags if tag.casefold().startswith(begun.casefold()))
    tag = next((tag for tag in fitting if tag.casefold() not in given), None) if begun else None
    return line + tag[len(begun) :] if tag else None


class Annotating:
    """One mark while a reader writes about it."""

    def __init__(self, library: "Library", article: int, mark: Mark) -> None:
        """`mark` is as the reader found it; without an id it is kept for the first time."""
        self._library = library
        self._article = article
        self.mark = mark

    def keep(self, note: str, tags: tuple[str, ...], mark: Mark) -> str:
        """Keep a note, tags and the colour of `mark`; "" or, in words, why they were not kept.

        What another reader changed meanwhile stays unless this one changed the same. Two notes are the one
        thing that cannot both stay: that is told once, and the next time this reader's is kept.
        """
        mine = replace(mark, note=neutralise(note.strip()), tags=tags)
        try:
            with self._library.transaction():
                return self._keep(mine)
        except LibraryError as error:
            return f"Not saved: {error}"

    def _keep(self, mine: Mark) -> str:
        marks, before = self._library.marks, self.mark
        if not mine.id:
            self.mark = marks.add(self._article, mine)
            return ""
        stored = next((each for each in marks.of(self._article) if each.id == mine.id), before)
        if mine.note != before.note and stored.note not in (before.note, mine.note):
            self.mark = replace(before, note=stored.note)
            cited = neutralise_line(stored.note)[:CITED]
            return f"Another reader wrote “{cited}” here: save again to replace it"
        self.mark = united(before, mine, stored)
        marks.change(self._article, self.mark)
        return ""


def united(before: Mark, mine: Mark, stored: Mark) -> Mark:
    """The stored mark with what one reader changed since it was as `before`."""
    gone = set(before.tags) - set(mine.tags)
    tags = dict.fromkeys([*mine.tags, *(tag for tag in stored.tags if tag not in gone | set(mine.tags))])
    if set(stored.tags) == set(before.tags):
        tags = dict.fromkeys(mine.tags)
    return replace(
        stored,
        note=stored.note if mine.note == before.note else mine.note,
        tags=tuple(tags),
        colour=stored.colour if mine.colour == before.colour else mine.colour,
    )
