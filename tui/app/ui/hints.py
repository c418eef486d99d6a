"""Commands by their ids, as screens bind and footers show them; the hints of the reader screen."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import BindingType

from tui.app.ui.command import KNOWN, Command


class Hint(NamedTuple):
    """A hint of the footer: the main keys of some commands, and a word or two."""

    ids: tuple[str, ...]
    """The commands, by id."""
    words: str
    """What they are about."""

    @property
    def label(self) -> str:
        """The keys as they are shown: "n/p"."""
        return label(*self.ids)


def bindings(keys: Iterable[Command]) -> list[BindingType]:
    """The bindings for a screen with these commands."""
    return [key.binding() for key in keys]


def named(id: str) -> Command:  # noqa: A002 - the field's own name
    """The command of this id, of a screen whose table has been made. Raises KeyError for any other."""
    return KNOWN[id]


def label(*ids: str) -> str:
    """The main keys of some commands, as they are shown: "n/p"."""
    return "/".join(named(name).label for name in ids)


WIDE, TWO_PANES = 160, 120
"""Columns from which on there is room for all hints, and for most."""
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
    """The hint for the next pane, named by what it holds."""
    return Hint(("pane.next",), words)


WIDE_HINTS = (STATEMENT, SPEAKER, WHY, NAME, MARK, NOTE, SEARCH, ACROSS, EXPORT, tab("pane"), HELP)
TWO_PANE_HINTS = {
    "text": (STATEMENT, SPEAKER, WHY, NAME, MARK, SEARCH, tab("articles"), HELP),
    "articles": (STATEMENT, SPEAKER, WHY, MARK, SEARCH, EXPORT, tab("statements"), HELP),
    "panel": (STATEMENT, SPEAKER, WHY, ACROSS, MARK, EXPORT, tab("text"), HELP),
}
ONE_PANE_HINTS = {
    "text": (STATEMENT, WHY, NAME, SEARCH, tab("speakers"), HELP),
    "panel": (STATEMENT, READ, ACROSS, tab("articles"), HELP),
    "articles": (Hint(("line.down", "line.up"), "article"), READ, tab("text"), HELP),
}
NO_TEXT_HINTS = (Hint(("samples",), "samples"), tab("pane"), HELP)
"""Where there is no text to read."""
NAME_HINTS = (NAME, Hint(("read",), "its card"), TYPES, Hint(("search.leave",), "let go"), HELP)
"""In the text, while a name is looked at."""
