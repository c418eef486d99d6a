"""A search in the text: while it lasts, `n` and `N` are hits, not statements."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from tui.app.reader.panes import ReaderParts
from tui.app.search.search import find, first_from
from tui.app.ui.hints import label
from tui.model.statement import Span, Statement

if TYPE_CHECKING:
    from tui.app.ui.search_line import SearchLine


@dataclass
class TextSearch:
    """From its first letter to `enter` or `esc`."""

    screen: ReaderParts
    line: "SearchLine"
    home: int
    """The reading position to go back to."""
    statement: Statement | None
    """The statement the reader was at there."""
    hits: list[Span] = field(default_factory=list)
    number: int | None = None
    typing: bool = True
    prompt: ClassVar[str] = "  /"
    ends_when_typed: ClassVar[bool] = False
    """Whether it is over once all is typed; else one walks through what was found."""
    leaves: ClassVar[str] = "back to where I was"
    """What leaving it does, in words."""
    ends_with_article: ClassVar[bool] = True
    """Whether going to another article ends it."""

    def update(self, query: str) -> None:
        """Find what has been typed so far, beginning where the reader was."""
        reading = self.screen.reading
        self.hits = find(reading.article.text, query) if reading else []
        self.number = first_from(self.hits, self.home)
        self._show(sought=bool(query.strip()))

    def step(self, by: int) -> None:
        """Go to the next or previous hit, around the ends."""
        if self.hits:
            self.number = ((self.number or 0) + by) % len(self.hits)
            self._show(sought=True)

    def settle(self) -> bool:
        """The query is typed; from now on `n` and `N` walk. Whether there is anything to walk through."""
        if not self.hits:
            return False
        self.typing = False
        self.screen.take("text")
        self._show(sought=True)
        return True

    def end(self, *, back: bool) -> None:
        """Take the hits off; go back to where the reader was, or stay."""
        self.screen.text_pane.show_hits([], None)
        if back:
            self.screen.text_pane.go_to(self.home)
            self.screen.go_to(self.statement, bring_text=False)

    def _show(self, *, sought: bool) -> None:
        self.screen.text_pane.show_hits(self.hits, self.number)
        figure, rest = "", "not found" if sought else ""
        if self.number is not None:
            figure, rest = str(self.number + 1), f" of {len(self.hits)}"
        enter, back = label("read"), (label("search.leave"), self.leaves)
        if self.typing:
            self.line.say(figure, rest, ((enter, "go through the hits"), back))
        else:
            walk = label("statement.next", "hit.previous")
            self.line.say(figure, rest, ((walk, "hit"), (enter, "stay here"), back))
