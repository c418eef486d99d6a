"""From one article to all of them, and from anywhere to a place in one."""

from typing import TYPE_CHECKING

from tui.app.reader.navigation import Jumping

if TYPE_CHECKING:
    from tui.app.search.results import LibrarySearchState
    from tui.app.state.destination import Destination
    from tui.app.state.entity_index import Subject
    from tui.app.state.open_article import OpenArticle
    from tui.model.statement import Speaker, Statement

SPEAKING = frozenset({"PERSON", "ORG", "LOC", "NORP"})
"""The types of names that may speak."""


class Across(Jumping):
    """The keys that look over the whole library."""

    finding: "LibrarySearchState | None" = None
    """What was last looked for in the library."""

    def action_speaker(self) -> None:
        """All that the speaker of the current statement, or the chosen name, says in any article."""
        open_article = self.open_article
        if not open_article:
            self.say("No article here")
        elif name := self.pointed:
            self.show_speaker(open_article, name.subject)
        elif open_article.current and (speaker := open_article.speaker(open_article.current)):
            self.show_speaker(open_article, speaker)
        else:
            self.say("This statement is unattributed" if open_article.current else "No statement here")

    def show_speaker(self, open_article: "OpenArticle", subject: "Subject") -> None:
        """All that somebody of an article says, there or in others."""
        speaker = speaker_of(open_article, subject)
        if speaker is None and subject.type not in SPEAKING:
            self.say(f"{subject.name} makes no statement here")
            return
        from tui.app.speaker.screen import SpeakerScreen  # noqa: PLC0415
        from tui.app.state.destination import Destination  # noqa: PLC0415 - not at start

        current = open_article.current
        here = current.id if current and speaker and current.speaker == speaker.id else None
        badge = open_article.badges.get(speaker.id) if speaker else None
        at = Destination(open_article.key, here)
        self.app.push_screen(SpeakerScreen(self.session, at, speaker or subject, badge))

    def action_library(self) -> None:
        """Search the whole library; query and place are those of the last time."""
        if not self.session.attached:
            self.say("The library is not open yet")
            return
        from tui.app.search.library_screen import LibrarySearch  # noqa: PLC0415
        from tui.app.search.results import LibrarySearchState  # noqa: PLC0415 - not at start

        self.finding = self.finding or LibrarySearchState()
        self.app.push_screen(LibrarySearch(self.session, self.finding))

    # ---- to a place ----

    def read_at(self, place: "Destination") -> None:
        """Read an article at a place; the way back leads here."""
        self.end_search(back=False)
        self.leave()
        self.show_item(place.article, leaving=False)
        if self.key == place.article:
            self.take("text")
            self.call_after_refresh(self._stand_at, place)

    async def _stand_at(self, place: "Destination") -> None:
        open_article = self.open_article
        if not open_article or self.key != place.article:
            return
        said = open_article.found.statements if open_article.found else ()
        statement = next((each for each in said if each.id == place.statement), None)
        offset = statement.content[0].start if statement else place.offset
        if statement is None:
            self.text_pane.bring(offset)
            self.follow()
        elif statement.id in open_article.numbers:
            self.go_to(statement)
        else:
            self.text_pane.bring(offset)
            self.say("This statement is left out of what is shown: u and v show more")
        if place.words:
            await self._show_words(place, offset, statement)

    async def _show_words(self, place: "Destination", offset: int, statement: "Statement | None") -> None:
        """Have what was looked for stand out, as in a search of the text."""
        from tui.app.search.in_text import FoundWords  # noqa: PLC0415 - not at start

        await self.begin_search(lambda line: FoundWords(self, line, offset, statement, terms=place.words))
        if self.search and self.search.settle():
            self.go_to(statement, bring_text=False)
        else:
            self.end_search(back=False)


def speaker_of(open_article: "OpenArticle", subject: "Subject") -> "Speaker | None":
    """Somebody as one who speaks; None if they say nothing in the article."""
    from tui.model.statement import Speaker  # noqa: PLC0415 - not before there is an article

    if isinstance(subject, Speaker):
        return subject
    speakers = open_article.found.speakers if open_article.found else ()
    return next((speaker for speaker in speakers if speaker.entity == subject.id), None)
