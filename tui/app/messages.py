"""The messages of the app: from widgets about what the reader did, and from jobs about their results."""

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
    """The reader chose a statement, in the text or (`in_panel`) in the panel."""

    def __init__(self, statement: "Statement", *, in_panel: bool = False) -> None:
        super().__init__()
        self.statement = statement
        self.in_panel = in_panel


class NameChosen(Message):
    """The reader clicked on a name in the text."""

    def __init__(self, name: "CurrentName") -> None:
        super().__init__()
        self.name = name


class MarkChosen(Message):
    """The reader clicked on the sign of a mark."""

    def __init__(self, mark: "Mark") -> None:
        super().__init__()
        self.mark = mark


class ArticleChosen(Message):
    """The reader moved to an article in the list; with `opened`, the text is to get the focus."""

    def __init__(self, key: "ArticleKey", *, opened: bool) -> None:
        super().__init__()
        self.key = key
        self.opened = opened


class ArticleShown(Message):
    """Another article is shown."""


class Scrolled(Message):
    """The text was scrolled with the mouse, or laid out again after it was hidden."""


class SamplesWanted(Message):
    """The reader asked for the sample articles."""


class LibraryOpened(Message):
    """The library has been opened: the wanted one or, after a `problem`, one in memory.

    With `whole`, all its articles are to be listed.
    """

    def __init__(self, library: "Library", problem: "LibraryError | None", *, whole: bool) -> None:
        super().__init__()
        self.library = library
        self.problem = problem
        self.whole = whole


class Loaded(Message):
    """Some files have been read into the library; `last` if there are no more.

    `keys` are their items for the list: an id, or the error of a file that could not be read.
    """

    def __init__(self, keys: list["ArticleKey"], *, last: bool) -> None:
        super().__init__()
        self.keys = keys
        self.last = last


class Analysed(Message):
    """An analysis has ended.

    `key` is the id of the article, `outcome` its analysis or the error; both are None if no article was
    analysed. The articles in `done` need no analysis.
    """

    def __init__(
        self, done: Set[int], key: int | None = None, outcome: "Document | AnalysisError | None" = None
    ) -> None:
        super().__init__()
        self.done = done
        self.key = key
        self.outcome = outcome


class JobFailed(Message):
    """A job could not use the library, or found that a file has been deleted."""

    def __init__(self, error: "OnRecordError") -> None:
        super().__init__()
        self.error = error


class PlaceWanted(Message):
    """The reader chose a place in an article, on any screen; it is to be shown in the text."""

    def __init__(self, place: "Destination") -> None:
        super().__init__()
        self.place = place
