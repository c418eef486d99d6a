"""What settings and terminal make of the whole app; there is one of it, as there is one reader."""

from dataclasses import dataclass, field


@dataclass
class InForce:
    """What is the same on every screen; an app sets all of it when it starts."""

    keys: dict[str, str] = field(default_factory=dict)
    """The keys that the reader gave to commands, as Textual calls them, by the commands' ids."""
    doubt: float = 0.65
    """The confidence below which a statement is shown as uncertain."""
    ascii_signs: bool = False
    """Whether margins are drawn with ASCII alone."""
    italics: bool = True
    """Whether the terminal has italics."""
    template: str | None = None
    """How a statement is copied; None for the usual way."""
    export_format: str = "md"
    """The format that is proposed for an export."""
    export_folder: str = ""
    """The folder that is proposed for it."""
    configuration: str = ""
    """The path of the configuration file, which no export may replace; "" for none."""

    def unsure(self, confidence: float) -> bool:
        """Whether a statement of this confidence is shown as uncertain."""
        return confidence < self.doubt


IN_FORCE = InForce()
