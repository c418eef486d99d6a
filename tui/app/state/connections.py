"""The app's connections to the library: who uses each, and how long it lives."""

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first paint does not wait for the library
    from tui.library.library import Library


class LibraryConnections:
    """One connection for each thread of work, as only one transaction at a time can use a connection.

    - `main` is used by the message loop: by screens, lists and everything a reader keeps. The app has it from
      the moment the library is open until `close`.
    - `background` is used by the threads in which screens look something up. It is opened on first use and
      lives until `close`.
    - `analysis` is used by the thread that analyses articles. It is opened on first use and never closed: an
      analysis that is under way when the app ends is still finished, and stored.
    - An import of files opens a connection with `main.reopen()` and closes it when it is done.

    A library in memory has a single connection, which is used for all of these.
    """

    def __init__(self) -> None:
        self._main: Library | None = None
        self._background: Library | None = None
        self._analysis: Library | None = None
        self._opening = Lock()

    def attach(self, library: "Library") -> None:
        """Use this library from now on."""
        self._main = library

    @property
    def attached(self) -> bool:
        """Whether there is a library yet."""
        return self._main is not None

    @property
    def main(self) -> "Library":
        """The connection of the message loop."""
        assert self._main, "no library is attached"  # noqa: S101 - there are no articles before
        return self._main

    @property
    def background(self) -> "Library":
        """The connection for look-ups in threads. Raises LibraryError if it cannot be opened."""
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
        """Close what is not needed by a thread that may still be at work."""
        for library in (self._background, self._main):
            if library:
                library.close()
