"""What the app imports on first use, and nowhere else: features, screens, and whatever needs an article."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.correction.actions import CorrectionActions
    from tui.app.help.screen import HelpScreen
    from tui.app.marks.marking import Keeping


def correction(reader: "Keeping") -> "CorrectionActions":
    """Return the keys that correct."""
    from tui.app.correction.actions import CorrectionActions

    return CorrectionActions(reader)


def help_screen() -> "HelpScreen":
    """Return the help screen."""
    from tui.app.help.screen import HelpScreen

    return HelpScreen()
