"""The sheet that asks for a speaker: one of the article, or a name that is typed."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.strip import Strip
from textual.widgets import Input

from tui.app.correction.candidates import NOBODY, SpeakerCandidate, SpeakerCandidates
from tui.app.correction.commands import CANDIDATE_KEYS
from tui.app.correction.request import CorrectionRequest
from tui.app.correction.request_summary import summary_of
from tui.app.state.speaker_badges import SpeakerBadge
from tui.app.ui.command import Hint, bindings
from tui.app.ui.fitted_sheet import FittedSheet
from tui.app.ui.lines import FixedLine
from tui.app.ui.pane import Part, spread
from tui.app.ui.row_list import Chosen, RowList
from tui.app.ui.signs import CURRENT
from tui.app.ui.signs import NOBODY as NO_LETTER
from tui.app.ui.wrapping import clip
from tui.resources import styles

MOST_DIGITS = 9
"""The number of candidates that a digit key chooses."""
NOBODY_DIGIT = "0"
"""The key for nobody."""


class CandidateList(RowList[SpeakerCandidate], can_focus=False):
    """A list with a row for each candidate; it has no focus, because keys go to the field for a name."""

    noun = "name"
    none = "Nobody is left to choose: type another name"

    def __init__(self, badges: Mapping[str, SpeakerBadge], *, id: str) -> None:  # noqa: A002 - Textual's name
        """Make an empty list; `badges` are those of the article's speakers, by id."""
        super().__init__(id=id)
        self._badges = badges
        self._digits: dict[str, int] = {}
        """The number of the candidate that each digit key chooses."""

    def show(self, candidates: Sequence[SpeakerCandidate], *, figures: bool) -> None:
        """List candidates with the cursor on the first; with `figures`, digit keys choose them."""
        self.items = candidates
        known = [number for number, each in enumerate(candidates) if each is not NOBODY]
        self._digits = {str(digit): number for digit, number in enumerate(known[:MOST_DIGITS], 1)}
        if NOBODY in candidates:
            self._digits[NOBODY_DIGIT] = candidates.index(NOBODY)
        if not figures:
            self._digits = {}
        self.cursor = 0
        self.refresh_rows()
        self.scroll_to_row(0)

    def by_figure(self, figure: str) -> SpeakerCandidate | None:
        """Return the candidate that a digit key chooses; None if there is none."""
        number = self._digits.get(figure)
        return None if number is None else self.items[number]

    def draw(self, y: int, width: int) -> Strip:
        """Return a row: digit, letter, name, and role or type."""
        if y >= len(self.items):
            return self.blank()
        each, here = self.items[y], y == self.cursor
        badge = self._badges.get(each.speaker.id) if each.speaker else None
        digit = next((digit for digit, number in self._digits.items() if number == y), " ")
        letter = NO_LETTER if each is NOBODY else badge.letter if badge else " "
        left: list[Part] = [
            (CURRENT if here else " ", self.ink("text")),
            (f" {digit}  ", self.ink("key")),
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
    """The field where a name is typed; while it is empty, digit keys choose from the list."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether the key is typed; Textual drops the sheet's bindings of keys that are."""
        digit = character is not None and character.isdigit()
        return super().check_consume_key(key, character) and bool(self.value or not digit)


class SpeakerSheet(FittedSheet[SpeakerCandidate]):
    """The sheet that asks for a speaker; its answer is the candidate that the reader chose."""

    BINDINGS: ClassVar = [
        *bindings(CANDIDATE_KEYS),
        *(
            Binding(str(number), f"number({number})", show=False, priority=True)
            for number in range(2, MOST_DIGITS + 1)
        ),
    ]
    CSS_PATH: ClassVar = [styles() / "correct.tcss"]
    AUTO_FOCUS = "#name"
    closing = "candidate.close"
    hints = CANDIDATE_HINTS

    def __init__(self, request: CorrectionRequest, candidates: SpeakerCandidates, title: str) -> None:
        super().__init__(title)
        self._request = request
        self._candidates = candidates

    def compose_parts(self) -> ComposeResult:
        """Yield the request, the field where a name is typed, and the list."""
        yield summary_of(self._request)
        with Horizontal(id="typed"):
            yield FixedLine([("Name", "quiet")])
            yield NameLine(
                id="name", compact=True, select_on_focus=False, placeholder="type to find or to add one"
            )
        yield CandidateList(self._request.open_article.badges, id="candidates")

    @property
    def fitted(self) -> CandidateList:
        """The list, which scrolls."""
        return self.query_one(CandidateList)

    @property
    def _typed(self) -> str:
        return self.query_one(Input).value

    def wanted_rows(self) -> int:
        """Return the rows for all candidates, so that the sheet keeps its height while a name is typed."""
        return min(ROWS, max(5, len(self._candidates.matching(""))))

    def on_mount(self) -> None:
        """List all candidates before anything is typed."""
        self._show()

    @on(Input.Changed)
    def _show(self) -> None:
        """List the candidates that match what is typed."""
        self.fitted.show(self._candidates.matching(self._typed), figures=not self._typed)

    def action_number(self, number: int) -> None:
        """Answer with the candidate that a digit key chooses; if there is none, type the digit."""
        if candidate := self.fitted.by_figure(str(number)):
            self.dismiss(candidate)
        else:
            self.query_one(Input).insert_text_at_cursor(str(number))

    @on(Chosen)
    def action_take(self) -> None:
        """Answer with the candidate under the cursor."""
        if candidate := self.fitted.item:
            self.dismiss(candidate)
        else:
            self.say(self.fitted.none)
