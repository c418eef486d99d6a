"""The contents of the article list: which articles of the library are in it, and in which order."""

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
    """The items of the list: what was opened in this run, or all articles of the library.

    A file that could not be read is in the list as its error. Rows and counts are read from the library on
    first use, and cached until they are invalidated.
    """

    def __init__(self, connections: "LibraryConnections", display: "Display") -> None:
        self._connections = connections
        self._display = display
        self.order: ListOrder = LIST_ORDERS[0]
        """The present order of the list; change it by `next_order`."""
        self.whole = False
        """Whether the whole library is in the list, rather than what was opened in this run."""
        self.items: list[ArticleKey] = []
        """The items of the list, in its order."""
        self.opened: list[ArticleKey] = []
        """What was opened in this run, in the order of opening."""
        self._opened_keys: set[ArticleKey] = set()
        self._unread: int | None = 0
        """The cached number of unread articles; None if it has to be counted."""
        self._members: object = None
        """The library's membership value when the list was last read; it changes with the set of articles."""
        self._rows: dict[int, Listed] = {}

    def add(self, key: ArticleKey) -> bool:
        """Add an item to those opened in this run; return whether it was not among them yet."""
        if key in self._opened_keys:
            return False
        self._opened_keys.add(key)
        self._unread = None
        self.opened.append(key)
        if not self.whole and self.order == LIST_ORDERS[0]:
            self.items.append(key)
        return True

    def refresh(self) -> None:
        """Read the list from the library again, and drop everything cached."""
        self._rows.clear()
        self._unread = None
        self._members = self._connections.main.listing.membership()
        self.items = self.matching("")

    def take_in_changes(self) -> bool:
        """Drop everything cached after another program's change; return whether the list was read again.

        The list is read again only if articles were added or removed: another program that analyses articles
        changes the library all the time, but not the list.
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
            except LibraryError:  # called while drawing; the next action of the reader reports it
                return 0
        return self._unread

    def next_order(self) -> None:
        """Sort the items in the next of the orders; where that is by date, those without one come last."""
        self.order = LIST_ORDERS[(LIST_ORDERS.index(self.order) + 1) % len(LIST_ORDERS)]
        self.refresh()

    def show_whole(self, *, whole: bool) -> None:
        """Put the whole library into the list, or only what was opened in this run."""
        self.whole = whole
        self.refresh()

    def matching(self, query: str) -> list[ArticleKey]:
        """Return the items with every word of the query in title, origin, byline or date, in any case."""
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
        """Return the row of an article; None for an error, and for an article no longer in the library."""
        if isinstance(key, LoadError):
            return None
        if key not in self._rows:
            try:
                self._rows |= self._connections.main.listing.of([key])
            except LibraryError:  # called while drawing; the next action of the reader reports it
                return None
        return self._rows.get(key)

    def counts(self, key: int) -> tuple[int, int]:
        """Return how many statements of an article pass the filter, and how many speakers they have."""
        listed, statement_filter = self.listed(key), self._display.statement_filter
        if listed and statement_filter == DEFAULT:
            return listed.statements, listed.speakers
        try:
            return self._connections.main.listing.counts(key, statement_filter)
        except LibraryError:  # called while drawing, as above
            return 0, 0

    def invalidate(self, key: ArticleKey | None) -> None:
        """Drop the cached row of an article after a change to it."""
        if isinstance(key, int):
            self._rows.pop(key, None)

    def invalidate_unread(self, key: ArticleKey) -> None:
        """Drop the cached row and the cached number of unread articles, after one was marked (un)read."""
        self._unread = None
        self.invalidate(key)


def _matches(key: ArticleKey, query: str) -> bool:
    """Return whether an item is an error, and the name of its file has every word of a query, in any case."""
    words = [re.compile(re.escape(word), re.IGNORECASE) for word in query.split()]
    return isinstance(key, LoadError) and all(word.search(key.resource) for word in words)
