"""What the screens share that look over all articles."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from textual.await_complete import AwaitComplete
from textual.message_pump import MessagePump
from textual.screen import ModalScreen, Screen

from tui.app.ui.configured_app import app_of
from tui.errors import LibraryError

if TYPE_CHECKING:
    from tui.app.ui.keymap import Keymap
    from tui.configuration.settings import Settings


class FullScreen(Screen[None]):
    """A screen of its own, with help, and short messages."""

    @property
    def settings(self) -> "Settings":
        """The settings of this app."""
        return app_of(self).settings

    @property
    def keymap(self) -> "Keymap":
        """The keys of this app's commands."""
        return app_of(self).keymap

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close; do nothing unless this is the topmost screen."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_help(self) -> None:
        """Keys and signs."""
        from tui.app.help.screen import HelpScreen  # noqa: PLC0415 - seldom needed

        self.app.push_screen(HelpScreen())

    def tell(self, words: str) -> None:
        """A short message that goes away by itself."""
        self.app.clear_notifications()
        self.notify(words, timeout=3)


Handling = TypeVar("Handling", bound=MessagePump)
Given = ParamSpec("Given")


def telling(
    handler: Callable[Concatenate[Handling, Given], None],
) -> Callable[Concatenate[Handling, Given], None]:
    """The handler of a message or callback, which tells of a LibraryError; whatever it left undone stays so.

    Textual would end the program instead. For what keys do, the app itself sees to that.
    """

    @wraps(handler)
    def told(self: Handling, /, *args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            handler(self, *args, **kwargs)
        except LibraryError as error:
            self.app.notify(str(error), severity="error", timeout=12)

    return told


Answer = TypeVar("Answer")


class Modal(ModalScreen[Answer]):
    """A modal screen that a second closing key or click, already on its way, leaves without effect."""

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

        Textual removes whichever screen is on top, even if that is no longer the one that is dismissed.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()
