"""What the attribution rules hand on: a statement before its speaker is known."""

from typing import NamedTuple

from tui.model import Attribution

Range = tuple[int, int]
"""A half-open range of words."""


class Source(NamedTuple):
    """Who a statement is attributed to, as written."""

    words: Range
    """The words that name who said it, descriptions of the person included."""
    reason: str
    """Why these, for a reader: "the subject of “said”"."""


class Finding(NamedTuple):
    """A statement as the rules found it."""

    content: tuple[Range, ...]
    """What was said, in order of the text; at least one range, none empty."""
    cue: Range | None
    """The words that report it."""
    source: Source | None
    """The words that name who said it."""
    attribution: Attribution
    """Speech or attitude."""
    construct: str
    """The construct it was found by; the table of confidences is kept by it."""
    cue_probability: float
    """How likely the cue reports."""
