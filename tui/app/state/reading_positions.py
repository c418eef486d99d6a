"""Keeping where the reader is in each article, and noticing what other readers of the same library did."""

from tui.app.state.session import Session
from tui.errors import LibraryError


class PositionRecorder:
    """Looks at the shelf from time to time; a position that is the same costs nothing."""

    def __init__(self, shelf: Session) -> None:
        self._shelf = shelf
        self._kept: dict[int, int] = {}
        self._changes = shelf.library.database.foreign_changes

    def keep(self) -> LibraryError | None:
        """Keep the positions that are other ones than before; the problem if that fails, once."""
        for reading in self._shelf.open_readings:
            if self._kept.get(reading.key) != reading.position:
                self._kept[reading.key] = reading.position
                try:
                    self._shelf.library.states.moved(reading.key, reading.position)
                except LibraryError as error:
                    return error
        return None

    def changed_elsewhere(self) -> bool:
        """Whether anybody else has changed the library since the last time."""
        before, self._changes = self._changes, self._shelf.library.database.foreign_changes
        return before != self._changes
