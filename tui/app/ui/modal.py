"""What every sheet and every other modal screen of the reader shares: it closes only once."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Modal(ModalScreen[Answer]):
    """A modal screen that a second closing key or click, already on its way, leaves without effect."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close with an answer; do nothing unless this is the topmost screen.

        Textual removes whichever screen is on top, even if that is no longer the one that is dismissed.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()
