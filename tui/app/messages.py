"""The messages of the app: from widgets, about what a reader did; from jobs, about what they have done."""

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
    """A reader chose a statement, in the text or in the panel."""

    def __init__(self, statement: "Statement", *, in_panel: bool = False) -> None:
        super().__init__()
        self.statement = statement
        self.in_panel = in_panel


class NameChosen(Message):
    """A reader clicked on a name in the text."""

    def __init__(self, name: "CurrentName") -> None:
        super().__init__()
        self.name = name


class MarkChosen(Message):
    """A reader clicked on the sign of a mark."""

    def __init__(self, mark: "Mark") -> None:
        super().__init__()
        self.mark = mark


class ArticleChosen(Message):
    """A reader went to an article in the list; `opened` if the text is to have the focus."""

    def __init__(self, key: "ArticleKey", *, opened: bool) -> None:
        super().__init__()
        self.key = key
        self.opened = opened


class ArticleShown(Message):
    """Another article is shown."""


class Scrolled(Message):
    """A reader scrolled the text by the mouse, or it has been laid out again after it was hidden."""


class SamplesWanted(Message):
    """A reader asked for the sample articles."""


class LibraryOpened(Message):
    """There is a library: the one that was asked for or, after a problem, one in memory.

    `whole` if all of it is to be listed.
    """

    def __init__(self, library: "Library", problem: "LibraryError | None", *, whole: bool) -> None:
        super().__init__()
        self.library = library
        self.problem = problem
        self.whole = whole


class Loaded(Message):
    """Some files were read into the library; `last` if there are no more."""

    def __init__(self, keys: list["ArticleKey"], *, last: bool) -> None:
        super().__init__()
        self.keys = keys
        self.last = last


class Analysed(Message):
    """An analysis has ended: of the article `key`, if one was analysed, with its result or why there is none.

    The articles in `done` need no analysis.
    """

    def __init__(
        self, done: Set[int], key: int | None = None, outcome: "Document | AnalysisError | None" = None
    ) -> None:
        super().__init__()
        self.done = done
        self.key = key
        self.outcome = outcome


class JobFailed(Message):
    """A job could not read or write the library, or a file is not there."""

    def __init__(self, error: "OnRecordError") -> None:
        super().__init__()
        self.error = error


class PlaceWanted(Message):
    """A reader chose a place in an article, on any screen; it is to be shown in the text."""

    def __init__(self, place: "Destination") -> None:
        super().__init__()
        self.place = place
