"""What the key that opens the speaker screen does."""

from tui.app.interface import Reader
from tui.app.speaker.screen import SpeakerScreen
from tui.app.state.destination import Destination
from tui.app.state.entity_index import Subject
from tui.app.state.open_article import OpenArticle
from tui.model.statement import Speaker

SPEAKING = frozenset({"PERSON", "ORG", "LOC", "NORP"})
"""The types of names that may speak."""


class SpeakerActions:
    """Opening the speaker screen: what somebody says in all articles of the library."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def show_current(self) -> None:
        """Show what the selected name, else the speaker of the current statement, says in all articles."""
        open_article = self._reader.open_article
        if not open_article:
            self._reader.say("No article here")
        elif name := self._reader.selected_name:
            self.show(open_article, name.subject)
        elif open_article.current and (speaker := open_article.speaker(open_article.current)):
            self.show(open_article, speaker)
        else:
            self._reader.say(
                "This statement is unattributed" if open_article.current else "No statement here"
            )

    def show(self, open_article: OpenArticle, subject: Subject) -> None:
        """Show what a subject of an article says in all articles; say so if it is nothing that speaks."""
        speaker = speaker_of(open_article, subject)
        if speaker is None and subject.type not in SPEAKING:
            self._reader.say(f"{subject.name} makes no statement here")
            return
        current = open_article.current
        here = current.id if current and speaker and current.speaker == speaker.id else None
        badge = open_article.badges.get(speaker.id) if speaker else None
        at = Destination(open_article.key, here)
        self._reader.app.push_screen(SpeakerScreen(self._reader.session, at, speaker or subject, badge))


def speaker_of(open_article: OpenArticle, subject: Subject) -> Speaker | None:
    """Return the subject as a speaker of the article; None if it makes no statement there."""
    if isinstance(subject, Speaker):
        return subject
    speakers = open_article.found.speakers if open_article.found else ()
    return next((speaker for speaker in speakers if speaker.entity == subject.id), None)
