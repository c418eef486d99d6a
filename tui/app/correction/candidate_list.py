"""Those who may have made a statement, the first nine with the figure that takes them at once."""

from collections.abc import Mapping, Sequence

from textual.message import Message
from textual.strip import Strip

from tui.app.correction.candidates import NOBODY, Candidate
from tui.app.state.speaker_badges import Voice
from tui.app.ui.pane import Part, spread, strip
from tui.app.ui.row_list import Listing
from tui.app.ui.signs import CURRENT
from tui.app.ui.signs import NOBODY as NO_LETTER
from tui.app.ui.wrapping import clip

FIGURES = 9
NONE = "0"
"""The key of nobody."""


class CandidateList(Listing, can_focus=False):
    """A row a candidate; the keys go to the line where a name is typed."""

    class Picked(Message):
        """A reader clicked on a candidate."""

    def __init__(self, voices: Mapping[str, Voice], *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._voices = voices
        self._candidates: Sequence[Candidate] = ()
        self._figures: dict[str, int] = {}

    def show(self, candidates: Sequence[Candidate], *, figures: bool) -> None:
        """List these, the first one chosen; with figures as long as those are not typed."""
        self._candidates = candidates
        known = [number for number, each in enumerate(candidates) if each is not NOBODY]
        self._figures = {str(figure): number for figure, number in enumerate(known[:FIGURES], 1)}
        if NOBODY in candidates:
            self._figures[NONE] = candidates.index(NOBODY)
        if not figures:
            self._figures = {}
        self.chosen = 0
        self.lay_anew()
        self.scroll_to_row(0)

    @property
    def candidate(self) -> Candidate | None:
        """The one that is chosen."""
        return self._candidates[self.chosen] if self._candidates else None

    def by_figure(self, figure: str) -> Candidate | None:
        """The one with this figure."""
        number = self._figures.get(figure)
        return None if number is None else self._candidates[number]

    def lay_out(self, width: int) -> Sequence[int]:  # noqa: ARG002 - the rows are the same for any width
        """A row a candidate."""
        return range(len(self._candidates))

    def picked(self, *, again: bool) -> None:
        """Take who was clicked."""
        if not again:
            self.post_message(self.Picked())

    def draw(self, y: int, width: int) -> Strip:
        """Figure, letter, name, and role or type."""
        if y >= len(self._candidates):
            return self.blank()
        each, here = self._candidates[y], y == self.chosen
        voice = self._voices.get(each.speaker.id) if each.speaker else None
        figure = next((figure for figure, number in self._figures.items() if number == y), " ")
        letter = NO_LETTER if each is NOBODY else voice.letter if voice else " "
        left: list[Part] = [
            (CURRENT if here else " ", self.ink("text")),
            (f" {figure}  ", self.ink("key")),
            (f"{letter}  ", self.voice(voice)),
            (each.lead, self.ink("quiet")),
            (each.words, self.ink("strong" if here else "text")),
        ]
        aside: Part = (clip(each.aside, width // 2 - 2), self.ink("quiet"))
        return strip(spread(left, [aside], width), width, self.base)
