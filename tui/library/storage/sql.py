"""SQL fragments and values that the tables of the library share."""

from datetime import UTC, datetime

NOT_REMOVED = "NOT IN (SELECT id FROM article WHERE removed IS NOT NULL)"
"""The condition to put after a column that holds an article's id, so that removed articles are left out.

Removed articles are few, so the subquery is small; SQLite evaluates it once for each statement."""


def timestamp() -> str:
    """Return the current time as ISO 8601, UTC, to the millisecond; such strings sort in order of time."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
