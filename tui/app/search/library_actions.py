"""What the key of the library's search does."""

from tui.app.interface import Reader
from tui.app.search.library_screen import LibrarySearch
from tui.app.search.results import LibrarySearchState


class LibrarySearchActions:
    """Opens the search of the whole library; query and place are those of the last time."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.state = LibrarySearchState()
        """What was last looked for in the library."""

    def open(self) -> None:
        """Search the whole library."""
        if self._reader.session.attached:
            self._reader.app.push_screen(LibrarySearch(self._reader.session, self.state))
        else:
            self._reader.say("The library is not open yet")
