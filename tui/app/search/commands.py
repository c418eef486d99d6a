"""The commands of the screen that searches the library, and the hints in its footer."""

from tui.app.ui.command import Command, Hint

LIBRARY_KEYS = (
    Command("library.down", "down", "step(1)", "next hit, also while typing", "Library search"),
    Command("library.up", "up", "step(-1)", "previous hit", "Library search"),
    Command("library.page.down", "pagedown", "page(1)", "page down", "Library search"),
    Command("library.page.up", "pageup", "page(-1)", "page up", "Library search"),
    Command("library.open", "enter", "open", "open the article at this hit", "Library search"),
    Command(
        "library.turn",
        "tab,shift+tab",
        "turn",
        "next pane: query, hits",
        "Library search",
    ),
    Command("library.next", "n,j", "step(1)", "next hit, in the list", "Library search"),
    Command("library.previous", "p,k", "step(-1)", "previous hit", "Library search"),
    Command("library.top", "g,home", "end(-1)", "go to first hit", "Library search"),
    Command("library.bottom", "G,end", "end(1)", "go to last hit", "Library search"),
    Command("library.page", "space", "page(1)", "page down", "Library search"),
    Command("library.page.back", "b", "page(-1)", "page up", "Library search"),
    Command("library.query", "slash", "query", "edit the query", "Library search", "/"),
    Command("library.copy", "y", "copy", "copy the hit with its source", "Library search"),
    Command("library.export", "e", "export", "export the statements found", "Library search"),
    Command("library.help", "question_mark,f1", "app.help", "help", "Library search", "?"),
    Command(
        "library.close",
        "escape",
        "close",
        "close; F reopens it with this query and hit",
        "Library search",
        "esc",
    ),
)
"""Every command of the screen, in the order of the help screen."""


TYPING_HINTS = (
    Hint(("library.down", "library.up"), "hit"),
    Hint(("library.open",), "open article"),
    Hint(("library.turn",), "next pane"),
    Hint(("library.close",), "close"),
)
"""The hints while the query has the focus."""
HITS_HINTS = (
    Hint(("library.next", "library.previous"), "hit"),
    Hint(("library.open",), "open article"),
    Hint(("library.query",), "query"),
    Hint(("library.copy",), "copy"),
    Hint(("library.export",), "export"),
    Hint(("library.close",), "close"),
    Hint(("library.help",), "help"),
)
"""The hints while the list of hits has the focus."""
