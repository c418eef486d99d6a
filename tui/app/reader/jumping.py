"""Going to paragraphs, headings and shares of the text, and back to where one was."""

from collections.abc import Sequence

from tui.app.reader.landmarks import beside, headings, paragraphs, unattributed
from tui.app.search.mode import Searching
from tui.errors import LoadError


class Jumping(Searching):
    """The keys that leave the order of statements; whoever jumps can go back."""

    # ---- landmarks ----

    def action_paragraph(self, by: int) -> None:
        """To the next paragraph, or the one before."""
        if self.reading:
            self._to_row(paragraphs(self.reading.article), by, "paragraph")
        else:
            self.say("No text here")

    def action_heading(self, by: int) -> None:
        """To the next heading, or the one before."""
        if self.reading:
            self._to_row(headings(self.reading.article), by, "heading")
        else:
            self.say("No text here")

    def _to_row(self, places: Sequence[int], by: int, name: str) -> None:
        """Bring a place to the top of the pane; the end of the text may already be in sight."""
        self.take("text")
        place = beside(places, self.text_pane.seen.start, by)
        if place is None or not self.text_pane.go_to(place):
            self.say(f"That was the {'last' if by > 0 else 'first'} {name}" if places else f"No {name} here")

    def action_unattributed(self, by: int) -> None:
        """To the next statement nobody is named for, or the one before."""
        reading = self.reading
        if reading and (found := unattributed(reading, self.text_pane.seen, by)):
            self.go_to(found)
        elif reading and any(each.speaker is None for each in reading.statements):
            self.say(f"That was the {'last' if by > 0 else 'first'} unattributed statement")
        else:
            self.say("No statement here is unattributed")

    async def action_share(self) -> None:
        """Ask how far into the text to go."""
        from tui.app.search.go_to_percent import ShareAsked  # noqa: PLC0415 - not at start

        if not self.reading:
            self.say("No text here")
            return
        self.take("text")
        self.leave()
        await self.begin_search(lambda line: ShareAsked(self, line, self.text_pane.seen.start))

    # ---- back and forward ----

    def action_jump(self, by: int) -> None:
        """Back to where one jumped from, or forward again."""
        here = self.place
        place = None
        if here:
            place = self.jumps.forward(here) if by > 0 else self.jumps.back(here)
        if place is None:
            self.say("No jump to take back" if by < 0 else "No jump to take again")
            return
        if place.key != self.key:
            self.show_item(place.key, leaving=False)
        if isinstance(self.item, LoadError) or not self.reading:
            return
        self.text_pane.go_to(place.position)
        if found := next((each for each in self.reading.statements if each.id == place.statement), None):
            self.go_to(found, bring_text=False)
