"""Bases of all screens that open over the reading screen: sheets and full screens; and the rows of a box."""

from typing import TYPE_CHECKING, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from tui.app.ui import notices
from tui.app.ui.configured_app import app_of
from tui.app.ui.row_list import Item, RowList

if TYPE_CHECKING:
    from tui.app.ui.keymap import Keymap
    from tui.configuration.settings import Settings

Answer = TypeVar("Answer")


class SubScreen(Screen[Answer]):
    """A screen that closes once, shows short messages and moves the cursor of its list, if it has one."""

    @property
    def settings(self) -> "Settings":
        """The settings of this app."""
        return app_of(self).settings

    @property
    def keymap(self) -> "Keymap":
        """The keys of this app's commands."""
        return app_of(self).keymap

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close with an answer; do nothing unless this is the topmost screen.

        A second closing key or click may be on its way already, and Textual closes whatever screen is on top.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def say(self, words: str) -> None:
        """Show a short message instead of the one before."""
        notices.say(self.app, words)

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss()

    def action_step(self, by: int) -> None:
        """Move the cursor of the list by some items."""
        rows = self.query_one(RowList)
        self.say_limit(rows, by, moved=rows.step(by))

    def action_page(self, by: int) -> None:
        """Move the cursor of the list by some pages."""
        rows = self.query_one(RowList)
        self.say_limit(rows, by, moved=rows.page(by))

    def action_end(self, by: int) -> None:
        """Move the cursor of the list to the last item, or to the first for -1."""
        rows = self.query_one(RowList)
        self.say_limit(rows, by, moved=rows.end(by))

    def say_limit(self, rows: RowList[Item], by: int, *, moved: bool, noun: str = "") -> None:
        """Say that the cursor of a list cannot move further, if it has not `moved`."""
        if not moved:
            self.say(rows.limit(by, noun))


class Sheet(ModalScreen[Answer], SubScreen[Answer]):
    """A modal screen over the reading screen, which stays in view."""


class FullScreen(SubScreen[None]):
    """A screen in place of the reading screen."""


def inner_width(box: Widget, available: int) -> int:
    """Return the cells within a box whose style sheet gives it a width, where so many cells are available.

    For use before the box has been laid out, when its size is not known yet.
    """
    assert box.styles.width  # noqa: S101 - the style sheet has it
    return min(int(box.styles.width.value), available) - box.gutter.width


def fixed_rows(box: Widget, part: Widget) -> int:
    """Return the rows of a box without one of its parts: other parts, margins, padding and border.

    Hidden parts count, so that the box has room for them when they are shown.
    """
    rows = 0
    for child in box.children:
        if child is not part and child.styles.height:
            rows += int(child.styles.height.value) + child.styles.margin.height
    return rows + part.styles.margin.height + box.gutter.height
