"""The request to correct something, and the options of the menus: what can be corrected, and the kinds."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.app.correction.describe import KINDS
from tui.app.state.open_article import OpenArticle
from tui.app.ui.menu import MenuOption
from tui.corrections.target import target_of
from tui.model.correction import Correction, Target
from tui.model.statement import Analysis, Content, Speaker, Statement
from tui.wording import BETWEEN, UNATTRIBUTED, flowing, kind

SAID, WANTED = "kind.said", "kind.wanted"
KIND_OPTIONS = (
    ("kind.direct", "direct: all in quotation marks"),
    ("kind.indirect", "indirect: reported only"),
    ("kind.mixed", "mixed: partly in quotation marks"),
    (SAID, "said"),
    (WANTED, "only wanted or believed"),
)
"""The options of the menu of kinds: the id of the command of each, and its words."""


@dataclass(frozen=True)
class CorrectionRequest:
    """What a reader wants to correct: a statement of an analysed article, selected words, or both."""

    open_article: OpenArticle
    statement: Statement | None
    """The statement; None where only words are selected."""
    selected: Content = ()
    """The spans of the selected words; () if none are."""
    corrections: Sequence[Correction] = ()
    """All corrections of the article, in the order in which they were made."""
    last: Correction | None = None
    """The last correction that changed the statement; None if there is none."""

    @property
    def speaker(self) -> Speaker | None:
        """The statement's speaker; None for an unattributed one, or for words only."""
        return self.open_article.speaker(self.statement) if self.statement else None

    @property
    def target(self) -> Target:
        """The statement as a correction refers to it; there must be one."""
        assert self.statement  # noqa: S101 - asked for only of a statement
        return target_of(self.open_article.article, self.found, self.statement)

    @property
    def found(self) -> Analysis:
        """The analysis of the article, with the corrections made so far."""
        return self.open_article.found or Analysis()

    @property
    def wording(self) -> str:
        """The words of the statement's source; "" if it has none."""
        source = self.statement.source if self.statement else None
        return " ".join(source.of(self.open_article.article.text).split()) if source else ""

    @property
    def words(self) -> str:
        """The words of the statement, or else the selected ones, on one line."""
        spans = self.statement.content if self.statement else self.selected
        return flowing(" … ".join(span.of(self.open_article.article.text) for span in spans))

    @property
    def facts(self) -> str:
        """Speaker and kind of the statement, on one line."""
        if self.statement is None:
            return "selected words"
        name = self.speaker.name if self.speaker else UNATTRIBUTED
        yours = ["yours"] if self.statement.corrected else []
        return BETWEEN.join([name, kind(self.statement), *yours])


def options(request: CorrectionRequest) -> list[MenuOption]:
    """Return the options of the menu: everything that can be corrected, the likeliest first."""
    rows = []
    if request.selected:
        there = any(each.content == request.selected for each in request.found.statements)
        refusal = "These words are a statement already" if there else ""
        rows = [MenuOption("missed", "add a missed statement: these words", refusal=refusal)]
    if request.statement:
        rows += _of_statement(request, request.statement)
    count = len(request.corrections)
    none = "" if count else "Nothing is corrected in this article"
    return [*rows, MenuOption("list", "all your corrections here", str(count or "none"), none)]


def _of_statement(request: CorrectionRequest, statement: Statement) -> list[MenuOption]:
    """Return the options for a statement; some are refused, and say why."""
    speaker = request.speaker
    nobody = "" if speaker else "This statement is unattributed: give it a speaker first"
    wording = nobody or ("" if request.wording else "No words name the speaker here: give it another speaker")
    bounds = "These are its words already" if request.selected == statement.content else ""
    undone = "" if request.last else "You have corrected nothing about this statement"
    here = f"“{request.wording}” is another" if not wording else "part of what it says is another’s"
    last = KINDS[request.last.kind] if request.last else "none"
    return [
        MenuOption("speaker", "another speaker", speaker.name if speaker else UNATTRIBUTED.lower()),
        MenuOption("kind", "another kind", kind(statement)),
        MenuOption(
            "bounds", "where it begins and ends", "the selected words" if request.selected else "", bounds
        ),
        MenuOption("rejected", "not a statement"),
        MenuOption("merge", "join its speaker with another", "the two are one", nobody),
        MenuOption("split", "divide its speaker", here, wording),
        MenuOption("undo", "undo your last correction of it", last, undone),
    ]


def kind_options(statement: Statement) -> list[MenuOption]:
    """Return the options of the menu of kinds; those that the statement has already are refused."""
    now = {f"kind.{statement.kind}", SAID if statement.attribution == "communication" else WANTED}
    return [
        MenuOption(each, words, "as it is", f"It is {words.partition(':')[0]} already")
        if each in now
        else MenuOption(each, words)
        for each, words in KIND_OPTIONS
    ]
