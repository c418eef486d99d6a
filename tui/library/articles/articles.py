"""Store articles, the files they were read from, and their revisions."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from tui.control_characters import neutralise_line
from tui.errors import LibraryError
from tui.library.articles import revisions, search_index, texts
from tui.library.storage.database import Database
from tui.library.storage.sql import timestamp
from tui.model.article import Article

Status = Literal["new", "known", "revised"]
RESTORABLE = "removed IS NOT NULL AND id IN (SELECT article FROM origin)"
"""The condition for articles that a reader removed.

An article is also marked as removed when its last file takes on the text of another article. It has no origin
then, and comes back when its text is read again, not when removed articles are restored."""


@dataclass(frozen=True, slots=True)
class FileState:
    """Size and time of a file when it was read."""

    size: int
    """Its size in bytes."""
    modified: int
    """When it was modified, in nanoseconds since 1970."""


@dataclass(frozen=True, slots=True)
class AddedArticle:
    """The result of adding an article."""

    article: int
    """Its id in the library."""
    status: Status
    """Whether it is new, was stored with this text already, or has a new text."""


class Articles:
    """The articles of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def origins(self) -> list[str]:
        """Return the paths that the articles were read from, without those of removed articles."""
        sql = "SELECT path FROM origin WHERE article IN (SELECT id FROM article WHERE removed IS NULL)"
        return [path for (path,) in self._database.rows(sql)]

    def add(self, article: Article, seen: FileState | None = None) -> AddedArticle:
        """Store an article, or what is new about it.

        A text that is stored already is the same article, with one more origin. If an origin has another text
        than before, that is a new revision of its article, and marks and corrections move to the new text. If
        other origins still have the old text, the new text is an article of its own instead, with copies of
        the marks and corrections. A removed article that is added again is restored.

        Args:
            article: The article as it was loaded.
            seen: Size and time of its file, by which an unchanged file is recognised later; None for what is
                no file.
        """
        path = _normalise(article.origin)
        with self._database.transaction():
            body = texts.store(self._database, article)
            added = self._add_text(article, body, path)
            self._describe(added.article, article, path)
            self._set_origin(added.article, path, seen)
            self._database.write("UPDATE article SET removed = NULL WHERE id = ?", [added.article])
        return added

    def _add_text(self, article: Article, body: int, path: str) -> AddedArticle:
        """Decide whether the text at a path is a new, a known or a revised article, and store it as such."""
        before = self._database.row(
            "SELECT a.id, r.body FROM origin o JOIN article a ON a.id = o.article "
            "JOIN revision r ON r.id = a.revision WHERE o.path = ?",
            [path],
        )
        if before and before[1] == body:
            return AddedArticle(before[0], "known")
        same = self._find_by_text(body)
        if before is None:
            return AddedArticle(same, "known") if same else AddedArticle(self._new(article, body), "new")
        alone = self._database.value("SELECT count(*) = 1 FROM origin WHERE article = ?", [before[0]])
        if alone and not same:
            self._revise(before[0], article, body)
            return AddedArticle(before[0], "revised")
        moved = same or self._new(article, body)
        revisions.copy_annotations(self._database, before[0], moved, article.text)
        self._forget_listing(moved)  # made without the corrections just copied
        if alone:
            self._database.write("UPDATE article SET removed = ? WHERE id = ?", [timestamp(), before[0]])
        return AddedArticle(moved, "revised")

    def _find_by_text(self, body: int) -> int | None:
        """Return the first article whose latest text this is."""
        sql = "SELECT a.id FROM revision r JOIN article a ON a.revision = r.id WHERE r.body = ? ORDER BY a.id"
        found: int | None = self._database.value(sql, [body])
        return found

    def _new(self, article: Article, body: int) -> int:
        added = self._database.write("INSERT INTO article (added) VALUES (?)", [timestamp()])
        self._database.write(
            "INSERT INTO listing (article, title, origin, sought) VALUES (?, '', '', '')", [added]
        )
        self._add_revision(added, article, body)
        return added

    def _revise(self, number: int, article: Article, body: int) -> None:
        self._add_revision(number, article, body)
        revisions.move_annotations(self._database, number, article.text)
        # Searches would find rows of the old text, whose offsets are wrong in the new one.
        search_index.clear(self._database, number)
        self._forget_listing(number)

    def _forget_listing(self, number: int) -> None:
        """Mark the article as not analysed, so that it is analysed, or at least indexed, again."""
        self._database.write("UPDATE listing SET engine = NULL, failure = NULL WHERE article = ?", [number])

    def _add_revision(self, number: int, article: Article, body: int) -> None:
        made = self._database.write(
            "INSERT INTO revision (article, number, body, name, title, added) "
            "VALUES (?, 1 + (SELECT count(*) FROM revision WHERE article = ?), ?, ?, ?, ?)",
            [number, number, body, article.id, article.title, timestamp()],
        )
        self._database.write("UPDATE article SET revision = ? WHERE id = ?", [made, number])

    def _describe(self, number: int, article: Article, path: str) -> None:
        """Store title, byline, date and path: a newer loader or changed front matter may tell others."""
        facts = [article.title, article.byline, article.published]
        self._database.write(
            "UPDATE revision SET name = ?, title = ?, byline = ?, published = ? "
            "WHERE id = (SELECT revision FROM article WHERE id = ?)",
            [article.id, *facts, number],
        )
        sought = " ".join(part for part in (*facts, path) if part).casefold()
        # IS NOT treats NULL as a value; with <> a row in which any of the four is NULL would never change.
        self._database.write(
            "UPDATE listing SET title = ?, byline = ?, published = ?, origin = ?, sought = ? "
            "WHERE article = ? AND (title, byline, published, origin) IS NOT (?, ?, ?, ?)",
            [*facts, path, sought, number, *facts, path],
        )

    def _set_origin(self, number: int, path: str, seen: FileState | None) -> None:
        size, modified = (seen.size, seen.modified) if seen else (None, None)
        self._database.write(
            "INSERT INTO origin (path, article, size, modified, seen) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (path) DO UPDATE SET article = excluded.article, size = excluded.size, "
            "modified = excluded.modified, seen = excluded.seen",
            [path, number, size, modified, timestamp()],
        )

    def find_unchanged(self, path: str, seen: FileState) -> int | None:
        """Return the article of a file that has the same size and time as when it was read.

        Returns:
            The article's id; None if the file has to be read.
        """
        found: int | None = self._database.value(
            "SELECT o.article FROM origin o JOIN article a ON a.id = o.article "
            "WHERE o.path = ? AND o.size = ? AND o.modified = ? AND a.removed IS NULL",
            [_normalise(path), seen.size, seen.modified],
        )
        return found

    def get(self, article: int) -> Article:
        """Return an article in its latest revision; its origin is the path it was last read from.

        Raises:
            LibraryError: If there is no article with this id.
        """
        found = self._database.row(
            "SELECT r.name, r.title, l.origin, b.text, b.structure, r.byline, r.published "
            "FROM article a JOIN revision r ON r.id = a.revision JOIN body b ON b.id = r.body "
            "JOIN listing l ON l.article = a.id WHERE a.id = ?",
            [article],
        )
        if found is None:
            raise LibraryError(self._database.path, f"there is no article {article}", "see `onrecord list`")
        name, title, origin, text, packed, byline, published = found
        blocks, styles = texts.unpack_structure(packed)
        return Article(name, title, origin, text, blocks, styles, byline, published)

    def find(self, path: str) -> int | None:
        """Return the article last read from a path, removed or not; None if there is none."""
        sql = "SELECT article FROM origin WHERE path = ?"
        found: int | None = self._database.value(sql, [_normalise(path)])
        return found

    def of_text(self, text: str) -> int | None:
        """Return the article whose latest text this is; None if there is none or it was removed."""
        body = texts.find(self._database, text)
        article = None if body is None else self._find_by_text(body)
        return article if article in self.ids() else None

    def ids(self) -> list[int]:
        """Return the ids of all articles that were not removed, in the order in which they were added."""
        return [
            key for (key,) in self._database.rows("SELECT id FROM article WHERE removed IS NULL ORDER BY id")
        ]

    # ---- removing ----

    def remove(self, articles: Iterable[int]) -> int:
        """Mark articles as removed, and delete those that were removed before.

        Until the next call, `restore` brings them back with all their marks.

        Returns:
            How many articles were removed by this call.
        """
        wanted = list(articles)
        with self._database.transaction():
            # Rows of other tables that belong to an article go with it (ON DELETE CASCADE), texts do not.
            self._database.write("DELETE FROM article WHERE removed IS NOT NULL")
            self._database.write_all(
                "UPDATE article SET removed = ? WHERE id = ?", [(timestamp(), each) for each in wanted]
            )
            self._database.write("DELETE FROM body WHERE id NOT IN (SELECT body FROM revision)")
        return len(self.removed())

    def restore(self) -> Sequence[int]:
        """Restore the articles that were removed last, and return their ids."""
        with self._database.transaction():
            found = self.removed()
            self._database.write(f"UPDATE article SET removed = NULL WHERE {RESTORABLE}")  # noqa: S608 - ours
        return found

    def removed(self) -> list[int]:
        """Return the ids of the removed articles that can be restored."""
        sql = f"SELECT id FROM article WHERE {RESTORABLE} ORDER BY id"  # noqa: S608 - ours
        return [key for (key,) in self._database.rows(sql)]


def _normalise(path: str) -> str:
    """Return a path as origins are stored: absolute, without characters that are not printable."""
    return os.path.abspath(neutralise_line(path))  # noqa: PTH100 - pathlib's would ask the file system
