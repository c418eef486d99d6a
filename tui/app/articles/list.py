"""The list of articles; what is under the cursor is what is read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.style import Style
from textual.events import Click
from textual.strip import Strip

from tui.app.messages import ArticleChosen
from tui.app.state.summary import counts, numbers, origin_of
from tui.app.ui.pane import Pane, Part
from tui.app.ui.signs import CURRENT
from tui.app.ui.wrapping import clip, excerpt
from tui.errors import LoadError

if TYPE_CHECKING:
    from tui.app.state.article_list import ArticleKey
    from tui.app.state.session import Session

ROWS = 5
"""Rows an article takes: two of title, one of origin, one of counts, one of air. All alike, so that the row
of any article is known without laying out the others."""
UNREAD = "●"
BROKEN = "!"
LEFT = 4
RIGHT = 2


class Shown(NamedTuple):
    """What the rows of an article say."""

    title: list[str]
    """The lines of the title."""
    facts: list[str]
    """What else there is to say, line by line."""
    sign: str
    """What stands before the title."""

    @property
    def unread(self) -> bool:
        """Whether nobody has looked at it."""
        return self.sign == UNREAD


class ArticlesPane(Pane):
    """Titles with their origin, date and counts; a file that could not be read stands at its place, too."""

    def __init__(self, session: "Session", *, id: str) -> None:  # noqa: A002 - Textual's name
        """Tells of articles what the shelf knows of them, when they come into sight."""
        super().__init__(id=id)
        self._session = session
        self.items: Sequence[ArticleKey] = ()
        self.chosen: ArticleKey | None = None

    def show(self, items: Sequence["ArticleKey"]) -> None:
        """Show these articles; the chosen one stays chosen."""
        self.items = items
        self.set_height(len(self.items) * ROWS)

    def choose(self, item: "ArticleKey | None") -> None:
        """Show which article is being read, and bring it into sight."""
        self.chosen = item
        self.redraw()
        if item is None or item not in self.items:
            return
        row, top = self.items.index(item) * ROWS, self.scroll_offset.y
        if row < top:
            self.scroll_to_row(row)
        elif row + ROWS - 1 > top + self.size.height:
            self.scroll_to_row(row + ROWS - 1 - self.size.height)

    def step(self, by: int, *, clamp: bool = False) -> bool:
        """Go `by` articles further, at most to the last if clamped; whether there is one."""
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
        """How many articles a page holds."""
        return max(1, self.size.height // ROWS)

    def on_resize(self) -> None:
        """Wrap the titles anew."""
        self.set_height(len(self.items) * ROWS)
        self.choose(self.chosen)

    def draw(self, y: int, width: int) -> Strip:
        """One of an article's rows."""
        number, line = divmod(y, ROWS)
        if number >= len(self.items) or line == ROWS - 1:
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
        """What to tell of an article."""
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
        """Read the article that was clicked."""
        number = (self.scroll_offset.y + event.y) // ROWS
        if number < len(self.items):
            self.post_message(ArticleChosen(self.items[number], opened=True))


def _file_name(resource: str) -> str:
    """A file's own name."""
    return resource.replace("\\", "/").rstrip("/").rpartition("/")[2] or resource
