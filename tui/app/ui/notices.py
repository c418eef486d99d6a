"""Short messages to the reader, and how errors of the library are reported."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar

from tui.errors import LibraryError

if TYPE_CHECKING:
    from textual.app import App

SHORT, LONG = 3, 12
"""Seconds that a message stays: one about the last key, and one about an error."""
NOT_KEPT = "Not kept: "
"""Precedes the error where a change could not be stored."""


class HasApp(Protocol):
    """A widget, a screen, the app itself, or an object that knows the app."""

    @property
    def app(self) -> "App[Any]":
        """The app."""


def say(app: "App[Any]", words: str) -> None:
    """Show a short message instead of those shown now."""
    app.clear_notifications()
    app.notify(words, timeout=SHORT)


def report(app: "App[Any]", error: Exception, lead: str = "") -> None:
    """Show an error, with `lead` before its text."""
    app.notify(f"{lead}{error}", severity="error", timeout=LONG)


Owner = TypeVar("Owner", bound=HasApp)
Given = ParamSpec("Given")
Handler = Callable[Concatenate[Owner, Given], None]


def reports_library_errors(handler: Handler[Owner, Given]) -> Handler[Owner, Given]:
    """Decorate a handler of a message, or a callback: report a LibraryError instead of raising it.

    Textual ends the program when a handler raises. Actions need no decorator: `OnRecord.run_action` reports
    what they raise.
    """
    return _reporting(handler, "")


def reports_refused_changes(handler: Handler[Owner, Given]) -> Handler[Owner, Given]:
    """Decorate a method that changes the library: report a LibraryError as a change that was not kept."""
    return _reporting(handler, NOT_KEPT)


def _reporting(handler: Handler[Owner, Given], lead: str) -> Handler[Owner, Given]:
    @wraps(handler)
    def reporting(self: Owner, /, *args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            handler(self, *args, **kwargs)
        except LibraryError as error:
            report(self.app, error, lead)

    return reporting
