"""The words that were looked for in the library, in the article they were found in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from tui.app.search.in_text import TextSearch
from tui.app.search.search import first_from
from tui.library.search.query import Term
from tui.library.search.word_matching import Matcher


@dataclass
class FoundWords(TextSearch):
    """A search in the text that nobody has to type: it begins at the place that was found."""

    leaves: ClassVar[str] = "done"
    terms: Sequence[Term] = ()
    """What was looked for."""

    def update(self, query: str) -> None:  # noqa: ARG002 - it is known what is looked for
        """Find the words, beginning at the place."""
        reading = self.screen.reading
        text = reading.article.text if reading else ""
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
