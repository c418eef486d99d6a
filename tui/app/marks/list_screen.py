"""The sheet that lists the marks of the article or of the library, to go to, filter, edit and remove them."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from tui.app.marks.commands import MARKS_HINTS, MARKS_KEYS
from tui.app.marks.editing import Annotating
from tui.app.marks.list import MarkList, MarksHead
from tui.app.marks.list_rows import cited, mark_rows, sections, sought
from tui.app.marks.note_sheet import Field, NoteSheet
from tui.app.state.open_article import OpenArticle
from tui.app.state.session import Session
from tui.app.ui.clipboard import copy
from tui.app.ui.command import bindings
from tui.app.ui.lines import FixedLine, Footer
from tui.app.ui.notices import reports_library_errors, reports_refused_changes
from tui.app.ui.row_list import Chosen
from tui.app.ui.sheet import Sheet, fixed_rows, inner_width
from tui.library.annotations.marks import ListedMark
from tui.model.mark import Mark
from tui.resources import styles

LEAST = 6
"""The fewest rows of the list."""


class MarksScreen(Sheet[tuple[int, Mark]]):
    """The sheet with the list of marks; its answer is the article and mark to go to."""

    BINDINGS: ClassVar = bindings(MARKS_KEYS)
    AUTO_FOCUS = "#marks-list"
    CSS_PATH: ClassVar = [styles() / "marks.tcss"]

    def __init__(self, session: Session, open_article: OpenArticle | None) -> None:
        """Begin with the marks of the article being read or, if it has none, of the library.

        Raises LibraryError if the marks cannot be read.
        """
        super().__init__()
        self._session = session
        self._open_article = open_article
        self._all = list(session.library.marks.listed())
        self._sought: dict[str, str] = {}
        """The text by which each mark is found, by its id, made when it is first needed."""
        self._changed: list[int] = []
        """The article of each change made in this list, the latest last."""
        self._whole = not self._here
        """Whether the marks of the library are listed, not those of the article."""

    def compose(self) -> ComposeResult:
        """Yield head, filter, list and keys."""
        with Vertical(id="marks"):
            yield MarksHead()
            with Horizontal(id="marks-filter"):
                yield FixedLine([(self.keymap.label("marks.filter"), "key")])
                yield Input(id="marks-query", compact=True, select_on_focus=False)
            yield MarkList(id="marks-list")
        yield Footer(MARKS_HINTS)

    def on_mount(self) -> None:
        """Show the marks."""
        self._show()

    def on_resize(self) -> None:
        """Make the list as high as all marks of the library need, as far as there is room."""
        box = self.query_one("#marks")
        width = inner_width(box, self.size.width)
        most = mark_rows(sections(self._all, by_article=True), width, by_article=True)
        rows = max(LEAST, sum(1 for _ in most))
        box.styles.height = min(self.size.height - 1, rows + fixed_rows(box, self._list))

    # ---- the marks that are shown ----

    @property
    def _list(self) -> MarkList:
        return self.query_one(MarkList)

    @property
    def _query(self) -> str:
        return self.query_one(Input).value.casefold().strip()

    @property
    def _here(self) -> list[ListedMark]:
        """The marks of the article being read."""
        key = self._open_article.key if self._open_article else None
        return [each for each in self._all if each.article == key]

    def _fits(self, mark: ListedMark) -> bool:
        """Return whether a mark has every word of the query."""
        if mark.mark.id not in self._sought:
            self._sought[mark.mark.id] = sought(mark)
        return all(word in self._sought[mark.mark.id] for word in self._query.split())

    def _show(self, cursor: int = 0) -> None:
        """Show the marks that match the query, of the article or of the library."""
        marks = self._all if self._whole else self._here
        fitting = [each for each in marks if self._fits(each)] if self._query else marks
        head = self.query_one(MarksHead)
        head.counts, head.whole = (len(self._here), len(self._all)), self._whole
        head.fitting = f"{len(fitting):,} of {len(marks):,}" if self._query else ""
        made = sections(fitting, by_article=self._whole)
        self._list.show(made, by_article=self._whole, empty=self._nothing(marks), cursor=cursor)
        self.set_class(bool(self._query) or self._typing, "-filtered")

    def _nothing(self, marks: list[ListedMark]) -> str:
        """Return why the list is empty, though there are these marks without the query."""
        if marks:
            return "No mark has these words"
        where = "in the library" if self._whole else "here"
        statement, words = self.keymap.label("mark"), self.keymap.label("select")
        return f"Nothing is marked {where} yet: {statement} marks a statement, {words} words"

    # ---- the filter ----

    @property
    def _typing(self) -> bool:
        return self.focused is self.query_one(Input)

    def action_filter(self) -> None:
        """Type words that the marks must have."""
        self.add_class("-filtered")
        self.set_focus(self.query_one(Input))

    @on(Input.Changed)
    @reports_library_errors
    def _typed(self) -> None:
        self._show()

    @on(Input.Submitted)
    def _entered(self) -> None:
        """Give the focus back to the list, if any mark matches."""
        if self._list.items:
            self.set_focus(self._list)
            self._show(self._list.cursor)
        else:
            self.say("No mark has these words")

    # ---- keys ----

    def action_scope(self) -> None:
        """Change between the article's marks and the library's."""
        if self._open_article is None:
            self.say("No article is being read")
            return
        self._whole = not self._whole
        self._show()

    @on(Chosen)
    def action_go(self) -> None:
        """Go to the words under the cursor."""
        if listed := self._list.item:
            self.dismiss((listed.article, listed.mark))
        else:
            self.say("No mark to go to")

    def action_note(self, field: Field) -> None:
        """Edit note, tags or colour of the mark under the cursor, beginning with a field."""
        if not (listed := self._list.item):
            self.say("No mark to change")
            return
        annotating = Annotating(self._session.library, listed.article, listed.mark)
        sheet = NoteSheet(annotating, listed.speaker, self._session.library.marks.tags(), field)
        self.app.push_screen(sheet, lambda kept: self._noted(listed, annotating.mark) if kept else None)

    def _noted(self, listed: ListedMark, mark: Mark) -> None:
        """Show a mark as it was stored from the note sheet."""
        place = self._all.index(listed)
        self._all[place] = replace(listed, mark=mark)
        self._changed_in(listed.article, mark.id)
        self._show(self._list.cursor)

    @reports_refused_changes
    def action_remove(self) -> None:
        """Take the mark under the cursor off."""
        if not (listed := self._list.item):
            self.say("No mark to take off")
            return
        self._session.library.marks.remove(listed.article, listed.mark.id)
        self._all.remove(listed)
        self._changed_in(listed.article, listed.mark.id)
        self._show(self._list.cursor)
        self.say(f"Taken off: {self.keymap.label('marks.undo')} brings it back")

    def action_copy(self) -> None:
        """Copy the marked words with speaker, article and note."""
        if listed := self._list.item:
            self.say(copy(self.app, cited(listed)))
        else:
            self.say("No mark to copy")

    @reports_refused_changes
    def action_undo(self) -> None:
        """Undo the last change made in this list."""
        if not self._changed:
            self.say("Nothing was changed in this list")
            return
        article = self._changed.pop()
        step = self._session.library.undo(article)
        self._all = list(self._session.library.marks.listed())
        self._sought.clear()
        self._session.reload_marks(article)
        self._show(self._list.cursor)
        if step:
            self.say(f"Undone: {step.words}" if step.done else f"Changed by another reader: {step.words}")

    def _changed_in(self, article: int, mark: str) -> None:
        """Record a change to a mark, for undo and the filter; show it in the article if that is open."""
        self._changed.append(article)
        self._sought.pop(mark, None)
        self._session.reload_marks(article)

    def action_close(self) -> None:
        """Show all marks again; if all are shown, close."""
        if self._query or self._typing:
            self.query_one(Input).value = ""
            self.set_focus(self._list)
            self._show()
        else:
            self.dismiss()
