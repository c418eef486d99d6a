"""Articles, where they were read from, and how their texts changed."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from tui.control_characters import neutralise_line
from tui.errors import LibraryError
from tui.library.articles import revisions, search_index, texts
from tui.library.storage.database import Database
from tui.library.storage.sql import now
from tui.model.article import Article

Status = Literal["new", "known", "revised"]
RESTORABLE = "removed IS NOT NULL AND id IN (SELECT article FROM origin)"
"""What a reader removed, as SQL. An article that is read from nowhere any more, since its files have taken on
texts of other articles, is put aside too; but it comes back with its text, not as what was removed."""


@dataclass(frozen=True, slots=True)
class FileState:
    """How a file looked when it was read."""

    size: int
    """Bytes."""
    modified: int
    """Nanoseconds since 1970."""


@dataclass(frozen=True, slots=True)
class AddedArticle:
    """What became of an article that was added."""

    article: int
    """Its id in the library."""
    status: Status
    """Whether it is new, was known, or has a new text."""


class Articles:
    """The articles of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def origins(self) -> list[str]:
        """The files that the articles of the library were read from."""
        sql = "SELECT path FROM origin WHERE article IN (SELECT id FROM article WHERE removed IS NULL)"
        return [path for (path,) in self._database.rows(sql)]

    def add(self, article: Article, seen: FileState | None = None) -> AddedArticle:
        """Keeps an article.

        A text that is there already is the same article with one origin more. An origin with another text
        than it had is a new revision of its article, to which marks and corrections are carried; where other
        origins still have the old text, it is an article of its own from now on, with copies of them.
        """
        path = _place(article.origin)
        with self._database.change():
            body = texts.keep(self._database, article)
            added = self._placed(article, body, path)
            self._describe(added.article, article, path)
            self._seen(added.article, path, seen)
            self._database.write("UPDATE article SET removed = NULL WHERE id = ?", [added.article])
        return added

    def _placed(self, article: Article, body: int, path: str) -> AddedArticle:
        before = self._database.row(
            "SELECT a.id, r.body FROM origin o JOIN article a ON a.id = o.article "
            "JOIN revision r ON r.id = a.revision WHERE o.path = ?",
            [path],
        )
        if before and before[1] == body:
            return AddedArticle(before[0], "known")
        same = self._with(body)
        if before is None:
            return AddedArticle(same, "known") if same else AddedArticle(self._new(article, body), "new")
        alone = self._database.value("SELECT count(*) = 1 FROM origin WHERE article = ?", [before[0]])
        if alone and not same:
            self._revise(before[0], article, body)
            return AddedArticle(before[0], "revised")
        moved = same or self._new(article, body)
        revisions.copy(self._database, before[0], moved, article.text)
        self._forget_listing(moved)  # which was made without the corrections it has now
        if alone:
            self._database.write("UPDATE article SET removed = ? WHERE id = ?", [now(), before[0]])
        return AddedArticle(moved, "revised")

    def _with(self, body: int) -> int | None:
        """The article whose latest text this is."""
        sql = "SELECT a.id FROM revision r JOIN article a ON a.revision = r.id WHERE r.body = ? ORDER BY a.id"
        found: int | None = self._database.value(sql, [body])
        return found

    def _new(self, article: Article, body: int) -> int:
        added = self._database.write("INSERT INTO article (added) VALUES (?)", [now()])
        self._database.write(
            "INSERT INTO listing (article, title, origin, sought) VALUES (?, '', '', '')", [added]
        )
        self._add_revision(added, article, body)
        return added

    def _revise(self, number: int, article: Article, body: int) -> None:
        self._add_revision(number, article, body)
        revisions.reanchor(self._database, number, article.text)
        # Rows of the old text would be found by searches, at places that mean nothing in the new one.
        search_index.clear(self._database, number)
        self._forget_listing(number)

    def _forget_listing(self, number: int) -> None:
        """Have the article searched for statements, or at least listed, anew."""
        self._database.write("UPDATE listing SET engine = NULL, failure = NULL WHERE article = ?", [number])

    def _add_revision(self, number: int, article: Article, body: int) -> None:
        made = self._database.write(
            "INSERT INTO revision (article, number, body, name, title, added) "
            "VALUES (?, 1 + (SELECT count(*) FROM revision WHERE article = ?), ?, ?, ?, ?)",
            [number, number, body, article.id, article.title, now()],
        )
        self._database.write("UPDATE article SET revision = ? WHERE id = ?", [made, number])

    def _describe(self, number: int, article: Article, path: str) -> None:
        """Bring up to date what is said about the article; loaders learn, and front matter changes."""
        said = [article.title, article.byline, article.published]
        self._database.write(
            "UPDATE revision SET name = ?, title = ?, byline = ?, published = ? "
            "WHERE id = (SELECT revision FROM article WHERE id = ?)",
            [article.id, *said, number],
        )
        sought = " ".join(part for part in (*said, path) if part).casefold()
        self._database.write(
            "UPDATE listing SET title = ?, byline = ?, published = ?, origin = ?, sought = ? "
            "WHERE article = ? AND (title, byline, published, origin) IS NOT (?, ?, ?, ?)",
            [*said, path, sought, number, *said, path],
        )

    def _seen(self, number: int, path: str, seen: FileState | None) -> None:
        size, modified = (seen.size, seen.modified) if seen else (None, None)
        self._database.write(
            "INSERT INTO origin (path, article, size, modified, seen) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (path) DO UPDATE SET article = excluded.article, size = excluded.size, "
            "modified = excluded.modified, seen = excluded.seen",
            [path, number, size, modified, now()],
        )

    def unchanged(self, path: str, seen: FileState) -> int | None:
        """The article read from a file that still looks as it did then; None if it has to be read."""
        found: int | None = self._database.value(
            "SELECT o.article FROM origin o JOIN article a ON a.id = o.article "
            "WHERE o.path = ? AND o.size = ? AND o.modified = ? AND a.removed IS NULL",
            [_place(path), seen.size, seen.modified],
        )
        return found

    def get(self, article: int) -> Article:
        """An article in its latest revision, its origin the one that was seen last.

        Raises LibraryError if there is none of this id.
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
        blocks, styles = texts.structure(packed)
        return Article(name, title, origin, text, blocks, styles, byline, published)

    def at(self, path: str) -> int | None:
        """The article last read from a path."""
        sql = "SELECT article FROM origin WHERE path = ?"
        found: int | None = self._database.value(sql, [_place(path)])
        return found

    def of_text(self, text: str) -> int | None:
        """The article that has this very text now; None if none has, or a reader removed it."""
        body = texts.known(self._database, text)
        article = None if body is None else self._with(body)
        return article if article in self.ids() else None

    def ids(self) -> list[int]:
        """All articles that were not removed, as they were added."""
        return [
            key for (key,) in self._database.rows("SELECT id FROM article WHERE removed IS NULL ORDER BY id")
        ]

    # ---- removing ----

    def remove(self, articles: Iterable[int]) -> int:
        """Puts articles aside, and deletes for good what was put aside before; how many were removed now.

        Until the next removal, `restore` brings them back with all their marks.
        """
        wanted = list(articles)
        with self._database.change():
            self._database.write("DELETE FROM article WHERE removed IS NOT NULL")
            self._database.write_all(
                "UPDATE article SET removed = ? WHERE id = ?", [(now(), each) for each in wanted]
            )
            self._database.write("DELETE FROM body WHERE id NOT IN (SELECT body FROM revision)")
        return len(self.removed())

    def restore(self) -> Sequence[int]:
        """Brings back what was put aside last; the articles."""
        with self._database.change():
            found = self.removed()
            self._database.write(f"UPDATE article SET removed = NULL WHERE {RESTORABLE}")  # noqa: S608 - ours
        return found

    def removed(self) -> list[int]:
        """What a reader removed, and can bring back."""
        sql = f"SELECT id FROM article WHERE {RESTORABLE} ORDER BY id"  # noqa: S608 - ours
        return [key for (key,) in self._database.rows(sql)]


def _place(path: str) -> str:
    """A path as origins are kept: absolute, and without bytes that are no text."""
    return os.path.abspath(neutralise_line(path))  # noqa: PTH100 - pathlib's would ask the file system
