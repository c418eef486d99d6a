"""A place in an article of the library, to go to."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.search.query import Term


class Destination(NamedTuple):
    """A statement, or any other place of an article."""

    article: int
    """The id of the article in the library."""
    statement: str | None
    """The id of the statement in the article; None for any other place."""
    offset: int = 0
    """The first character of a place that is no statement."""
    words: "Sequence[Term]" = ()
    """The words that were searched for."""
