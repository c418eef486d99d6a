"""Store what engines found in the texts, so that no engine analyses a text twice."""

import zlib

import msgspec

from tui.corrections.overlay import apply_corrections
from tui.library.annotations.corrections import Corrections
from tui.library.annotations.marks import Marks
from tui.library.articles import search_index, texts
from tui.library.articles.articles import Articles
from tui.library.storage.database import Database
from tui.model.statement import Analysis, Document


class Analyses:
    """Analyses by article: stored as the engine made them, returned with the reader's corrections applied.

    An analysis belongs to a text, the rows of the search index to an article. So the engine that analysed the
    text (`engine`) and the one whose statements are indexed (`listing_engine`) can differ for a while.
    """

    def __init__(
        self, database: Database, articles: Articles, marks: Marks, corrections: Corrections
    ) -> None:
        self._database = database
        self._articles = articles
        self._marks = marks
        self._corrections = corrections

    def get(self, article: int) -> Analysis | None:
        """Return the analysis of an article's text as the engine made it; None if there is none."""
        found = self._database.value(
            "SELECT n.found FROM article a JOIN revision r ON r.id = a.revision "
            "JOIN analysis n ON n.body = r.body WHERE a.id = ?",
            [article],
        )
        return msgspec.json.decode(zlib.decompress(found), type=Analysis) if found else None

    def engine(self, article: int) -> str | None:
        """Return the engine that made the analysis of an article's latest text; None if there is none."""
        found: str | None = self._database.value(
            "SELECT n.engine FROM article a JOIN revision r ON r.id = a.revision "
            "JOIN analysis n ON n.body = r.body WHERE a.id = ?",
            [article],
        )
        return found

    def listing_engine(self, article: int) -> str | None:
        """Return the engine that last analysed the article, or failed to; None if it is to be analysed."""
        sql = "SELECT engine FROM listing WHERE article = ?"
        found: str | None = self._database.value(sql, [article])
        return found

    def keep(self, article: int, found: Analysis, engine: str, text: str | None = None) -> Document | None:
        """Store an analysis in place of the one of an earlier engine, and index its statements.

        Args:
            article: The article's id.
            found: The analysis.
            engine: The engine that made it.
            text: The text that was analysed; None for the article's present text.

        Returns:
            The document with its analysis, corrections applied. None if the article has another text by now:
            the analysis is then stored for the text that was analysed, if that is still stored, and the index
            stays as it is.

        Raises:
            LibraryError: If there is no such article.
        """
        with self._database.transaction():
            present = self._text_id(article)
            analysed = present if text is None else texts.find(self._database, text)
            if analysed is not None:
                self._database.write(
                    "INSERT INTO analysis (body, engine, found) VALUES (?, ?, ?) "
                    "ON CONFLICT (body) DO UPDATE SET engine = excluded.engine, found = excluded.found",
                    [analysed, engine, texts.pack(found)],
                )
            if analysed != present:
                return None
            return self._index(article, self._document(article, found), engine)

    def keep_failure(self, article: int, problem: str, engine: str, text: str | None = None) -> bool:
        """Record that an engine failed on a text, so that it does not try again at every start.

        The analysis of an earlier engine stays in use; the article is then indexed with it.

        Args:
            article: The article's id.
            problem: What went wrong, in words.
            engine: The engine.
            text: The text that was to be analysed; None for the article's present text.

        Returns:
            Whether it was recorded; False if the article has another text by now.
        """
        with self._database.transaction():
            if text is not None and texts.find(self._database, text) != self._text_id(article):
                return False
            if earlier := self.document(article):
                self._index(article, earlier, engine)
                return True
            search_index.clear(self._database, article)
            self._database.write(
                "UPDATE listing SET engine = ?, failure = ? WHERE article = ?", [engine, problem, article]
            )
        return True

    def failure(self, article: int) -> str | None:
        """Return why an article has no analysis; None if it has one, or no engine has tried yet."""
        found: str | None = self._database.value("SELECT failure FROM listing WHERE article = ?", [article])
        return found

    def document(self, article: int) -> Document | None:
        """Return an article with its analysis, corrections applied, and its marks.

        Returns:
            The document; None if the article was not analysed yet.

        Raises:
            LibraryError: If there is no such article.
        """
        found = self.get(article)
        return None if found is None else self._document(article, found)

    def refresh(self, article: int) -> Document | None:
        """Index an article's statements again after a correction.

        Returns:
            The document, corrections applied; None if the article was not analysed yet.
        """
        with self._database.transaction():
            document, engine = self.document(article), self.engine(article)
            return self._index(article, document, engine) if document and engine else document

    def outdated(self, engine: str) -> list[int]:
        """Return the articles that another engine than this one analysed last, in ascending order of id.

        Articles that no engine has analysed are not among them.
        """
        sql = (
            "SELECT l.article FROM listing l JOIN article a ON a.id = l.article "
            "WHERE a.removed IS NULL AND l.engine <> ? ORDER BY l.article"
        )
        return [article for (article,) in self._database.rows(sql, [engine])]

    def _text_id(self, article: int) -> int | None:
        """Return the id of an article's latest text; None if there is no such article."""
        found: int | None = self._database.value(
            "SELECT r.body FROM article a JOIN revision r ON r.id = a.revision WHERE a.id = ?", [article]
        )
        return found

    def _document(self, article: int, found: Analysis) -> Document:
        text = self._articles.get(article)
        corrected = apply_corrections(text, found, self._corrections.of(article))
        return Document(text, corrected, self._marks.of(article))

    def _index(self, article: int, document: Document, engine: str) -> Document:
        search_index.index(self._database, article, document)
        self._database.write(
            "UPDATE listing SET engine = ?, failure = NULL WHERE article = ?", [engine, article]
        )
        return document
