"""The keys of the screens that look over all articles: a speaker’s statements, and the library’s search."""

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
"""Every command of the library’s search."""


TYPING_HINTS = (
    Hint(("library.down", "library.up"), "hit"),
    Hint(("library.open",), "open article"),
    Hint(("library.turn",), "to the hits"),
    Hint(("library.close",), "back"),
)
"""While a query for the library is typed."""
HITS_HINTS = (
    Hint(("library.next", "library.previous"), "hit"),
    Hint(("library.open",), "open article"),
    Hint(("library.query",), "query"),
    Hint(("library.copy",), "copy"),
    Hint(("library.export",), "export"),
    Hint(("library.close",), "back"),
    Hint(("library.help",), "help"),
)
"""While going through what was found."""
