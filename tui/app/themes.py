"""The three themes, read from the token files among the style sheets."""

import re
from functools import cache

from textual.theme import BUILTIN_THEMES, Theme

from tui.resources import styles

DARK, LIGHT, MONO = "record-dark", "record-light", "record-mono"
TOKEN = re.compile(r"^\$([\w-]+):\s*([^;]+);", re.MULTILINE)


@cache
def tokens(theme: str) -> dict[str, str]:
    """The theme's tokens by name, without the `$`.

    Without colour every token is the terminal's own default; Textual's style sheets need its `ansi-…`
    variables besides.
    """
    if theme == MONO:
        return dict.fromkeys(tokens(DARK), "ansi_default") | BUILTIN_THEMES["ansi-dark"].variables
    return dict(TOKEN.findall((styles() / f"{theme}.tcss").read_text(encoding="utf-8")))


def theme(name: str) -> Theme:
    """The Textual theme of this name; the last one only ever uses the terminal's own two colours."""
    values = tokens(name)
    return Theme(
        name,
        primary=values["accent"],
        accent=values["accent"],
        foreground=values["text"],
        background=values["paper"],
        surface=values["paper"],
        panel=values["side"],
        dark=name != LIGHT,
        ansi=name == MONO,
        variables=values,
    )


def themes() -> tuple[Theme, ...]:
    """All themes, the default one first."""
    return tuple(theme(name) for name in (DARK, LIGHT, MONO))
