"""The list of marks: this article's or the library's; to go to, to change, to take off."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from tui.app.marks.commands import MARKS_HINTS, MARKS_KEYS
from tui.app.marks.list import MarkList, MarksHead
from tui.app.marks.list_rows import cited, mark_rows, sections, sought
from tui.app.state.open_article import OpenArticle
from tui.app.state.session import Session
from tui.app.ui.clipboard import copy
from tui.app.ui.command import bindings
from tui.app.ui.lines import FixedLine, Footer
from tui.app.ui.sheet import Modal, telling
from tui.errors import LibraryError
from tui.library.annotations.marks import ListedMark
from tui.model.mark import Mark
from tui.resources import styles

if TYPE_CHECKING:
    from tui.app.marks.note_sheet import Field

WIDTH, HEAD, LEAST = 100, 6, 6
"""Cells of the sheet, rows that are not of the list, and the fewest that are."""


class MarksScreen(Modal[tuple[int, Mark]]):
    """All marks over the reading screen; its answer is where the reader wants to go: article and mark."""

    BINDINGS: ClassVar = bindings(MARKS_KEYS)
    AUTO_FOCUS = "#marks-list"
    CSS_PATH: ClassVar = [styles() / "marks.tcss"]

    def __init__(self, session: Session, open_article: OpenArticle | None) -> None:
        """Begin with the marks of the article that is read, or of the library where it has none."""
        super().__init__()
        self._session = session
        self._open_article = open_article
        self._all = list(session.library.marks.listed())
        self._sought: dict[str, str] = {}
        self._changed: list[int] = []
        """The articles in which something was changed here, in that order."""
        self._whole = not self._here

    def compose(self) -> ComposeResult:
        """Head, filter, list and keys."""
        with Vertical(id="marks"):
            yield MarksHead()
            with Horizontal(id="marks-filter"):
                yield FixedLine([(self.keymap.label("marks.filter"), "key")])
                yield Input(id="marks-query", compact=True, select_on_focus=False)
            yield MarkList(id="marks-list")
        yield Footer(MARKS_HINTS)

    def on_mount(self) -> None:
        """Show what there is."""
        self._show()

    def on_resize(self) -> None:
        """As high as there is room for, or as there are marks."""
        most = mark_rows(sections(self._all, by_article=True), WIDTH, by_article=True)
        rows = max(LEAST, sum(1 for _ in most))
        self.query_one("#marks").styles.height = min(self.size.height - 1, rows + HEAD)

    # ---- what is shown ----

    @property
    def _list(self) -> MarkList:
        return self.query_one(MarkList)

    @property
    def _query(self) -> str:
        return self.query_one(Input).value.casefold().strip()

    @property
    def _here(self) -> list[ListedMark]:
        """The marks of the article that is read."""
        key = self._open_article.key if self._open_article else None
        return [each for each in self._all if each.article == key]

    def _fits(self, mark: ListedMark) -> bool:
        if mark.mark.id not in self._sought:
            self._sought[mark.mark.id] = sought(mark)
        return all(word in self._sought[mark.mark.id] for word in self._query.split())

    def _show(self, chosen: int = 0) -> None:
        """Show the marks that fit, of the article or of the library."""
        marks = self._all if self._whole else self._here
        fitting = [each for each in marks if self._fits(each)] if self._query else marks
        head = self.query_one(MarksHead)
        head.counts, head.whole = (len(self._here), len(self._all)), self._whole
        head.fitting = f"{len(fitting):,} of {len(marks):,}" if self._query else ""
        made = sections(fitting, by_article=self._whole)
        self._list.show(made, by_article=self._whole, empty=self._nothing(marks), chosen=chosen)
        self.set_class(bool(self._query) or self._typing, "-filtered")

    def _nothing(self, marks: list[ListedMark]) -> str:
        """Why the list is empty."""
        if marks:
            return "No mark has these words"
        where = "in the library" if self._whole else "here"
        statement, words = self.keymap.label("mark"), self.keymap.label("select")
        return f"Nothing is marked {where} yet: {statement} marks a statement, {words} words"

    def _say(self, words: str) -> None:
        self.app.clear_notifications()
        self.app.notify(words, timeout=3)

    # ---- the filter ----

    @property
    def _typing(self) -> bool:
        return self.focused is self.query_one(Input)

    def action_filter(self) -> None:
        """Type what the marks should have."""
        self.add_class("-filtered")
        self.set_focus(self.query_one(Input))

    @on(Input.Changed)
    @telling
    def _typed(self) -> None:
        self._show()

    @on(Input.Submitted)
    def _entered(self) -> None:
        """The list is in hand again, as far as it fits."""
        if self._list.marks:
            self.set_focus(self._list)
            self._show(self._list.chosen)
        else:
            self._say("No mark has these words")

    # ---- keys ----

    def action_step(self, by: int) -> None:
        """Choose the next mark, or the one before."""
        before = self._list.chosen
        self._list.step(by)
        if self._list.chosen == before:
            self._say(f"That was the {'last' if by > 0 else 'first'} mark")

    def action_page(self, by: int) -> None:
        """Choose a mark a page further."""
        self._list.page(by)

    def action_end(self, by: int) -> None:
        """Choose the first or the last mark."""
        self._list.end(by)

    def action_scope(self) -> None:
        """The article's marks, or the library's."""
        if self._open_article is None:
            self._say("No article is being read")
            return
        self._whole = not self._whole
        self._show()

    @on(MarkList.Picked)
    @telling
    def action_go(self) -> None:
        """Go to the chosen words."""
        if listed := self._list.mark:
            self.dismiss((listed.article, listed.mark))
        else:
            self._say("No mark to go to")

    def action_note(self, field: "Field") -> None:
        """Change note, tags or colour."""
        from tui.app.marks.editing import Annotating  # noqa: PLC0415 - seldom needed
        from tui.app.marks.note_sheet import NoteSheet  # noqa: PLC0415 - as above

        if not (listed := self._list.mark):
            self._say("No mark to change")
            return
        annotating = Annotating(self._session.library, listed.article, listed.mark)
        sheet = NoteSheet(annotating, listed.speaker, self._session.library.marks.tags(), field)
        self.app.push_screen(sheet, lambda kept: self._noted(listed, annotating.mark) if kept else None)

    def _noted(self, listed: ListedMark, mark: Mark) -> None:
        place = self._all.index(listed)
        self._all[place] = replace(listed, mark=mark)
        self._changed_in(listed.article, mark.id)
        self._show(self._list.chosen)

    def action_remove(self) -> None:
        """Take the chosen mark off."""
        if not (listed := self._list.mark):
            self._say("No mark to take off")
            return
        try:
            self._session.library.marks.remove(listed.article, listed.mark.id)
        except LibraryError as error:
            self.app.notify(f"Not kept: {error}", severity="error", timeout=12)
            return
        self._all.remove(listed)
        self._changed_in(listed.article, listed.mark.id)
        self._show(self._list.chosen)
        self._say(f"Taken off: {self.keymap.label('marks.undo')} brings it back")

    def action_copy(self) -> None:
        """Copy the words with speaker, article and note."""
        if listed := self._list.mark:
            self._say(copy(self.app, cited(listed)))
        else:
            self._say("No mark to copy")

    def action_undo(self) -> None:
        """Take back what was changed here last."""
        if not self._changed:
            self._say("Nothing was changed in this list")
            return
        article = self._changed.pop()
        try:
            step = self._session.library.undo(article)
            self._all = list(self._session.library.marks.listed())
        except LibraryError as error:
            self.app.notify(f"Not kept: {error}", severity="error", timeout=12)
            return
        self._sought.clear()
        self._session.reload_marks(article)
        self._show(self._list.chosen)
        if step:
            self._say(f"Undone: {step.words}" if step.done else f"Changed by another reader: {step.words}")

    def _changed_in(self, article: int, mark: str) -> None:
        """Have everybody know that a mark was changed."""
        self._changed.append(article)
        self._sought.pop(mark, None)
        self._session.reload_marks(article)

    def action_close(self) -> None:
        """Show all marks again; then back to where the reader was."""
        if self._query or self._typing:
            self.query_one(Input).value = ""
            self.set_focus(self._list)
            self._show()
        else:
            self.dismiss()
