"""The command that searches the whole library."""

from tui.app.interface import Reader
from tui.app.search.library_screen import LibrarySearch
from tui.app.search.results import LibrarySearchState


class LibrarySearchActions:
    """Opens the screen of the library search, with the query and the hit of the last time."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.state = LibrarySearchState()
        """The last query with its hits."""

    def open(self) -> None:
        """Open the screen of the library search, if there is a library yet."""
        if self._reader.session.attached:
            self._reader.app.push_screen(LibrarySearch(self._reader.session, self.state))
        else:
            self._reader.say("The library is not open yet")
