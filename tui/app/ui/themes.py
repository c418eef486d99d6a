"""The themes, read from the token files among the style sheets; others stand in where colours are few."""

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

Colours = Literal["truecolor", "256", "16"]
"""How many colours a terminal has."""


def suited(name: str, colours: Colours) -> str:
    """The theme to use in a terminal with so many colours in the place of the theme of this name."""
    return name if colours == "truecolor" or name in (MONO, ANSI) else f"{name}-{colours}"


@cache
def tokens(theme: str) -> dict[str, str]:
    """The theme's tokens by name, without the `$`.

    Without colour every token is the terminal's own default. Textual's style sheets need some `ansi-…`
    variables besides where no colour is but the terminal's own.
    """
    if theme == MONO:
        own = dict.fromkeys(tokens(DARK), "ansi_default")
    else:
        own = dict(TOKEN.findall((styles() / f"{theme}.tcss").read_text(encoding="utf-8")))
    return own | BUILTIN_THEMES["ansi-dark"].variables if few_colours(theme) else own


def few_colours(theme: str) -> bool:
    """Whether the theme has none but the terminal's own colours, and so no grounds."""
    return theme in (MONO, ANSI) or theme.endswith("-16")


def theme(name: str) -> Theme:
    """The Textual theme of this name."""
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
    """All themes for a terminal with so many colours, the default one first."""
    return tuple(theme(suited(name, colours)) for name in (DARK, LIGHT, MONO, ANSI))


KNOWN: dict[str, "Colours"] = {"standard": "16", "windows": "16", "256": "256"}
"""How many colours Rich means."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """What matters of a terminal."""

    colours: "Colours" = "truecolor"
    """How many colours it has."""
    italics: bool = True
    """Whether italics are italics: `screen` is known to show them reversed."""


ABLE = Terminal()
"""One that can show everything."""


def terminal(environment: Mapping[str, str]) -> Terminal:
    """The terminal that the environment tells of, as Textual will see it: by TEXTUAL_COLOR_SYSTEM, COLORTERM
    and TERM."""
    seen = {name: value for name, value in environment.items() if name != "NO_COLOR"}
    # Textual has the colour system as any string; Rich wants one of its own names
    console = Console(color_system=constants.COLOR_SYSTEM, force_terminal=True, _environ=seen)  # type: ignore[arg-type]
    colours = KNOWN.get(console.color_system or "truecolor", "truecolor")
    return Terminal(colours, italics=not environment.get("TERM", "").startswith("screen"))
