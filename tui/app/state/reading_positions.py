"""Keeping where the reader is in each article, and noticing what other readers of the same library did."""

from tui.app.state.session import Session
from tui.errors import LibraryError


class PositionRecorder:
    """Looks at the shelf from time to time; a position that is the same costs nothing."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[int, int] = {}
        self._changes = session.library.data_version

    def keep(self) -> LibraryError | None:
        """Keep the positions that are other ones than before; the problem if that fails, once."""
        for open_article in self._session.open_articles:
            if self._kept.get(open_article.key) != open_article.position:
                self._kept[open_article.key] = open_article.position
                try:
                    self._session.library.positions.set_position(open_article.key, open_article.position)
                except LibraryError as error:
                    return error
        return None

    def changed_elsewhere(self) -> bool:
        """Whether anybody else has changed the library since the last time."""
        before, self._changes = self._changes, self._session.library.data_version
        return before != self._changes
