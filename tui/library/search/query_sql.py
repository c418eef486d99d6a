"""What a query asks of statements (`s`) and of their articles (`l`, a row of `listing`), as SQL."""

from dataclasses import dataclass
from typing import NamedTuple

from tui.library.search import full_text
from tui.library.search.query import Query
from tui.library.storage.sql import THERE

MARKED = (
    "SELECT t.id FROM mark m, json_each(m.anchors) a JOIN statement t ON t.article = m.article "
    "AND t.first < a.value ->> '$.span.end' AND t.last > a.value ->> '$.span.start' WHERE NOT m.orphaned"
)
HAS_TAG = "EXISTS (SELECT 1 FROM json_each(m.tags) g WHERE g.value = ? COLLATE NOCASE)"


class Condition(NamedTuple):
    """Something that has to hold."""

    sql: str
    """The condition, with a question mark for each parameter."""
    parameters: tuple[object, ...] = ()
    """The values to put in their places."""


@dataclass(frozen=True, slots=True)
class Where:
    """Conditions that all have to hold."""

    conditions: tuple[Condition, ...]
    """At least one."""

    @property
    def sql(self) -> str:
        """What stands behind WHERE."""
        return " AND ".join(condition.sql for condition in self.conditions)

    @property
    def parameters(self) -> list[object]:
        """The values for its question marks, in order."""
        return [value for condition in self.conditions for value in condition.parameters]


def of_articles(query: Query) -> Where:
    """What an article has to be like."""
    asked = [Condition(f"l.article {THERE}")]
    if query.titles:
        titled = "l.article IN (SELECT rowid FROM title_words WHERE title_words MATCH ?)"
        asked.append(Condition(titled, (full_text.titles(query),)))
    if query.after:
        asked.append(Condition("l.dated >= ?", (query.after,)))
    if query.before:
        asked.append(Condition("l.dated < ?", (query.before,)))
    return Where(tuple(asked))


def of_statements(query: Query) -> Where:
    """What a statement has to be like, its words and speaker aside."""
    asked = [_kind(query)]
    if query.marked == "no":
        asked.append(Condition(f"s.id NOT IN ({MARKED})"))
    elif query.marked == "yes":
        asked.append(Condition(f"s.id IN ({MARKED})"))
    elif query.marked:
        asked.append(Condition(f"s.id IN ({MARKED} AND {HAS_TAG})", (query.marked,)))
    if (unwanted := full_text.unwanted(query)) and not full_text.statements(query):
        said = "s.id NOT IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)"
        asked.append(Condition(said, (unwanted,)))
    return Where(tuple(asked))


def _kind(query: Query) -> Condition:
    """Attitudes only where they are asked for, as everywhere."""
    if not query.kinds:
        return Condition("s.attribution = 'communication'")
    said = [kind for kind in query.kinds if kind != "attitude"]
    kinds = f"(s.attribution = 'communication' AND s.kind IN ({', '.join('?' * len(said))}))"
    wanted = "s.attribution = 'attitude'" if "attitude" in query.kinds else "FALSE"
    return Condition(f"({kinds} OR {wanted})", tuple(said))
