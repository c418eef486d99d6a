"""What attribution hands on: a statement before its speaker is known."""

from typing import NamedTuple

from tui.analysis.text.tokens import TokenRange
from tui.model.statement import Attribution


class RawSource(NamedTuple):
    """Who a statement is attributed to, as written."""

    words: TokenRange
    """The words that name who said it, descriptions of the person included."""
    reason: str
    """Why these, for a reader: "the words before “said”"."""
    certainty: float
    """How sure these words are of being the source, from 0 to 1."""


class RawStatement(NamedTuple):
    """A statement as it was found."""

    content: tuple[TokenRange, ...]
    """What was said, in order of the text; at least one range, none empty."""
    cue: TokenRange | None
    """The words that report it."""
    source: RawSource | None
    """The words that name who said it."""
    attribution: Attribution
    """Speech or attitude."""
    construct: str
    """Where the content stands to the cue, or the rule that found it."""
    cue_probability: float
    """How likely the cue reports, as its passage alone tells."""
    report_probability: float
    """How likely it does, now that its statement was read."""
    content_certainty: float
    """How sure the words of the content are of being it, from 0 to 1."""
