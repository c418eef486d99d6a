"""The sheets on which a reader says what is wrong with a statement: which part of it, and its right kind."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.strip import Strip
from textual.widget import Widget

from tui.app.correction.commands import CORRECTION_KEYS, KIND_KEYS
from tui.app.correction.menu import Menu
from tui.app.correction.request import CorrectionOption, CorrectionRequest, kinds, offers
from tui.app.state.speaker_badges import SpeakerBadge
from tui.app.ui.command import Hint, bindings
from tui.app.ui.lines import FixedLine, Footer
from tui.app.ui.pane import Inked, Part, spread
from tui.app.ui.sheet import Answer, Modal
from tui.app.ui.signs import NOBODY
from tui.resources import styles

LOW = 20
"""Rows of a terminal below which a sheet does without air."""
HANG = 3
WIDTH, SIDES, LOW_SIDES = 76, 4, 2
"""Cells of a sheet, and of the air at its left and right; its style sheet has the same."""
CORRECTION_HINTS = (
    Hint(("correct.down", "correct.up"), "choose"),
    Hint(("correct.take",), "take"),
)
KIND_HINTS = (Hint(("kind.down", "kind.up"), "choose"), Hint(("kind.take",), "take"))


class About(Inked):
    """What is being corrected, on two rows, with a letter before the second."""

    def __init__(self, first: str, second: str, badge: SpeakerBadge | None, letter: str) -> None:
        super().__init__()
        self._rows = first, second
        self._badge = badge
        self._letter = letter

    def render_line(self, y: int) -> Strip:
        """One of them."""
        if y >= len(self._rows):
            return Strip.blank(self.size.width, self.base)
        lead: Part = (" ", Style())
        if y:
            lead = (self._letter, self.chip(self._badge) if self._badge else self.ink("quiet"))
        words: Part = (self._rows[y], self.ink("quiet" if y else "text"))
        parts = spread([lead, (" " * (HANG - 1), Style()), words], [], self.size.width)
        return self.strip(parts, self.size.width, self.base)


class Sheet(Modal[Answer]):
    """What all sheets of a correction share: heading, matter, one part that takes the rest, and hints."""

    CSS_PATH: ClassVar = [styles() / "correct.tcss"]
    title_words: ClassVar[str]
    hints: ClassVar[Sequence[Hint]]
    closing: ClassVar[str] = "correct.close"
    """The command that leads back."""
    fixed: ClassVar[int] = 0
    """Rows between the matter and the part that takes the rest."""

    def __init__(self, matter: CorrectionRequest, title: str = "") -> None:
        super().__init__()
        self.matter = matter
        self._title = title or self.title_words

    def compose(self) -> ComposeResult:
        """The sheet, top to bottom, and its keys."""
        with Vertical(id="correct-sheet"):
            yield FixedLine(
                [(self._title, "strong")], [(self.keymap.label(self.closing), "key"), (" back", "quiet")]
            )
            yield self.about()
            yield from self.parts()
        yield Footer(tuple(self.hints))

    def about(self) -> About:
        """What is being corrected: the words, and what is held of them."""
        statement = self.matter.statement
        badge = self.matter.open_article.badge(statement) if statement else None
        letter = badge.letter if badge else NOBODY if statement else " "
        return About(self.matter.words, self.matter.facts, badge, letter)

    def parts(self) -> ComposeResult:
        """What stands below the matter."""
        raise NotImplementedError

    def rows(self) -> int:
        """How many rows the part has that takes the rest."""
        raise NotImplementedError

    @property
    def rest(self) -> Widget:
        """The part that takes the rest."""
        raise NotImplementedError

    def on_resize(self) -> None:
        """As high as the content asks for, as far as there is room."""
        self.set_class(self.size.height < LOW, "-low")
        self.fit()

    @property
    def inner_width(self) -> int:
        """Cells within the sheet's sides."""
        return min(WIDTH, self.size.width) - 2 * (LOW_SIDES if self.size.height < LOW else SIDES)

    def fit(self) -> None:
        """Give the part that takes the rest its rows."""
        low = self.size.height < LOW
        around = 1 + 2 + self.fixed + (0 if low else 1 + 1 + 2 + (1 if self.fixed else 0))
        border = 2 if low and self.app.theme == "record-mono" else 0
        self.rest.styles.height = max(1, min(self.rows(), self.size.height - 1 - around - border))

    def say(self, words: str) -> None:
        """A short message in the place of the one before."""
        self.app.clear_notifications()
        self.app.notify(words, timeout=4)

    def action_close(self) -> None:
        """Back, with nothing changed."""
        self.dismiss()


class MenuSheet(Sheet[str]):
    """A sheet of offers; its answer is the id of the one that is wanted."""

    prefix: ClassVar[str] = ""
    AUTO_FOCUS = "#menu"

    def offers(self) -> list[CorrectionOption]:
        """What is offered."""
        raise NotImplementedError

    def parts(self) -> ComposeResult:
        """The menu."""
        yield Menu(self.offers(), self.prefix, id="menu")

    def rows(self) -> int:
        """A row an offer."""
        return len(self.offers())

    @property
    def rest(self) -> Menu:
        """The menu."""
        return self.query_one(Menu)

    def action_step(self, by: int) -> None:
        """Choose the next row, or the one before."""
        self.rest.step(by)

    @on(Menu.Picked)
    def action_take(self) -> None:
        """Do what is chosen."""
        self.action_choose(self.rest.offer.id)

    def action_choose(self, id: str) -> None:  # noqa: A002 - the field's own name
        """Answer with an offer, unless it is refused or not there."""
        offer = next((each for each in self.offers() if each.id == id), None)
        if offer is None:
            self.say(NOT_HERE.get(id, NO_STATEMENT))
        elif offer.refusal:
            self.say(offer.refusal)
        else:
            self.dismiss(id)


NOT_HERE = {"missed": "Select the words first: with the mouse, or with x"}
NO_STATEMENT = "That is for a statement; here only words are selected"


class CorrectionSheet(MenuSheet):
    """Asks what is wrong."""

    BINDINGS: ClassVar = bindings(CORRECTION_KEYS)
    title_words = "Correct"
    hints = CORRECTION_HINTS
    prefix = "correct."

    def offers(self) -> list[CorrectionOption]:
        """All there is to correct."""
        return offers(self.matter)


class KindSheet(MenuSheet):
    """Asks for the right kind."""

    BINDINGS: ClassVar = bindings(KIND_KEYS)
    title_words = "Of which kind is it?"
    hints = KIND_HINTS
    closing = "kind.close"

    def offers(self) -> list[CorrectionOption]:
        """The kinds there are."""
        assert self.matter.statement  # noqa: S101 - asked for only of a statement
        return kinds(self.matter.statement)
