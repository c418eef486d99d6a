"""What there is to export, and how it would look."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from tui import workflow
from tui.app.reading import Reading
from tui.app.shelf import Shelf
from tui.exporters.file_names import proposed_name
from tui.exporters.formats import FORMATS
from tui.model import Document, Speaker


@dataclass(frozen=True)
class Choice:
    """Statements a reader may want to keep."""

    label: str
    """What they are, in the reader's words."""
    documents: tuple[Document, ...]
    """The articles, each with the statements in question only."""
    speaker: Speaker | None = None
    """Whose they are, if one speaker's."""

    @property
    def count(self) -> int:
        """How many statements."""
        return sum(len(document.analysis.statements) for document in self.documents)


def choices(shelf: Shelf, reading: Reading) -> list[Choice]:
    """What can be exported, the likeliest first: marks if there are any, else the article's statements."""
    marked = [r.selection(r.marked.values()) for r in shelf.readings if r.marked]
    whole = Choice("this article’s statements", (reading.selection(reading.statements),))
    offered = [Choice("my marks", tuple(marked)), whole, *_speaker_choice(reading)]
    searched = [r.selection(r.statements) for r in shelf.readings if r.statements]
    if len(searched) > 1:
        offered.append(Choice(f"all {len(searched)} articles searched so far", tuple(searched)))
    return [choice for choice in offered if choice.count]


def _speaker_choice(reading: Reading) -> list[Choice]:
    speaker = reading.speaker(reading.current) if reading.current else None
    if speaker is None:
        return []
    said = [statement for statement in reading.statements if statement.speaker == speaker.id]
    return [Choice(f"{speaker.name}’s statements", (reading.selection(said),), speaker)]


def file_name(choice: Choice, form: str) -> str:
    """The name to propose."""
    return proposed_name(choice.documents, FORMATS[form], choice.speaker)


def preview(choice: Choice, form: str, lines: int) -> list[str]:
    """The first lines of the very characters that would be written."""
    stream = io.StringIO()
    workflow.export(islice(choice.documents, 1), form, stream)
    return stream.getvalue().split("\n", lines)[:lines]


def text_of(documents: Sequence[Document], form: str) -> str:
    """Everything that would be written."""
    stream = io.StringIO()
    workflow.export(documents, form, stream)
    return stream.getvalue()


def remember_saved(shelf: Shelf, choice: Choice) -> None:
    """Note which marked statements an export holds from now on."""
    exported = {id(document.article): document.analysis for document in choice.documents}
    for reading in shelf.readings:
        if analysis := exported.get(id(reading.article)):
            reading.saved |= reading.marked.keys() & {statement.id for statement in analysis.statements}
