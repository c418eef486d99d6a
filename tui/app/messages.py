"""What the widgets tell the screen; only what a reader did, never what the screen told them."""

from dataclasses import dataclass

from textual.message import Message

from tui.app.reading import Reading
from tui.errors import LoadError
from tui.model import Statement


@dataclass
class StatementChosen(Message):
    """A reader pointed at a statement, in the text or in the panel."""

    statement: Statement


@dataclass
class Scrolled(Message):
    """A reader moved the text."""


@dataclass
class SamplesWanted(Message):
    """A reader asked for the sample articles."""


@dataclass
class ArticleChosen(Message):
    """A reader went to an article in the list, or asked to read it (`opened`)."""

    item: Reading | LoadError
    opened: bool
