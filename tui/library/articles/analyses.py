"""What engines found in the texts, kept so that no text is searched twice by the same engine."""

import zlib

import msgspec

from tui.corrections.overlay import overlaid
from tui.library.annotations.corrections import Corrections
from tui.library.annotations.marks import Marks
from tui.library.articles import search_index, texts
from tui.library.articles.articles import Articles
from tui.library.storage.database import Database
from tui.model.statement import Analysis, Document


class Analyses:
    """Analyses by article; what a reader corrected is laid over them when they are asked for."""

    def __init__(
        self, database: Database, articles: Articles, marks: Marks, corrections: Corrections
    ) -> None:
        self._database = database
        self._articles = articles
        self._marks = marks
        self._corrections = corrections

    def cached(self, article: int) -> Analysis | None:
        """What was found in the article's text, by whatever engine; None if nobody has looked yet."""
        found = self._database.value(
            "SELECT n.found FROM article a JOIN revision r ON r.id = a.revision "
            "JOIN analysis n ON n.body = r.body WHERE a.id = ?",
            [article],
        )
        return msgspec.json.decode(zlib.decompress(found), type=Analysis) if found else None

    def engine(self, article: int) -> str | None:
        """Which engine found it; None if none has looked at the text the article has now."""
        found: str | None = self._database.value(
            "SELECT n.engine FROM article a JOIN revision r ON r.id = a.revision "
            "JOIN analysis n ON n.body = r.body WHERE a.id = ?",
            [article],
        )
        return found

    def listed_by(self, article: int) -> str | None:
        """Which engine's statements the article is listed and searched with."""
        sql = "SELECT engine FROM listing WHERE article = ?"
        found: str | None = self._database.value(sql, [article])
        return found

    def keep(self, article: int, found: Analysis, engine: str, text: str | None = None) -> Document | None:
        """Keeps what an engine found in a text, in place of what another one had; the document with it.

        Without a text, the one that the article has is meant. If the article has another one meanwhile, what
        was found is kept for the text that was searched, if that is still there; the article is listed as
        before, and there is no document. Raises LibraryError if there is no such article.
        """
        with self._database.change():
            present = self._body(article)
            body = present if text is None else texts.known(self._database, text)
            if body is not None:
                self._database.write(
                    "INSERT INTO analysis (body, engine, found) VALUES (?, ?, ?) "
                    "ON CONFLICT (body) DO UPDATE SET engine = excluded.engine, found = excluded.found",
                    [body, engine, texts.packed(found)],
                )
            if body != present:
                return None
            return self._index(article, self._laid_over(article, found), engine)

    def refuse(self, article: int, problem: str, engine: str, text: str | None = None) -> bool:
        """Keeps that an engine failed on a text, so that it is not tried again at every start; whether it is
        still the article's, as it is without a text. If not, nothing is kept.

        What an older engine found in the text stands, and the article is listed with it.
        """
        with self._database.change():
            if text is not None and texts.known(self._database, text) != self._body(article):
                return False
            if standing := self.document(article):
                self._index(article, standing, engine)
                return True
            search_index.clear(self._database, article)
            self._database.write(
                "UPDATE listing SET engine = ?, failure = ? WHERE article = ?", [engine, problem, article]
            )
        return True

    def failure(self, article: int) -> str | None:
        """Why nothing could be found in the article; None if it could be searched, or nobody has tried."""
        found: str | None = self._database.value("SELECT failure FROM listing WHERE article = ?", [article])
        return found

    def document(self, article: int) -> Document | None:
        """The article with what was found in it, corrected as the reader has it, and its marks.

        None if nobody has looked yet. Raises LibraryError if there is no such article.
        """
        found = self.cached(article)
        return None if found is None else self._laid_over(article, found)

    def refresh(self, article: int) -> Document | None:
        """Has the article searched and listed as it is now, after a correction; the document."""
        with self._database.change():
            document, engine = self.document(article), self.engine(article)
            return self._index(article, document, engine) if document and engine else document

    def outdated(self, engine: str) -> list[int]:
        """The articles that another engine than this one looked at last, as they were added."""
        sql = (
            "SELECT l.article FROM listing l JOIN article a ON a.id = l.article "
            "WHERE a.removed IS NULL AND l.engine <> ? ORDER BY l.article"
        )
        return [article for (article,) in self._database.rows(sql, [engine])]

    def _body(self, article: int) -> int | None:
        """The id of the article's text; None if there is no such article."""
        found: int | None = self._database.value(
            "SELECT r.body FROM article a JOIN revision r ON r.id = a.revision WHERE a.id = ?", [article]
        )
        return found

    def _laid_over(self, article: int, found: Analysis) -> Document:
        text = self._articles.get(article)
        corrected = overlaid(text, found, self._corrections.of(article))
        return Document(text, corrected, self._marks.of(article))

    def _index(self, article: int, document: Document, engine: str) -> Document:
        search_index.index(self._database, article, document)
        self._database.write(
            "UPDATE listing SET engine = ?, failure = NULL WHERE article = ?", [engine, article]
        )
        return document
