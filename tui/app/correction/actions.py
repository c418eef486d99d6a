"""Correcting what was found: what is wrong, then what is right instead, each on its sheet."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from tui.app.correction.store import CorrectionStore
from tui.errors import LibraryError

if TYPE_CHECKING:  # nothing of it is needed before something is corrected
    from tui.app.correction.candidates import SpeakerCandidate
    from tui.app.correction.changes import CorrectionChange
    from tui.app.correction.request import CorrectionRequest
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Span
    from tui.model.statement import Content, Statement

Answer = TypeVar("Answer")


class CorrectionActions(CorrectionStore):
    """What follows on the sheets once a reader wants to correct something."""

    def begin(self) -> None:
        """Ask what is wrong with the current statement, or what the selected words are."""
        open_article = self._screen.open_article
        if open_article is None:
            self._screen.say("No article to correct")
        elif open_article.found is None:
            looking = "Still looking for statements …"
            self._screen.say(
                looking if open_article.pending else "The search for statements failed: nothing to correct"
            )
        elif matter := self._matter(open_article):
            self._ask(matter)

    def _matter(self, open_article: "OpenArticle") -> "CorrectionRequest | None":
        """What there is to correct; None, and a word on it, if there is nothing."""
        from tui.app.correction.describe import last_of  # noqa: PLC0415
        from tui.app.correction.request import CorrectionRequest  # noqa: PLC0415 - not at start
        from tui.app.correction.word_bounds import pieces  # noqa: PLC0415

        taken = self._screen.text_pane.selected
        selected = pieces(open_article.article, taken) if taken else ()
        statement = meant(open_article, selected) if selected else open_article.current
        library = self._screen.session.library
        try:
            corrections, found = (
                library.corrections.of(open_article.key),
                library.analyses.get(open_article.key),
            )
        except LibraryError as error:
            self._screen.app.notify(str(error), severity="error", timeout=12)
            return None
        if not (statement or selected or corrections):
            self._screen.say("No statement to correct: select the words of one that was missed")
            return None
        last = last_of(open_article.article, found, corrections, statement) if found and statement else None
        return CorrectionRequest(open_article, statement, selected, corrections, last)

    # ---- what is wrong ----

    def _ask(self, matter: "CorrectionRequest") -> None:
        from tui.app.correction.menu_sheet import CorrectionSheet  # noqa: PLC0415 - not at start

        self._screen.app.push_screen(CorrectionSheet(matter), partial(self._wrong, matter))

    def _wrong(self, matter: "CorrectionRequest", what: str | None) -> None:
        """Go on to what is right instead."""
        ways = {
            "missed": self._correct_missed,
            "speaker": self._correct_speaker,
            "kind": self._correct_kind,
            "bounds": self._correct_bounds,
            "rejected": self._correct_rejected,
            "merge": self._correct_merge,
            "split": self._correct_split,
            "undo": self._correct_undo,
            "list": self._correct_list,
        }
        if what is not None:
            ways[what](matter)

    def _correct_missed(self, matter: "CorrectionRequest") -> None:
        from tui.app.correction.changes import missed  # noqa: PLC0415 - not at start

        self._ask_who(matter, "Who said it?", missed, new=True, nobody=True)

    def _correct_speaker(self, matter: "CorrectionRequest") -> None:
        from tui.app.correction.changes import other_speaker  # noqa: PLC0415 - not at start

        self._ask_who(matter, "Who said it?", other_speaker, nobody=matter.speaker is not None)

    def _correct_merge(self, matter: "CorrectionRequest") -> None:
        from tui.app.correction.changes import joined  # noqa: PLC0415 - not at start

        self._ask_who(matter, f"{matter.speaker.name if matter.speaker else ''} is the same as …", joined)

    def _correct_split(self, matter: "CorrectionRequest") -> None:
        from tui.app.correction.changes import divided  # noqa: PLC0415 - not at start

        self._ask_who(matter, f"Wherever “{matter.wording}” speaks, it is …", divided)

    def _correct_kind(self, matter: "CorrectionRequest") -> None:
        from tui.app.correction.changes import other_kind  # noqa: PLC0415
        from tui.app.correction.menu_sheet import KindSheet  # noqa: PLC0415 - not at start

        self._screen.app.push_screen(KindSheet(matter), partial(self._answered, matter, other_kind))

    def _correct_bounds(self, matter: "CorrectionRequest") -> None:
        from tui.app.correction.bounds_sheet import BoundsSheet  # noqa: PLC0415 - not at start
        from tui.app.correction.changes import other_bounds  # noqa: PLC0415

        if matter.selected:
            self.keep_verdict(matter, other_bounds(matter, matter.selected))
        else:
            self._screen.app.push_screen(BoundsSheet(matter), partial(self._answered, matter, other_bounds))

    def _correct_rejected(self, matter: "CorrectionRequest") -> None:
        from tui.app.correction.changes import rejected  # noqa: PLC0415 - not at start

        self.keep_verdict(matter, rejected(matter, self._screen.keymap))

    def _correct_undo(self, matter: "CorrectionRequest") -> None:
        if matter.last:
            self.take_back(matter.open_article, matter.last)

    def _correct_list(self, matter: "CorrectionRequest") -> None:
        from tui.app.correction.list_sheet import CorrectionsSheet  # noqa: PLC0415 - not at start

        take_back = partial(self.take_back, matter.open_article)
        self._screen.app.push_screen(CorrectionsSheet(matter, take_back), self._left_corrections)

    # ---- what is right ----

    def _ask_who(
        self,
        matter: "CorrectionRequest",
        title: str,
        verdict: "Callable[[CorrectionRequest, SpeakerCandidate], CorrectionChange]",
        *,
        new: bool = False,
        nobody: bool = False,
    ) -> None:
        """Ask who it was: of a `new` statement in the selected words, or of the one there is."""
        from tui.app.correction.candidates import SpeakerCandidates  # noqa: PLC0415 - not at start
        from tui.app.correction.speaker_sheet import SpeakerSheet  # noqa: PLC0415

        spoken = matter.selected if new or not matter.statement else matter.statement.content
        without = None if new else matter.speaker
        candidates = SpeakerCandidates(matter.open_article, spoken, without=without, nobody=nobody)
        self._screen.app.push_screen(
            SpeakerSheet(matter, candidates, title), partial(self._answered, matter, verdict)
        )

    def _answered(
        self,
        matter: "CorrectionRequest",
        verdict: "Callable[[CorrectionRequest, Answer], CorrectionChange]",
        answer: Answer | None,
    ) -> None:
        """Keep what the answer comes to; without one, ask again what is wrong."""
        if answer is None:
            self._ask(matter)
        else:
            self.keep_verdict(matter, verdict(matter, answer))

    def _left_corrections(self, to: "Span | None") -> None:
        """Go to the words of a correction."""
        if to and (open_article := self._screen.open_article):
            self._screen.take("text")
            if statement := open_article.at(to.start):
                self._screen.go_to(statement)
            else:
                self._screen.text_pane.go_to(to.start)


def meant(open_article: "OpenArticle", selected: "Content") -> "Statement | None":
    """The statement that selected words are about: the current one if they touch it, else the innermost."""
    if (current := open_article.current) and _touches(current, selected):
        return current
    touched = [each for each in open_article.statements if _touches(each, selected)]
    return min(touched, key=lambda each: sum(map(len, each.content)), default=None)


def _touches(statement: "Statement", selected: "Content") -> bool:
    return any(piece.overlaps(taken) for piece in statement.content for taken in selected)
