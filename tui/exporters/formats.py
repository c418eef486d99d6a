"""The formats a reader can export to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

from tui.exporters import annotations, jsonl, markdown, template, text
from tui.exporters import csv as spreadsheet
from tui.model.statement import Document


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
    has_content: Callable[[Document], bool] = lambda _: True
    """Whether anything of the document is written; it is always, by most formats."""


FORMATS = {
    form.name: form
    for form in (
        Format("md", "Markdown", ".md", markdown.write),
        Format("jsonl", "JSON Lines", ".jsonl", jsonl.write),
        Format("txt", "Text", ".txt", text.write),
        Format("csv", "CSV", ".csv", spreadsheet.write, spreadsheet.has_content),
        Format(
            "annotations",
            "Annotations",
            ".annotations.jsonl",
            annotations.write,
            annotations.has_content,
        ),
    )
}
"""The formats by name, the one to propose first."""


def offer_template(words: str | None) -> None:
    """Have the form of the reader's own among the formats; without words for it, no longer.

    Raises ExportError for a template that cannot be filled in.
    """
    FORMATS.pop(template.NAME, None)
    if words is not None:
        write = template.Template(words).write
        FORMATS[template.NAME] = Format(template.NAME, "Template", ".txt", write, template.has_content)
