"""A place in an article of the library, to go to."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.search.query import Term


class Destination(NamedTuple):
    """A statement, or any other place of an article."""

    article: int
    """The article, by its id in the library."""
    statement: str | None
    """The statement's id within it; None for a place where nothing is said."""
    offset: int = 0
    """The first character of the place, where it is no statement."""
    words: "Sequence[Term]" = ()
    """What was looked for."""
