"""How articles are drawn: what the settings and the terminal decide for every screen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.ui.themes import Terminal
    from tui.configuration.settings import Settings


@dataclass(frozen=True, slots=True)
class Appearance:
    """How articles are drawn on every screen of an app; it never changes while the app runs."""

    doubt: float = 0.65
    """The confidence below which a statement is shown as uncertain."""
    ascii_signs: bool = False
    """Whether margins are drawn with ASCII characters only."""
    italics: bool = True
    """Whether the terminal shows italics as such; some reverse the colours instead."""

    @classmethod
    def of(cls, settings: "Settings", terminal: "Terminal") -> "Appearance":
        """Return the appearance for these settings in this terminal."""
        return cls(settings.doubt, settings.signs == "ascii", terminal.italics)

    def unsure(self, confidence: float) -> bool:
        """Return whether a statement of this confidence, from 0 to 1, is shown as uncertain."""
        return confidence < self.doubt
