"""The pane with the list of articles, of which the chosen one is being read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.style import Style
from textual.events import Click
from textual.strip import Strip

from tui.app.messages import ArticleChosen
from tui.app.state.summary import counts, numbers, origin_of
from tui.app.ui.pane import Part
from tui.app.ui.row_list import RowList
from tui.app.ui.signs import CURRENT
from tui.app.ui.wrapping import clip, excerpt
from tui.errors import LoadError

if TYPE_CHECKING:
    from tui.app.state.article_list import ArticleKey
    from tui.app.state.session import Session

UNREAD = "●"
"""The sign of an article that has not been read."""
BROKEN = "!"
"""The sign of a file that could not be read."""
LEFT = 4
"""Cells before the words of a row: the bar of the chosen article, the sign, and a space after each."""
RIGHT = 2
"""Empty cells behind the words of a row."""


class Shown(NamedTuple):
    """The content of an article's rows, before it is drawn."""

    title: list[str]
    """The lines of the title."""
    facts: list[str]
    """The lines below the title."""
    sign: str
    """The sign before the title."""

    @property
    def unread(self) -> bool:
        """Whether the article has not been read yet."""
        return self.sign == UNREAD


class ArticlesPane(RowList["ArticleKey"]):
    """The articles of the list, and the files that could not be read.

    The cursor is always at the article being read. So a key does not move the cursor: it posts a message that
    asks for another article, and `choose` moves the cursor once that is shown. Every item takes five rows:
    two for the title, one for the origin, one for the counts, and an empty one.
    """

    item_rows = 5
    gap = 1

    def __init__(self, session: "Session", *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._session = session
        self.chosen: ArticleKey | None = None
        """The item being read; a filter may have removed it from those shown."""

    def show(self, items: Sequence["ArticleKey"]) -> None:
        """Show these articles, without scrolling."""
        self.items = items
        self.rows = self.lay_out(self.size.width)
        self.set_height(self.rows.height)

    def choose(self, item: "ArticleKey | None") -> None:
        """Show which article is being read, and bring it into view."""
        self.chosen = item
        self.redraw()
        if item is not None and item in self.items:
            self.move_to(self.items.index(item))

    def step(self, by: int, *, clamp: bool = False) -> bool:
        """Ask for the article `by` places further (negative: back); return whether there is one.

        With `clamp`, ask for the last or the first one where there are not so many.
        """
        if not self.items:
            return False
        index = self.items.index(self.chosen) + by if self.chosen in self.items else 0
        if clamp:
            index = max(0, min(index, len(self.items) - 1))
        if not 0 <= index < len(self.items) or self.items[index] == self.chosen:
            return False
        self.post_message(ArticleChosen(self.items[index], opened=False))
        return True

    @property
    def page_items(self) -> int:
        """The number of articles that fit into the height of the pane."""
        return max(1, self.size.height // self.item_rows)

    def refresh_rows(self) -> None:
        """Lay out the rows for the width; the article being read stays in view."""
        self.show(self.items)
        self.choose(self.chosen)

    def draw(self, y: int, width: int) -> Strip:
        """Return row `y` of the list, `width` cells wide."""
        number, line = divmod(y, self.item_rows)
        if number >= len(self.items) or line == self.item_rows - self.gap:
            return self.blank()
        here = self.items[number] == self.chosen
        ground = self.ink("chosen") if here else Style()
        shown = self._shown(self.items[number], width - LEFT - RIGHT)
        look = self.ink("strong" if here or shown.unread else "text") + Style(bold=here)
        drawn = [(text, look) for text in shown.title]
        drawn += [(text, self.ink("quiet")) for text in shown.facts]
        text, look = drawn[line] if line < len(drawn) else ("", Style())
        sign = (shown.sign, self.ink("unsure" if shown.sign == BROKEN else "accent"))
        if line:
            sign = (" ", Style())
        parts: list[Part] = [
            (CURRENT if here else " ", self.ink("text")),
            (" ", Style()),
            sign,
            (" ", Style()),
        ]
        return self.strip([(t, ground + s) for t, s in [*parts, (text, look)]], width, self.base + ground)

    def _shown(self, key: "ArticleKey", width: int) -> Shown:
        """Return the content of an item's rows, `width` cells wide."""
        if isinstance(key, LoadError):
            problem = excerpt(f"could not be read: {key.problem}", width, 2)
            return Shown([clip(_file_name(key.resource), width)], problem, BROKEN)
        listed = self._session.articles.listed(key)
        if listed is None:
            return Shown([clip("removed from the library", width)], [], " ")
        marks = f"{listed.marks:,} marked" if listed.marks else ""
        facts = (origin_of(listed.origin), listed.published, marks)
        origin = " · ".join(fact for fact in facts if fact)
        open_article = self._session.open_article_at(key)
        if listed.failure:
            found = "search failed"
        elif open_article and not open_article.pending:
            found = counts(open_article, ", ")
        else:
            found = "…" if listed.pending else numbers(*self._session.articles.counts(key), ", ")
        sign = UNREAD if listed.unread else " "
        title = excerpt(listed.title, width, 2)
        return Shown(title, [clip(origin, width), clip(found, width)], sign)

    def on_click(self, event: Click) -> None:
        """Ask to read the article that was clicked."""
        number = self.rows.at(self.scroll_offset.y + event.y)
        if number is not None:
            self.post_message(ArticleChosen(self.items[number], opened=True))


def _file_name(resource: str) -> str:
    """Return the last part of a path, with either kind of slash."""
    return resource.replace("\\", "/").rstrip("/").rpartition("/")[2] or resource
