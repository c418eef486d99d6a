"""Searching all articles: statements first, then other words of articles.

Full-text search is quick, but ranking, sorting and counting all that a common word finds is not. So no more
than RANKED statements are ranked, by BM25 as FTS5 has it
(https://www.sqlite.org/fts5.html#the_bm25_function); of more, and where no words are looked for, the newest
come first. Beyond LISTED nothing is listed or counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.library.search import query_sql
from tui.library.search.hits import Hit, Hits
from tui.library.search.query import Query
from tui.library.storage.database import Database, Row

RANKED = 5_000
"""Statements that are ranked."""
SORTED = 12_000
"""Statements that are sorted; where there are more, going through all by date comes upon enough of them."""
LISTED = 500
"""Statements, and articles with other words, that are listed."""
NEWEST = "l.dated DESC, l.article DESC, s.number"
COUNT = "SELECT count(*) FROM (SELECT 1 FROM statement_words WHERE statement_words MATCH ? LIMIT ?)"
FEW = (
    "SELECT s.id, s.article "
    "FROM (SELECT rowid AS id, rank FROM statement_words WHERE statement_words MATCH ?) f "
    "CROSS JOIN statement s ON s.id = f.id CROSS JOIN listing l ON l.article = s.article WHERE {where} "
    "ORDER BY {order} LIMIT ?"
)
MARKED = (
    "SELECT s.id, s.article FROM statement s CROSS JOIN listing l ON l.article = s.article WHERE {where} "
    "ORDER BY {order} LIMIT ?"
)
MANY = (
    "SELECT s.id, s.article FROM listing l CROSS JOIN statement s ON s.article = l.article WHERE {where} "
    "ORDER BY {order} LIMIT ?"
)
AMONG = "s.id IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)"
PASSAGES = (
    "SELECT l.article FROM (SELECT rowid AS id, rank FROM body_words WHERE body_words MATCH ? "
    "ORDER BY rowid DESC LIMIT ?) f "
    "CROSS JOIN revision r ON r.body = f.id CROSS JOIN article a ON a.id = r.article "
    "AND a.revision = r.id CROSS JOIN listing l ON l.article = a.id WHERE {where} ORDER BY f.rank"
)


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, as far as it was asked for."""

    total: int
    """How many hits there are."""
    more: bool
    """Whether there are more than that, which are neither counted nor listed."""
    hits: tuple[Hit, ...]
    """Those that were asked for."""


class Search:
    """Looks for statements and other words in all articles that were not removed."""

    def __init__(self, database: Database, listed: int | None = None) -> None:
        """`listed` is for whoever wants more than LISTED, and has the time."""
        self._database = database
        self._listed = listed or LISTED

    def find(self, query: Query, limit: int = 50, offset: int = 0) -> Results:
        """Up to `limit` hits from the `offset`th on: statements for which all holds that is asked and, where
        words alone are asked for, a sentence of each article that has them all, though no statement has."""
        statements = self._statements(query)
        more = len(statements) > self._listed
        passages = [] if more or query.of_statements else self._passages(query, statements)
        found = [*statements[: self._listed], *((None, article) for article in passages)]
        hits = tuple(self._hits(query, found[offset : offset + limit]))
        return Results(len(found), more or len(passages) == self._listed, hits)

    def _hits(self, query: Query, rows: Sequence[Row]) -> Iterator[Hit]:
        hits = Hits(self._database, query)
        for statement, article in rows:
            hit = hits.passage(article) if statement is None else hits.statement(statement)
            if hit is not None:
                yield hit

    def _statements(self, query: Query) -> list[Row]:
        """The statements with their articles, in order, up to one more than LISTED."""
        where = [*query_sql.of_articles(query).conditions, *query_sql.of_statements(query).conditions]
        expression = query_sql.statements(query)
        number = self._database.value(COUNT, [expression, SORTED + 1]) if expression else SORTED + 1
        if number <= SORTED:
            order = "f.rank, s.id DESC" if query.words and number <= RANKED else NEWEST
            return self._rows(FEW, where, order=order, first=expression)
        if expression:
            where.append(query_sql.Condition(AMONG, (expression,)))
        few = query.marked not in {None, "no"}
        return self._rows(MARKED if few else MANY, where, order=NEWEST)

    def _rows(
        self, sql: str, where: Sequence[query_sql.Condition], *, order: str, first: str | None = None
    ) -> list[Row]:
        asked = query_sql.Where(tuple(where))
        given = [first] if first else []
        complete = sql.format(where=asked.sql, order=order)
        return self._database.rows(complete, [*given, *asked.parameters, self._listed + 1])

    def _passages(self, query: Query, statements: Sequence[Row]) -> list[int]:
        """The articles that have the words elsewhere, the best first."""
        asked, shown = query_sql.of_articles(query), {article for _, article in statements}
        sql = PASSAGES.format(where=asked.sql)
        rows = self._database.rows(sql, [query_sql.texts(query), self._listed, *asked.parameters])
        return [article for (article,) in rows if article not in shown]
