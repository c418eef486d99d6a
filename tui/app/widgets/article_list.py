"""The list of articles; what is under the cursor is what is read."""

from collections.abc import Sequence

from rich.style import Style
from textual.events import Click
from textual.strip import Strip

from tui.app.masthead import counts, origin_of
from tui.app.messages import ArticleChosen
from tui.app.reading import Reading
from tui.app.typesetting.margins import CURRENT
from tui.app.typesetting.wrapping import clip, excerpt
from tui.app.widgets.pane import Pane, Part, strip
from tui.errors import LoadError

ROWS = 5
"""Rows an article takes: two of title, one of origin, one of counts, one of air. All alike, so that the row
of any article is known without laying out the others."""
UNREAD = "●"
BROKEN = "!"
LEFT = 4
RIGHT = 2

Item = Reading | LoadError


class ArticleList(Pane):
    """Titles with their origin, date and counts; a file that could not be read stands at its place, too."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.items: list[Item] = []
        self.chosen: Item | None = None

    def show(self, items: Sequence[Item]) -> None:
        """Show these articles; the chosen one stays chosen."""
        self.items = list(items)
        self.set_height(len(self.items) * ROWS)

    def choose(self, item: Item | None) -> None:
        """Show which article is being read, and bring it into sight."""
        self.chosen = item
        self.redraw()
        if item not in self.items:
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
        if not 0 <= index < len(self.items) or self.items[index] is self.chosen:
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
        item = self.items[number]
        here = item is self.chosen
        ground = self.ink("chosen") if here else Style()
        title, facts = _texts(item, width - LEFT - RIGHT)
        drawn = [(text, self._title_look(item, here)) for text in title]
        drawn += [(text, self.ink("quiet")) for text in facts]
        text, look = drawn[line] if line < len(drawn) else ("", Style())
        sign = self._sign(item) if line == 0 else (" ", Style())
        parts: list[Part] = [
            (CURRENT if here else " ", self.ink("text")),
            (" ", Style()),
            sign,
            (" ", Style()),
        ]
        return strip([(t, ground + s) for t, s in [*parts, (text, look)]], width, self.base + ground)

    def _sign(self, item: Item) -> Part:
        if isinstance(item, LoadError):
            return BROKEN, self.ink("unsure")
        return (UNREAD if item.unread else " "), self.ink("accent")

    def _title_look(self, item: Item, here: bool) -> Style:
        if here:
            return self.ink("strong")
        unread = isinstance(item, Reading) and item.unread
        return self.ink("strong") + Style(bold=False) if unread else self.ink("text")

    def on_click(self, event: Click) -> None:
        """Read the article that was clicked."""
        number = (self.scroll_offset.y + event.y) // ROWS
        if number < len(self.items):
            self.post_message(ArticleChosen(self.items[number], opened=True))


def _texts(item: Item, width: int) -> tuple[list[str], list[str]]:
    """The lines of the title, and those of what is known of the article."""
    if isinstance(item, LoadError):
        problem = excerpt(f"could not be read: {item.problem}", width, 2)
        return [clip(_file_name(item.resource), width)], problem
    article = item.article
    origin = " · ".join(part for part in (origin_of(article.origin), article.published) if part)
    found = "…" if item.pending else "search failed" if item.failure else counts(item, ", ")
    return excerpt(article.title, width, 2), [clip(origin, width), clip(found, width)]


def _file_name(resource: str) -> str:
    """A file's own name."""
    return resource.replace("\\", "/").rstrip("/").rpartition("/")[2] or resource
