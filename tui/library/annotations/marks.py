"""The readers' marks, stored by article."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

import msgspec

from tui.library.annotations.undo import ChangeHistory, Values
from tui.library.storage.database import Database, Row
from tui.library.storage.sql import NOT_REMOVED, timestamp
from tui.model.mark import Anchor, Mark

COLUMNS = "id, anchors, on_statement, note, tags, colour, made, orphaned"
LISTED = f"""
SELECT m.article, l.title, {", ".join(f"m.{column}" for column in COLUMNS.split(", "))}
FROM mark m JOIN listing l ON l.article = m.article
JOIN (SELECT article, max(made) AS latest FROM mark GROUP BY article) a ON a.article = m.article
WHERE m.article {NOT_REMOVED}
ORDER BY a.latest DESC, m.article
"""  # noqa: S608 - columns of ours
"""All marks with the titles of their articles, the most recently marked article first."""
STATEMENTS = """
SELECT s.first, s.last, coalesce(p.name, '') FROM statement s
LEFT JOIN speaker p ON p.article = s.article AND p.id = s.speaker WHERE s.article = ?
"""
StatementPlaces = Sequence[tuple[int, int, str]]
"""Where each statement of an article begins and ends, and its speaker's name."""


@dataclass(frozen=True, slots=True)
class ListedMark:
    """A mark with its article and the speaker of the marked words."""

    article: int
    """The article's id in the library."""
    title: str
    """The article's title."""
    speaker: str
    """Who says the marked words; "" if nobody is known to."""
    mark: Mark
    """The mark itself."""


class Marks:
    """The marks of a library; each change is on the disk at once, and can be undone."""

    def __init__(self, database: Database, history: ChangeHistory) -> None:
        self._database = database
        self._history = history

    def of(self, article: int) -> tuple[Mark, ...]:
        """Return an article's marks in order of the text, those whose words are gone last."""
        sql = f"SELECT {COLUMNS} FROM mark WHERE article = ?"  # noqa: S608 - all ours
        return _in_order(map(_mark, self._database.rows(sql, [article])))

    def all(self) -> list[tuple[int, Mark]]:
        """Return every mark with its article's id, in the order in which they were made.

        Those of removed articles are left out.
        """
        rows = self._database.rows(
            f"SELECT article, {COLUMNS} FROM mark "  # noqa: S608 - columns of ours
            f"WHERE article {NOT_REMOVED} ORDER BY made, rowid"
        )
        return [(article, _mark(tuple(row))) for article, *row in rows]

    def listed(self) -> Iterator[ListedMark]:
        """Yield all marks with their articles' titles and the speakers of their words.

        The article that was marked last comes first; within an article, marks are in order of the text. Those
        of removed articles are left out.
        """
        for (article, title), rows in groupby(self._database.rows(LISTED), key=itemgetter(0, 1)):
            statements: StatementPlaces = [
                (first, last, name) for first, last, name in self._database.rows(STATEMENTS, [article])
            ]
            for mark in _in_order(_mark(tuple(row[2:])) for row in rows):
                yield ListedMark(article, title, "" if mark.orphaned else _speaker(mark, statements), mark)

    def articles(self) -> list[int]:
        """Return the ids of the articles that have marks and were not removed, in ascending order."""
        sql = f"SELECT DISTINCT article FROM mark WHERE article {NOT_REMOVED} ORDER BY article"  # noqa: S608
        return [article for (article,) in self._database.rows(sql)]

    def tags(self) -> list[str]:
        """Return every tag of a mark, the most used first; marks of removed articles do not count."""
        rows = self._database.rows(
            "SELECT t.value FROM mark m, json_each(m.tags) t "  # noqa: S608 - ours
            f"WHERE m.article {NOT_REMOVED} GROUP BY t.value ORDER BY count(*) DESC, t.value"
        )
        return [tag for (tag,) in rows]

    def add(self, article: int, mark: Mark) -> Mark:
        """Store a new mark; return it with an id and a time, which are made if it has none."""
        tags = tuple(dict.fromkeys(mark.tags))
        mark = replace(mark, id=mark.id or secrets.token_hex(8), tags=tags, made=mark.made or timestamp())
        self.change(article, mark)
        return mark

    def change(self, article: int, mark: Mark) -> None:
        """Store a mark in place of the one with its id; if that was deleted meanwhile, it is restored."""
        self._history.write(article, "mark", mark.id, _values(article, mark))

    def remove(self, article: int, key: str) -> None:
        """Delete the mark with the id `key`; do nothing if there is none."""
        self._history.write(article, "mark", key, None)


def _in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.orphaned, mark.spans, mark.made, mark.id)))


def _values(article: int, mark: Mark) -> Values:
    return {
        "id": mark.id,
        "article": article,
        "anchors": msgspec.json.encode(mark.anchors).decode(),
        "on_statement": int(mark.on_statement),
        "note": mark.note,
        "tags": msgspec.json.encode(list(dict.fromkeys(mark.tags))).decode(),
        "colour": mark.colour,
        "made": mark.made,
        "orphaned": int(mark.orphaned),
    }


def _mark(row: Row) -> Mark:
    """Return the mark of a row with the columns COLUMNS."""
    key, anchors, on_statement, note, tags, colour, made, orphaned = row
    return Mark(
        id=key,
        anchors=msgspec.json.decode(anchors, type=tuple[Anchor, ...]),
        on_statement=bool(on_statement),
        note=note,
        tags=msgspec.json.decode(tags, type=tuple[str, ...]),
        colour=colour,
        made=made,
        orphaned=bool(orphaned),
    )


def _speaker(mark: Mark, statements: StatementPlaces) -> str:
    """Return who makes the statement that shares most with the marked words, of equals the shortest one."""
    start, end = mark.spans[0].start, mark.spans[-1].end
    touching = [each for each in statements if each[0] < end and each[1] > start]
    shared = {each: min(each[1], end) - max(each[0], start) for each in touching}
    best = min(touching, key=lambda each: (-shared[each], each[1] - each[0]), default=None)
    return best[2] if best else ""
