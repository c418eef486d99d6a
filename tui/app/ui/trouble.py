"""Trouble with the library under a key or a message: the reader hears of it, and everything else goes on."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from textual.message_pump import MessagePump

from tui.errors import LibraryError

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
