"""Move marks, corrections and the reading position of an article to another text.

In the rows of `mark` and `correction`, `orphaned` is 1 if the words an annotation is about are not in the
text; "orphan" is the usual term for an annotation whose target is lost.
"""

import json
import secrets
from collections.abc import Iterator

import msgspec

from tui.anchoring import reanchor
from tui.anchoring.anchor import anchor, find
from tui.library.annotations.change_json import decode_change
from tui.library.annotations.undo import COLUMNS, Table, Values, to_json, write_row
from tui.library.storage.database import Database
from tui.model.article import Span
from tui.model.mark import Anchor

TABLES: tuple[Table, ...] = ("mark", "correction")
POSITION_CHARACTERS = 64
"""Characters after a reading position by which it is found in another text."""
MAX_LINES_BACK = 50
"""Lines before a reading position that are looked for if its own words are gone."""


def move_annotations(database: Database, article: int, text: str) -> None:
    """Adapt everything that is stored for an article to its new text, its latest revision; in a transaction.

    A mark or correction whose words are not in the new text becomes orphaned. It keeps its words and places,
    so that it can be found in a later text. The recorded changes are adapted as well, so that undo and redo
    go on working.
    """
    for table in TABLES:
        for row in _rows(database, table, article):
            write_row(database, table, row["id"], _move_row(table, row, text))
    _move_changes(database, article, text)
    if position := database.value("SELECT position FROM reading_state WHERE article = ?", [article]):
        moved = _move_position(position, _latest_text(database, article, offset=1), text)
        database.write("UPDATE reading_state SET position = ? WHERE article = ?", [moved, article])


def copy_annotations(database: Database, source: int, target: int, text: str) -> None:
    """Copy everything that is stored for one article to another; within a transaction.

    What the target already has, with the same words, is not copied again.

    Args:
        database: The library's connection.
        source: The id of the article to copy from.
        target: The id of the article to copy to.
        text: The text of the target.
    """
    for table in TABLES:
        present = {_identity(table, row) for row in _rows(database, table, target)}
        for row in _rows(database, table, source):
            copied = {**_move_row(table, row, text), "id": secrets.token_hex(8), "article": target}
            copied.pop("number", None)  # AUTOINCREMENT gives the copy a number of its own
            if _identity(table, copied) not in present:
                write_row(database, table, copied["id"], copied)
    state = database.row("SELECT position, read, opened FROM reading_state WHERE article = ?", [source])
    if state:
        moved = _move_position(state[0], _latest_text(database, source), text)
        database.write(
            "INSERT INTO reading_state (article, position, read, opened) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (article) DO NOTHING",
            [target, moved, *state[1:]],
        )


def _rows(database: Database, table: Table, article: int) -> list[Values]:
    columns = COLUMNS[table]
    order = "number" if table == "correction" else "made, rowid"
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE article = ? ORDER BY {order}"  # noqa: S608 - all ours
    return [dict(zip(columns, row, strict=True)) for row in database.rows(sql, [article])]


def _move_row(table: Table, row: Values, text: str) -> Values:
    """Return the row adapted to the text."""
    moved = _move_mark(row, text) if table == "mark" else _move_correction(row, text)
    return {**row, **moved, "orphaned": 0} if moved else {**row, "orphaned": 1}


def _move_mark(row: Values, text: str) -> Values | None:
    old = msgspec.json.decode(row["anchors"], type=tuple[Anchor, ...])
    moved = reanchor.reanchor_all(text, old)
    return {"anchors": msgspec.json.encode(moved).decode()} if moved else None


def _move_correction(row: Values, text: str) -> Values | None:
    moved = reanchor.reanchor_change(text, decode_change(row["kind"], row["change"]))
    return {"change": msgspec.json.encode(moved).decode()} if moved else None


def _move_changes(database: Database, article: int, text: str) -> None:
    sql = "SELECT number, place, before, after FROM change WHERE article = ?"
    for number, table, *rows in database.rows(sql, [article]):
        moved = [to_json(_move_row(table, json.loads(row), text)) if row else None for row in rows]
        database.write("UPDATE change SET before = ?, after = ? WHERE number = ?", [*moved, number])


def _identity(table: Table, row: Values) -> tuple[object, ...]:
    """Return the values by which two rows are the same mark or correction, whatever their ids."""
    columns = ("anchors", "on_statement", "note", "tags", "colour") if table == "mark" else ("kind", "change")
    return tuple(row[column] for column in columns)


def _latest_text(database: Database, article: int, *, offset: int = 0) -> str:
    """Return the text of an article `offset` revisions before the latest one; "" if there is none."""
    found: str | None = database.value(
        "SELECT b.text FROM revision r JOIN body b ON b.id = r.body WHERE r.article = ? "
        "ORDER BY r.number DESC LIMIT 1 OFFSET ?",
        [article, offset],
    )
    return found or ""


def _move_position(position: int, old: str, new: str) -> int:
    """Return where the words at a position are in the new text, or else the nearest line before them."""
    for start in (position, *_line_starts_before(position, old)):
        line = old[start : start + POSITION_CHARACTERS].partition("\n")[0]
        place = find(new, anchor(old, Span(start, start + len(line))))
        if place:
            return place.start
    return min(position, len(new))


def _line_starts_before(position: int, text: str) -> Iterator[int]:
    """Yield where the lines before a position start, the nearest first."""
    end = position
    for _ in range(MAX_LINES_BACK):
        if end <= 0:
            return
        start = text.rfind("\n", 0, end) + 1
        yield start
        end = start - 1
