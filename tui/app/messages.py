"""What the widgets tell the screen, which is only what a reader did; and what workers tell the app."""

from collections.abc import Set
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.app.state.article_list import ArticleKey
    from tui.app.state.destination import Destination
    from tui.app.state.entity_index import CurrentName
    from tui.errors import AnalysisError, LibraryError, OnRecordError
    from tui.library.library import Library
    from tui.model.mark import Mark
    from tui.model.statement import Document, Statement


class StatementChosen(Message):
    """A reader pointed at a statement, in the text or in the panel."""

    def __init__(self, statement: "Statement", *, in_panel: bool = False) -> None:
        super().__init__()
        self.statement = statement
        self.in_panel = in_panel


class NameChosen(Message):
    """A reader pointed at a name in the text."""

    def __init__(self, name: "CurrentName") -> None:
        super().__init__()
        self.name = name


class MarkChosen(Message):
    """A reader pointed at the sign of a mark."""

    def __init__(self, mark: "Mark") -> None:
        super().__init__()
        self.mark = mark


class ArticleChosen(Message):
    """A reader went to an article in the list, or asked to read it (`opened`)."""

    def __init__(self, key: "ArticleKey", *, opened: bool) -> None:
        super().__init__()
        self.key = key
        self.opened = opened


class ArticleShown(Message):
    """Another article is being read."""


class Scrolled(Message):
    """A reader scrolled the text by the mouse, or it has been laid out again after it was hidden."""


class SamplesWanted(Message):
    """A reader asked for the sample articles."""


class LibraryOpened(Message):
    """There is a library: the one that was asked for or, after a problem, one that lasts no longer than the
    program; `whole` if all of it is to be shown."""

    def __init__(self, library: "Library", problem: "LibraryError | None", *, whole: bool) -> None:
        super().__init__()
        self.library = library
        self.problem = problem
        self.whole = whole


class Loaded(Message):
    """Some sources were read into the library, perhaps the last ones."""

    def __init__(self, keys: list["ArticleKey"], *, last: bool) -> None:
        super().__init__()
        self.keys = keys
        self.last = last


class Searched(Message):
    """An article was searched for statements; those that `passed` need not be."""

    def __init__(
        self, passed: Set[int], key: int | None = None, outcome: "Document | AnalysisError | None" = None
    ) -> None:
        super().__init__()
        self.passed = passed
        self.key = key
        self.outcome = outcome


class Trouble(Message):
    """The library could not be read or written by a worker, or a file is not there."""

    def __init__(self, error: "OnRecordError") -> None:
        super().__init__()
        self.error = error


class PlaceWanted(Message):
    """A reader wants to read an article at a place, wherever this is asked."""

    def __init__(self, place: "Destination") -> None:
        super().__init__()
        self.place = place
