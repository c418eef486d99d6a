"""The rows of a list of marks: headings, the marked words, and what the reader says of them."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from tui.app.marks.list_rows import Section, first_line
from tui.library.annotations.mark_list import ListedMark

Role = Literal["heading", "words", "note", "air"]
ROOMY = 60
"""Cells from which on the speaker stands beside the words."""


class MarkRow(NamedTuple):
    """One row."""

    role: Role
    """What it shows."""
    item: int | None = None
    """The number of the mark it belongs to."""
    text: str = ""
    """A heading, or what the reader says."""
    tail: str = ""
    """What stands at its right."""


def mark_rows(sections: Sequence[Section], width: int, *, by_article: bool) -> Iterator[MarkRow]:
    """All rows, for so many cells; marks are numbered in their order, from 0."""
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
    """The marks in the order of their numbers."""
    return [mark for section in sections for mark in section.marks]
