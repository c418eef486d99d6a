"""Storage of the reading positions, and detection of changes that other programs make to the library."""

from tui.app.state.session import Session
from tui.errors import LibraryError


class PositionRecorder:
    """Stores the positions of the open articles if they differ from those it stored last."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._stored: dict[int, int] = {}
        self._changes = session.library.data_version

    def save(self) -> LibraryError | None:
        """Store the positions that have changed; return the error if that fails, else None.

        A position that could not be stored is not tried again before it changes, so that an error is reported
        once and not every second.
        """
        for open_article in self._session.open_articles:
            if self._stored.get(open_article.key) != open_article.position:
                self._stored[open_article.key] = open_article.position
                try:
                    self._session.library.positions.set_position(open_article.key, open_article.position)
                except LibraryError as error:
                    return error
        return None

    def changed_elsewhere(self) -> bool:
        """Return whether another program has changed the library since the last call. Raises LibraryError."""
        before, self._changes = self._changes, self._session.library.data_version
        return before != self._changes
