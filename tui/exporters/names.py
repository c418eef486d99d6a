"""The names of export formats and of a template's fields, for callers that only check what is asked for.

This module imports none of the exporters: a configuration file that names a format or has a template must not
make the start slower.
"""

from string import Formatter
from typing import Literal, get_args

from tui.errors import ExportError

FormatName = Literal["md", "jsonl", "txt", "csv", "annotations", "template"]
FORMAT_NAMES: tuple[FormatName, ...] = get_args(FormatName)
"""Every format, the one to propose first."""
TEMPLATE: FormatName = "template"
"""The format that needs a template in the configuration."""
FIELDS = (
    "speaker",
    "role",
    "kind",
    "content",
    "cue",
    "title",
    "origin",
    "published",
    "confidence",
    "note",
    "tags",
)
"""The fields that a template may have in braces. Each is filled in on one line, and empty if not known."""


def template_pieces(template: str) -> list[tuple[str, str | None]]:
    """Return the template as pairs of literal text and the field after it, None after the last.

    Raises ExportError, naming the field, for a template that cannot be filled in.
    """
    try:
        parsed = list(Formatter().parse(template))
    except ValueError as error:
        raise ExportError(TEMPLATE, f"{error}".lower(), "write a brace as {{ or }}") from error
    pieces: list[tuple[str, str | None]] = []
    for literal, field, form, conversion in parsed:
        if field is not None and (field not in FIELDS or form or conversion):
            written = f"{field}{f'!{conversion}' if conversion else ''}{f':{form}' if form else ''}"
            known = ", ".join(f"{{{name}}}" for name in FIELDS)
            raise ExportError(TEMPLATE, f"there is no field {{{written}}}", f"choose from {known}")
        pieces.append((literal, field))
    return pieces
