"""The articles in the list: which of the library's, and in which order."""

import re
from typing import TYPE_CHECKING

from tui.configuration.settings import LIST_ORDERS, ListOrder
from tui.errors import LibraryError, LoadError
from tui.model.statement_filter import DEFAULT

if TYPE_CHECKING:  # the first paint does not wait for the library
    from tui.app.state.connections import LibraryConnections
    from tui.app.state.display import Display
    from tui.library.articles.listing import Listed, Order

ArticleKey = int | LoadError
"""An item of the list: an article, by its id in the library, or a file that could not be read."""


class ArticleList:
    """What was opened this time, or all of the library; for files that could not be read, their errors.

    Rows and counts come from the library when they are first asked for, and are cached until they are
    invalidated.
    """

    def __init__(self, connections: "LibraryConnections", display: "Display") -> None:
        self._connections = connections
        self._display = display
        self.order: ListOrder = LIST_ORDERS[0]
        """The order of the list."""
        self.whole = False
        """Whether the whole library is in the list, not only what was opened this time."""
        self.items: list[ArticleKey] = []
        """What is in the list, in its order."""
        self.opened: list[ArticleKey] = []
        """What was opened this time, in that order."""
        self._opened_keys: set[ArticleKey] = set()
        self._unread: int | None = 0
        self._members: object = None
        self._rows: dict[int, Listed] = {}

    def add(self, key: ArticleKey) -> bool:
        """Append what was loaded to what was opened; return whether it was not there yet."""
        if key in self._opened_keys:
            return False
        self._opened_keys.add(key)
        self._unread = None
        self.opened.append(key)
        if not self.whole and self.order == LIST_ORDERS[0]:
            self.items.append(key)
        return True

    def refresh(self) -> None:
        """Read the list from the library again, which another program may have changed."""
        self._rows.clear()
        self._unread = None
        self._members = self._connections.main.listing.membership()
        self.items = self.matching("")

    def take_in_changes(self) -> bool:
        """Drop what is cached, after a change elsewhere; return whether the list was read again.

        While articles are analysed something is changed all the time, and seldom which articles there are.
        """
        if self._connections.main.listing.membership() != self._members:
            self.refresh()
            return True
        self._rows.clear()
        self._unread = None
        return False

    @property
    def unread(self) -> int:
        """The number of unread articles in the list."""
        if self._unread is None:
            opened = None if self.whole else [key for key in self.opened if isinstance(key, int)]
            try:
                self._unread = self._connections.main.listing.unread_count(opened)
            except LibraryError:  # while drawing; whatever is done next reports it
                return 0
        return self._unread

    def next_order(self) -> None:
        """Put the items into the next of the orders; those without a date follow the dated ones."""
        self.order = LIST_ORDERS[(LIST_ORDERS.index(self.order) + 1) % len(LIST_ORDERS)]
        self.refresh()

    def show_whole(self, *, whole: bool) -> None:
        """Show the whole library, or what was opened this time."""
        self.whole = whole
        self.refresh()

    def matching(self, query: str) -> list[ArticleKey]:
        """Return the items with every word of the query in title, origin, byline or date, case aside."""
        order: Order = "as added" if self.order == "as opened" else self.order
        found = self._connections.main.listing.ids(query, order)
        if self.whole:
            return list(found)
        if self.order == "as opened":
            wanted = set(found)
            return [key for key in self.opened if key in wanted or _matches(key, query)]
        errors = [key for key in self.opened if _matches(key, query)]
        return [*(key for key in found if key in self._opened_keys), *errors]

    def listed(self, key: ArticleKey) -> "Listed | None":
        """Return the row of an article; None for what could not be read or is no longer there."""
        if isinstance(key, LoadError):
            return None
        if key not in self._rows:
            try:
                self._rows |= self._connections.main.listing.of([key])
            except LibraryError:  # while drawing; whatever is done next reports it
                return None
        return self._rows.get(key)

    def counts(self, key: int) -> tuple[int, int]:
        """Return how many statements of an article pass the filter, and how many speakers they have."""
        listed, statement_filter = self.listed(key), self._display.statement_filter
        if listed and statement_filter == DEFAULT:
            return listed.statements, listed.speakers
        try:
            return self._connections.main.listing.counts(key, statement_filter)
        except LibraryError:  # as above
            return 0, 0

    def invalidate(self, key: ArticleKey | None) -> None:
        """Drop the cached row of an article, which has just changed."""
        if isinstance(key, int):
            self._rows.pop(key, None)

    def invalidate_unread(self, key: ArticleKey) -> None:
        """Drop what is cached of an article that has just been marked as read or unread."""
        self._unread = None
        self.invalidate(key)


def _matches(key: ArticleKey, query: str) -> bool:
    """Return whether the name of a file that could not be read has every word of a query."""
    words = [re.compile(re.escape(word), re.IGNORECASE) for word in query.split()]
    return isinstance(key, LoadError) and all(word.search(key.resource) for word in words)
