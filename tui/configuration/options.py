"""Every setting of the configuration file: its name, what it does, and which values it takes."""

import os
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated, Any, NamedTuple, get_args

import msgspec
from msgspec import Meta

from tui.configuration.settings import (
    LAYERS,
    LIST_ORDERS,
    NARROWEST_MEASURE,
    PANEL_ORDERS,
    THEMES,
    WIDEST_MEASURE,
    ListOrder,
    PanelOrder,
    Settings,
    Signs,
    ThemeName,
)
from tui.errors import ExportError
from tui.exporters.names import FIELDS, FORMAT_NAMES, FormatName, template_pieces
from tui.model.statement import EntityType

LONGEST = 60
"""Characters of a wrong value that are shown."""
ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)


def quoted(names: Sequence[str]) -> str:
    """Return names as they are written in the file: '"by date", "by title"'."""
    return ", ".join(f'"{name}"' for name in names)


def written(value: object) -> str:
    """Return a value as it is written in the file, or nearly."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def excerpt(value: object) -> str:
    """Return the beginning of a value, as it is written in the file, for a message about it."""
    whole = written(value)
    return whole if len(whole) <= LONGEST else f"{whole[:LONGEST]}…"


def suggestion(value: object, names: Sequence[str]) -> str:
    """Return ' (did you mean "measure"?)' for the name most like `value`; "" if none is like it."""
    near = get_close_matches(str(value), names, n=1)
    return f' (did you mean "{near[0]}"?)' if near else ""


class ValueType(NamedTuple):
    """Which values a setting takes."""

    type: Any
    """The type, with its bounds, that msgspec checks a value against."""
    expected: str
    """The same in words: "a whole number from 40 to 120"."""
    names: tuple[str, ...] = ()
    """The names to choose from, if it takes names."""

    def convert(self, value: object) -> object:
        """Return the value in its type. Raises ValueError, its text saying what is expected."""
        try:
            converted: object = msgspec.convert(value, self.type)
        except msgspec.ValidationError as error:
            raise ValueError(f"{self.expected}{self._unknown(value)}") from error
        return converted

    def _unknown(self, value: object) -> str:
        """Return which name is unknown, of several, and which one it is like."""
        several = value if isinstance(value, list) else None
        unknown = next((each for each in several or [value] if each not in self.names), "")
        which = f"; {excerpt(unknown)} is not one of them" if self.names and several else ""
        return f"{which}{suggestion(unknown, self.names)}"


def one_of(names: tuple[str, ...], literal: object) -> ValueType:
    """Return the type of a setting that takes one of the names of a Literal type."""
    return ValueType(literal, f"one of {quoted(names)}", names)


FLAG = ValueType(bool, "true or false, without quotation marks")
SHARE = ValueType(Annotated[float, Meta(ge=0, le=1)], "a number from 0 to 1")
WIDTH = ValueType(
    Annotated[int, Meta(ge=NARROWEST_MEASURE, le=WIDEST_MEASURE)],
    f"a whole number from {NARROWEST_MEASURE} to {WIDEST_MEASURE}",
)
TYPES = ValueType(frozenset[EntityType], f"a list of {quoted(ENTITY_TYPES)}", ENTITY_TYPES)
PATH = ValueType(Annotated[str, Meta(pattern=r"^[^\0]+\Z")], "a path in quotation marks")
TEMPLATE = ValueType(Annotated[str, Meta(pattern=r"\S")], "text in quotation marks")
COMMAND_KEYS: Any = Annotated[tuple[Annotated[str, Meta(pattern="[^ ]")], ...], Meta(min_length=1)]


def command_keys(value: object) -> tuple[str, ...]:
    """Return the keys of a command, given as one or a list. Raises ValueError saying what is expected."""
    try:
        keys: tuple[str, ...] = msgspec.convert(value if isinstance(value, list) else [value], COMMAND_KEYS)
    except msgspec.ValidationError as error:
        expected = 'a key in quotation marks, "n", or a list of them, ["n", "down"]'
        raise ValueError(expected) from error
    return keys


class Setting(NamedTuple):
    """One setting."""

    name: str
    """The name in the file, with the table before it: "layers.marks"."""
    description: str
    """What it does, in words for a reader."""
    values: ValueType
    """Which values it takes."""
    example: str
    """A value as it is written in the file: the default or, if there is none, a likely one."""

    @property
    def layer(self) -> str | None:
        """The layer that the setting shows or hides; None for every other setting."""
        layer = self.name.removeprefix("layers.")
        return layer if layer in LAYERS else None

    @property
    def field(self) -> str:
        """The field of Settings that has the value."""
        return "layers" if self.layer else self.name.replace(".", "_")

    def value(self, settings: Settings) -> object:
        """Return the value in force."""
        value: object = getattr(settings, self.field)
        return self.layer in settings.layers if self.layer else value

    def convert(self, value: object) -> object:
        """Return a value of the file as Settings has it. Raises ValueError saying what is expected."""
        converted = self.values.convert(value)
        if self.values is PATH:
            return os.path.expanduser(str(converted))  # noqa: PTH111 - Path's raises for unknown users
        if self.values is TEMPLATE:
            _check_template(str(converted))
        return converted


def _check_template(template: str) -> None:
    try:
        template_pieces(template)
    except ExportError as error:
        raise ValueError(f"a template with known fields, but {error.problem}; {error.remedy}") from error


SETTINGS = (
    Setting(
        "theme",
        "record-dark, record-light, record-mono (no colour) or record-ansi (the terminal's own colours);\n"
        "the default is record-dark or, if NO_COLOR is set, record-mono",
        one_of(THEMES, ThemeName),
        '"record-dark"',
    ),
    Setting("measure", "width of the text in cells, 40 to 120", WIDTH, "72"),
    Setting("doubt", "statements with a confidence below this, 0 to 1, are marked with ?", SHARE, "0.65"),
    Setting(
        "order",
        "order of the articles: as opened, by date, by title or last read",
        one_of(LIST_ORDERS, ListOrder),
        '"as opened"',
    ),
    Setting(
        "panel_order",
        "order of the statements beside the text: by speaker, or as in the text",
        one_of(PANEL_ORDERS, PanelOrder),
        '"by speaker"',
    ),
    Setting(
        "library",
        "library file to use instead of the default; --library and ONRECORD_LIBRARY come first",
        PATH,
        '"~/news/library.db"',
    ),
    Setting(
        "signs",
        'unicode, or ascii if ┃ and ▌ are two cells wide ("ambiguous width")',
        one_of(get_args(Signs), Signs),
        '"unicode"',
    ),
    Setting("scroll_bar", "show a scroll bar beside the text", FLAG, "false"),
    Setting(
        "layers.names",
        f"types of names to show at the start, of\n{', '.join(ENTITY_TYPES)}",
        TYPES,
        '["PERSON", "ORG", "LOC", "FAC"]',
    ),
    Setting("layers.statements", "show backgrounds under statements", FLAG, "true"),
    Setting("layers.margins", "show speaker, confidence and kind in the left margin", FLAG, "true"),
    Setting("layers.marks", "show your marks, with their signs in the right margin", FLAG, "true"),
    Setting("layers.attitudes", "show what people want or believe, not only what they say", FLAG, "false"),
    Setting("layers.confidence", "hide statements with a confidence below this, 0 to 1", SHARE, "0.0"),
    Setting(
        "export.format",
        "format to propose for exports: see onrecord extract --help",
        one_of(FORMAT_NAMES, FormatName),
        '"md"',
    ),
    Setting("export.folder", "folder to propose for exports", PATH, '"~/notes"'),
    Setting(
        "export.template",
        "how a statement is copied, and written in the format template; fields:\n"
        + " ".join(f"{{{field}}}" for field in FIELDS),
        TEMPLATE,
        "'{speaker} ({published}): {content}'",
    ),
)
"""All settings, those of one table together; the keys of commands are not among them."""
KEYS = "keys"
"""The table of the keys of commands."""
