"""Every setting: what it is called in the file, what it means, and what it may be."""

import os
from collections.abc import Callable, Sequence
from typing import NamedTuple, get_args

from tui.configuration.settings import (
    MEASURE,
    NARROWEST_MEASURE,
    ORDERS,
    PANEL_ORDERS,
    SIGNS,
    THEMES,
    WIDEST_MEASURE,
)
from tui.model.statement import EntityType

Accept = Callable[[object], object]
LONGEST = 60
"""Characters of a value that are shown where it is wrong."""


def one_of(names: Sequence[str]) -> Accept:
    """One of some names."""

    def accept(value: object) -> str:
        if value in names:
            return str(value)
        raise ValueError(f"one of {quoted(names)}{meant(value, names)}")

    return accept


def some_of(names: Sequence[str]) -> Accept:
    """A list of some names, which may be empty."""

    def accept(value: object) -> frozenset[str]:
        if not isinstance(value, list):
            raise ValueError(f"a list of {quoted(names)}")
        for each in value:
            if each not in names:
                raise ValueError(
                    f"a list of {quoted(names)}; {cited(each)} is none of them{meant(each, names)}"
                )
        return frozenset(value)

    return accept


def whole(least: int, most: int) -> Accept:
    """A whole number within bounds."""

    def accept(value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        raise ValueError(f"a whole number from {least} to {most}")

    return accept


def share(value: object) -> float:
    """A number from 0 to 1."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    raise ValueError("a number from 0 to 1")


def flag(value: object) -> bool:
    """True or false."""
    if isinstance(value, bool):
        return value
    raise ValueError("true or false, without quotation marks")


def path(value: object) -> str:
    """A path, `~` for the home folder."""
    if isinstance(value, str) and value and "\0" not in value:
        return os.path.expanduser(value)  # noqa: PTH111 - it never raises
    raise ValueError("a path in quotation marks")


def format_name(value: object) -> str:
    """A format of exports."""
    from tui.exporters.formats import FORMATS  # noqa: PLC0415 - only where one is asked for
    from tui.exporters.template import NAME  # noqa: PLC0415

    return str(one_of((*FORMATS, NAME))(value))


def template(value: object) -> str:
    """A template for a statement."""
    from tui.errors import ExportError  # noqa: PLC0415
    from tui.exporters.template import Template  # noqa: PLC0415 - only where there is one

    if not isinstance(value, str) or not value.strip():
        raise ValueError("text in quotation marks")
    try:
        Template(value)
    except ExportError as error:
        raise ValueError(f"a template with known fields, but {error.problem}; {error.remedy}") from error
    return value


def keys(value: object) -> tuple[str, ...]:
    """A key, or a list of keys."""
    given = value if isinstance(value, list) else [value]
    if given and all(isinstance(each, str) and each.strip(" ") for each in given):
        return tuple(given)
    raise ValueError('a key in quotation marks, "n", or a list of them, ["n", "down"]')


def quoted(names: Sequence[str]) -> str:
    """Names as they are written in the file."""
    return ", ".join(f'"{name}"' for name in names)


def shown(value: object) -> str:
    """A value as it is written in the file, or nearly."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def cited(value: object) -> str:
    """The same, of a long one the beginning, for telling what is wrong with it."""
    written = shown(value)
    return written if len(written) <= LONGEST else f"{written[:LONGEST]}…"


def meant(value: object, names: Sequence[str]) -> str:
    """Which of the names was meant, as the end of a sentence; "" where that cannot be told."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    near = get_close_matches(str(value), names, n=1)
    return f' (was "{near[0]}" meant?)' if near else ""


NAMES = get_args(EntityType)


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
        one_of(THEMES),
        '"record-dark"',
    ),
    Setting(
        "measure",
        f"cells of a line of text, {NARROWEST_MEASURE} to {WIDEST_MEASURE}",
        whole(NARROWEST_MEASURE, WIDEST_MEASURE),
        str(MEASURE),
    ),
    Setting("doubt", "the confidence below which a statement has a ?, 0 to 1", share, "0.65"),
    Setting(
        "order",
        "of the articles: as opened, by date, by title or last read",
        one_of(ORDERS),
        '"as opened"',
    ),
    Setting(
        "panel_order",
        "of the statements beside the text: by speaker, or as in the text",
        one_of(PANEL_ORDERS),
        '"by speaker"',
    ),
    Setting(
        "library",
        "the file of the library, instead of the usual place; --library and ONRECORD_LIBRARY come first",
        path,
        '"~/news/library.db"',
    ),
    Setting(
        "signs",
        'unicode, or ascii where ┃ and ▌ are two cells wide ("ambiguous width")',
        one_of(SIGNS),
        '"unicode"',
    ),
    Setting("scroll_bar", "whether the text has a scroll bar", flag, "false"),
    Setting(
        "layers.names",
        f"the types of names that are shown at first, of\n{', '.join(NAMES)}",
        some_of(NAMES),
        '["PERSON", "ORG", "LOC", "FAC"]',
    ),
    Setting("layers.statements", "grounds under what was said", flag, "true"),
    Setting("layers.margins", "who speaks, how sure and how, at the left of the text", flag, "true"),
    Setting("layers.marks", "your marks, and their signs at the right", flag, "true"),
    Setting("layers.attitudes", "what people want or believe too, not only what they say", flag, "false"),
    Setting("layers.confidence", "leave out statements less sure than this, 0 to 1", share, "0.0"),
    Setting(
        "export.format",
        "the format that is proposed: see onrecord extract --help",
        format_name,
        '"md"',
    ),
    Setting("export.folder", "where exports are proposed to go", path, '"~/notes"'),
    Setting(
        "export.template",
        "how a statement is copied, and written by the format template;\n"
        "{speaker} {role} {kind} {content} {cue} {title} {origin} {published} {confidence} {note} {tags}",
        template,
        "'{speaker} ({published}): {content}'",
    ),
)
"""All of them, those of a table one after the other; the keys of commands are besides."""
KEYS = "keys"
"""The table of the keys of commands."""
