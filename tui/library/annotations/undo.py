"""Every change to marks and corrections, written down so that it can be undone and done again."""

import json
from dataclasses import dataclass
from typing import Any, Literal

from tui.control_characters import neutralise_line
from tui.library.storage.database import Database
from tui.library.storage.sql import now
from tui.wording import OMISSION

Place = Literal["mark", "correction"]
Values = dict[str, Any]
COLUMNS: dict[Place, tuple[str, ...]] = {
    "mark": ("id", "article", "anchors", "on_statement", "note", "tags", "colour", "made", "orphaned"),
    "correction": ("number", "id", "article", "kind", "change", "made", "orphaned"),
}
"""The tables whose changes are written down, with their columns."""
LONGEST = 40
"""Characters of the marked words that are cited."""
QUOTING = '"“”„‟«»‹› '
"""What is left off around words that are cited in quotation marks anyway."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one undo or redo came to."""

    place: Place
    """Which table it is about: after one to a correction, the analysis has to be laid out anew."""
    words: str
    """What was changed, for a reader: "mark on “peace talks”", "correction: speaker"; one harmless line."""
    done: bool
    """False if another reader has changed the same meanwhile, so that it was left alone. It is then passed
    over from now on, so that what was changed before it can still be undone."""


class ChangeHistory:
    """The changes of a library, undone and done again article by article."""

    def __init__(self, database: Database, session: str) -> None:
        """`session` names the running program: its own changes are undone before those of others."""
        self._database = database
        self._session = session

    def write(self, article: int, place: Place, key: str, values: Values | None) -> None:
        """Gives the row of that id these values, or deletes it for None, and writes down the change.

        What could be done again in the article no longer can be.
        """
        with self._database.change():
            before = stored(self._database, place, key)
            store(self._database, place, key, values)
            after = stored(self._database, place, key)
            if before == after:
                return
            self._database.write(
                "DELETE FROM change WHERE article = ? AND session = ? AND undone > 0",
                [article, self._session],
            )
            self._database.write(
                "INSERT INTO change (session, article, place, id, before, after, made) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [self._session, article, place, key, as_json(before), as_json(after), now()],
            )

    def undo(self, article: int) -> Step | None:
        """Takes back the last change in the article, this session's first; None if there is none left."""
        with self._database.change():
            found = self._database.row(
                "SELECT number, place, id, before, after FROM change WHERE article = ? AND undone = 0 "
                "ORDER BY session = ? DESC, number DESC",
                [article, self._session],
            )
            if found is None:
                return None
            number, place, key, before, after = found
            # Whoever undoes it may do it again, the last undone first: `undone` counts up.
            self._database.write(
                "UPDATE change SET session = ?, undone = 1 + (SELECT max(undone) FROM change) "
                "WHERE number = ?",
                [self._session, number],
            )
            return self._step(number, place, key, expected=after, wanted=before)

    def redo(self, article: int) -> Step | None:
        """Does again what this session undid last in the article; None if there is nothing."""
        with self._database.change():
            found = self._database.row(
                "SELECT number, place, id, before, after FROM change "
                "WHERE article = ? AND session = ? AND undone > 0 ORDER BY undone DESC",
                [article, self._session],
            )
            if found is None:
                return None
            number, place, key, before, after = found
            self._database.write("UPDATE change SET undone = 0 WHERE number = ?", [number])
            return self._step(number, place, key, expected=before, wanted=after)

    def _step(self, number: int, place: Place, key: str, *, expected: str | None, wanted: str | None) -> Step:
        """Has the row as it is wanted if it is as it was left; else forgets the change."""
        done = as_json(stored(self._database, place, key)) == expected
        if done:
            store(self._database, place, key, json.loads(wanted) if wanted else None)
        else:
            self._database.write("DELETE FROM change WHERE number = ?", [number])
        return Step(place, _said(place, json.loads(wanted or expected or "{}")), done)


def stored(database: Database, place: Place, key: str) -> Values | None:
    """The row of that id, None if there is none."""
    columns = COLUMNS[place]
    sql = f"SELECT {', '.join(columns)} FROM {place} WHERE id = ?"  # noqa: S608 - all ours
    found = database.row(sql, [key])
    return dict(zip(columns, found, strict=True)) if found else None


def store(database: Database, place: Place, key: str, values: Values | None) -> None:
    """Gives the row of that id these values, or deletes it for None; within a change, not written down."""
    if values is None:
        database.write(f"DELETE FROM {place} WHERE id = ?", [key])  # noqa: S608 - a table of ours
        return
    columns = [column for column in COLUMNS[place] if column in values]
    updates = ", ".join(f"{column} = excluded.{column}" for column in columns if column != "id")
    names, signs = ", ".join(columns), ", ".join("?" * len(columns))
    database.write(
        f"INSERT INTO {place} ({names}) VALUES ({signs}) "  # noqa: S608 - all ours
        f"ON CONFLICT (id) DO UPDATE SET {updates}",
        [values[column] for column in columns],
    )


def as_json(values: Values | None) -> str | None:
    """The row as the table of changes has it."""
    return None if values is None else json.dumps(values, ensure_ascii=False)


def _said(place: Place, values: Values) -> str:
    if place == "correction":
        return f"correction: {values['kind']}"
    words = " ".join(OMISSION.join(each["exact"] for each in json.loads(values["anchors"])).split())
    words = words.strip(QUOTING)
    cited = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    return neutralise_line(f"mark on “{cited}”")
