"""The sheets with menus: what is wrong with a statement, and of which kind it is."""

from typing import ClassVar

from tui.app.correction.commands import CORRECTION_KEYS, KIND_KEYS
from tui.app.correction.request import CorrectionRequest, kind_options, options
from tui.app.correction.request_summary import summary_of
from tui.app.ui.command import Hint, bindings
from tui.app.ui.menu import MenuSheet
from tui.resources import styles

NOT_SELECTED = "Select the words first: with the mouse, or with x"
NO_STATEMENT = "That is for a statement; here only words are selected"


class CorrectionSheet(MenuSheet):
    """The sheet that asks what is wrong; its answer is the id of an option."""

    BINDINGS: ClassVar = bindings(CORRECTION_KEYS)
    CSS_PATH: ClassVar = [styles() / "correct.tcss"]
    closing = "correct.close"
    hints = (Hint(("correct.down", "correct.up"), "choose"), Hint(("correct.take",), "take"))
    prefix = "correct."

    def __init__(self, request: CorrectionRequest) -> None:
        super().__init__("Correct", summary_of(request), options(request))

    def missing(self, id: str) -> str:  # noqa: A002 - the option's own name
        """Return why a command's option is missing: nothing is selected, or only words are."""
        return NOT_SELECTED if id == "missed" else NO_STATEMENT


class KindSheet(MenuSheet):
    """The sheet that asks for the right kind; its answer is the id of an option."""

    BINDINGS: ClassVar = bindings(KIND_KEYS)
    CSS_PATH: ClassVar = [styles() / "correct.tcss"]
    closing = "kind.close"
    hints = (Hint(("kind.down", "kind.up"), "choose"), Hint(("kind.take",), "take"))
    prefix = ""

    def __init__(self, request: CorrectionRequest) -> None:
        assert request.statement  # noqa: S101 - only a statement has a kind
        super().__init__("Of which kind is it?", summary_of(request), kind_options(request.statement))
