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
NEXT_PANE = Hint(("pane.next",), "next pane")
READ = Hint(("read",), "read")
NAME = Hint(("name.previous", "name.next"), "name")
ACROSS = Hint(("speaker",), "speaker")
TYPES = Hint(("types",), "types")


WIDE_HINTS = (STATEMENT, SPEAKER, WHY, NAME, MARK, NOTE, SEARCH, ACROSS, EXPORT, NEXT_PANE, HELP)
TWO_PANE_HINTS: Final[Mapping[str, tuple[Hint, ...]]] = MappingProxyType(
    {
        "text": (STATEMENT, SPEAKER, WHY, NAME, MARK, SEARCH, NEXT_PANE, HELP),
        "articles": (STATEMENT, SPEAKER, WHY, MARK, SEARCH, EXPORT, NEXT_PANE, HELP),
        "panel": (STATEMENT, SPEAKER, WHY, ACROSS, MARK, EXPORT, NEXT_PANE, HELP),
    }
)
ONE_PANE_HINTS: Final[Mapping[str, tuple[Hint, ...]]] = MappingProxyType(
    {
        "text": (STATEMENT, WHY, NAME, SEARCH, NEXT_PANE, HELP),
        "panel": (STATEMENT, READ, ACROSS, NEXT_PANE, HELP),
        "articles": (Hint(("line.down", "line.up"), "article"), READ, NEXT_PANE, HELP),
    }
)
NO_TEXT_HINTS = (Hint(("samples",), "samples"), NEXT_PANE, HELP)
"""For an article that cannot be read."""
NAME_HINTS = (NAME, Hint(("read",), "card"), TYPES, Hint(("search.leave",), "clear name"), HELP)
"""For the text while a name is pointed at."""
