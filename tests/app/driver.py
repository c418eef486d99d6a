"""The whole app at work in a test: a reader's hands and eyes."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from tui import importing
from tui.app.app import OnRecord
from tui.app.messages import StatementChosen
from tui.app.reader.screen import ReaderScreen
from tui.app.reader.speaker_line import SpeakerLine
from tui.app.state.open_article import OpenArticle
from tui.app.ui.column import GUTTER
from tui.app.ui.lines import Heading
from tui.app.ui.signs import CURRENT
from tui.app.ui.themes import ABLE, Terminal
from tui.configuration.settings import DEFAULT_SETTINGS, Settings
from tui.control_characters import neutralise_line
from tui.errors import LoadError
from tui.importing import ImportedFile
from tui.library.library import Library
from tui.model.article import Article
from tui.model.statement import Statement
from tui.model.statement_filter import DEFAULT, StatementFilter
from tui.resources import seeds

PANES = ("articles", "text", "panel")
PATIENCE = 2000
"""Rounds of the message loop that anything may take, also on a machine that is busy with other things."""


def with_fixed_origin(article: Article) -> Article:
    """The article as if it came from a folder that is the same on every machine."""
    return replace(article, origin=str(Path("/desk") / article.origin))


def open_by_name(monkeypatch, articles: Callable[[str], Article] | None = None) -> None:
    """Sources are no files from now on, but names of articles, or articles."""

    def collect(library: Library, sources: Sequence[str]) -> Iterator[ImportedFile | LoadError]:
        for source in sources:
            article = articles(source) if articles else source
            if isinstance(article, LoadError):
                yield article
                continue
            added = library.articles.add(with_fixed_origin(article))
            yield ImportedFile(added.article, article.origin, added.status)

    monkeypatch.setattr(importing, "collect", collect)


class RecordingApp(OnRecord):
    """The app, which also records the messages that it shows."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self.messages: list[str] = []
        """The messages since the last one that took the place of others."""
        super().__init__(*args, **options)

    def notify(self, message: str, **options: Any) -> None:
        """Show and record a message, as it is shown."""
        self.messages.append(neutralise_line(message))
        super().notify(message, **options)

    def clear_notifications(self) -> None:
        """Take all messages off, and forget them."""
        self.messages.clear()
        super().clear_notifications()


class AppDriver:
    """An app with articles open."""

    def __init__(self, app: RecordingApp, pilot: Pilot[None], heard: list[Message]) -> None:
        self.app = app
        self.pilot = pilot
        self._heard = heard

    # ---- hands ----

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds."""
        for _ in range(PATIENCE):
            await self.pilot.pause(0.01)
            if holds():
                return
        raise AssertionError("it did not happen")

    async def until_read(self) -> None:
        """Wait until there is an article to read, searched or not."""
        await self.until(lambda: self.app.loaded and self.reader.open_article)

    async def settle(self) -> None:
        """Wait until all is loaded and searched for statements."""
        for _ in range(PATIENCE):
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()
            session = self.app.session
            searched = self.app.loaded and not any(
                listed.pending for key in session.articles.items if (listed := session.articles.listed(key))
            )
            if searched and not list(self.app.workers):
                return
        raise AssertionError("the search for statements does not end")

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    async def click_text(self, offset: int) -> None:
        """Click on the character at an offset of the text; it has to be in sight."""
        await self.pilot.click(self.reader.text_pane, offset=self.cell_of(offset))

    # ---- eyes ----

    @property
    def reader(self) -> ReaderScreen:
        assert self.app.reader
        return self.app.reader

    @property
    def open_article(self) -> OpenArticle:
        assert self.reader.open_article
        return self.reader.open_article

    @property
    def current(self) -> Statement:
        assert self.open_article.current
        return self.open_article.current

    @property
    def statements(self) -> tuple[Statement, ...]:
        return self.open_article.statements

    def lines(self, widget: Widget | str) -> list[str]:
        """The rows of a widget as they are drawn."""
        found = self.reader.query_one(widget) if isinstance(widget, str) else widget
        return [found.render_line(y).text for y in range(found.size.height)]

    def cell_of(self, offset: int) -> tuple[int, int]:
        """Where in the text pane a character is drawn."""
        pane = self.reader.text_pane
        for y in range(pane.size.height):
            for x in range(pane.size.width):
                if pane.offset_at(x, y) == offset:
                    return x, y
        raise AssertionError(f"{self.open_article.article.text[offset:][:20]!r} is not in sight")

    def in_sight(self) -> set[int]:
        """The offsets of all characters in sight."""
        seen = self.reader.text_pane.seen
        return set(range(seen.start, seen.end))

    @property
    def said(self) -> str:
        """The message that is shown, "" if none is."""
        return " ".join(self.app.messages)

    @property
    def has_quit(self) -> bool:
        """Whether the app ends."""
        return self.app.return_code is not None

    @property
    def chosen(self) -> list[Statement]:
        """What was pointed at so far, by whoever posted a message of it."""
        messages = {id(each): each for each in self._heard if isinstance(each, StatementChosen)}
        return [each.statement for each in messages.values()]

    def shown(self, name: str) -> bool:
        """Whether there is anything of a pane on the screen."""
        pane = self.reader.query_one(f"#{name}-pane")
        return bool(pane.is_on_screen and pane.region.area and pane.visible)

    # ---- what must always hold ----

    def check_in_step(self) -> None:
        """Text, panel, counter and who-line agree on the current statement; the focus is in one pane."""
        statement, open_article = self.current, self.open_article
        number = open_article.statements.index(statement) + 1
        heading = self.reader.query_one("#text-heading", Heading)
        assert heading.right[0] == str(number)
        assert heading.right[1].split(" · ")[0] == f" of {len(open_article.statements)}"
        if self.shown("text"):
            self._check_text(statement)
        if self.shown("panel"):
            self._check_panel(statement)
        who = self.reader.query_one(SpeakerLine)
        if who.region.area:
            self._check_who(statement)
        in_hand = [name for name in PANES if self.reader.query_one(f"#{name}-pane").has_focus]
        assert in_hand == [self.reader.focused_pane]
        assert self.shown(self.reader.focused_pane)

    def _check_text(self, statement: Statement) -> None:
        seen = self.reader.text_pane.seen
        mine = [
            s for s, other in self.open_article.extents.touching(seen.start, seen.end) if other is statement
        ]
        signed = [
            line
            for line in self.lines("#text-pane")
            if CURRENT in line[: len(line) - len(line.lstrip()) + GUTTER]
        ]
        assert bool(signed) == bool(mine)

    def _check_panel(self, statement: Statement) -> None:
        lines = [line[5:].strip() for line in self.lines("#panel-pane") if line.startswith(CURRENT)]
        if not lines and self.reader.focused_pane == "panel":
            return  # the reader has scrolled the panel away from it
        assert lines
        words = " ".join(self.open_article.words(statement).removeprefix("that ").split())
        first = lines[0].partition("  ")[0].rstrip("…").strip()
        assert words.startswith(first), (words, lines)

    def _check_who(self, statement: Statement) -> None:
        (line,) = self.lines("#who")
        badge, speaker = self.open_article.badge(statement), self.open_article.speaker(statement)
        assert line.strip().startswith(badge.letter if badge else "–")
        assert (speaker.name if speaker else "Unattributed")[:20] in line
        assert statement.kind in line


@asynccontextmanager
async def open_app(
    *sources: Path | str,
    size: tuple[int, int] = (120, 40),
    settle: bool = True,
    scope: StatementFilter = DEFAULT,
    library: Path | None = None,
    settings: Settings = DEFAULT_SETTINGS,
    at: Terminal = ABLE,
) -> AsyncIterator[AppDriver]:
    """The app with these sources open, the sample articles if there are none."""
    heard: list[Message] = []
    kept = str(library) if library else None
    given = [str(source) for source in sources] if sources or library else [str(seeds())]
    app = RecordingApp(given, scope=scope, library=kept, settings=settings, at=at)
    async with app.run_test(size=size, message_hook=heard.append) as pilot:
        driver = AppDriver(app, pilot, heard)
        if settle:
            await driver.settle()
        yield driver
