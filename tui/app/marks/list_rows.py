"""The rows of the list of marks: its sections, the text by which marks are filtered, and what is copied."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from tui.app.marks.editing import words_of
from tui.library.annotations.marks import ListedMark
from tui.wording import remark

ORPHANED = "No longer in the text"


@dataclass(frozen=True, slots=True)
class Section:
    """Marks under one heading."""

    heading: str
    """An article's title, or that the words are no longer in the text; "" for none."""
    marks: tuple[ListedMark, ...]
    """The marks, in their order."""


def sections(marks: Iterable[ListedMark], *, by_article: bool) -> list[Section]:
    """Return the marks, `by_article` or in one section, then all those whose words are no longer in the text.

    The marks of an article must follow each other.
    """
    marks = list(marks)
    there = [each for each in marks if not each.mark.orphaned]
    gone = tuple(each for each in marks if each.mark.orphaned)
    if by_article:
        made = [Section(next(iter(own)).title, own) for own in _by_article(there)]
    else:
        made = [Section("", tuple(there))] if there else []
    return [*made, Section(ORPHANED, gone)] if gone else made


def _by_article(marks: Sequence[ListedMark]) -> list[tuple[ListedMark, ...]]:
    return [tuple(own) for _, own in groupby(marks, key=lambda each: each.article)]


def sought(mark: ListedMark) -> str:
    """Return all text by which a mark is found, with case folded."""
    tags = " ".join(f"#{tag}" for tag in mark.mark.tags)
    parts = (words_of(mark.mark), mark.mark.note, tags, mark.speaker, mark.title, mark.mark.colour)
    return "\n".join(parts).casefold()


def first_line(note: str) -> str:
    """Return the first line of a note, with an ellipsis if there are others."""
    first, _, rest = note.strip().partition("\n")
    return f"{first.rstrip()} …" if rest.strip() else first


def cited(mark: ListedMark) -> str:
    """Return what is copied of a mark: its words, their speaker, the article's title, and note and tags."""
    said_by = [f"— {mark.speaker}"] if mark.speaker else []
    return "\n".join([words_of(mark.mark), *said_by, mark.title, remark(mark.mark), ""])


Role = Literal["heading", "words", "note", "air"]
ROOMY = 60
"""Cells from which on the speaker is on the row of the words, not below them."""


class MarkRow(NamedTuple):
    """One row of the list."""

    role: Role
    """What the row shows."""
    item: int | None = None
    """The number of the mark it belongs to."""
    text: str = ""
    """A heading, or the note with what there was no room for above; the words are cut when they are drawn."""
    tail: str = ""
    """The text at the right end: a count, the speaker, or the tags."""


def mark_rows(sections: Sequence[Section], width: int, *, by_article: bool) -> Iterator[MarkRow]:
    """Yield all rows for a width in cells; marks are numbered in their order, from 0."""
    number = 0
    for place, section in enumerate(sections):
        if place:
            yield MarkRow("air")
        if section.heading:
            yield MarkRow("heading", text=section.heading, tail=f"{len(section.marks):,}")
        for mark in section.marks:
            yield MarkRow("words", number, tail=mark.speaker if width >= ROOMY else "")
            where = mark.title if by_article and mark.mark.orphaned else ""
            who = mark.speaker if width < ROOMY else ""
            said = "  ".join(part for part in (who, where, first_line(mark.mark.note)) if part)
            tags = " ".join(f"#{tag}" for tag in mark.mark.tags)
            if said or tags:
                yield MarkRow("note", number, said, tags)
            number += 1


def marks_of(sections: Sequence[Section]) -> list[ListedMark]:
    """Return the marks in the order of their numbers."""
    return [mark for section in sections for mark in section.marks]
