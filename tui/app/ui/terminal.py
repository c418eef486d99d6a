"""What the terminal can show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Console
from textual import constants

if TYPE_CHECKING:
    from tui.app.ui.themes import Colours

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
