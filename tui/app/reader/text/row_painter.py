"""Draws one row of the text as a Textual strip: its margins, its words, and the layers over them."""

from collections.abc import Mapping
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.reader.text.evidence_rows import EvidenceRow
from tui.app.reader.text.layers import Layer
from tui.app.reader.text.margins import margin
from tui.app.reader.text.page import LayoutPage
from tui.app.reader.text.rows import TextRow
from tui.app.state.speaker_badges import SpeakerBadge
from tui.app.state.summary import masthead
from tui.app.ui.column import GUTTER
from tui.app.ui.mark_colours import letter, sign_ink
from tui.app.ui.offsets import behind, offset, segments
from tui.app.ui.pane import Inked, Part, fitted, spread
from tui.app.ui.signs import CURRENT, MARK, NOTE, SIGN_INKS, dash
from tui.model.article import BlockKind, Span

StyledStretch = tuple[int, int, Style]
"""The start and end of a stretch of the text, and its style."""
BLOCK_INKS: Mapping[BlockKind, str] = {"heading": "heading", "caption": "caption", "code": "code"}
"""The ink of the words of a block that is not plain text."""
QUOTE = "│ "
"""Drawn in the indent of a block quote, once for each level."""


class RowPainter:
    """Draws rows of a page with the inks of a widget."""

    def __init__(self, inks: Inked, page: LayoutPage, selected: Span | None, caret: int | None) -> None:
        self._inks = inks
        self._ink = inks.ink
        self._page = page
        self._open_article = page.open_article
        self._selected = selected
        self._caret = caret
        self._base = inks.base
        self._badge: SpeakerBadge | None = None
        if page.open_article.current:
            self._badge = page.open_article.badge(page.open_article.current)

    @property
    def _caret_ink(self) -> str:
        """The name of the caret's ink; on selected words it differs from theirs."""
        here = self._selected and self._selected.start <= (self._caret or 0) < self._selected.end
        return "caret-selected" if here else "caret"

    def paint(self, row: TextRow, left: int, width: int) -> Strip:
        """Return a row `width` cells wide, with its left margin `left` cells from the edge."""
        pad: Part = (" " * left, Style())
        if row.role == "evidence":
            return self._inks.strip([pad, *self._evidence(self._page.evidence[row.block])], width, self._base)
        if row.role == "masthead":
            words = spread(
                [(masthead(self._open_article, self._page.measure), self._ink("quiet"))],
                [],
                self._page.measure,
            )
            return self._inks.strip([pad, (" " * GUTTER, Style()), *words], width, self._base)
        gutter = [pad, *self._gutter(row)]
        margins = [Segment(self._inks.drawable(text), self._base + style) for text, style in gutter]
        return fitted([*margins, *self._words(row), *self._right_sign(row)], width, self._base)

    def _gutter(self, row: TextRow) -> list[Part]:
        """Return the left margin: letter, sign, the bar of the statement, and that of the current one."""
        open_article = self._open_article
        if "margins" not in open_article.display.layers:
            return [(" " * GUTTER, Style())]
        shown = margin(open_article, row.start, row.end, self._inks.appearance)
        badge = open_article.badge(shown.speaking) if shown.speaking else None
        letter = self._inks.badge(badge) + Style(bold=bool(badge))
        if shown.speaking and shown.speaking is open_article.current:
            letter = self._inks.chip(badge)
        accent = self._inks.badge(open_article.badge(shown.bar)) if shown.bar else Style()
        at_current = shown.bar is not None and shown.bar is open_article.current
        return [
            (shown.letter, letter if shown.speaking else Style()),
            (shown.sign, self._ink(SIGN_INKS[shown.sign])),
            (dash(shown.bar) if shown.bar else " ", accent),
            (CURRENT if at_current else " ", accent),
            (" ", Style()),
        ]

    def _right_sign(self, row: TextRow) -> list[Segment]:
        """Return the right margin: the sign of a mark and of its note, or nothing."""
        shown, noted = self._page.layers.beside(row.start, row.end)
        if not shown:
            return []
        look = self._base + self._ink(sign_ink(shown.colour))
        sign = letter(shown.colour) if self._inks.inks.colourless else MARK
        return [Segment(self._inks.drawable(sign), look), Segment(NOTE if noted else " ", look)]

    def _words(self, row: TextRow) -> list[Segment]:
        """Return the row's text, filled up to the measure.

        Each segment has its offset in the text as metadata, by which Textual finds what the mouse selects.
        """
        base = self._base
        drawn = [Segment(*self._before(row))]
        for start, end, style in self._styled(row):
            drawn += segments(self._page.text, start, end, base + style)
        room = self._page.measure - sum(segment.cell_length for segment in drawn)
        # A caret behind the last character of a line is drawn in the empty cell there.
        if room and self._caret == row.end and not self._page.text[row.end :][:1].strip():
            drawn.append(Segment(" ", base + self._ink(self._caret_ink) + offset(row.end)))
            room -= 1
        return [*drawn, Segment(" " * room, base + offset(row.end))]

    def _before(self, row: TextRow) -> tuple[str, Style]:
        """Return the indent of a row: with a list item's sign, or with the bars of a block quote."""
        if row.role == "text" and self._open_article.article.blocks[row.block].kind == "quote":
            return (QUOTE * row.indent)[: row.indent], self._base + self._ink("rule")
        return f"{row.marker} ".rjust(row.indent)[: row.indent], self._base + self._ink("quiet")

    def _styled(self, row: TextRow) -> list[StyledStretch]:
        """Return the row cut wherever a layer begins or ends, each piece with all its layers combined."""
        if row.start == row.end:
            return []
        laid = self._laid(row)
        cuts = sorted({max(row.start, min(row.end, cut)) for start, end, _ in laid for cut in (start, end)})
        return [
            (a, b, Style.combine(style for start, end, style in laid if start <= a and b <= end))
            for a, b in pairwise(cuts)
        ]

    def _laid(self, row: TextRow) -> list[StyledStretch]:
        """Return the stretches that are laid over a row, the lowest first; selection and caret are last."""
        block = self._open_article.article.blocks[row.block]
        laid = [(row.start, row.end, self._ink(BLOCK_INKS.get(block.kind, "text")))]
        layers = self._page.layers.over(row.start, row.end, self._open_article.current)
        laid += [
            (layer.start, layer.end, self._look(layer))
            for layer in layers
            if layer.start < row.end and row.start < layer.end
        ]
        if self._selected:
            laid.append((self._selected.start, self._selected.end, self._ink("selection")))
        if self._caret is not None and row.start <= self._caret < row.end:
            end = behind(self._page.text, self._caret, row.end)
            laid.append((self._caret, end, self._ink(self._caret_ink)))
        return laid

    def _look(self, layer: Layer) -> Style:
        """Return the style of a layer."""
        ink = self._ink(*layer.inks)
        if layer.ground == "chip":
            return ink + self._inks.chip(self._badge)
        if layer.ground == "voice":
            return ink + (self._inks.badge(self._badge) if self._badge else self._ink("strong"))
        if layer.ground:
            return ink + self._inks.ground(self._badge, verbatim=layer.ground == "current-verbatim")
        return ink

    def _evidence(self, row: EvidenceRow) -> list[Part]:
        """Return a row of evidence on a ground of its own, with the current statement's bar at its left."""
        left: list[Part] = [(text, self._ink(ink)) for text, ink in row.left] or [("", Style())]
        right: list[Part] = [(text, self._ink(ink)) for text, ink in row.right]
        parts = [(" ", Style()), *spread(left, right, self._page.measure), (" ", Style())]
        aside = self._ink("aside")
        bar: list[Part] = [("   ", Style()), (CURRENT, self._inks.badge(self._badge))]
        return [*bar, *((text, aside + style) for text, style in parts)]
