"""Record every change to marks and corrections, so that it can be undone and redone.

A change is the row of a mark or a correction before and after it, as JSON. To undo it writes the row of
before, but only if the row in the table is still that of after: else another reader has changed the same mark
or correction meanwhile, and the change is forgotten.
"""

import json
from dataclasses import dataclass
from typing import Any, Literal

from tui.control_characters import neutralise_line
from tui.library.annotations.change_json import decode_change
from tui.library.storage.database import Database
from tui.library.storage.sql import timestamp
from tui.model.correction import Change
from tui.wording import OMISSION

Table = Literal["mark", "correction"]
Values = dict[str, Any]
COLUMNS: dict[Table, tuple[str, ...]] = {
    "mark": ("id", "article", "anchors", "on_statement", "note", "tags", "colour", "made", "orphaned"),
    "correction": ("number", "id", "article", "kind", "change", "made", "orphaned"),
}
"""The tables whose changes are recorded, with their columns."""
MAX_QUOTE_CHARACTERS = 40
"""Characters of the marked words in the description of a change."""
QUOTATION_MARKS = '"“”„‟«»‹› '
"""Characters removed from both ends of marked words before they are put in quotation marks."""


@dataclass(frozen=True, slots=True)
class UndoStep:
    """The result of one undo or redo."""

    place: Table
    """The table it is about; after a change to a correction, the analysis has to be refreshed."""
    words: str
    """What was changed: "mark on “peace talks”", "correction: speaker"; one line, safe to print."""
    done: bool
    """False if another reader has changed the same row meanwhile, so that it was left as it is.

    The recorded change is then deleted, so that the next undo goes on with the one before it."""
    result: Literal["added", "removed", "changed"]
    """What became of the row, if it was done."""
    change: Change | None = None
    """What the correction changes; None for a mark."""


class ChangeHistory:
    """The recorded changes of a library, which can be undone and redone article by article."""

    def __init__(self, database: Database, session: str) -> None:
        """`session` is the id of the running program: its changes are undone before those of others."""
        self._database = database
        self._session = session

    def write(self, article: int, place: Table, key: str, values: Values | None) -> None:
        """Store a row, or delete it, and record the change.

        Whatever this session could redo in the article is forgotten.

        Args:
            article: The article's id.
            place: The table.
            key: The row's id.
            values: The row's values by column; None deletes the row.
        """
        with self._database.transaction():
            before = read_row(self._database, place, key)
            write_row(self._database, place, key, values)
            after = read_row(self._database, place, key)
            if before == after:
                return
            self._database.write(
                "DELETE FROM change WHERE article = ? AND session = ? AND undone > 0",
                [article, self._session],
            )
            self._database.write(
                "INSERT INTO change (session, article, place, id, before, after, made) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [self._session, article, place, key, to_json(before), to_json(after), timestamp()],
            )

    def undo(self, article: int) -> UndoStep | None:
        """Revert the last change in an article, this session's first; None if there is none left."""
        with self._database.transaction():
            found = self._database.row(
                "SELECT number, place, id, before, after FROM change WHERE article = ? AND undone = 0 "
                "ORDER BY session = ? DESC, number DESC",
                [article, self._session],
            )
            if found is None:
                return None
            number, place, key, before, after = found
            # The change now belongs to the session that has undone it and may redo it. `undone` counts up, so
            # that the change undone last is redone first.
            self._database.write(
                "UPDATE change SET session = ?, undone = 1 + (SELECT max(undone) FROM change) "
                "WHERE number = ?",
                [self._session, number],
            )
            return self._replace(number, place, key, expected=after, wanted=before)

    def redo(self, article: int) -> UndoStep | None:
        """Repeat the change that this session undid last in an article; None if there is none."""
        with self._database.transaction():
            found = self._database.row(
                "SELECT number, place, id, before, after FROM change "
                "WHERE article = ? AND session = ? AND undone > 0 ORDER BY undone DESC",
                [article, self._session],
            )
            if found is None:
                return None
            number, place, key, before, after = found
            self._database.write("UPDATE change SET undone = 0 WHERE number = ?", [number])
            return self._replace(number, place, key, expected=before, wanted=after)

    def _replace(
        self, number: int, place: Table, key: str, *, expected: str | None, wanted: str | None
    ) -> UndoStep:
        """Write the wanted row if the present one is as expected; otherwise delete the recorded change."""
        done = to_json(read_row(self._database, place, key)) == expected
        if done:
            write_row(self._database, place, key, json.loads(wanted) if wanted else None)
        else:
            self._database.write("DELETE FROM change WHERE number = ?", [number])
        values = json.loads(wanted or expected or "{}")
        change = decode_change(values["kind"], values["change"]) if place == "correction" else None
        result: Literal["added", "removed", "changed"] = (
            "removed" if wanted is None else "added" if expected is None else "changed"
        )
        return UndoStep(place, _describe(place, values), done, result, change)


def read_row(database: Database, place: Table, key: str) -> Values | None:
    """Return the row with the id `key`, or None if there is none."""
    columns = COLUMNS[place]
    sql = f"SELECT {', '.join(columns)} FROM {place} WHERE id = ?"  # noqa: S608 - all ours
    found = database.row(sql, [key])
    return dict(zip(columns, found, strict=True)) if found else None


def write_row(database: Database, place: Table, key: str, values: Values | None) -> None:
    """Store the row with the id `key`, or delete it for None, without recording it; within a transaction.

    An existing row is updated, not replaced: INSERT OR REPLACE would give it a new rowid, by which marks made
    at the same time are ordered.
    """
    if values is None:
        database.write(f"DELETE FROM {place} WHERE id = ?", [key])  # noqa: S608 - a table of ours
        return
    columns = [column for column in COLUMNS[place] if column in values]
    updates = ", ".join(f"{column} = excluded.{column}" for column in columns if column != "id")
    names, parameters = ", ".join(columns), ", ".join("?" * len(columns))
    database.write(
        f"INSERT INTO {place} ({names}) VALUES ({parameters}) "  # noqa: S608 - all ours
        f"ON CONFLICT (id) DO UPDATE SET {updates}",
        [values[column] for column in columns],
    )


def to_json(values: Values | None) -> str | None:
    """Return a row as it is recorded."""
    return None if values is None else json.dumps(values, ensure_ascii=False)


def _describe(place: Table, values: Values) -> str:
    if place == "correction":
        return f"correction: {values['kind']}"
    words = " ".join(OMISSION.join(each["exact"] for each in json.loads(values["anchors"])).split())
    words = words.strip(QUOTATION_MARKS)
    if len(words) > MAX_QUOTE_CHARACTERS:
        words = f"{words[: MAX_QUOTE_CHARACTERS - 1].rstrip()}…"
    return neutralise_line(f"mark on “{words}”")
