"""The commands of the screen that searches the library, and the hints in its footer."""

from tui.app.ui.command import Command, Hint

LIBRARY_KEYS = (
    Command("library.down", "down", "step(1)", "next hit, while you type too", "Searching the library"),
    Command("library.up", "up", "step(-1)", "hit before", "Searching the library"),
    Command("library.page.down", "pagedown", "page(1)", "page down", "Searching the library"),
    Command("library.page.up", "pageup", "page(-1)", "page up", "Searching the library"),
    Command("library.open", "enter", "open", "open the article at this hit", "Searching the library"),
    Command(
        "library.turn",
        "tab,shift+tab",
        "turn",
        "from the query to the hits and back",
        "Searching the library",
    ),
    Command("library.next", "n,j", "step(1)", "among the hits: next hit", "Searching the library"),
    Command("library.previous", "p,k", "step(-1)", "hit before", "Searching the library"),
    Command("library.top", "g,home", "end(-1)", "to the first hit", "Searching the library"),
    Command("library.bottom", "G,end", "end(1)", "to the last hit", "Searching the library"),
    Command("library.page", "space", "page(1)", "page down", "Searching the library"),
    Command("library.page.back", "b", "page(-1)", "page up", "Searching the library"),
    Command("library.query", "slash", "query", "change the query", "Searching the library", "/"),
    Command("library.copy", "y", "copy", "copy the hit with its source", "Searching the library"),
    Command("library.export", "e", "export", "export the statements found", "Searching the library"),
    Command("library.help", "question_mark,f1", "app.help", "this help", "Searching the library", "?"),
    Command(
        "library.close",
        "escape",
        "close",
        "back; F has query and place as they were",
        "Searching the library",
        "esc",
    ),
)
"""Every command of the screen, in the order of the help screen."""


TYPING_HINTS = (
    Hint(("library.down", "library.up"), "hit"),
    Hint(("library.open",), "open article"),
    Hint(("library.turn",), "to the hits"),
    Hint(("library.close",), "back"),
)
"""The hints while the query has the focus."""
HITS_HINTS = (
    Hint(("library.next", "library.previous"), "hit"),
    Hint(("library.open",), "open article"),
    Hint(("library.query",), "query"),
    Hint(("library.copy",), "copy"),
    Hint(("library.export",), "export"),
    Hint(("library.close",), "back"),
    Hint(("library.help",), "help"),
)
"""The hints while the list of hits has the focus."""
