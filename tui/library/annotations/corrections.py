"""The readers' corrections, stored by article."""

import secrets

import msgspec

from tui.library.annotations.change_json import decode_change
from tui.library.annotations.undo import ChangeHistory
from tui.library.storage.database import Database, Row
from tui.library.storage.sql import NOT_REMOVED, timestamp
from tui.model.correction import Change, Correction

COLUMNS = "id, kind, change, made, orphaned"


class Corrections:
    """The corrections of a library; each change is on the disk at once, and can be undone."""

    def __init__(self, database: Database, history: ChangeHistory) -> None:
        self._database = database
        self._history = history

    def of(self, article: int) -> tuple[Correction, ...]:
        """Return an article's corrections in the order in which they were made, and are to be applied."""
        sql = f"SELECT {COLUMNS} FROM correction WHERE article = ? ORDER BY number"  # noqa: S608 - all ours
        return tuple(_correction(row) for row in self._database.rows(sql, [article]))

    def all(self) -> list[tuple[int, Correction]]:
        """Return every correction with its article's id, in the order in which they were made.

        Those of removed articles are left out.
        """
        rows = self._database.rows(
            f"SELECT article, {COLUMNS} FROM correction "  # noqa: S608 - columns of ours
            f"WHERE article {NOT_REMOVED} ORDER BY number"
        )
        return [(article, _correction(tuple(row))) for article, *row in rows]

    def add(self, article: int, change: Change) -> Correction:
        """Store a new correction, to be applied after all others; return it with its id and time."""
        made = Correction(secrets.token_hex(8), change, timestamp())
        values = {
            "id": made.id,
            "article": article,
            "kind": made.kind,
            "change": msgspec.json.encode(change).decode(),
            "made": made.made,
            "orphaned": 0,
        }
        self._history.write(article, "correction", made.id, values)
        return made

    def remove(self, article: int, key: str) -> None:
        """Delete the correction with the id `key`; do nothing if there is none."""
        self._history.write(article, "correction", key, None)


def _correction(row: Row) -> Correction:
    key, kind, change, made, orphaned = row
    return Correction(key, decode_change(kind, change), made, bool(orphaned))
