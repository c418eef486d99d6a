"""What a setting may be; each function gives the value as the program has it, or raises ValueError with words
for what it would have to be."""

import os
from collections.abc import Callable, Sequence

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
