"""A search in the text: while it lasts, `n` and `N` are hits, not statements."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from tui.app.interface import Reader
from tui.app.ui.search_line import SearchLine
from tui.library.search.query import Term
from tui.library.search.word_matching import Matcher
from tui.model.article import Span
from tui.model.statement import Statement


def find(text: str, query: str) -> list[Span]:
    """Every place of the query in the text, in order, none overlapping.

    Any white space in the query matches any in the text, line ends too. Case counts only if the query
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


def find_words(terms: Sequence[Term], text: str, query: str) -> list[Span]:  # noqa: ARG001 - nothing is typed
    """Every place in the text of what was looked for in the library, in order."""
    return [match.span for match in Matcher(terms).matches(text)]


@dataclass
class TextSearch:
    """From its first letter to `enter` or `esc`; with `words`, for what was looked for in the library."""

    reader: Reader
    line: SearchLine
    home: int
    """The reading position to go back to, from which the first hit is looked for."""
    statement: Statement | None
    """The statement the reader was at there."""
    find: Callable[[str, str], list[Span]] = find
    """Finds the hits in a text, of what is typed."""
    words: str = ""
    """What is looked for where nobody types it; such a search ends where the reader is."""
    hits: list[Span] = field(default_factory=list)
    number: int | None = None
    typing: bool = True
    prompt: ClassVar[str] = "  /"
    ends_when_typed: ClassVar[bool] = False
    ends_with_article: ClassVar[bool] = True

    def update(self, query: str) -> None:
        """Find what has been typed so far, beginning where the reader was."""
        open_article = self.reader.open_article
        self.hits = self.find(open_article.article.text, query) if open_article else []
        self.number = first_from(self.hits, self.home)
        self._show(sought=bool(self.words or query.strip()))

    def list_changed(self) -> bool:
        """Leave the list of articles alone."""
        return False

    def step(self, by: int) -> None:
        """Go to the next or previous hit, around the ends."""
        if self.hits:
            self.number = ((self.number or 0) + by) % len(self.hits)
            self._show(sought=True)

    def settle(self) -> bool:
        """Take the words as they are; from now on `n` and `N` walk. Whether there are any hits."""
        if self.words:
            self.line.begin(self.prompt, self.words)
        if not self.hits:
            return False
        self.typing = False
        self.reader.focus_pane("text")
        self._show(sought=True)
        return True

    def end(self, *, back: bool) -> None:
        """Take the hits off; go back to where the reader was, or stay."""
        self.reader.text_pane.show_hits([], None)
        if back and not self.words:
            self.reader.text_pane.go_to(self.home)
            self.reader.go_to(self.statement, bring_text=False)

    def _show(self, *, sought: bool) -> None:
        if self.reader.text_pane.show_hits(self.hits, self.number):
            self.reader.text_moved()
        label = self.reader.keymap.label
        figure, rest = "", "not found" if sought else ""
        if self.number is not None:
            figure, rest = str(self.number + 1), f" of {len(self.hits)}"
        enter, leave = label("read"), label("search.leave")
        back = (leave, "clear search" if self.words else "cancel")
        if self.typing:
            self.line.say(figure, rest, ((enter, "step through"), back))
        else:
            walk = label("statement.next", "hit.previous")
            self.line.say(figure, rest, ((walk, "hit"), (enter, "stay"), back))
