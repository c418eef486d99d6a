"""Marks as a list tells of them: with their article and with who says the words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from tui.library.annotations.marks import COLUMNS, in_order, mark_of
from tui.library.storage.database import Database
from tui.library.storage.sql import THERE
from tui.model.statement import Mark

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
