"""How the page looks and what the list holds: measure, one pane alone, the whole library, read or unread."""

from tui.app.reader.panes import ReaderParts
from tui.app.ui.hints import label
from tui.app.ui.signs import MOST_MEASURE, NARROW_MEASURE, Column
from tui.errors import LibraryError

STEP = 4
"""Cells that one press makes the column wider or narrower."""


class Viewing(ReaderParts):
    """The keys that change what is seen, not what is read."""

    def action_measure(self, by: int) -> None:
        """Make the column wider or narrower; the first line in sight stays."""
        pane = self.text_pane
        if not self.reading:
            self.say("No text here")
            return
        shown = Column.of(pane.size.width, pane.measure).measure
        wanted = max(NARROW_MEASURE, min(shown + by * STEP, MOST_MEASURE))
        if Column.of(pane.size.width, wanted).measure == shown:
            self.say(f"The column is as {'wide' if by > 0 else 'narrow'} as it gets here: {shown}")
            return
        self.set_measure(wanted)
        self.say(f"{Column.of(pane.size.width, wanted).measure} cells to a line")

    def action_zen(self) -> None:
        """The text alone, or all panes again."""
        if self.has_class("-one"):
            self.take("text")
            self.say("The text is alone already: there is room for one pane")
            return
        self.toggle_class("-zen")
        if self.has_class("-zen"):
            self.take("text")
            self.say(f"The text alone: {label('zen')} shows all again")
        self.refresh_lines()

    def action_whole(self) -> None:
        """Show the whole library in the list, or what was opened this time."""
        shelf = self.shelf
        if not shelf.attached:
            self.say("The library is not open yet")
            return
        if shelf.whole and not shelf.opened:
            self.say("Nothing else was opened this time")
            return
        shelf.show_whole(whole=not shelf.whole)
        self.articles.show(shelf.items)
        self.articles.choose(self.key)
        self.refresh_lines()
        which = "The whole library" if shelf.whole else "What was opened this time"
        self.say(f"{which}: {len(shelf.items):,}")

    def action_unread(self) -> None:
        """Mark the article as not read yet, or as read."""
        reading = self.reading
        if not reading:
            self.say("No article to mark as unread")
            return
        try:
            self.shelf.library.states.mark_read(reading.key, read=reading.unread)
        except LibraryError as error:
            self.app.notify(f"Not kept: {error}", severity="error")
            return
        reading.unread = not reading.unread
        self.shelf.forget_unread(reading.key)
        self.articles.redraw()
        self.refresh_lines()
        self.say("Marked as unread" if reading.unread else "Marked as read")
