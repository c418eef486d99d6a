"""The articles that are open, in the order of the list, and which of them to search next."""

import re
from collections.abc import Set

from tui.app.entity_types import AT_FIRST
from tui.app.reading import Reading
from tui.errors import LoadError
from tui.model import Article, EntityType
from tui.scope import DEFAULT, Scope

Item = Reading | LoadError

ORDERS = ("as opened", "by date", "by title")
"""The orders of the list, the first one to begin with."""
REACH = 25
"""How many articles around the one being read are searched ahead; the rest wait until they are near."""


class Shelf:
    """Everything that was opened: readings, and in their places the files that could not be read."""

    def __init__(self, scope: Scope = DEFAULT) -> None:
        self.scope = scope
        """Which statements are shown, in all articles alike."""
        self.first_scope = scope
        """Which ones were asked for at the start."""
        self.types: Set[EntityType] = AT_FIRST
        """Which types of names are shown, in all articles alike."""
        self.items: list[Item] = []
        self.order = ORDERS[0]
        self._opened: list[Item] = []

    def add(self, outcome: Article | LoadError) -> Item:
        """Put what loading gave at the end."""
        item = outcome if isinstance(outcome, LoadError) else Reading(outcome, self.scope, self.types)
        self._opened.append(item)
        self.items.append(item)
        return item

    def show(self, scope: Scope) -> None:
        """Show the statements within the scope, in all articles."""
        self.scope = scope
        for reading in self.readings:
            reading.show(scope)

    def show_types(self, types: Set[EntityType]) -> None:
        """Show the names of these types, in all articles."""
        self.types = types
        for reading in self.readings:
            reading.types = types

    def next_order(self) -> None:
        """Put the items into the next of the orders; those without a date stand behind the dated ones."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self.items = list(self._opened)
        if self.order == "by date":
            self.items.sort(key=_date, reverse=True)
        elif self.order == "by title":
            self.items.sort(key=_title)

    @property
    def readings(self) -> list[Reading]:
        """The articles that could be read."""
        return [item for item in self.items if isinstance(item, Reading)]

    @property
    def unread(self) -> int:
        """How many articles nobody has looked at."""
        return sum(reading.unread for reading in self.readings)

    @property
    def unsaved(self) -> int:
        """How many marked statements no export holds."""
        return sum(len(reading.marked.keys() - reading.saved) for reading in self.readings)

    def next_pending(self, shown: Item | None) -> Reading | None:
        """The article nearest to the one shown that has not been searched for statements yet."""
        at = self.items.index(shown) if shown in self.items else 0
        near = self.items[max(0, at - REACH) : at + REACH + 1]
        ahead = [*self.items[at : at + REACH + 1], *reversed(near[: at - max(0, at - REACH)])]
        return next((item for item in ahead if isinstance(item, Reading) and item.pending), None)

    def matching(self, query: str) -> list[Item]:
        """The items whose title or origin holds every word of the query, case aside."""
        words = [re.compile(re.escape(word), re.IGNORECASE) for word in query.split()]
        return [item for item in self.items if all(word.search(_said_of(item)) for word in words)]


def _date(item: Item) -> str:
    return "" if isinstance(item, LoadError) else item.article.published or ""


def _title(item: Item) -> str:
    return (item.resource if isinstance(item, LoadError) else item.article.title).casefold()


def _said_of(item: Item) -> str:
    if isinstance(item, LoadError):
        return item.resource
    article = item.article
    return " ".join(
        part for part in (article.title, article.origin, article.byline, article.published) if part
    )
