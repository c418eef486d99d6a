"""The list of hits of a library search; without hits, examples of queries."""

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from tui.app.search.hit_rows import HitRow, pieces, rows_of
from tui.app.search.results import LibrarySearchState, ShownHit
from tui.app.ui.dates import in_words
from tui.app.ui.pane import Part, spread
from tui.app.ui.row_list import RowList, UnevenRows
from tui.app.ui.signs import ATTITUDE, BARS, CURRENT, DOUBT, NOBODY
from tui.app.ui.wrapping import clip
from tui.configuration.settings import MEASURE
from tui.wording import BETWEEN, UNATTRIBUTED, per_cent

SIDES = 2
"""Cells at both ends of a row that have no words, only the ground of the chosen hit."""
LETTER = 3
"""Cells of the letter or bar, and the space behind it."""
AHEAD = 10
"""How many hits before the last one the cursor is when more hits are looked up."""
PASSAGE = "¶"
"""Takes the place of the speaker's letter where a hit is no statement."""
NOT_SAID = "in the text"
EXAMPLES = (
    ("ferry storm", "both words, in a statement or elsewhere"),
    ('"ran aground"', "these words in this order"),
    ("ferr*", "words that begin with these letters"),
    ("ferry -storm", "without this word"),
    ("speaker:brandt", "said by somebody with this name or role"),
    ('entity:"port works"', "statements that mention it"),
    ("kind:direct", "or mixed, indirect, attitude (wanted or believed)"),
    ("marked:yes", "marked statements; with a tag: marked:ferry"),
    ("title:bridge", "articles with this in the title"),
    ("after:2021-03 before:2022", "by date: year, month or day"),
)
NOTHING = (
    "Nothing found.",
    "",
    "Try fewer words, or beginnings of words: ferr* finds ferry and ferries.",
    "kind:attitude finds what is wanted or believed.",
)


class HitList(RowList[ShownHit]):
    """The hits found so far, each with speaker, sentence and article.

    When the cursor comes near the end, the list posts `Lacking`, to be given more.
    """

    noun = "hit"
    none = "No hits"

    class Moved(Message):
        """The cursor was moved."""

    class Lacking(Message):
        """The cursor is near the last of the hits, and more can be looked up."""

    def __init__(self, state: LibrarySearchState, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(state.found, id=id)
        self._search_state = state
        self._drawn_rows: list[HitRow] = []
        """The rows of all hits."""
        self._rows_of: dict[int, list[HitRow]] = {}
        """The rows of each hit, by its number; a cache, valid for `_width`."""
        self._width = 0
        self.cursor = state.chosen

    def show(self, *, others: bool) -> None:
        """Show the hits found so far; with `others`, they replace those shown, else they extend them."""
        self.items = self._search_state.found
        if others:
            self._rows_of.clear()
            self.cursor = self._search_state.chosen
            self.scroll_to_row(0)
        self.refresh_rows()

    def lay_out(self, width: int) -> UnevenRows:
        """Lay out the hits that have no rows for this width yet; return which rows the hits take."""
        if width != self._width:
            self._rows_of.clear()
            self._width = width
        room = max(1, min(MEASURE + LETTER, width - 2 * SIDES - LETTER))
        for number, found in enumerate(self.items):
            if number not in self._rows_of:
                self._rows_of[number] = rows_of(number, found, room)
        self._drawn_rows = [row for number in range(len(self.items)) for row in self._rows_of[number]]
        # Without hits there are rows for the examples: they belong to no item, but can be scrolled.
        return UnevenRows([row.item for row in self._drawn_rows] or [None] * (len(EXAMPLES) + 4))

    def move_to(self, number: int) -> None:
        """Move the cursor to a hit; near the last one, ask for more."""
        super().move_to(number)
        if self.items:
            self._search_state.chosen = self.cursor
            self.post_message(self.Moved())
            if self._search_state.lacks and self.cursor + AHEAD >= len(self.items):
                self.post_message(self.Lacking())

    def top_for(self, first: int, end: int) -> int:
        """Return the row to scroll to the top so that a hit begins at two fifths of the height."""
        return self.comfortable_top(first, end)

    def chooses(self, clicks: int) -> bool:
        """Return whether a click opens a hit: the second one at the same place does."""
        return clicks > 1

    # ---- drawing ----

    def draw(self, y: int, width: int) -> Strip:
        """Return row `y` of the list, `width` cells wide."""
        if not self.items:
            return self.strip([("  ", Style()), *self._empty(y)], width, self.base)
        if y >= len(self._drawn_rows):
            return self.blank()
        row = self._drawn_rows[y]
        if row.item is None:
            return self.blank()
        found, here = self.items[row.item], row.item == self.cursor
        ground = self.ground(found.badge) if here else Style()
        aside = self.ink("text" if here else "quiet")
        parts: list[Part] = [(CURRENT if here else " ", self.badge(found.badge)), (" ", Style())]
        room = width - 2 * SIDES
        if row.role == "who":
            parts += self._who(found, room, aside)
        elif row.role == "words":
            parts += [self._bar(found), *self._words(found, row, aside, here=here)]
        else:
            parts += [self._bar(found), *self._article(found, room - LETTER, aside)]
        return self.strip([(text, ground + style) for text, style in parts], width, self.base + ground)

    def _who(self, found: ShownHit, room: int, aside: Style) -> list[Part]:
        """Return the speaker's letter and name, or that the hit is no statement."""
        said = found.hit.said
        if said is None:
            return [(PASSAGE.ljust(LETTER), aside), (NOT_SAID, aside)]
        letter = found.badge.letter if found.badge else NOBODY
        look = self.badge(found.badge) + Style(bold=True)
        tail: list[Part] = []
        if self.appearance.unsure(said.confidence):
            tail = [(DOUBT, self.ink("unsure")), (f" {per_cent(said.confidence)}", aside)]
        name: Part = (said.name or UNATTRIBUTED, self.ink("strong") if said.name else aside)
        return spread([(letter.ljust(LETTER), look), name], tail, room)

    def _bar(self, found: ShownHit) -> Part:
        """Return the bar of a statement's kind; for a hit that is no statement, spaces."""
        said = found.hit.said
        if said is None:
            return (" " * LETTER, Style())
        sign = ATTITUDE if said.attribution == "attitude" else BARS[said.kind]
        return (sign.ljust(LETTER), self.badge(found.badge))

    def _words(self, found: ShownHit, row: HitRow, aside: Style, *, here: bool) -> list[Part]:
        """Return a row of the sentence, with ellipses where it is cut."""
        said = self.ink("current" if here else "text")
        parts: list[Part] = [("… ", aside)] if row.cut in {"before", "both"} else []
        for piece in pieces(found, row.start, row.end):
            look = said if piece.said else aside
            parts.append((piece.text, self.ink("hit") if piece.hit else look))
        return [*parts, (" …", aside)] if row.cut in {"after", "both"} else parts

    def _article(self, found: ShownHit, room: int, aside: Style) -> list[Part]:
        """Return the article's title and date."""
        date = in_words(found.hit.published)
        behind = f"{BETWEEN}{date}" if date else ""
        return [(clip(found.hit.title, max(1, room - len(behind))) + behind, aside)]

    def _empty(self, y: int) -> list[Part]:
        """Return row `y` where there are no hits: advice or, without a query, examples."""
        if self._search_state.searched:
            return [(NOTHING[y], self.ink("text" if y == 0 else "quiet"))] if y < len(NOTHING) else []
        if self._search_state.typed.strip():
            return []
        if y == 0:
            return [("Searches every article of the library as you type.", self.ink("text"))]
        if 2 <= y < len(EXAMPLES) + 2:  # noqa: PLR2004 - behind the sentence and some air
            typed, meaning = EXAMPLES[y - 2]
            return [(typed.ljust(27), self.ink("strong")), (meaning, self.ink("quiet"))]
        return []
