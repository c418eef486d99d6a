"""The formats a reader can export to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

from tui.exporters import annotations, jsonl, markdown, spreadsheet, text
from tui.model import Document


@dataclass(frozen=True, slots=True)
class Format:
    """One form that articles and their statements can be written in."""

    name: str
    """What the command line calls it."""
    label: str
    """What the app calls it."""
    suffix: str
    """How its files end, with the dot."""
    write: Callable[[Iterable[Document], TextIO], None]
    """Writes each document to the stream as it comes, so that no more than one need be in memory."""


FORMATS = {
    form.name: form
    for form in (
        Format("md", "Markdown", ".md", markdown.write),
        Format("jsonl", "JSON Lines", ".jsonl", jsonl.write),
        Format("txt", "Text", ".txt", text.write),
        Format("csv", "CSV", ".csv", spreadsheet.write),
        Format("annotations", "Annotations", ".annotations.jsonl", annotations.write),
    )
}
"""The formats by name, the one to propose first."""
