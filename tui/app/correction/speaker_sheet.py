"""The sheet on which a reader says who it was: one of the article, or a name that is typed."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Input

from tui.app.correction.candidate_list import FIGURES, CandidateList
from tui.app.correction.candidates import Candidate, Candidates
from tui.app.correction.commands import CANDIDATE_KEYS
from tui.app.correction.menu_sheet import Sheet
from tui.app.correction.request import Matter
from tui.app.ui.hints import Hint, bindings
from tui.app.ui.lines import Words

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


class SpeakerSheet(Sheet[Candidate]):
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

    def __init__(self, matter: Matter, candidates: Candidates, title: str) -> None:
        super().__init__(matter, title)
        self._candidates = candidates

    def parts(self) -> ComposeResult:
        """The line where a name is typed, and the list."""
        with Horizontal(id="typed"):
            yield Words([("Name", "quiet")])
            yield NameLine(
                id="name", compact=True, select_on_focus=False, placeholder="type to find or to add one"
            )
        yield CandidateList(self.matter.reading.voices, id="candidates")

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
