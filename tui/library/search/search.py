"""Search all articles: statements first, then other passages of articles.

FTS5 finds words quickly, but to rank, sort and count everything that a common word finds is slow. So at most
RANKED statements are ranked, by BM25 (https://www.sqlite.org/fts5.html#the_bm25_function); if there are more,
or the query has no words, the newest come first. More than LISTED results are neither listed nor counted.

In the queries, CROSS JOIN makes SQLite join the tables in the order in which they are written
(https://www.sqlite.org/optoverview.html#crossjoin). The rowid of an FTS5 table is the id of the row it
indexes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.library.search import query_sql
from tui.library.search.hits import Hit, Hits
from tui.library.search.query import Query
from tui.library.storage.database import Database, Row

RANKED = 5_000
"""The most statements that are ranked by relevance."""
SORTED = 12_000
"""The most statements that are found first and then sorted. If there are more, all statements are gone
through by date instead, until enough are found."""
LISTED = 500
"""The most statements, and also the most passages, that are listed."""
NEWEST = "l.dated DESC, l.article DESC, s.number"
COUNT_BY_WORDS = "SELECT count(*) FROM (SELECT 1 FROM statement_words WHERE statement_words MATCH ? LIMIT ?)"
BY_WORDS = (
    "SELECT s.id, s.article "
    "FROM (SELECT rowid AS id, rank FROM statement_words WHERE statement_words MATCH ?) f "
    "CROSS JOIN statement s ON s.id = f.id CROSS JOIN listing l ON l.article = s.article WHERE {where} "
    "ORDER BY {order} LIMIT ?"
)
BY_STATEMENT = (
    "SELECT s.id, s.article FROM statement s CROSS JOIN listing l ON l.article = s.article WHERE {where} "
    "ORDER BY {order} LIMIT ?"
)
BY_DATE = (
    "SELECT s.id, s.article FROM listing l CROSS JOIN statement s ON s.article = l.article WHERE {where} "
    "ORDER BY {order} LIMIT ?"
)
HAS_WORDS = "s.id IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)"
PASSAGES = (
    "SELECT l.article FROM (SELECT rowid AS id, rank FROM body_words WHERE body_words MATCH ? "
    "ORDER BY rowid DESC LIMIT ?) f "
    "CROSS JOIN revision r ON r.body = f.id CROSS JOIN article a ON a.id = r.article "
    "AND a.revision = r.id CROSS JOIN listing l ON l.article = a.id WHERE {where} ORDER BY f.rank"
)


@dataclass(frozen=True, slots=True)
class Results:
    """One page of what a query found."""

    total: int
    """How many hits are listed in all."""
    more: bool
    """Whether there are more hits, which are neither counted nor listed."""
    hits: tuple[Hit, ...]
    """The hits of the page."""


class Search:
    """Searches the articles that were not removed for statements and other passages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, query: Query, limit: int = 50, offset: int = 0, *, listed: int | None = None) -> Results:
        """Search the library.

        Found are the statements that fulfil every condition of the query. If the query asks for words only,
        they are followed by a passage of each article that contains all words, but in no single statement.

        Args:
            query: The query.
            limit: The most hits to return.
            offset: The number of the first hit to return, from 0.
            listed: The most statements, and passages, to list; None for LISTED. Large values are slow.
        """
        most = listed or LISTED
        statements = self._statements(query, most)
        more = len(statements) > most
        passages = [] if more or query.of_statements else self._passages(query, statements, most)
        found = [*statements[:most], *((None, article) for article in passages)]
        hits = tuple(self._hits(query, found[offset : offset + limit]))
        return Results(len(found), more or len(passages) == most, hits)

    def _hits(self, query: Query, rows: Sequence[Row]) -> Iterator[Hit]:
        hits = Hits(self._database, query)
        for statement, article in rows:
            hit = hits.passage(article) if statement is None else hits.statement(statement)
            if hit is not None:
                yield hit

    def _statements(self, query: Query, most: int) -> list[Row]:
        """Return the ids of statements and their articles, in order; up to one more than `most`."""
        where = [*query_sql.of_articles(query).conditions, *query_sql.of_statements(query).conditions]
        expression = query_sql.statements(query)
        number = self._database.value(COUNT_BY_WORDS, [expression, SORTED + 1]) if expression else SORTED + 1
        if number <= SORTED:
            order = "f.rank, s.id DESC" if query.words and number <= RANKED else NEWEST
            return self._rows(BY_WORDS, where, order=order, most=most, first=expression)
        if expression:
            where.append(query_sql.Condition(HAS_WORDS, (expression,)))
        few = query.marked not in {None, "no"}
        return self._rows(BY_STATEMENT if few else BY_DATE, where, order=NEWEST, most=most)

    def _rows(
        self,
        sql: str,
        where: Sequence[query_sql.Condition],
        *,
        order: str,
        most: int,
        first: str | None = None,
    ) -> list[Row]:
        asked = query_sql.Where(tuple(where))
        given = [first] if first else []
        complete = sql.format(where=asked.sql, order=order)
        return self._database.rows(complete, [*given, *asked.parameters, most + 1])

    def _passages(self, query: Query, statements: Sequence[Row], most: int) -> list[int]:
        """Return the articles that contain the words but in no listed statement, the most relevant first."""
        asked, shown = query_sql.of_articles(query), {article for _, article in statements}
        sql = PASSAGES.format(where=asked.sql)
        rows = self._database.rows(sql, [query_sql.texts(query), most, *asked.parameters])
        return [article for (article,) in rows if article not in shown]
