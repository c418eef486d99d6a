"""The sheet on which a reader says who it was: one of the article, or a name that is typed."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input

from tui.app.correction.candidates import NOBODY, SpeakerCandidate, SpeakerCandidates
from tui.app.correction.commands import CANDIDATE_KEYS
from tui.app.correction.menu_sheet import Sheet
from tui.app.correction.request import CorrectionRequest
from tui.app.state.speaker_badges import SpeakerBadge
from tui.app.ui.command import Hint, bindings
from tui.app.ui.lines import FixedLine
from tui.app.ui.pane import Part, spread
from tui.app.ui.row_list import RowList
from tui.app.ui.signs import CURRENT
from tui.app.ui.signs import NOBODY as NO_LETTER
from tui.app.ui.wrapping import clip

FIGURES = 9
NONE = "0"
"""The key of nobody."""


class CandidateList(RowList, can_focus=False):
    """A row a candidate; the keys go to the line where a name is typed."""

    class Picked(Message):
        """A reader clicked on a candidate."""

    def __init__(self, badges: Mapping[str, SpeakerBadge], *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._badges = badges
        self._candidates: Sequence[SpeakerCandidate] = ()
        self._figures: dict[str, int] = {}

    def show(self, candidates: Sequence[SpeakerCandidate], *, figures: bool) -> None:
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
    def candidate(self) -> SpeakerCandidate | None:
        """The one that is chosen."""
        return self._candidates[self.chosen] if self._candidates else None

    def by_figure(self, figure: str) -> SpeakerCandidate | None:
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
        badge = self._badges.get(each.speaker.id) if each.speaker else None
        figure = next((figure for figure, number in self._figures.items() if number == y), " ")
        letter = NO_LETTER if each is NOBODY else badge.letter if badge else " "
        left: list[Part] = [
            (CURRENT if here else " ", self.ink("text")),
            (f" {figure}  ", self.ink("key")),
            (f"{letter}  ", self.badge(badge)),
            (each.lead, self.ink("quiet")),
            (each.words, self.ink("strong" if here else "text")),
        ]
        aside: Part = (clip(each.aside, width // 2 - 2), self.ink("quiet"))
        return self.strip(spread(left, [aside], width), width, self.base)


ROWS = 12
"""The most rows the list takes."""
CANDIDATE_HINTS = (
    Hint(("candidate.take",), "take"),
    Hint(("candidate.number",), "at once"),
    Hint(("candidate.down", "candidate.up"), "choose"),
)


class NameLine(Input):
    """Where a name is typed; it leaves figures to the list as long as it is empty."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether the key is typed."""
        figure = character is not None and character.isdigit()
        return super().check_consume_key(key, character) and bool(self.value or not figure)


class SpeakerSheet(Sheet[SpeakerCandidate]):
    """Its answer is whom the reader chose."""

    BINDINGS: ClassVar = [
        *bindings(CANDIDATE_KEYS),
        *(
            Binding(str(number), f"number({number})", show=False, priority=True)
            for number in range(2, FIGURES + 1)
        ),
    ]
    AUTO_FOCUS = "#name"
    hints = CANDIDATE_HINTS
    closing = "candidate.close"
    fixed = 1

    def __init__(self, matter: CorrectionRequest, candidates: SpeakerCandidates, title: str) -> None:
        super().__init__(matter, title)
        self._candidates = candidates

    def parts(self) -> ComposeResult:
        """The line where a name is typed, and the list."""
        with Horizontal(id="typed"):
            yield FixedLine([("Name", "quiet")])
            yield NameLine(
                id="name", compact=True, select_on_focus=False, placeholder="type to find or to add one"
            )
        yield CandidateList(self.matter.open_article.badges, id="candidates")

    @property
    def rest(self) -> CandidateList:
        """The list."""
        return self.query_one(CandidateList)

    @property
    def _typed(self) -> str:
        return self.query_one(Input).value

    def rows(self) -> int:
        """As many as there are before anything is typed, so that the sheet stands still."""
        return min(ROWS, max(5, len(self._candidates.matching(""))))

    def on_mount(self) -> None:
        """List all."""
        self._show()

    @on(Input.Changed)
    def _show(self) -> None:
        self.rest.show(self._candidates.matching(self._typed), figures=not self._typed)

    def action_step(self, by: int) -> None:
        """Choose the next one, or the one before."""
        self.rest.step(by)

    def action_number(self, number: int) -> None:
        """Take the one of this figure; if there is none, type it."""
        if candidate := self.rest.by_figure(str(number)):
            self.dismiss(candidate)
        else:
            self.query_one(Input).insert_text_at_cursor(str(number))

    @on(CandidateList.Picked)
    def action_take(self) -> None:
        """Take who is chosen."""
        if candidate := self.rest.candidate:
            self.dismiss(candidate)
        else:
            self.say("Nobody is left to choose: type another name")
