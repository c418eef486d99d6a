"""Records of statements whose speaker is not resolved yet."""

from typing import NamedTuple

from tui.analysis.text.tokens import TokenRange
from tui.model.statement import Attribution


class RawSource(NamedTuple):
    """The words that a statement is attributed to."""

    words: TokenRange
    """The range of the words that name who said it, descriptions of the person included."""
    reason: str
    """Why these words, for a reader: "the words before “said”"."""
    certainty: float
    """How certain the network is that these words are the source, from 0 to 1."""


class RawStatement(NamedTuple):
    """A statement before its speaker is resolved."""

    content: tuple[TokenRange, ...]
    """The ranges of what was said, in order of the text; at least one, none empty."""
    cue: TokenRange | None
    """The range of the words that report it, or None."""
    source: RawSource | None
    """The words that name who said it, or None."""
    attribution: Attribution
    """Communication or attitude."""
    construct: str
    """Where the content is relative to the cue, or the rule that found the statement: a key of
    `tui.analysis.output.evidence.CONTENT_REASONS`."""
    cue_probability: float
    """How likely the cue reports something, judged by its passage alone."""
    report_probability: float
    """How likely it does, judged by its statement as well."""
    content_certainty: float
    """How certain the network is that these words are the content, from 0 to 1."""
