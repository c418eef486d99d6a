"""The formats a reader can export to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TextIO

from tui.exporters import annotations, jsonl, markdown, template, text
from tui.exporters import csv as spreadsheet
from tui.exporters.names import TEMPLATE, FormatName
from tui.model.statement import Document


@dataclass(frozen=True, slots=True)
class Format:
    """A format in which articles and their statements can be written."""

    name: FormatName
    """The name on the command line and in the configuration."""
    label: str
    """The name in the app."""
    suffix: str
    """The suffix of its files, with the dot."""
    write: Callable[[Iterable[Document], TextIO], None]
    """Writes each document to the stream as it comes, so that only one needs to be in memory."""
    has_content: Callable[[Document], bool] = lambda _: True
    """Returns whether anything of the document is written; most formats write every document."""


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
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
)
"""The formats by name, the one to propose first."""


def formats_with(words: str | None) -> Mapping[str, Format]:
    """Return the formats by name and, if there are words for a template, the format it describes.

    Raises ExportError for a template that cannot be filled in.
    """
    if words is None:
        return FORMATS
    write = template.Template(words).write
    own = Format(TEMPLATE, "Template", ".txt", write, template.has_content)
    return MappingProxyType({**FORMATS, own.name: own})
