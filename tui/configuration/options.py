"""Every setting: what it is called in the file, what it means, and what it may be."""

from collections.abc import Callable
from typing import NamedTuple, get_args

from tui.configuration import values
from tui.configuration.settings import PANEL_ORDERS
from tui.model.statement import EntityType

THEMES = ("record-dark", "record-light", "record-mono", "record-ansi")
ORDERS = ("as opened", "by date", "by title", "last read")
SIGNS = ("unicode", "ascii")
NAMES = get_args(EntityType)
NARROWEST, WIDEST = 40, 120


class Setting(NamedTuple):
    """One setting."""

    name: str
    """What it is called in the file, with a dot behind the table it is in."""
    says: str
    """What it does, in words for a reader."""
    accept: Callable[[object], object]
    """The value as the program has it. Raises ValueError, saying what it would have to be."""
    example: str
    """A value as it is written in the file: the usual one, or where there is none a likely one."""

    @property
    def field(self) -> str:
        """The field of the configuration that has it."""
        return self.name.replace(".", "_")


SETTINGS = (
    Setting(
        "theme",
        "record-dark, record-light, record-mono (no colour) or record-ansi (the terminal's own colours);\n"
        "without it record-dark or, where NO_COLOR is set, record-mono",
        values.one_of(THEMES),
        '"record-dark"',
    ),
    Setting("measure", "cells of a line of text, 40 to 120", values.whole(NARROWEST, WIDEST), "72"),
    Setting("doubt", "the confidence below which a statement has a ?, 0 to 1", values.share, "0.65"),
    Setting(
        "order",
        "of the articles: as opened, by date, by title or last read",
        values.one_of(ORDERS),
        '"as opened"',
    ),
    Setting(
        "panel_order",
        "of the statements beside the text: by speaker, or as in the text",
        values.one_of(PANEL_ORDERS),
        '"by speaker"',
    ),
    Setting(
        "library",
        "the file of the library, instead of the usual place; --library and ONRECORD_LIBRARY come first",
        values.path,
        '"~/news/library.db"',
    ),
    Setting(
        "signs",
        'unicode, or ascii where ┃ and ▌ are two cells wide ("ambiguous width")',
        values.one_of(SIGNS),
        '"unicode"',
    ),
    Setting("scroll_bar", "whether the text has a scroll bar", values.flag, "false"),
    Setting(
        "layers.names",
        f"the types of names that are shown at first, of\n{', '.join(NAMES)}",
        values.some_of(NAMES),
        '["PERSON", "ORG", "LOC", "FAC"]',
    ),
    Setting("layers.statements", "grounds under what was said", values.flag, "true"),
    Setting("layers.margins", "who speaks, how sure and how, at the left of the text", values.flag, "true"),
    Setting("layers.marks", "your marks, and their signs at the right", values.flag, "true"),
    Setting(
        "layers.attitudes", "what people want or believe too, not only what they say", values.flag, "false"
    ),
    Setting("layers.confidence", "leave out statements less sure than this, 0 to 1", values.share, "0.0"),
    Setting(
        "export.format",
        "the format that is proposed: see onrecord extract --help",
        values.format_name,
        '"md"',
    ),
    Setting("export.folder", "where exports are proposed to go", values.path, '"~/notes"'),
    Setting(
        "export.template",
        "how a statement is copied, and written by the format template;\n"
        "{speaker} {role} {kind} {content} {cue} {title} {origin} {published} {confidence} {note} {tags}",
        values.template,
        "'{speaker} ({published}): {content}'",
    ),
)
"""All of them, those of a table one after the other; the keys of commands are besides."""
KEYS = "keys"
"""The table of the keys of commands."""
