"""The Textual app: themes, the shelf of articles, and the work done behind the reader's back."""

import gc
import os
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import islice
from typing import ClassVar

from textual import on, work
from textual.app import App, SystemCommand
from textual.message import Message
from textual.notifications import SeverityLevel
from textual.screen import Screen

from tui import workflow
from tui.app.keys import READER_KEYS
from tui.app.messages import SamplesWanted
from tui.app.reading import Reading
from tui.app.screens.reader import ReaderScreen
from tui.app.shelf import Shelf
from tui.app.themes import DARK, MONO, themes, tokens
from tui.control_characters import neutralise_line
from tui.errors import AnalysisError, LoadError
from tui.model import Analysis, Article
from tui.resources import seeds, styles
from tui.scope import DEFAULT, Scope

BATCH = 50
"""Articles loaded between two looks at the screen."""

Outcome = Article | LoadError


class Loaded(Message):
    """Some sources were read, perhaps the last ones."""

    def __init__(self, outcomes: list[Outcome], *, last: bool) -> None:
        super().__init__()
        self.outcomes = outcomes
        self.last = last


class Searched(Message):
    """An article was searched for statements."""

    def __init__(self, reading: Reading, outcome: Analysis | AnalysisError) -> None:
        super().__init__()
        self.reading = reading
        self.outcome = outcome


class OnRecord(App[None]):
    """Reads articles; who says what in them is found while the text is being read."""

    TITLE = "On Record"
    CSS_PATH: ClassVar = [styles() / "reader.tcss"]

    def __init__(self, sources: Sequence[str], theme: str | None = None, scope: Scope = DEFAULT) -> None:
        self._default_tokens = tokens(DARK)
        chosen = theme or (MONO if os.environ.get("NO_COLOR") else DARK)
        super().__init__(ansi_color=True if chosen == MONO else None)
        for builtin in list(self.available_themes):
            if builtin != "textual-dark":
                self.unregister_theme(builtin)
        for own in themes():
            self.register_theme(own)
        self.theme = chosen
        self.unregister_theme("textual-dark")
        self.animation_level = "none"
        self.sources = sources
        self.shelf = Shelf(scope)
        self.loaded = False
        """Whether all sources have been read."""
        self._searching: Reading | None = None

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The tokens that the style sheets need even before a theme is in force."""
        return self._default_tokens

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the reader, and the themes."""
        for key in READER_KEYS:
            says = key.says[:1].upper() + key.says[1:]
            yield SystemCommand(says, f"key: {key.label}", partial(screen.run_action, key.action))
        yield SystemCommand("Theme: dark, light or without colour", "", self.action_change_theme)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002 - Textual's; what is quoted here is never markup
    ) -> None:
        """A short message at the edge of the screen; whatever it quotes is harmless."""
        harmless = neutralise_line(message)
        super().notify(harmless, title=title, severity=severity, timeout=timeout, markup=False)

    @property
    def reader(self) -> ReaderScreen | None:
        """The reading screen, once it is there."""
        return next((screen for screen in self.screen_stack if isinstance(screen, ReaderScreen)), None)

    def get_default_screen(self) -> Screen[None]:
        """The reading screen; there is no other below it."""
        return ReaderScreen(self.shelf, self.size.width)

    def on_ready(self) -> None:
        """Begin to work once the screen has been drawn."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Read the sources; whatever they take, the keys do not wait.

        What start-up has made is here to stay: garbage collection, which the command line puts off until
        now, need never look at it again.
        """
        gc.freeze()
        gc.enable()
        if self.reader:
            self.reader.complete()
        self.load_articles(self.sources)

    @on(SamplesWanted)
    def _open_samples(self) -> None:
        held = {reading.article.origin for reading in self.shelf.readings}
        self.load_articles([str(path) for path in sorted(seeds().iterdir()) if str(path) not in held])

    @work(thread=True, exit_on_error=False, group="loading")
    def load_articles(self, sources: Sequence[str]) -> None:
        """Read the sources: the first article, so that there is something to read, then batch by batch."""
        outcomes = workflow.load(sources)
        size = 1
        while batch := list(islice(outcomes, size)):
            self.post_message(Loaded(batch, last=False))
            size = BATCH
        self.post_message(Loaded([], last=True))

    @on(Loaded)
    def _loaded(self, message: Loaded) -> None:
        self.loaded = message.last
        for outcome in message.outcomes:
            self.shelf.add(outcome)
        if self.reader:
            self.reader.show_shelf(loading=not message.last)
            self.reader.call_after_refresh(self.search_next)

    def search_next(self) -> None:
        """Search the article being read for statements, or the nearest one that was not searched yet."""
        reading = self.shelf.next_pending(self.reader.item if self.reader else None)
        if reading and reading is not self._searching and self._searching is None:
            self._searching = reading
            self.search_article(reading)

    @work(thread=True, exit_on_error=False, group="searching")
    def search_article(self, reading: Reading) -> None:
        """Find who says what in an article, all of it: what is shown of it may change with any key."""
        outcome: Analysis | AnalysisError
        try:
            outcome = workflow.analyse(reading.article)
        except AnalysisError as error:
            outcome = error
        self.post_message(Searched(reading, outcome))

    @on(Searched)
    def _searched(self, message: Searched) -> None:
        self._searching = None
        if isinstance(message.outcome, AnalysisError):
            message.reading.failure = message.outcome
        else:
            message.reading.learn(message.outcome)
        if self.reader:
            self.reader.show_found(message.reading)
        self.search_next()


def run(paths: Sequence[str], scope: Scope = DEFAULT) -> int:
    """Read the articles at these paths until the reader quits; the exit code."""
    app = OnRecord(paths, scope=scope)
    app.run()
    return app.return_code or 0
