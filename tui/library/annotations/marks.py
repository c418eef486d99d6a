"""What readers marked, kept by article."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

import msgspec

from tui.library.annotations.undo import ChangeHistory, Values
from tui.library.storage.database import Database, Row
from tui.library.storage.sql import THERE, now
from tui.model.mark import Anchor, Mark

COLUMNS = "id, anchors, on_statement, note, tags, colour, made, orphaned"


class Marks:
    """The marks of a library; whatever is changed is on the disk at once, and can be undone."""

    def __init__(self, database: Database, changes: ChangeHistory) -> None:
        self._database = database
        self._changes = changes

    def of(self, article: int) -> tuple[Mark, ...]:
        """The article's marks in order of the text, those whose words are gone last."""
        sql = f"SELECT {COLUMNS} FROM mark WHERE article = ?"  # noqa: S608 - all ours
        return in_order(map(mark_of, self._database.rows(sql, [article])))

    def all(self) -> list[tuple[int, Mark]]:
        """Every mark with its article, in the order they were made; without those of removed articles."""
        rows = self._database.rows(
            f"SELECT article, {COLUMNS} FROM mark "  # noqa: S608 - columns of ours
            f"WHERE article {THERE} ORDER BY made, rowid"
        )
        return [(article, mark_of(tuple(row))) for article, *row in rows]

    def articles(self) -> list[int]:
        """The articles with marks, as they were added; without those that were removed."""
        sql = f"SELECT DISTINCT article FROM mark WHERE article {THERE} ORDER BY article"  # noqa: S608 - ours
        return [article for (article,) in self._database.rows(sql)]

    def tags(self) -> list[str]:
        """Every tag in use, the most used first; without those of removed articles alone."""
        rows = self._database.rows(
            f"SELECT t.value FROM mark m, json_each(m.tags) t WHERE m.article {THERE} "  # noqa: S608 - ours
            "GROUP BY t.value ORDER BY count(*) DESC, t.value"
        )
        return [tag for (tag,) in rows]

    def add(self, article: int, mark: Mark) -> Mark:
        """Keeps a new mark, given an id and its time where it has none yet."""
        tags = tuple(dict.fromkeys(mark.tags))
        mark = replace(mark, id=mark.id or secrets.token_hex(8), tags=tags, made=mark.made or now())
        self.change(article, mark)
        return mark

    def change(self, article: int, mark: Mark) -> None:
        """Keeps a mark as it is now; one that another reader has taken off meanwhile is there again."""
        self._changes.write(article, "mark", mark.id, _values(article, mark))

    def remove(self, article: int, key: str) -> None:
        """Takes a mark off, if it is there."""
        self._changes.write(article, "mark", key, None)


def in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks in order of the text, those whose words are gone last."""
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


def mark_of(row: Row) -> Mark:
    """The mark of a row with the columns COLUMNS."""
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


MARKS = f"""
SELECT m.article, l.title, {", ".join(f"m.{column}" for column in COLUMNS.split(", "))}
FROM mark m JOIN listing l ON l.article = m.article
JOIN (SELECT article, max(made) AS latest FROM mark GROUP BY article) a ON a.article = m.article
WHERE m.article {THERE}
ORDER BY a.latest DESC, m.article
"""  # noqa: S608 - columns of ours
SPOKEN = """
SELECT s.first, s.last, coalesce(p.name, '') FROM statement s
LEFT JOIN speaker p ON p.article = s.article AND p.id = s.speaker WHERE s.article = ?
"""
Spoken = Sequence[tuple[int, int, str]]
"""Where each statement of an article begins and ends, and who says it."""


@dataclass(frozen=True, slots=True)
class ListedMark:
    """A mark and where it is."""

    article: int
    """The article's id in the library."""
    title: str
    """Its title."""
    speaker: str
    """Who says the words; "" for nobody known."""
    mark: Mark
    """The mark itself."""


def listed_marks(database: Database) -> Iterator[ListedMark]:
    """All marks of articles that were not removed, the article marked last first.

    Within an article they are in order of the text, those whose words are gone last.
    """
    for (article, title), rows in groupby(database.rows(MARKS), key=itemgetter(0, 1)):
        spoken: Spoken = [(first, last, name) for first, last, name in database.rows(SPOKEN, [article])]
        for mark in in_order(mark_of(tuple(row[2:])) for row in rows):
            yield ListedMark(article, title, "" if mark.orphaned else _speaker(mark, spoken), mark)


def _speaker(mark: Mark, spoken: Spoken) -> str:
    """Who makes the statement that shares most with the marked words, of equals the shortest one."""
    start, end = mark.spans[0].start, mark.spans[-1].end
    touching = [each for each in spoken if each[0] < end and each[1] > start]
    shared = {each: min(each[1], end) - max(each[0], start) for each in touching}
    best = min(touching, key=lambda each: (-shared[each], each[1] - each[0]), default=None)
    return best[2] if best else ""
