"""The row above the footer that names the current speaker where the panel is not visible."""

from typing import TYPE_CHECKING

from rich.style import Style

from tui.app.statements.panel_rows import why_unattributed
from tui.app.ui.lines import OneRowWidget
from tui.app.ui.mark_colours import letter, sign_ink
from tui.app.ui.pane import Part, spread
from tui.app.ui.signs import NOBODY, SIGN_INKS, dash, sign
from tui.app.ui.wrapping import clip
from tui.wording import kind

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Span
    from tui.model.mark import Mark
    from tui.model.statement import Statement

ROOMY = 60
"""The least width, in cells, at which the kind is added in words; its bar is always shown."""
OPEN_CELLS = 24
"""The most cells of a source that could not be resolved."""


class SpeakerLine(OneRowWidget):
    """The speaker, kind and mark of the current statement.

    The style sheet hides it in layouts with room for the panel, and while the text is not shown.
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.open_article: OpenArticle | None = None
        self.where = ""
        """Where the current statement is if it is not visible: "above" or "below", else ""."""

    def show(self, open_article: "OpenArticle | None", seen: "Span") -> None:
        """Show the current statement's speaker; `seen` is the visible stretch of the text."""
        self.open_article, self.where = open_article, ""
        if open_article and (current := open_article.current) and not current.extent.overlaps(seen):
            self.where = "above" if current.extent.start < seen.start else "below"
        self.refresh()

    def parts(self, width: int) -> list[Part]:
        """Return letter, name and role; at the right where the statement is, its mark and its kind."""
        if not self.open_article or not (statement := self.open_article.current):
            return []
        speaker, badge = self.open_article.speaker(statement), self.open_article.badge(statement)
        doubt = sign(statement, self.appearance)
        left: list[Part] = [
            (badge.letter if badge else NOBODY, self.chip(badge)),
            (doubt, self.ink(SIGN_INKS[doubt])),
        ]
        name = clip(speaker.name if speaker else "Unattributed", width // 2)
        left += [("   ", Style()), (name, self.ink("quiet" if self.where else "strong"))]
        role = (speaker.role or "") if speaker else self._unresolved(statement)
        left.append((f"  {role}", self.ink("quiet")))
        marked = self._marked(self.open_article.marked.get(statement.id))
        spoken = f" {kind(statement)}" if width >= ROOMY else ""
        where = f"{self.where}  " if self.where else ""
        right = [
            (where, self.ink("quiet")),
            *marked,
            (dash(statement), self.badge(badge)),
            (spoken, self.ink("quiet")),
        ]
        return [(" ", Style()), *spread(left, right, width - 3)]

    def _marked(self, mark: "Mark | None") -> list[Part]:
        """Return the word for a mark or a note, in the mark's colour; without a mark, nothing."""
        if not mark:
            return []
        colour = f"{letter(mark.colour)} " if self.inks.colourless else ""
        return [(f"{colour}{'noted *' if mark.note else 'marked'}  ", self.ink(sign_ink(mark.colour)))]

    def _unresolved(self, statement: "Statement") -> str:
        """Return why a statement has no speaker: its source as written, or that there is none."""
        if not (self.open_article and statement.source):
            return why_unattributed([statement])
        written = " ".join(statement.source.of(self.open_article.article.text).split())
        return f"“{clip(written, OPEN_CELLS)}” left open"
