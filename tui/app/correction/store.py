"""Storing a correction and applying all of an article's corrections again, both or neither."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tui.app.correction.changes import CorrectionChange
from tui.app.correction.describe import KINDS
from tui.app.correction.request import CorrectionRequest
from tui.app.state.open_article import OpenArticle
from tui.app.ui.notices import reports_refused_changes
from tui.library.annotations.corrections import Corrections
from tui.model.correction import Correction

if TYPE_CHECKING:
    from textual.app import App

    from tui.app.interface import Reader


class UnchangedError(Exception):
    """A correction would not change the analysis."""


class CorrectionStore:
    """Stores and removes corrections in the library, and shows the result on the reading screen."""

    def __init__(self, reader: "Reader") -> None:
        self._reader = reader

    @property
    def app(self) -> "App[Any]":
        """The app, which reports errors."""
        return self._reader.app

    @reports_refused_changes
    def add(self, request: CorrectionRequest, change: CorrectionChange) -> None:
        """Store a correction and go to what it changed, unless it changes nothing."""
        open_article = request.open_article
        try:
            self._write(
                open_article,
                lambda corrections: corrections.add(open_article.key, change.change),
                must_change=True,
            )
        except UnchangedError:
            self._reader.say("That changes nothing")
            return
        if request.selected:
            self._reader.clear_selection()
        self._reader.go_to(next((s for s in open_article.statements if s.content == change.at), None))
        self._reader.say(change.message)

    @reports_refused_changes
    def remove(self, open_article: OpenArticle, correction: Correction) -> None:
        """Take a correction back."""
        self._write(open_article, lambda corrections: corrections.remove(open_article.key, correction.id))
        self._reader.say(f"Taken back: {KINDS[correction.kind]}")

    def _write(
        self, open_article: OpenArticle, write: Callable[[Corrections], object], *, must_change: bool = False
    ) -> None:
        """Change the corrections, apply all to the stored analysis, and show the result; or do none of it.

        Raises LibraryError if the library refuses, and UnchangedError if the change must change the analysis
        and does not.
        """
        session = self._reader.session
        library = session.library
        with library.transaction():
            write(library.corrections)
            document = library.analyses.refresh(open_article.key)
            if must_change and (document is None or document.analysis == open_article.found):
                raise UnchangedError
        if document:
            open_article.set_analysis(document.analysis)
        session.articles.invalidate(open_article.key)
        self._reader.analysis_changed(open_article)
