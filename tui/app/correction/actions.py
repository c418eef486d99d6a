"""What the key that corrects does: ask what is wrong, ask what is right instead, store the change."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from tui.app.correction import changes
from tui.app.correction.bounds_sheet import BoundsSheet
from tui.app.correction.candidates import SpeakerCandidate, SpeakerCandidates
from tui.app.correction.changes import CorrectionChange
from tui.app.correction.describe import last_of
from tui.app.correction.list_sheet import CorrectionsSheet
from tui.app.correction.menu_sheet import CorrectionSheet, KindSheet
from tui.app.correction.request import CorrectionRequest
from tui.app.correction.speaker_sheet import SpeakerSheet
from tui.app.correction.store import CorrectionStore
from tui.app.correction.word_bounds import pieces
from tui.app.state.open_article import OpenArticle
from tui.app.ui.notices import report, reporting
from tui.app.ui.sheet import Sheet
from tui.errors import LibraryError
from tui.model.article import Span
from tui.model.correction import Correction
from tui.model.statement import Content, Statement

if TYPE_CHECKING:
    from tui.app.interface import Reader

Answer = TypeVar("Answer")
Question = Callable[[CorrectionRequest], Awaitable[CorrectionChange | None]]
"""Asks what is right, and returns the change; None if the reader closed the sheet."""


class CorrectionActions:
    """Correcting statements and speakers of the article being read."""

    def __init__(self, reader: "Reader") -> None:
        self._reader = reader
        self._store = CorrectionStore(reader)
        # By the ids of the menu's options, `tui.app.correction.request.options`
        self._questions: Mapping[str, Question] = {
            "missed": self._ask_missed,
            "speaker": self._ask_other_speaker,
            "kind": self._ask_kind,
            "bounds": self._ask_bounds,
            "rejected": self._reject,
            "merge": self._ask_same_speaker,
            "split": self._ask_part_speaker,
        }

    async def begin(self) -> None:
        """Correct the current statement, or the one that the selected words are about; or add those words."""
        open_article = self._reader.open_article
        if open_article is None:
            self._reader.say("No article to correct")
        elif open_article.found is None:
            looking = "Still looking for statements …"
            failed = "The search for statements failed: nothing to correct"
            self._reader.say(looking if open_article.pending else failed)
        elif request := self._request(open_article):
            # In a worker, because `push_screen_wait` would keep a handler of keys waiting for itself
            self._reader.screen.run_worker(self._correct(request), group="correction", exclusive=True)
            await asyncio.sleep(0)  # so that the sheet is open before the next key is handled

    def _request(self, open_article: OpenArticle) -> CorrectionRequest | None:
        """Return what can be corrected; None, after a message, if nothing can be."""
        taken = self._reader.text_pane.selected
        selected = pieces(open_article.article, taken) if taken else ()
        statement = statement_at(open_article, selected) if selected else open_article.current
        library = self._reader.session.library
        corrections = library.corrections.of(open_article.key)
        found = library.analyses.get(open_article.key)
        if not (statement or selected or corrections):
            self._reader.say("No statement to correct: select the words of one that was missed")
            return None
        last = last_of(open_article.article, found, corrections, statement) if found and statement else None
        return CorrectionRequest(open_article, statement, selected, corrections, last)

    async def _correct(self, request: CorrectionRequest) -> None:
        """Ask what is wrong until the reader corrects something or closes the menu."""
        with reporting(self._reader.app):
            while what := await self._ask(CorrectionSheet(request)):
                if await self._carry_out(request, what):
                    return

    async def _ask(self, sheet: Sheet[Answer]) -> Answer | None:
        """Show a sheet, and return its answer."""
        return await self._reader.app.push_screen_wait(sheet)

    async def _carry_out(self, request: CorrectionRequest, what: str) -> bool:
        """Do what was chosen on the menu; return False if the reader left a question unanswered."""
        if what == "list":
            await self._show_list(request)
        elif what == "undo":
            if request.last:
                self._store.remove(request.open_article, request.last)
        elif change := await self._questions[what](request):
            self._store.add(request, change)
        else:
            return False
        return True

    # ---- what is right instead ----

    async def _ask_missed(self, request: CorrectionRequest) -> CorrectionChange | None:
        candidates = SpeakerCandidates(request.open_article, request.selected, nobody=True)
        who = await self._ask(SpeakerSheet(request, candidates, "Who said it?"))
        return who and changes.missed(request, who)

    async def _ask_other_speaker(self, request: CorrectionRequest) -> CorrectionChange | None:
        who = await self._ask_who(request, "Who said it?", nobody=request.speaker is not None)
        return who and changes.other_speaker(request, who)

    async def _ask_same_speaker(self, request: CorrectionRequest) -> CorrectionChange | None:
        name = request.speaker.name if request.speaker else ""
        who = await self._ask_who(request, f"{name} is the same as …")
        return who and changes.merged_speakers(request, who)

    async def _ask_part_speaker(self, request: CorrectionRequest) -> CorrectionChange | None:
        who = await self._ask_who(request, f"Wherever “{request.wording}” speaks, it is …")
        return who and changes.split_speaker(request, who)

    async def _ask_who(
        self, request: CorrectionRequest, title: str, *, nobody: bool = False
    ) -> SpeakerCandidate | None:
        """Ask for another speaker of the statement."""
        content = request.statement.content if request.statement else request.selected
        candidates = SpeakerCandidates(request.open_article, content, without=request.speaker, nobody=nobody)
        return await self._ask(SpeakerSheet(request, candidates, title))

    async def _ask_kind(self, request: CorrectionRequest) -> CorrectionChange | None:
        answer = await self._ask(KindSheet(request))
        return changes.other_kind(request, answer) if answer else None

    async def _ask_bounds(self, request: CorrectionRequest) -> CorrectionChange | None:
        content = request.selected or await self._ask(BoundsSheet(request))
        return changes.other_bounds(request, content) if content else None

    async def _reject(self, request: CorrectionRequest) -> CorrectionChange:
        return changes.rejected(request, self._reader.keymap)

    # ---- the list ----

    async def _show_list(self, request: CorrectionRequest) -> None:
        """Show the list of the article's corrections, and go to the words of one if the reader chose it."""
        sheet = CorrectionsSheet(request, partial(self._take_back, request.open_article))
        to = await self._ask(sheet)
        if to and (open_article := self._reader.open_article):
            self._reader.focus_pane("text")
            if statement := open_article.at(to.start):
                self._reader.go_to(statement)
            else:
                self._reader.text_pane.go_to(to.start)
                self._reader.text_moved()

    def _take_back(self, open_article: OpenArticle, correction: Correction) -> Sequence[Correction]:
        """Take a correction back, and return those that are left; none if that cannot be read."""
        self._store.remove(open_article, correction)
        try:
            return self._reader.session.library.corrections.of(open_article.key)
        except LibraryError as error:
            report(self._reader.app, error)
            return ()


def statement_at(open_article: OpenArticle, selected: Content) -> Statement | None:
    """Return the statement that selected words are about: the current one, else the shortest."""
    if (current := open_article.current) and _touches(current, selected):
        return current
    touched = [each for each in open_article.statements if _touches(each, selected)]
    return min(touched, key=lambda each: sum(map(len, each.content)), default=None)


def _touches(statement: Statement, selected: Sequence[Span]) -> bool:
    """Return whether any of the selected words are in a statement's content."""
    return any(piece.overlaps(taken) for piece in statement.content for taken in selected)
