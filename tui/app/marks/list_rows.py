"""Which marks are in a list, in which sections, and which of them fit what is sought."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from tui.app.marks.editing import words_of
from tui.library.annotations.mark_list import ListedMark
from tui.wording import remark

ORPHANED = "No longer in the text"


@dataclass(frozen=True, slots=True)
class Section:
    """Marks under one heading."""

    heading: str
    """An article's title, or that the words are gone; "" for none."""
    marks: tuple[ListedMark, ...]
    """The marks, in their order."""


def sections(marks: Iterable[ListedMark], *, by_article: bool) -> list[Section]:
    """The marks by article if so asked, then all those whose words are no longer in the text."""
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
    """All words by which a mark is found, case aside."""
    tags = " ".join(f"#{tag}" for tag in mark.mark.tags)
    parts = (words_of(mark.mark), mark.mark.note, tags, mark.speaker, mark.title, mark.mark.colour)
    return "\n".join(parts).casefold()


def first_line(note: str) -> str:
    """The first line of a note; an ellipsis stands for all others."""
    first, _, rest = note.strip().partition("\n")
    return f"{first.rstrip()} …" if rest.strip() else first


def cited(mark: ListedMark) -> str:
    """The words for pasting, who says them, where, and what the reader says of them."""
    said_by = [f"— {mark.speaker}"] if mark.speaker else []
    return "\n".join([words_of(mark.mark), *said_by, mark.title, remark(mark.mark), ""])
