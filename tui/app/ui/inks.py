"""How each layer of a text is drawn in one theme: named styles, read from a style sheet once.

They are not Textual's component classes: it computes those again for each widget whenever a class changes,
which took longer than all the rest of the start.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from rich.style import Style
from textual.color import Color

from tui.app.ui.themes import MONO, few_colours, tokens
from tui.resources import styles

if TYPE_CHECKING:
    from tui.app.state.speaker_badges import SpeakerBadge

RULE = re.compile(r"\.([\w-]+) *\{([^}]*)\}")
PROPERTY = re.compile(r"([\w-]+): *([^;]+);")
PLAIN, HUES, COLOURS = "inks-mono", "inks-hues", "inks"
"""The style sheets: attributes only, the 16 colours to lay over those, and full colours."""


class Inks:
    """The styles of one theme by name; those of speakers and the current statement are made of tokens."""

    def __init__(self, theme: str, *, italics: bool = True) -> None:
        """Make the inks of a theme; without `italics` for a terminal that shows something else for them."""
        self._tokens = tokens(theme)
        self._named = named_styles(PLAIN if few_colours(theme) else COLOURS, self._tokens)
        self._hues = theme != MONO
        if few_colours(theme) and self._hues:
            hues = named_styles(HUES, self._tokens)
            self._named |= {name: self._named[name] + hue for name, hue in hues.items()}
        if not italics:
            self._named = {name: style + Style(italic=False) for name, style in self._named.items()}
        self._combined: dict[tuple[str, ...], Style] = {}
        self.colourless = few_colours(theme)
        """Whether there are no grounds and few colours, so that attributes and signs carry the meaning."""

    def ink(self, *names: str) -> Style:
        """Return the named styles laid over each other, later ones on top; KeyError for an unknown name."""
        if (style := self._combined.get(names)) is None:
            style = self._combined[names] = sum((self._named[name] for name in names), Style.null())
        return style

    def badge(self, badge: "SpeakerBadge | None") -> Style:
        """Return the style of text in a speaker's accent; quiet for None."""
        if badge is None:
            return self.ink("quiet")
        return Style(color=_rich(self._tokens[f"voice-{badge.accent}"])) if self._hues else Style()

    def chip(self, badge: "SpeakerBadge | None") -> Style:
        """Return the style of text on a ground in the full accent of a speaker, for the current source."""
        if self.colourless or badge is None:
            return self.ink("source") + (self.badge(badge) if badge else Style())
        return Style(bold=True, color=self._tokens["paper"], bgcolor=self._tokens[f"voice-{badge.accent}"])

    def ground(self, badge: "SpeakerBadge | None", *, verbatim: bool = False) -> Style:
        """Return the ground of the current statement: its speaker's accent blended into the paper.

        The ground of `verbatim` words has more of the accent. Without colours there is no ground.
        """
        if self.colourless:
            return Style()
        if own := self._tokens.get("current-verbatim" if verbatim else "current"):
            return Style(bgcolor=own)
        accent = Color.parse(self._tokens[f"voice-{badge.accent}" if badge else "quiet"])
        share = int(self._tokens["verbatim-share" if verbatim else "current-share"]) / 100
        return Style(bgcolor=Color.parse(self._tokens["paper"]).blend(accent, share).rich_color)


@cache
def inks(theme: str, italics: bool = True) -> Inks:
    """Return the inks of the theme of this name."""
    return Inks(theme, italics=italics)


def named_styles(sheet: str, variables: Mapping[str, str]) -> dict[str, Style]:
    """Return the styles of a sheet in which the selector of every rule is a single class, by class name.

    Such a sheet has at most three properties a rule and no cascade, and needs no more than two regular
    expressions; Textual's own parser took four times as long at each start. Raises KeyError for a variable
    that is not given.
    """
    written = (styles() / f"{sheet}.tcss").read_text(encoding="utf-8")
    return {name: _style(dict(PROPERTY.findall(body)), variables) for name, body in RULE.findall(written)}


def _style(given: Mapping[str, str], variables: Mapping[str, str]) -> Style:
    ink, ground, letterform = (
        _valued(given[name], variables) if name in given else None
        for name in ("color", "background", "text-style")
    )
    return Style(color=ink, bgcolor=ground) + Style.parse(letterform or "none")


def _valued(given: str, variables: Mapping[str, str]) -> str:
    """Return the colour of a property: the value of its variable, or what is written."""
    return _rich(variables[given[1:]] if given.startswith("$") else given)


def _rich(colour: str) -> str:
    """Return Rich's name of a colour; Textual calls the terminal's own "ansi_red" for Rich's "red"."""
    return colour.removeprefix("ansi_")
