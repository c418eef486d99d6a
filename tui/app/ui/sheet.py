"""What the screens share that look over all articles."""

from textual.await_complete import AwaitComplete
from textual.screen import Screen


class Overview(Screen[None]):
    """A screen of its own, with help, and short messages."""

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
