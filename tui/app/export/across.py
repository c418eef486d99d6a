"""Going from all articles to one of them, and keeping what was found in several."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from tui.app.export.choices import Choice
from tui.app.messages import PlaceWanted
from tui.app.state.destination import Destination
from tui.app.state.open_article import Reading
from tui.app.state.session import Shelf
from tui.app.statements.quote import quote
from tui.errors import LibraryError
from tui.library import selections

if TYPE_CHECKING:
    from textual.app import App


def go_to(app: "App[object]", place: Destination) -> None:
    """Leave all screens for the reading screen, and read the article at the place."""
    app.post_message(PlaceWanted(place))


def quoted(shelf: Shelf, place: Destination) -> str | None:
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
    shelf: Shelf, label: str, places: Iterable[Destination], speaker: str | None = None
) -> Choice:
    """The statements at these places, to be exported; articles in the order in which they come first."""
    wanted: dict[int, set[str]] = {}
    for place in places:
        if place.statement is not None:
            wanted.setdefault(place.article, set()).add(place.statement)
    documents = partial(selections.statements, shelf.library, wanted)
    return Choice(label, sum(map(len, wanted.values())), documents, len(wanted), speaker)
