"""Taking marks, corrections and the place a reader was at to another text of their article."""

import json
import secrets
from collections.abc import Iterator

import msgspec

from tui.anchoring import anchor
from tui.anchoring import reanchor as anchored
from tui.library.annotations.corrections import decoded
from tui.library.annotations.undo import COLUMNS, Place, Values, as_json, store
from tui.library.storage.database import Database
from tui.model.article import Span
from tui.model.mark import Anchor

PLACES: tuple[Place, ...] = ("mark", "correction")
SOUGHT = 64
"""Characters behind a reading position by which it is found again."""
NEARBY = 50
"""Lines before it that are looked for where its own words are gone."""


def reanchor(database: Database, article: int, text: str) -> None:
    """Has all that is kept for an article point into its new text, its latest revision; within a change.

    What is not found there is orphaned, and keeps the words and places it had, by which a later text may
    have it again. What can be undone or done again is carried along, so that it still can be.
    """
    for place in PLACES:
        for row in _rows(database, place, article):
            store(database, place, row["id"], _carried(place, row, text))
    _carry_changes(database, article, text)
    if position := database.value("SELECT position FROM reading_state WHERE article = ?", [article]):
        moved = _position(position, _text(database, article, before=True), text)
        database.write("UPDATE reading_state SET position = ? WHERE article = ?", [moved, article])


def copy(database: Database, source: int, target: int, text: str) -> None:
    """Copies all that is kept for one article to another, whose text is given; within a change.

    What the other has already, in the same words, is not copied again.
    """
    for place in PLACES:
        there = {_gist(place, row) for row in _rows(database, place, target)}
        for row in _rows(database, place, source):
            made = {**_carried(place, row, text), "id": secrets.token_hex(8), "article": target}
            made.pop("number", None)
            if _gist(place, made) not in there:
                store(database, place, made["id"], made)
    state = database.row("SELECT position, read, opened FROM reading_state WHERE article = ?", [source])
    if state:
        moved = _position(state[0], _text(database, source), text)
        database.write(
            "INSERT INTO reading_state (article, position, read, opened) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (article) DO NOTHING",
            [target, moved, *state[1:]],
        )


def _rows(database: Database, place: Place, article: int) -> list[Values]:
    columns = COLUMNS[place]
    order = "number" if place == "correction" else "made, rowid"
    sql = f"SELECT {', '.join(columns)} FROM {place} WHERE article = ? ORDER BY {order}"  # noqa: S608 - all ours
    return [dict(zip(columns, row, strict=True)) for row in database.rows(sql, [article])]


def _carried(place: Place, row: Values, text: str) -> Values:
    """The row for that text."""
    moved = _moved_mark(row, text) if place == "mark" else _moved_correction(row, text)
    return {**row, **moved, "orphaned": 0} if moved else {**row, "orphaned": 1}


def _moved_mark(row: Values, text: str) -> Values | None:
    old = msgspec.json.decode(row["anchors"], type=tuple[Anchor, ...])
    moved = anchored.stretches(text, old)
    return {"anchors": msgspec.json.encode(moved).decode()} if moved else None


def _moved_correction(row: Values, text: str) -> Values | None:
    moved = anchored.change(text, decoded(row["kind"], row["change"]))
    return {"change": msgspec.json.encode(moved).decode()} if moved else None


def _carry_changes(database: Database, article: int, text: str) -> None:
    sql = "SELECT number, place, before, after FROM change WHERE article = ?"
    for number, place, *rows in database.rows(sql, [article]):
        carried = [as_json(_carried(place, json.loads(row), text)) if row else None for row in rows]
        database.write("UPDATE change SET before = ?, after = ? WHERE number = ?", [*carried, number])


def _gist(place: Place, row: Values) -> tuple[object, ...]:
    """What tells a row from others, whatever its id."""
    told_by = ("anchors", "on_statement", "note", "tags", "colour") if place == "mark" else ("kind", "change")
    return tuple(row[column] for column in told_by)


def _text(database: Database, article: int, *, before: bool = False) -> str:
    """The article's latest text, or the one before it; "" if there is none."""
    found: str | None = database.value(
        "SELECT b.text FROM revision r JOIN body b ON b.id = r.body WHERE r.article = ? "
        "ORDER BY r.number DESC LIMIT 1 OFFSET ?",
        [article, int(before)],
    )
    return found or ""


def _position(position: int, old: str, new: str) -> int:
    """Where the words at a position are in the new text; if they are gone, the nearest line before them."""
    for start in (position, *_lines_before(position, old)):
        line = old[start : start + SOUGHT].partition("\n")[0]
        place = anchor.found(new, anchor.anchor(old, Span(start, start + len(line))))
        if place:
            return place.start
    return min(position, len(new))


def _lines_before(position: int, text: str) -> Iterator[int]:
    """Where the lines before a position start, the nearest first."""
    end = position
    for _ in range(NEARBY):
        if end <= 0:
            return
        start = text.rfind("\n", 0, end) + 1
        yield start
        end = start - 1
