"""The keys of the export sheet and of the help screen."""

from tui.app.ui.command import Key, table
from tui.app.ui.hints import Hint

CARD_KEYS = table(
    Key("card.go", "enter", "go", "go to this place in the text", "Card"),
    Key("card.down", "j,down", "step(1)", "next place", "Card"),
    Key("card.up", "k,up", "step(-1)", "place before", "Card"),
    Key("card.page.down", "space,pagedown", "page(1)", "page down", "Card"),
    Key("card.page.up", "b,pageup", "page(-1)", "page up", "Card"),
    Key("card.top", "g,home", "end(-1)", "to the first place", "Card"),
    Key("card.bottom", "G,end", "end(1)", "to the last place", "Card"),
    Key("card.section", "tab", "section(1)", "next section: mentions, statements by it, about it", "Card"),
    Key("card.section.previous", "shift+tab", "section(-1)", "section before", "Card"),
    Key("card.speaker", "s", "speaker", "all statements by it, in all articles", "Card"),
    Key("card.close", "escape,i,q", "close", "close the card", "Card", "esc"),
)
"""Every command of a card."""
TYPES_KEYS = table(
    Key("types.switch", "space,enter", "switch", "show this type or layer, or do not", "Types of names"),
    Key(
        "types.number",
        "1",
        "switch(1)",
        "the same for the first type, and so on",
        "Types of names",
        "1-9",
    ),
    Key("types.all", "a", "all", "all types, or none", "Types of names"),
    Key("types.down", "j,down", "step(1)", "next type", "Types of names"),
    Key("types.up", "k,up", "step(-1)", "type before", "Types of names"),
    Key("types.close", "escape,t,q", "close", "close the list", "Types of names", "esc"),
)
"""Every command of the list of types."""
CARD_HINTS = (
    Hint(("card.down", "card.up"), "place"),
    Hint(("card.go",), "go there"),
    Hint(("card.section",), "next section"),
    Hint(("card.speaker",), "speaker"),
    Hint(("card.close",), "close"),
)
TYPES_HINTS = (
    Hint(("types.switch",), "show or not"),
    Hint(("types.number",), "at once"),
    Hint(("types.all",), "all, none"),
    Hint(("types.close",), "close"),
)
