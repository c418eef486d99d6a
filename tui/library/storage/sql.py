"""Which articles are there: all that were not removed."""

from datetime import UTC, datetime

THERE = "NOT IN (SELECT id FROM article WHERE removed IS NOT NULL)"
"""What stands in SQL behind a column that names an article."""


def now() -> str:
    """The present moment: ISO 8601, UTC, to the millisecond; later moments sort behind earlier ones."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
