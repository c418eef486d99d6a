"""Keeping what a reader says against what was found, and showing it at once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.errors import LibraryError

if TYPE_CHECKING:  # nothing of it is needed before something is corrected
    from tui.app.correction.changes import CorrectionChange
    from tui.app.correction.request import CorrectionRequest
    from tui.app.marks.marking import Keeping
    from tui.app.state.open_article import OpenArticle
    from tui.library.annotations.corrections import Corrections
    from tui.model.correction import Correction


class UnchangedError(Exception):
    """What a reader says is what was found; there is nothing to keep."""


class CorrectionStore:
    """Corrections are kept and laid over the analysis, both or neither."""

    def __init__(self, screen: "Keeping") -> None:
        self._screen = screen

    def keep_verdict(self, matter: "CorrectionRequest", verdict: "CorrectionChange") -> bool:
        """Keep a reader's own word; whether it is another than what was found."""
        key = matter.open_article.key
        kept = self._overrule(
            matter.open_article, lambda corrections: corrections.add(key, verdict.change), may_be_idle=False
        )
        if kept:
            if matter.selected:
                self._screen.clear_selection()
            self._screen.go_to(
                next((s for s in matter.open_article.statements if s.content == verdict.at), None)
            )
            self._screen.say(verdict.said)
        return kept

    def take_back(self, open_article: "OpenArticle", correction: "Correction") -> "Sequence[Correction]":
        """Take a correction back; those that are left, none where that cannot be told."""
        from tui.app.correction.describe import KINDS  # noqa: PLC0415 - not at start

        if self._overrule(
            open_article, lambda corrections: corrections.remove(open_article.key, correction.id)
        ):
            self._screen.say(f"Taken back: {KINDS[correction.kind]}")
        try:
            return self._screen.session.library.corrections.of(open_article.key)
        except LibraryError as error:
            self.refused(error)
            return ()

    def _overrule(
        self,
        open_article: "OpenArticle",
        change: "Callable[[Corrections], object]",
        *,
        may_be_idle: bool = True,
    ) -> bool:
        """Change the corrections, have the article listed and searched anew, and show it; or none of it."""
        library = self._screen.session.library
        try:
            with library.transaction():
                change(library.corrections)
                document = library.analyses.refresh(open_article.key)
                if not may_be_idle and (document is None or document.analysis == open_article.found):
                    raise UnchangedError
        except UnchangedError:
            self._screen.say("That changes nothing")
            return False
        except LibraryError as error:
            self.refused(error)
            return False
        if document:
            open_article.set_analysis(document.analysis)
        self._screen.session.articles.invalidate(open_article.key)
        self._screen.show_found(open_article)
        return True

    def refused(self, error: LibraryError) -> None:
        """Tell that the library would not have it."""
        self._screen.app.notify(f"Not kept: {error}", severity="error", timeout=12)
