"""The state of the library search: its query, and the hits looked up so far. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui.app.state.speaker_badges import expected_badges
from tui.errors import QueryError
from tui.library.search.query import Query, parse
from tui.library.search.search import LISTED, Results

if TYPE_CHECKING:
    from tui.app.state.speaker_badges import SpeakerBadge
    from tui.library.library import Library
    from tui.library.search.hits import Hit

PAGE = 50
"""The number of hits that are looked up at a time."""


class ShownHit(NamedTuple):
    """A hit with what is needed to draw it."""

    hit: "Hit"
    """The hit."""
    badge: "SpeakerBadge | None"
    """The badge of its speaker; None if it has none."""


class HitPage(NamedTuple):
    """A page of the hits of a query."""

    typed: str
    """The query as it was typed, by which late results are recognised."""
    first: int
    """The number of the first of these hits, from 0."""
    found: tuple[ShownHit, ...]
    """The hits."""
    total: int
    """The number of all hits."""
    more: bool
    """Whether there are more hits than that, which are not counted."""


@dataclass
class LibrarySearchState:
    """A query and its hits; kept while the screen of the search is closed."""

    typed: str = ""
    """The query as it is in the field."""
    query: Query | None = None
    """The parsed query; None if it is empty or cannot be understood."""
    problem: str = ""
    """Why the query cannot be understood; "" if it can."""
    shown: str = ""
    """The query, as it was typed, to which the hits belong."""
    found: list[ShownHit] = field(default_factory=list)
    """The hits looked up so far."""
    total: int = 0
    """The number of all hits."""
    more: bool = False
    """Whether there are more hits than that, which are not counted."""
    chosen: int = 0
    """The number of the hit under the cursor, from 0."""

    def type(self, typed: str) -> None:
        """Take in a changed query; the hits shown stay until others are found, unless it is empty."""
        self.typed, self.query, self.problem = typed, None, ""
        if not typed.strip():
            self.shown, self.found, self.total, self.more, self.chosen = "", [], 0, False, 0
            return
        try:
            self.query = parse(typed)
        except QueryError as error:
            self.problem = f"“{error.resource}” – {error.problem}; {error.remedy}"

    def take(self, page: HitPage) -> bool:
        """Add a page of hits; return False if it is not of the present query, or not the next page."""
        if page.typed != self.typed or self.query is None:
            return False
        if page.first == 0:
            self.shown, self.found, self.chosen = page.typed, list(page.found), 0
        elif page.typed == self.shown and page.first == len(self.found):
            self.found += page.found
        else:
            return False
        self.total, self.more = page.total, page.more
        return True

    @property
    def searched(self) -> bool:
        """Whether the hits are those of the query in the field."""
        return self.query is not None and self.shown == self.typed

    @property
    def lacks(self) -> bool:
        """Whether there are hits that have not been looked up yet."""
        return self.searched and len(self.found) < self.total


def look(library: "Library", typed: str, query: Query, first: int) -> HitPage:
    """Return a page of the hits of a query, from the number `first` on; `typed` is the query as typed.

    Raises LibraryError if the library cannot be read.
    """
    results: Results = library.search.find(query, PAGE, first)
    articles = {hit.article for hit in results.hits if hit.said}
    badges = {article: expected_badges(library, article) for article in articles}
    found = tuple(
        ShownHit(hit, badges[hit.article].get(hit.said.speaker or "") if hit.said else None)
        for hit in results.hits
    )
    return HitPage(typed, first, found, results.total, results.more)


def all_statements(library: "Library", query: Query) -> Sequence[tuple[int, str]]:
    """Return all statements among the hits of a query: the ids of their articles, and their own.

    Raises LibraryError if the library cannot be read.
    """
    # At most LISTED statements and as many passages are listed.
    hits = library.search.find(query, 2 * LISTED).hits
    return [(hit.article, hit.said.id) for hit in hits if hit.said]
