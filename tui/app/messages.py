"""What the widgets tell the screen; only what a reader did, never what the screen told them."""

from textual.message import Message

from tui.app.names import Pointed
from tui.app.reading import Reading
from tui.errors import LoadError
from tui.model import Statement


class StatementChosen(Message):
    """A reader pointed at a statement, in the text or in the panel."""

    def __init__(self, statement: Statement, *, in_panel: bool = False) -> None:
        super().__init__()
        self.statement = statement
        self.in_panel = in_panel


class NameChosen(Message):
    """A reader pointed at a name in the text."""

    def __init__(self, name: Pointed) -> None:
        super().__init__()
        self.name = name


class ArticleChosen(Message):
    """A reader went to an article in the list, or asked to read it (`opened`)."""

    def __init__(self, item: Reading | LoadError, *, opened: bool) -> None:
        super().__init__()
        self.item = item
        self.opened = opened


class QueryTyped(Message):
    """A reader typed a letter of what is sought."""

    def __init__(self, query: str) -> None:
        super().__init__()
        self.query = query


class Scrolled(Message):
    """A reader moved the text."""


class QueryEntered(Message):
    """A reader has typed all of what is sought."""


class SamplesWanted(Message):
    """A reader asked for the sample articles."""
