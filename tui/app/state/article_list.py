"""The articles in the list, out of the library: which, and in which order."""

import re
from threading import Lock
from typing import TYPE_CHECKING, Literal

from tui.app.state.reanalysis import Reanalysis
from tui.errors import LibraryError, LoadError
from tui.model.statement_filter import DEFAULT, StatementFilter

if TYPE_CHECKING:  # the first paint does not wait for the library
    from tui.library.articles.listing import Listed, Order
    from tui.library.library import Library

ArticleKey = int | LoadError
"""What stands in the list: an article, by its id in the library, or a file that could not be read."""
ListOrder = Literal["as opened", "by date", "by title", "last read"]
ORDERS: tuple[ListOrder, ...] = ("as opened", "by date", "by title", "last read")
"""The orders of the list, the first one to begin with."""


class ArticleList:
    """What was opened this time, or all of the library; for files that could not be read, their errors."""

    def __init__(self, scope: StatementFilter = DEFAULT) -> None:
        """Nothing is in the list until a library is attached."""
        self._library: Library | None = None
        self._opening = Lock()
        self._behind: Library | None = None
        self.scope = scope
        """Which statements are shown, in all articles alike."""
        self.order: ListOrder = ORDERS[0]
        self.unkept = False
        """Whether the library could not be opened, so that nothing outlasts the program."""
        self.whole = False
        """Whether the whole library is in the list, not only what was opened this time."""
        self.items: list[ArticleKey] = []
        """What is in the list, in its order."""
        self.opened: list[ArticleKey] = []
        """What was opened this time, in that order."""
        self.loading: int | None = None
        """How many files have been read so far while sources are read; None at other times."""
        self.renewal = Reanalysis()
        """The articles that an older engine has searched."""
        self._unread: int | None = 0
        self._members: object = None
        self._held: set[ArticleKey] = set()
        self._listed: dict[int, Listed] = {}

    def attach(self, library: "Library") -> None:
        """From now on the articles are this library's."""
        self._library = library

    def close(self) -> None:
        """Close the library, if there is one."""
        for library in (self._behind, self._library):
            if library:
                library.close()

    @property
    def library(self) -> "Library":
        """Where the articles are kept."""
        assert self._library, "no library is attached"  # noqa: S101 - nothing is in the list without
        return self._library

    @property
    def behind(self) -> "Library":
        """The library by a connection of its own, for what is looked up behind the reader's back."""
        with self._opening:
            if self._behind is None:
                self._behind = self.library.reopen()
            return self._behind

    @property
    def attached(self) -> bool:
        """Whether there is a library yet."""
        return self._library is not None

    def add(self, key: ArticleKey) -> bool:
        """Put what was loaded at the end of what was opened; whether it was not there yet."""
        if key in self._held:
            return False
        self._held.add(key)
        self._unread = None
        self.opened.append(key)
        if not self.whole and self.order == ORDERS[0]:
            self.items.append(key)
        return True

    def refresh(self) -> None:
        """Ask the library anew, which another program may have changed as well."""
        self._listed.clear()
        self._unread = None
        self._members = self.library.listing.membership()
        self.items = self.matching("")

    def follow_others(self) -> bool:
        """Take in what was changed elsewhere; whether there are other articles than before.

        While articles are searched something is changed all the time, and seldom which ones there are.
        """
        if self.library.listing.membership() != self._members:
            self.refresh()
            return True
        self._listed.clear()
        self._unread = None
        return False

    @property
    def unread(self) -> int:
        """How many articles of the list nobody has looked at."""
        if self._unread is None:
            held = None if self.whole else [key for key in self.opened if isinstance(key, int)]
            try:
                self._unread = self.library.listing.unread_count(held)
            except LibraryError:  # while drawing; whatever is done next will say so
                return 0
        return self._unread

    def next_order(self) -> None:
        """Put the items into the next of the orders; those without a date stand behind the dated ones."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self.refresh()

    def show_whole(self, *, whole: bool) -> None:
        """Show the whole library, or what was opened this time."""
        self.whole = whole
        self.refresh()

    def matching(self, query: str) -> list[ArticleKey]:
        """What of the list has every word of the query in title, origin, byline or date, case aside."""
        order: Order = "as added" if self.order == "as opened" else self.order
        found = self.library.listing.ids(query, order)
        if self.whole:
            return list(found)
        if self.order == "as opened":
            wanted = set(found)
            return [key for key in self.opened if key in wanted or _matches(key, query)]
        errors = [key for key in self.opened if _matches(key, query)]
        return [*(key for key in found if key in self._held), *errors]

    def listed(self, key: ArticleKey) -> "Listed | None":
        """What the list tells of an article; None for what could not be read or is no longer there."""
        if isinstance(key, LoadError):
            return None
        if key not in self._listed:
            try:
                self._listed |= self.library.listing.of([key])
            except LibraryError:  # while drawing; whatever is done next will say so
                return None
        return self._listed.get(key)

    def counts(self, key: int) -> tuple[int, int]:
        """How many statements of an article are within the scope, and how many speakers make them."""
        listed = self.listed(key)
        if listed and self.scope == DEFAULT:
            return listed.statements, listed.speakers
        try:
            return self.library.listing.counts(key, self.scope)
        except LibraryError:  # as above
            return 0, 0

    def forget(self, key: ArticleKey | None) -> None:
        """Ask the library anew what to tell of an article, which has just changed."""
        if isinstance(key, int):
            self._listed.pop(key, None)

    def forget_unread(self, key: ArticleKey) -> None:
        """Ask the library anew whether an article was read, which has just changed."""
        self._unread = None
        self.forget(key)


def _matches(key: ArticleKey, query: str) -> bool:
    """Whether the name of a file that could not be read has every word of a query."""
    words = [re.compile(re.escape(word), re.IGNORECASE) for word in query.split()]
    return isinstance(key, LoadError) and all(word.search(key.resource) for word in words)
