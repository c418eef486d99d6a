"""The articles in the list, out of the library: which, and in which order; and those that are open."""

import re
from collections import OrderedDict
from collections.abc import Set
from typing import TYPE_CHECKING, Literal

from tui.app.entity_types import AT_FIRST
from tui.app.layer_names import ALL_LAYERS, LayerName
from tui.app.reading import Reading
from tui.app.renewal import Renewal
from tui.app.voices import Voice
from tui.errors import AnalysisError, LoadError
from tui.model import Document, EntityType
from tui.scope import DEFAULT, Scope

if TYPE_CHECKING:  # the first paint does not wait for the library
    from tui.library.library import Library
    from tui.library.listing import Listed, Order

Key = int | LoadError
"""What stands in the list: an article, by its id in the library, or a file that could not be read."""
Item = Reading | LoadError
"""The same, opened."""
ShelfOrder = Literal["as opened", "by date", "by title", "last read"]
ORDERS: tuple[ShelfOrder, ...] = ("as opened", "by date", "by title", "last read")
"""The orders of the list, the first one to begin with."""
REACH = 25
"""How many articles around the one being read are searched ahead; the rest wait until they are near."""
KEPT = 40
"""How many articles stay open behind the reader's back."""


class Shelf:
    """What was opened this time, or all of the library; for files that could not be read, their errors."""

    def __init__(self, scope: Scope = DEFAULT) -> None:
        """Nothing is in the list until a library is attached."""
        self._library: Library | None = None
        self._behind: Library | None = None
        self.scope = scope
        """Which statements are shown, in all articles alike."""
        self.first_scope = scope
        """Which ones were asked for at the start."""
        self.types: Set[EntityType] = AT_FIRST
        """Which types of names are shown, in all articles alike."""
        self.layers: Set[LayerName] = ALL_LAYERS
        """Which layers are laid over the text, in all articles alike."""
        self.order: ShelfOrder = ORDERS[0]
        self.whole = False
        """Whether the whole library is in the list, not only what was opened this time."""
        self.items: list[Key] = []
        """What is in the list, in its order."""
        self.opened: list[Key] = []
        """What was opened this time, in that order."""
        self.loading: int | None = None
        """How many files have been read so far while sources are read; None at other times."""
        self.renewal = Renewal()
        """The articles that an older engine has searched."""
        self._unread: int | None = 0
        self._members: object = None
        self._held: set[Key] = set()
        self._open: OrderedDict[int, Reading] = OrderedDict()
        self._listed: dict[int, Listed] = {}
        self._searched: set[int] = set()

    def attach(self, library: "Library") -> None:
        """From now on the articles are this library's."""
        self._library = library

    @property
    def library(self) -> "Library":
        """Where the articles are kept."""
        assert self._library, "no library is attached"  # noqa: S101 - nothing is in the list without
        return self._library

    @property
    def behind(self) -> "Library":
        """The library by a connection of its own, for what is looked up behind the reader's back."""
        if self._behind is None:
            self._behind = self.library.another()
        return self._behind

    @property
    def attached(self) -> bool:
        """Whether there is a library yet."""
        return self._library is not None

    # ---- the list ----

    def add(self, key: Key) -> bool:
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
        self._members = self.library.listing.members()
        self.items = self.matching("")

    def follow_others(self) -> bool:
        """Take in what was changed elsewhere; whether there are other articles than before.

        While articles are searched something is changed all the time, and seldom which ones there are.
        """
        if self.library.listing.members() != self._members:
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
            self._unread = self.library.listing.unread(held)
        return self._unread

    def next_order(self) -> None:
        """Put the items into the next of the orders; those without a date stand behind the dated ones."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self.refresh()

    def show_whole(self, *, whole: bool) -> None:
        """Show the whole library, or what was opened this time."""
        self.whole = whole
        self.refresh()

    def matching(self, query: str) -> list[Key]:
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

    def listed(self, key: Key) -> "Listed | None":
        """What the list tells of an article; None for what could not be read or is no longer there."""
        if isinstance(key, LoadError):
            return None
        if key not in self._listed:
            self._listed |= self.library.listing.of([key])
        return self._listed.get(key)

    def counts(self, key: int) -> tuple[int, int]:
        """How many statements of an article are within the scope, and how many speakers make them."""
        listed = self.listed(key)
        if listed and self.scope == DEFAULT:
            return listed.statements, listed.speakers
        return self.library.listing.counts(key, self.scope)

    def forget(self, key: Key | None) -> None:
        """Ask the library anew what to tell of an article, which has just changed."""
        if isinstance(key, int):
            self._listed.pop(key, None)

    def marks_changed(self, key: int) -> None:
        """Ask the library anew for the marks of an article.

        Raises LibraryError if the library cannot be read.
        """
        self.forget(key)
        if reading := self._open.get(key):
            reading.keep_marks(self.library.marks.of(key))

    def forget_unread(self, key: Key) -> None:
        """Whether an article was read has changed."""
        self._unread = None
        self.forget(key)

    # ---- open articles ----

    def open(self, key: Key) -> Item:
        """The article, ready to be read; the very same object as long as it stays open.

        Raises LibraryError if the library cannot be read.
        """
        if isinstance(key, LoadError):
            return key
        if key not in self._open:
            self._open[key] = self._read(key)
        self._open.move_to_end(key)
        while len(self._open) > KEPT:
            self._open.popitem(last=False)
        return self._open[key]

    def _read(self, key: int) -> Reading:
        article = self.library.articles.get(key)
        state, listed = self.library.states.of(key), self.listed(key)
        reading = Reading(
            article, self.scope, self.types, key=key, position=state.position, voicing=self._voices
        )
        reading.layers = self.layers
        reading.unread = not state.read
        reading.marks = self.library.marks.of(key)
        if listed and listed.failure:
            reading.failure = AnalysisError(article.origin, listed.failure, "read it without")
        elif document := self.library.analyses.document(key):
            reading.learn(document.analysis)
        return reading

    def _voices(self, document: Document) -> dict[str, Voice]:
        """Letters and accents; who has ever had one keeps it."""
        from tui.app.kept_voices import kept_voices  # noqa: PLC0415 - not before there is a library

        return kept_voices(self.library, document)

    def opened_reading(self, key: Key) -> Reading | None:
        """The article if it is open."""
        return self._open.get(key) if isinstance(key, int) else None

    @property
    def readings(self) -> list[Reading]:
        """All articles of the list, opened one after the other; for lists of some size use `items`."""
        opened = [self.open(key) for key in self.items]
        return [item for item in opened if isinstance(item, Reading)]

    @property
    def open_readings(self) -> list[Reading]:
        """The articles that are open."""
        return list(self._open.values())

    def looked_at(self, reading: Reading) -> None:
        """The reader looks at an article: it is read from now on."""
        reading.unread = False
        self.forget_unread(reading.key)
        self.library.states.opened(reading.key)

    def show(self, scope: Scope) -> None:
        """Show the statements within the scope, in all articles."""
        self.scope = scope
        for reading in self._open.values():
            reading.show(scope)

    def show_types(self, types: Set[EntityType]) -> None:
        """Show the names of these types, in all articles."""
        self.types = types
        for reading in self._open.values():
            reading.types = types

    def show_layers(self, layers: Set[LayerName]) -> None:
        """Lay these layers over the text, in all articles."""
        self.layers = layers
        for reading in self._open.values():
            reading.layers = layers

    # ---- the search for statements ----

    def learn(self, key: int, outcome: Document | AnalysisError) -> Reading | None:
        """Take in what the search of an article found; the article if it is open."""
        self._searched.add(key)
        self._listed.pop(key, None)
        reading = self._open.get(key)
        if reading and isinstance(outcome, AnalysisError):
            reading.failure = outcome
        elif reading and isinstance(outcome, Document):
            reading.learn(outcome.analysis)
        return reading

    def passed(self, keys: Set[int]) -> None:
        """These articles need not be searched: this engine has done it before."""
        self._searched |= keys

    def unsearched(self, shown: Key | None) -> list[int]:
        """The articles near the one shown that were not looked at for their statements, nearest first."""
        at = self.items.index(shown) if shown in self.items else 0
        first = max(0, at - REACH)
        near = [*self.items[at : at + REACH + 1], *reversed(self.items[first:at])]
        return [key for key in near if isinstance(key, int) and key not in self._searched]


def _matches(key: Key, query: str) -> bool:
    """Whether the name of a file that could not be read has every word of a query."""
    words = [re.compile(re.escape(word), re.IGNORECASE) for word in query.split()]
    return isinstance(key, LoadError) and all(word.search(key.resource) for word in words)
