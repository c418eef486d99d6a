"""The app's connections to the library: which threads use each, and how long it lives."""

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first paint does not wait for the library
    from tui.library.library import Library


class LibraryConnections:
    """Several connections to one library: a connection can have only one transaction at a time.

    - `main` is for the event loop: all reads by screens and lists, and all changes that the reader makes. It
      is there from `attach` to `close`. A long export reads through it in a thread, too: its lock lets one
      thread at a time use it.
    - `background` is for the worker threads of screens, which only read. It is opened on first use, and
      closed by `close`.
    - `analysis` is for the thread that analyses articles. It is opened on first use and never closed: an
      analysis that is running when the app ends is still finished and stored.
    - A job that reads files opens its own connection with `main.reopen()`, and closes it at its end.

    A library in memory has a single connection, which is used for all of these.
    """

    def __init__(self) -> None:
        self._main: Library | None = None
        self._background: Library | None = None
        self._analysis: Library | None = None
        self._opening = Lock()
        """Held while a connection is opened, as two threads may be the first to use it."""

    def attach(self, library: "Library") -> None:
        """Use this library from now on."""
        self._main = library

    @property
    def attached(self) -> bool:
        """Whether there is a library yet."""
        return self._main is not None

    @property
    def main(self) -> "Library":
        """The connection of the event loop. There must be a library: see `attached`."""
        assert self._main, "no library is attached"  # noqa: S101 - without a library there are no articles
        return self._main

    @property
    def background(self) -> "Library":
        """The connection for worker threads of screens. Raises LibraryError if it cannot be opened."""
        with self._opening:
            self._background = self._background or self.main.reopen()
            return self._background

    @property
    def analysis(self) -> "Library":
        """The connection of the thread that analyses. Raises LibraryError if it cannot be opened."""
        with self._opening:
            self._analysis = self._analysis or self.main.reopen()
            return self._analysis

    def close(self) -> None:
        """Close all connections but that of the analysis, which a thread may still be using."""
        for library in (self._background, self._main):
            if library:
                library.close()
