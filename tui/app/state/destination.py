"""A place in an article of the library, as the target of a jump from another screen."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.search.query import Term


class Destination(NamedTuple):
    """A statement or any other place in an article."""

    article: int
    """The id of the article in the library."""
    statement: str | None
    """The id of the statement in the article; None for a place that is no statement."""
    offset: int = 0
    """The offset of the place; used where there is no statement."""
    words: "Sequence[Term]" = ()
    """The terms of the search that led here; they are highlighted in the text."""
