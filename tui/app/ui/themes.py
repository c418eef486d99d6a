"""The themes, read from the token files among the style sheets, and the variants for fewer colours."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rich.console import Console
from textual import constants
from textual.theme import BUILTIN_THEMES, Theme

from tui.configuration.settings import THEMES
from tui.resources import styles

DARK, LIGHT, MONO, ANSI = THEMES
TOKEN = re.compile(r"^\$([\w-]+):\s*([^;]+);", re.MULTILINE)
"""A variable of a token file, and its value."""

Colours = Literal["truecolor", "256", "16"]
"""How many colours a terminal has."""


def suited(name: str, colours: Colours) -> str:
    """Return the name of the variant of a theme for a terminal with so many colours."""
    return name if colours == "truecolor" or name in (MONO, ANSI) else f"{name}-{colours}"


@cache
def tokens(theme: str) -> dict[str, str]:
    """Return the values of a theme's tokens by name, without the `$`.

    In the theme without colours every token is the terminal's default. Themes of the terminal's own colours
    also have the `ansi-…` variables that Textual's style sheets ask for in such themes.
    """
    if theme == MONO:
        own = dict.fromkeys(tokens(DARK), "ansi_default")
    else:
        own = dict(TOKEN.findall((styles() / f"{theme}.tcss").read_text(encoding="utf-8")))
    return own | BUILTIN_THEMES["ansi-dark"].variables if few_colours(theme) else own


def few_colours(theme: str) -> bool:
    """Return whether the theme has no colours but the terminal's own 16, and therefore no grounds."""
    return theme in (MONO, ANSI) or theme.endswith("-16")


def theme(name: str) -> Theme:
    """Return the Textual theme of this name."""
    values = tokens(name)
    return Theme(
        name,
        primary=values["accent"],
        accent=values["accent"],
        foreground=values["text"],
        background=values["paper"],
        surface=values["paper"],
        panel=values["side"],
        dark=not name.startswith(LIGHT),
        ansi=few_colours(name),
        variables=values,
    )


def themes(colours: Colours = "truecolor") -> tuple[Theme, ...]:
    """Return all themes for a terminal with so many colours, the default one first."""
    return tuple(theme(suited(name, colours)) for name in (DARK, LIGHT, MONO, ANSI))


KNOWN: dict[str, "Colours"] = {"standard": "16", "windows": "16", "256": "256"}
"""How many colours a terminal has, by Rich's name of its colour system."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the terminal can show."""

    colours: "Colours" = "truecolor"
    """How many colours it has."""
    italics: bool = True
    """Whether it shows italics as such; GNU screen is known to reverse the colours instead."""


ABLE = Terminal()
"""A terminal that can show everything."""


def terminal(environment: Mapping[str, str]) -> Terminal:
    """Return what the terminal can show, by the environment variables that Textual goes by.

    They are TEXTUAL_COLOR_SYSTEM, COLORTERM and TERM; NO_COLOR is left to the choice of the theme.
    """
    seen = {name: value for name, value in environment.items() if name != "NO_COLOR"}
    # Textual types its constant as str, Rich its argument as a Literal of the same names: hence the `ignore`
    console = Console(color_system=constants.COLOR_SYSTEM, force_terminal=True, _environ=seen)  # type: ignore[arg-type]
    colours = KNOWN.get(console.color_system or "truecolor", "truecolor")
    return Terminal(colours, italics=not environment.get("TERM", "").startswith("screen"))
