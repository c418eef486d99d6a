"""Which of the statements that were found are shown: decided here, for the command line and the app alike."""

from collections.abc import Container
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tui.model.statement import Analysis, Attribution

DIGITS = 3
"""Decimals of a confidence that count; more would pretend to a precision no model has."""


class Filterable(Protocol):
    """A statement, or a record of one, as far as it matters here."""

    @property
    def attribution(self) -> "Attribution":
        """Whether it was said, or only wanted or believed."""

    @property
    def confidence(self) -> float:
        """How sure it is, from 0 to 1."""

    @property
    def corrected(self) -> object:
        """True, or something that counts as true, if a reader corrected it."""


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """What somebody wants to see of an analysis, which itself always holds everything."""

    attitudes: bool = False
    """Whether beliefs, wishes and plans are wanted too, not only what was said."""
    confidence: float = 0.0
    """The least confidence of a statement, from 0 to 1; one that is just as sure is wanted."""

    def holds(self, statement: Filterable) -> bool:
        """Whether the statement is wanted; one that a reader corrected always is."""
        return bool(statement.corrected) or (self.holds_attribution(statement) and self._is_sure(statement))

    def holds_attribution(self, statement: Filterable) -> bool:
        """Whether what the statement is, something said or an attitude, is wanted."""
        return self.attitudes or statement.attribution == "communication"

    def _is_sure(self, statement: Filterable) -> bool:
        """Whether the statement is sure enough, by the digits that are written of it."""
        return round(statement.confidence, DIGITS) >= self.confidence

    def of(self, analysis: "Analysis", kept: Container[str] = ()) -> "Analysis":
        """The analysis with the wanted statements alone, and those whose ids are to be kept anyway."""
        return analysis.only(lambda statement: self.holds(statement) or statement.id in kept)


DEFAULT = StatementFilter()
"""What is shown unless somebody asks for more or less: all that was said, however sure."""
EVERYTHING = StatementFilter(attitudes=True)
"""All that was found."""
