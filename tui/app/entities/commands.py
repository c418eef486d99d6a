"""The commands of a card and of the sheet of types, and the hints of their footers."""

from tui.app.ui.command import ROWS, Command, Hint

CARD_KEYS = (
    Command("card.go", "enter", "go", "go to text", "Card"),
    Command("card.down", "j,down", "step(1)", "next place", "Card"),
    Command("card.up", "k,up", "step(-1)", "previous place", "Card"),
    Command("card.page.down", "space,pagedown", "page(1)", "page down", "Card"),
    Command("card.page.up", "b,pageup", "page(-1)", "page up", "Card"),
    Command("card.top", "g,home", "end(-1)", "go to first place", "Card"),
    Command("card.bottom", "G,end", "end(1)", "go to last place", "Card"),
    Command(
        "card.section", "tab", "section(1)", "next section: mentions, statements by it, about it", "Card"
    ),
    Command("card.section.previous", "shift+tab", "section(-1)", "previous section", "Card"),
    Command("card.speaker", "s", "speaker", "statements by it in all articles", "Card"),
    Command("card.close", "escape,i,q", "close", "close", "Card", "esc"),
)
"""Every command of a card."""
TYPES_KEYS = (
    Command("types.switch", "space,enter", "switch", "show or hide a type or layer", "Names and layers"),
    Command(
        "types.number",
        "1",
        "switch(1)",
        "show or hide a type directly",
        "Names and layers",
        ROWS,
    ),
    Command("types.all", "a", "all", "show all types, or none", "Names and layers"),
    Command("types.down", "j,down", "step(1)", "next type", "Names and layers"),
    Command("types.up", "k,up", "step(-1)", "previous type", "Names and layers"),
    Command("types.close", "escape,t,q", "close", "close", "Names and layers", "esc"),
)
"""Every command of the sheet of types."""
CARD_HINTS = (
    Hint(("card.down", "card.up"), "place"),
    Hint(("card.go",), "go to text"),
    Hint(("card.section",), "next section"),
    Hint(("card.speaker",), "speaker"),
    Hint(("card.close",), "close"),
)
TYPES_HINTS = (
    Hint(("types.switch",), "show/hide"),
    Hint(("types.number",), "show/hide directly"),
    Hint(("types.all",), "all/none"),
    Hint(("types.close",), "close"),
)
