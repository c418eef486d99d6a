"""Short messages to the reader, and how errors of the library are reported."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
        """The app that shows the messages."""


def say(app: "App[Any]", words: str) -> None:
    """Show a short message instead of those shown now."""
    app.clear_notifications()
    app.notify(words, timeout=SHORT)


def report(app: "App[Any]", error: Exception, lead: str = "") -> None:
    """Show an error, with `lead` before its text."""
    app.notify(f"{lead}{error}", severity="error", timeout=LONG)


@contextmanager
def reporting(app: "App[Any]", lead: str = "") -> "Iterator[None]":
    """Report a LibraryError of the block instead of raising it; the rest of the block is not executed."""
    try:
        yield
    except LibraryError as error:
        report(app, error, lead)


Owner = TypeVar("Owner", bound=HasApp)
Given = ParamSpec("Given")
Handler = Callable[Concatenate[Owner, Given], None]


def reports_library_errors(handler: Handler[Owner, Given]) -> Handler[Owner, Given]:
    """Decorate a handler of a message, or a callback: report a LibraryError instead of raising it.

    Textual ends the program when a handler raises. Actions need no decorator: `OnRecord.run_action` reports
    what they raise.
    """
    return _decorated(handler, "")


def reports_refused_changes(handler: Handler[Owner, Given]) -> Handler[Owner, Given]:
    """Decorate a method that changes the library: report a LibraryError as a change that was not kept."""
    return _decorated(handler, NOT_KEPT)


def _decorated(handler: Handler[Owner, Given], lead: str) -> Handler[Owner, Given]:
    """Return the handler with a LibraryError reported, `lead` before its text."""

    @wraps(handler)
    def handle(self: Owner, /, *args: Given.args, **kwargs: Given.kwargs) -> None:
        with reporting(self.app, lead):
            handler(self, *args, **kwargs)

    return handle
