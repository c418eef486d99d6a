"""A list of things to do, each with the key that does it at once."""

from collections.abc import Sequence

from textual.message import Message
from textual.strip import Strip

from tui.app.correction.request import CorrectionOption
from tui.app.ui.pane import Part, spread, width_of
from tui.app.ui.row_list import RowList
from tui.app.ui.signs import CURRENT
from tui.app.ui.wrapping import clip

AIR, LEAST = 2, 6
"""Cells between an offer and how it stands now; less room than the least is not worth it."""


class Menu(RowList):
    """A row an offer; those that are refused are quiet."""

    class Picked(Message):
        """A reader clicked on an offer."""

    def __init__(self, offers: Sequence[CorrectionOption], prefix: str, *, id: str) -> None:  # noqa: A002
        """The key of an offer is that of the command `prefix` and its id."""
        super().__init__(id=id)
        self._offers = offers
        self._prefix = prefix

    @property
    def offer(self) -> CorrectionOption:
        """The one that is chosen."""
        return self._offers[self.chosen]

    def lay_out(self, width: int) -> Sequence[int]:  # noqa: ARG002 - the rows are the same for any width
        """A row an offer."""
        return range(len(self._offers))

    def picked(self, *, again: bool) -> None:
        """Do what was clicked."""
        if not again:
            self.post_message(self.Picked())

    def draw(self, y: int, width: int) -> Strip:
        """Key, words, and how it stands now."""
        if y >= len(self._offers):
            return self.blank()
        offer, here = self._offers[y], y == self.chosen
        quiet = self.ink("quiet")
        left: list[Part] = [
            (CURRENT if here else " ", self.ink("text")),
            (f" {self.keymap.label(self._prefix + offer.id)}  ", quiet if offer.refusal else self.ink("key")),
            (offer.words, quiet if offer.refusal else self.ink("strong" if here else "text")),
        ]
        room = width - width_of(left) - AIR
        now = clip(offer.now, room) if room >= LEAST else ""
        return self.strip(spread(left, [(now, quiet)] if now else [], width), width, self.base)
