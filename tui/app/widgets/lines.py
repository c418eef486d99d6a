"""Widgets of one row: headings of panes, the footer, who speaks, what the bars mean."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual.app import RenderResult
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.typesetting.margins import (
    ATTITUDE,
    BARS,
    DOUBT,
    GUTTER,
    MEASURE,
    NOBODY,
    SIGN_INKS,
    Column,
    dash,
    sign,
)
from tui.app.typesetting.wrapping import clip
from tui.app.widgets.pane import Inked, Part, spread, strip, width_of

if TYPE_CHECKING:
    from tui.app.keys.hints import Hint
    from tui.app.reading import Reading
    from tui.model import Mark, Statement

SIDES = 2
"""Empty cells at both ends of a row."""
ROOMY = 60
"""Cells from which on there is room for the kind in words; its bar is there anyway."""
OPEN_CELLS = 24
"""The most cells that a source nobody is found for takes."""
BRAND = (("● ", "accent"), ("On Record", "quiet"))


class Line(Inked):
    """A widget of one row, drawn from parts."""

    def parts(self, width: int) -> list[Part]:
        """What stands on the row."""
        raise NotImplementedError

    def render(self) -> RenderResult:
        """Unused: the row is drawn by `render_line`."""
        return ""

    def render_line(self, y: int) -> Strip:
        """The row; empty ones below it."""
        parts = self.parts(self.size.width) if y == 0 else []
        return strip(parts, self.size.width, self.base)


class Words(Line):
    """Words that never change, at the left and at the right, each with its ink."""

    def __init__(self, left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.left, self.right = left, right

    def parts(self, width: int) -> list[Part]:
        """The words, spread over the row."""
        left, right = ([(text, self.ink(ink)) for text, ink in side] for side in (self.left, self.right))
        return spread(left, right, width)


class Heading(Line):
    """A pane's heading: its name or the article's title, and at the right what it counts."""

    left: reactive[str] = reactive("")
    right: reactive[tuple[str, str]] = reactive(("", ""))
    """The figure that matters, and the rest."""
    focused_pane: reactive[bool] = reactive(False)

    def __init__(self, left: str, *, id: str, over_text: bool = False, measure: int = MEASURE) -> None:  # noqa: A002
        super().__init__(id=id)
        self.set_reactive(Heading.left, left)
        self.measure = measure
        """Cells of the column it stands over."""
        self.over_text = over_text
        """Whether it stands over the text's column; else it fills the pane."""

    def parts(self, width: int) -> list[Part]:
        """Left and right, over the column."""
        pad, room = SIDES, width - 2 * SIDES
        if self.over_text:
            column = Column.of(width, self.measure)
            pad, room = column.left + GUTTER, column.measure
        ink = self.ink("text" if self.focused_pane else "quiet")
        figure, rest = self.right
        right: list[Part] = (
            [(figure, self.ink("strong")), (rest, self.ink("quiet"))] if figure or rest else []
        )
        return [(" " * pad, Style()), *spread([(self.left, ink)], right, room)]


class Footer(Line):
    """Hints for the keys of the pane, as many as fit, and the name of the program."""

    hints: reactive[tuple["Hint", ...]] = reactive(())

    def __init__(self, hints: tuple["Hint", ...]) -> None:
        super().__init__()
        self.set_reactive(Footer.hints, hints)

    def parts(self, width: int) -> list[Part]:
        """Key in strong, a word or two in quiet, four cells between hints."""
        indent, between = (2 if width >= 160 else 1), 4  # noqa: PLR2004 - as the three-pane layout has it
        brand: list[Part] = [(text, self.ink(ink)) for text, ink in BRAND] if width >= 120 else []  # noqa: PLR2004
        room = width - indent - 2 - width_of(brand) - (2 if brand else 0)
        parts: list[Part] = []
        for hint in self.hints:
            more: list[Part] = [(" " * between if parts else "", Style())]
            more += [(hint.label, self.ink("key")), (f" {hint.words}", self.ink("quiet"))]
            if width_of(parts + more) > room:
                break
            parts += more
        return [(" " * indent, Style()), *spread([*parts, ("", Style())], brand, width - indent - 2)]


class WhoLine(Line):
    """Where no panel is in sight: who speaks here, in one line."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.reading: Reading | None = None

    def show(self, reading: "Reading | None") -> None:
        """Show the current statement's speaker."""
        self.reading = reading
        self.refresh()

    def parts(self, width: int) -> list[Part]:
        """Letter, name, role; at the right the kind."""
        if not self.reading or not (statement := self.reading.current):
            return []
        speaker, voice = self.reading.speaker(statement), self.reading.voice(statement)
        doubt = sign(statement)
        left: list[Part] = [
            (voice.letter if voice else NOBODY, self.chip(voice)),
            (doubt, self.ink(SIGN_INKS[doubt])),
        ]
        name = clip(speaker.name if speaker else "Unattributed", width // 2)
        left += [("   ", Style()), (name, self.ink("strong"))]
        role = (speaker.role or "") if speaker else self._open(statement)
        left.append((f"  {role}", self.ink("quiet")))
        marked = self._marked(self.reading.marked.get(statement.id))
        from tui.exporters.wording import kind  # noqa: PLC0415 - not before there is a statement

        spoken = f" {kind(statement)}" if width >= ROOMY else ""
        right = [*marked, (dash(statement), self.voice(voice)), (spoken, self.ink("quiet"))]
        return [(" ", Style()), *spread(left, right, width - 3)]

    def _marked(self, mark: "Mark | None") -> list[Part]:
        """That the statement is marked, in which colour, and whether there is a note."""
        if not mark:
            return []
        from tui.app.mark_colours import letter, sign_ink  # noqa: PLC0415 - not before there is a mark

        colour = f"{letter(mark.colour)} " if self.inks.colourless else ""
        return [(f"{colour}{'noted *' if mark.note else 'marked'}  ", self.ink(sign_ink(mark.colour)))]

    def _open(self, statement: "Statement") -> str:
        """Why nobody is named: the words that name who speaks, if there are any, say too little."""
        if not (self.reading and statement.source):
            from tui.app.typesetting.panel_rows import why_unattributed  # noqa: PLC0415 - seldom needed

            return why_unattributed([statement])
        written = " ".join(statement.source.of(self.reading.article.text).split())
        return f"“{clip(written, OPEN_CELLS)}” left open"


class Legend(Line):
    """What the panel's bars mean."""

    attitudes: reactive[bool] = reactive(False)
    """Whether the bar of attitudes is to be seen."""

    def parts(self, width: int) -> list[Part]:
        """The kinds, and doubt where there is room; closer together where they would not fit."""
        between = "  " if width_of(self._bars("  ")) <= width - SIDES else " "
        left = len(between)
        parts = self._bars(between)
        doubt: list[Part] = [(DOUBT, self.ink("unsure")), (" unsure", self.ink("quiet"))]
        fits = width_of(parts) + width_of(doubt) + 2 <= width - 2 * SIDES
        return [
            (" " * left, Style()),
            *spread([*parts, ("", Style())], doubt if fits else [], width - left - SIDES),
        ]

    def _bars(self, between: str) -> list[Part]:
        signs = [*BARS.items(), *([("attitude", ATTITUDE)] if self.attitudes else [])]
        parts: list[Part] = []
        for kind, bar in signs:
            parts += [(bar, self.ink("text")), (f" {kind}{between}", self.ink("quiet"))]
        return parts
