"""What readers corrected, kept by article."""

import secrets
from typing import cast

import msgspec

from tui.library.annotations.undo import ChangeHistory
from tui.library.storage.database import Database, Row
from tui.library.storage.sql import THERE, now
from tui.model.correction import KINDS, Change, Correction
from tui.model.statement import CorrectionKind

COLUMNS = "id, kind, change, made, orphaned"


class Corrections:
    """The corrections of a library; whatever is changed is on the disk at once, and can be undone."""

    def __init__(self, database: Database, changes: ChangeHistory) -> None:
        self._database = database
        self._changes = changes

    def of(self, article: int) -> tuple[Correction, ...]:
        """The article's corrections in the order they were made, which is how they are laid over it."""
        sql = f"SELECT {COLUMNS} FROM correction WHERE article = ? ORDER BY number"  # noqa: S608 - all ours
        return tuple(_correction(row) for row in self._database.rows(sql, [article]))

    def all(self) -> list[tuple[int, Correction]]:
        """Every correction with its article, as they were made; without those of removed articles."""
        rows = self._database.rows(
            f"SELECT article, {COLUMNS} FROM correction "  # noqa: S608 - columns of ours
            f"WHERE article {THERE} ORDER BY number"
        )
        return [(article, _correction(tuple(row))) for article, *row in rows]

    def add(self, article: int, change: Change) -> Correction:
        """Keeps a new correction, laid over all there are."""
        made = Correction(secrets.token_hex(8), change, now())
        values = {
            "id": made.id,
            "article": article,
            "kind": made.kind,
            "change": msgspec.json.encode(change).decode(),
            "made": made.made,
            "orphaned": 0,
        }
        self._changes.write(article, "correction", made.id, values)
        return made

    def remove(self, article: int, key: str) -> None:
        """Takes a correction back, if it is there."""
        self._changes.write(article, "correction", key, None)


def decoded(kind: str, change: str) -> Change:
    """The record of a change of that kind, as the table has it."""
    record = KINDS[cast(CorrectionKind, kind)]
    return msgspec.json.decode(change, type=record)


def _correction(row: Row) -> Correction:
    key, kind, change, made, orphaned = row
    return Correction(key, decoded(kind, change), made, bool(orphaned))
