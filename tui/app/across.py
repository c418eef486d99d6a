"""Going from all articles to one of them, and keeping what was found in several."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui.app.exporting import Choice
from tui.app.quoting import quote
from tui.app.reading import Reading
from tui.app.shelf import Shelf
from tui.errors import LibraryError
from tui.library import selections
from tui.model import Speaker

if TYPE_CHECKING:
    from textual.app import App

    from tui.library.query import Term


class Place(NamedTuple):
    """A statement, or any other place of an article."""

    article: int
    """The article, by its id in the library."""
    statement: str | None
    """The statement's id within it; None for a place where nothing is said."""
    offset: int = 0
    """The first character of the place, where it is no statement."""
    words: "Sequence[Term]" = ()
    """What was looked for."""


def go_to(app: "App[object]", place: Place) -> None:
    """Leave all screens for the reading screen, and read the article at the place."""
    from tui.app.screens.reader import ReaderScreen  # noqa: PLC0415 - it imports this

    reader = next(screen for screen in app.screen_stack if isinstance(screen, ReaderScreen))
    while app.screen is not reader:
        app.pop_screen()
    reader.read_at(place)


def quoted(shelf: Shelf, place: Place) -> str | None:
    """The statement as it is copied; None if it is no longer there."""
    try:
        reading = shelf.open(place.article)
    except LibraryError:
        return None
    if not isinstance(reading, Reading) or not reading.found:
        return None
    found = (each for each in reading.found.statements if each.id == place.statement)
    statement = next(found, None)
    return quote(reading, statement) if statement else None


def export_choice(
    shelf: Shelf, label: str, places: Iterable[Place], speaker: Speaker | None = None
) -> Choice:
    """The statements at these places, to be exported; articles in the order in which they come first."""
    wanted: dict[int, set[str]] = {}
    for place in places:
        if place.statement is not None:
            wanted.setdefault(place.article, set()).add(place.statement)
    documents = partial(selections.statements, shelf.library, wanted)
    return Choice(label, sum(map(len, wanted.values())), documents, len(wanted), speaker)
