"""Decide which statements of an analysis are shown, on the command line and in the app."""

from collections.abc import Container
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tui.model.statement import Analysis, Attribution

DIGITS = 3
"""Decimals to which a confidence is rounded; more would suggest a precision that no model has."""


class Filterable(Protocol):
    """The properties of a statement, or of a row of one, that a filter needs."""

    @property
    def attribution(self) -> "Attribution":
        """Whether it was said (communication), or only wanted or believed (attitude)."""

    @property
    def confidence(self) -> float:
        """Its confidence, from 0 to 1."""

    @property
    def corrected(self) -> object:
        """A true value if a reader corrected it."""


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements a reader wants to see; the analysis itself always contains all."""

    attitudes: bool = False
    """Whether attitudes (beliefs, wishes, plans) are included, not only communications."""
    confidence: float = 0.0
    """The least confidence of an included statement, from 0 to 1."""

    def holds(self, statement: Filterable) -> bool:
        """Whether a statement is included; one that a reader corrected always is."""
        return bool(statement.corrected) or (
            self.holds_attribution(statement) and self._holds_confidence(statement)
        )

    def holds_attribution(self, statement: Filterable) -> bool:
        """Whether statements of this attribution are included."""
        return self.attitudes or statement.attribution == "communication"

    def _holds_confidence(self, statement: Filterable) -> bool:
        """Whether the confidence, rounded as it is displayed, is high enough."""
        return round(statement.confidence, DIGITS) >= self.confidence

    def of(self, analysis: "Analysis", kept: Container[str] = ()) -> "Analysis":
        """Return the analysis with the included statements only, and those whose ids are in `kept`."""
        return analysis.only(lambda statement: self.holds(statement) or statement.id in kept)


DEFAULT = StatementFilter()
"""The default: all communications, whatever their confidence."""
EVERYTHING = StatementFilter(attitudes=True)
"""All statements."""
