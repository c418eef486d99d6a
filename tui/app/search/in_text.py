"""A search in the text: while it lasts, `n` and `N` are hits, not statements."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from tui.app.reader.panes import ReaderParts
from tui.library.search.query import Term
from tui.library.search.word_matching import Matcher
from tui.model.article import Span
from tui.model.statement import Statement

if TYPE_CHECKING:
    from tui.app.ui.search_line import SearchLine


def find(text: str, query: str) -> list[Span]:
    """Every place of the query in the text, in order, none overlapping.

    Any white space in the query stands for any in the text, line ends too. Case counts only if the query
    has a capital letter.
    """
    words = query.split()
    if not words:
        return []
    flags = 0 if any(letter.isupper() for letter in query) else re.IGNORECASE
    pattern = re.compile(r"\s+".join(map(re.escape, words)), flags)
    return [Span(*found.span()) for found in pattern.finditer(text)]


def first_from(hits: list[Span], offset: int) -> int | None:
    """The number of the first hit at or behind an offset, the very first where there is none behind."""
    return next((number for number, hit in enumerate(hits) if hit.start >= offset), 0 if hits else None)


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
        open_article = self.screen.open_article
        self.hits = find(open_article.article.text, query) if open_article else []
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
        label = self.screen.keymap.label
        enter, back = label("read"), (label("search.leave"), self.leaves)
        if self.typing:
            self.line.say(figure, rest, ((enter, "go through the hits"), back))
        else:
            walk = label("statement.next", "hit.previous")
            self.line.say(figure, rest, ((walk, "hit"), (enter, "stay here"), back))


@dataclass
class FoundWords(TextSearch):
    """A search in the text that nobody has to type: it begins at the place that was found."""

    leaves: ClassVar[str] = "done"
    terms: Sequence[Term] = ()
    """What was looked for."""

    def update(self, query: str) -> None:  # noqa: ARG002 - it is known what is looked for
        """Find the words, beginning at the place."""
        open_article = self.screen.open_article
        text = open_article.article.text if open_article else ""
        self.hits = [match.span for match in Matcher(self.terms).matches(text)]
        self.number = first_from(self.hits, self.home)
        self._show(sought=True)

    def settle(self) -> bool:
        """Show what was looked for, as if it had been typed, and walk through it."""
        self.line.begin(self.prompt, " ".join(term.words for term in self.terms))
        return super().settle()

    def end(self, *, back: bool) -> None:  # noqa: ARG002 - the way back is another key's
        """Take the hits off, and stay."""
        super().end(back=False)
