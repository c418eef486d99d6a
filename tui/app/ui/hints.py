"""The hints that the footer of the reading screen shows."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tui.app.ui.command import Hint

WIDE, TWO_PANES = 160, 120
"""Columns of the terminal from which on there is room for all hints, and for most."""
STATEMENT = Hint(("statement.next", "statement.previous"), "statement")
SPEAKER = Hint(("speaker.next", "speaker.previous"), "same speaker")
WHY = Hint(("why",), "why")
MARK = Hint(("mark",), "mark")
NOTE = Hint(("note",), "note")
SEARCH = Hint(("search",), "search")
EXPORT = Hint(("export",), "export")
HELP = Hint(("help",), "help")
READ = Hint(("read",), "read it")
NAME = Hint(("name.previous", "name.next"), "name")
ACROSS = Hint(("speaker",), "speaker")
TYPES = Hint(("types",), "types")


def tab(words: str) -> Hint:
    """Return the hint for the next pane, named by what it shows."""
    return Hint(("pane.next",), words)


WIDE_HINTS = (STATEMENT, SPEAKER, WHY, NAME, MARK, NOTE, SEARCH, ACROSS, EXPORT, tab("pane"), HELP)
"""For three panes, whichever has the focus."""
TWO_PANE_HINTS: Final[Mapping[str, tuple[Hint, ...]]] = MappingProxyType(
    {
        "text": (STATEMENT, SPEAKER, WHY, NAME, MARK, SEARCH, tab("articles"), HELP),
        "articles": (STATEMENT, SPEAKER, WHY, MARK, SEARCH, EXPORT, tab("statements"), HELP),
        "panel": (STATEMENT, SPEAKER, WHY, ACROSS, MARK, EXPORT, tab("text"), HELP),
    }
)
ONE_PANE_HINTS: Final[Mapping[str, tuple[Hint, ...]]] = MappingProxyType(
    {
        "text": (STATEMENT, WHY, NAME, SEARCH, tab("speakers"), HELP),
        "panel": (STATEMENT, READ, ACROSS, tab("articles"), HELP),
        "articles": (Hint(("line.down", "line.up"), "article"), READ, tab("text"), HELP),
    }
)
NO_TEXT_HINTS = (Hint(("samples",), "samples"), tab("pane"), HELP)
"""For an article that could not be read, while its pane or the panel has the focus."""
NAME_HINTS = (NAME, Hint(("read",), "its card"), TYPES, Hint(("search.leave",), "let go"), HELP)
"""For the text while a name is selected."""
