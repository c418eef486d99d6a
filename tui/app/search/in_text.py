"""The search in the text, during which the keys for the next and previous statement step through hits."""

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
    """Return every match of the query in the text, in order, without overlaps.

    White space in the query matches any white space, line ends included. Case matters only if the query has a
    capital letter.
    """
    words = query.split()
    if not words:
        return []
    flags = 0 if any(letter.isupper() for letter in query) else re.IGNORECASE
    pattern = re.compile(r"\s+".join(map(re.escape, words)), flags)
    return [Span(*found.span()) for found in pattern.finditer(text)]


def first_from(hits: list[Span], offset: int) -> int | None:
    """Return the number of the first hit from an offset on, else 0; None without hits."""
    return next((number for number, hit in enumerate(hits) if hit.start >= offset), 0 if hits else None)


def find_words(terms: Sequence[Term], text: str, query: str) -> list[Span]:  # noqa: ARG001 - nothing is typed
    """Return every match of the terms of a library search in the text, in order; the query is not used."""
    return [match.span for match in Matcher(terms).matches(text)]


@dataclass
class TextSearch:
    """The `ActiveSearch` in the text, until `enter` or `esc`.

    With `words`, it shows the hits of a library search: nothing is typed, and its end leaves the reader in
    place.
    """

    reader: Reader
    line: SearchLine
    home: int
    """The offset where the reader was; the first hit is looked for from there."""
    statement: Statement | None
    """The current statement at that offset."""
    find: Callable[[str, str], list[Span]] = find
    """Returns the hits in a text for what is typed."""
    words: str = ""
    """The words of a library search, to be shown as the query; "" for a search that is typed here."""
    hits: list[Span] = field(default_factory=list)
    number: int | None = None
    """The number of the current hit, from 0; None if there is none."""
    typing: bool = True
    prompt: ClassVar[str] = "  /"
    ends_when_typed: ClassVar[bool] = False
    ends_with_article: ClassVar[bool] = True

    def update(self, query: str) -> None:
        """Find what has been typed so far, and show the first hit from where the reader was."""
        open_article = self.reader.open_article
        self.hits = self.find(open_article.article.text, query) if open_article else []
        self.number = first_from(self.hits, self.home)
        self._show(sought=bool(self.words or query.strip()))

    def list_changed(self) -> bool:
        """Return False: the list of articles is not filtered."""
        return False

    def step(self, by: int) -> None:
        """Go `by` hits further; behind the last hit comes the first."""
        if self.hits:
            self.number = ((self.number or 0) + by) % len(self.hits)
            self._show(sought=True)

    def settle(self) -> bool:
        """End the typing, so that keys step through the hits; return whether there are any."""
        if self.words:
            self.line.begin(self.prompt, self.words)
        if not self.hits:
            return False
        self.typing = False
        self.reader.focus_pane("text")
        self._show(sought=True)
        return True

    def end(self, *, back: bool) -> None:
        """Take the highlights off; with `back`, return to where the reader was."""
        self.reader.text_pane.show_hits([], None)
        if back and not self.words:
            self.reader.text_pane.go_to(self.home)
            self.reader.go_to(self.statement, bring_text=False)

    def _show(self, *, sought: bool) -> None:
        """Show the hits in the text, and their count and the keys in the line; `sought` with a query."""
        if self.reader.text_pane.show_hits(self.hits, self.number):
            self.reader.text_moved()
        label = self.reader.keymap.label
        figure, rest = "", "not found" if sought else ""
        if self.number is not None:
            figure, rest = str(self.number + 1), f" of {len(self.hits)}"
        enter, leave = label("read"), label("search.leave")
        back = (leave, "done" if self.words else "back to where I was")
        if self.typing:
            self.line.say(figure, rest, ((enter, "go through the hits"), back))
        else:
            walk = label("statement.next", "hit.previous")
            self.line.say(figure, rest, ((walk, "hit"), (enter, "stay here"), back))
