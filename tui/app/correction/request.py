"""What a reader wants to correct, and what there is to correct about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.app.correction.describe import KINDS
from tui.app.state.open_article import OpenArticle
from tui.corrections.target import target_of
from tui.model.correction import Correction, Target
from tui.model.statement import Analysis, Content, Speaker, Statement
from tui.wording import BETWEEN, UNATTRIBUTED, flowing, kind

SAID, WANTED = "kind.said", "kind.wanted"
KIND_OFFERS = (
    ("kind.direct", "direct: all in quotation marks"),
    ("kind.indirect", "indirect: reported only"),
    ("kind.mixed", "mixed: partly in quotation marks"),
    (SAID, "said"),
    (WANTED, "only wanted or believed"),
)
"""Every kind, by the id of its command."""


@dataclass(frozen=True)
class CorrectionRequest:
    """A statement, or selected words, of an article that has been searched."""

    open_article: OpenArticle
    statement: Statement | None
    """The statement; None where only words are selected."""
    selected: Content = ()
    """The selected words, if any are."""
    corrections: Sequence[Correction] = ()
    """All corrections of the article."""
    last: Correction | None = None
    """The last one that the statement owes something to."""

    @property
    def speaker(self) -> Speaker | None:
        """Who is said to have made the statement."""
        return self.open_article.speaker(self.statement) if self.statement else None

    @property
    def target(self) -> Target:
        """The statement as a correction names it."""
        assert self.statement  # noqa: S101 - asked for only of a statement
        return target_of(self.open_article.article, self.found, self.statement)

    @property
    def found(self) -> Analysis:
        """All that was found, with the corrections there are laid over it."""
        return self.open_article.found or Analysis()

    @property
    def wording(self) -> str:
        """The words that name the speaker here; "" where none do."""
        source = self.statement.source if self.statement else None
        return " ".join(source.of(self.open_article.article.text).split()) if source else ""

    @property
    def words(self) -> str:
        """The words in question, on one line."""
        spans = self.statement.content if self.statement else self.selected
        return flowing(" … ".join(span.of(self.open_article.article.text) for span in spans))

    @property
    def facts(self) -> str:
        """What is held of the statement: speaker and kind."""
        if self.statement is None:
            return "selected words"
        name = self.speaker.name if self.speaker else UNATTRIBUTED
        own = ["yours"] if self.statement.corrected else []
        return BETWEEN.join([name, kind(self.statement), *own])


class CorrectionOption(NamedTuple):
    """One thing that can be corrected."""

    id: str
    """What it is called among the commands."""
    words: str
    """What it does."""
    now: str = ""
    """How it stands now."""
    refusal: str = ""
    """Why it cannot be done, where it cannot."""


def offers(matter: CorrectionRequest) -> list[CorrectionOption]:
    """Everything there is to correct, what a reader most likely came for first."""
    rows = []
    if matter.selected:
        there = any(each.content == matter.selected for each in matter.found.statements)
        refusal = "These words are a statement already" if there else ""
        rows = [CorrectionOption("missed", "add a missed statement: these words", refusal=refusal)]
    if matter.statement:
        rows += _about(matter, matter.statement)
    count = len(matter.corrections)
    none = "" if count else "Nothing is corrected in this article"
    return [*rows, CorrectionOption("list", "all your corrections here", str(count or "none"), none)]


def _about(matter: CorrectionRequest, statement: Statement) -> list[CorrectionOption]:
    speaker = matter.speaker
    nobody = "" if speaker else "This statement is unattributed: give it a speaker first"
    wording = nobody or ("" if matter.wording else "No words name the speaker here: give it another speaker")
    bounds = "These are its words already" if matter.selected == statement.content else ""
    undone = "" if matter.last else "You have corrected nothing about this statement"
    here = f"“{matter.wording}” is another" if not wording else "part of what it says is another’s"
    last = KINDS[matter.last.kind] if matter.last else "none"
    return [
        CorrectionOption("speaker", "another speaker", speaker.name if speaker else UNATTRIBUTED.lower()),
        CorrectionOption("kind", "another kind", kind(statement)),
        CorrectionOption(
            "bounds", "where it begins and ends", "the selected words" if matter.selected else "", bounds
        ),
        CorrectionOption("rejected", "not a statement"),
        CorrectionOption("merge", "join its speaker with another", "the two are one", nobody),
        CorrectionOption("split", "divide its speaker", here, wording),
        CorrectionOption("undo", "undo your last correction of it", last, undone),
    ]


def kinds(statement: Statement) -> list[CorrectionOption]:
    """The kinds there are; those that the statement is of already are refused."""
    now = {f"kind.{statement.kind}", SAID if statement.attribution == "communication" else WANTED}
    return [
        CorrectionOption(each, words, "as it is", f"It is {words.partition(':')[0]} already")
        if each in now
        else CorrectionOption(each, words)
        for each, words in KIND_OFFERS
    ]


def stays(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether of two speakers that are one it is the first that stays: it alone is named in the text."""
    return bool(one and one.entity and other and not other.entity)
