"""What a reader looks for in the library, and what was found so far: no widget, no drawing."""

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
"""Hits that are looked up at a time."""


class ShownHit(NamedTuple):
    """A hit as it is shown."""

    hit: "Hit"
    """What was found."""
    badge: "SpeakerBadge | None"
    """The speaker's letter and accent."""


class HitPage(NamedTuple):
    """Some of the hits of a query."""

    typed: str
    """The query as it was typed."""
    first: int
    """The number of the first of these hits, from 0."""
    found: tuple[ShownHit, ...]
    """The hits."""
    total: int
    """How many there are in all."""
    more: bool
    """Whether there are even more, which are not counted."""


@dataclass
class LibrarySearchState:
    """A query and what was found; kept while the reader reads what was found."""

    typed: str = ""
    """The query as it stands there."""
    query: Query | None = None
    """What it means; None if it is empty or cannot be understood."""
    problem: str = ""
    """Why it cannot be understood."""
    shown: str = ""
    """The query that the hits are of."""
    found: list[ShownHit] = field(default_factory=list)
    """The hits that were looked up."""
    total: int = 0
    more: bool = False
    chosen: int = 0
    """The number of the hit the reader is at."""

    def type(self, typed: str) -> None:
        """Another query."""
        self.typed, self.query, self.problem = typed, None, ""
        if not typed.strip():
            self.shown, self.found, self.total, self.more, self.chosen = "", [], 0, False, 0
            return
        try:
            self.query = parse(typed)
        except QueryError as error:
            self.problem = f"“{error.resource}” – {error.problem}; {error.remedy}"

    def take(self, page: HitPage) -> bool:
        """Take in some hits; whether they are of the query that stands there, and are missing."""
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
        """Whether the hits are those of the query that stands there."""
        return self.query is not None and self.shown == self.typed

    @property
    def lacks(self) -> bool:
        """Whether there are hits that were not looked up yet."""
        return self.searched and len(self.found) < self.total


def look(library: "Library", typed: str, query: Query, first: int) -> HitPage:
    """Some hits of a query, from the number `first` on. Raises LibraryError if it cannot be read."""
    results: Results = library.search.find(query, PAGE, first)
    articles = {hit.article for hit in results.hits if hit.said}
    badges = {article: expected_badges(library, article) for article in articles}
    found = tuple(
        ShownHit(hit, badges[hit.article].get(hit.said.speaker or "") if hit.said else None)
        for hit in results.hits
    )
    return HitPage(typed, first, found, results.total, results.more)


def all_statements(library: "Library", query: Query) -> Sequence[tuple[int, str]]:
    """All statements that are listed for a query: their articles, and their ids there."""
    hits = library.search.find(query, 2 * LISTED).hits
    return [(hit.article, hit.said.id) for hit in hits if hit.said]
