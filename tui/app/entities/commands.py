"""The commands of a card and of the sheet of types, and the hints of their footers."""

from tui.app.ui.command import Command, Hint

CARD_KEYS = (
    Command("card.go", "enter", "go", "go to this place in the text", "Card"),
    Command("card.down", "j,down", "step(1)", "next place", "Card"),
    Command("card.up", "k,up", "step(-1)", "place before", "Card"),
    Command("card.page.down", "space,pagedown", "page(1)", "page down", "Card"),
    Command("card.page.up", "b,pageup", "page(-1)", "page up", "Card"),
    Command("card.top", "g,home", "end(-1)", "to the first place", "Card"),
    Command("card.bottom", "G,end", "end(1)", "to the last place", "Card"),
    Command(
        "card.section", "tab", "section(1)", "next section: mentions, statements by it, about it", "Card"
    ),
    Command("card.section.previous", "shift+tab", "section(-1)", "section before", "Card"),
    Command("card.speaker", "s", "speaker", "all statements by it, in all articles", "Card"),
    Command("card.close", "escape,i,q", "close", "close the card", "Card", "esc"),
)
"""Every command of a card."""
TYPES_KEYS = (
    Command("types.switch", "space,enter", "switch", "show this type or layer, or do not", "Types of names"),
    Command(
        "types.number",
        "1",
        "switch(1)",
        "the same for the first type, and so on",
        "Types of names",
        "1-9",
    ),
    Command("types.all", "a", "all", "all types, or none", "Types of names"),
    Command("types.down", "j,down", "step(1)", "next type", "Types of names"),
    Command("types.up", "k,up", "step(-1)", "type before", "Types of names"),
    Command("types.close", "escape,t,q", "close", "close the list", "Types of names", "esc"),
)
"""Every command of the sheet of types."""
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
