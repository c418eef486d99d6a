"""When something happened, as the library writes it."""

from datetime import UTC, datetime


def now() -> str:
    """The present moment: ISO 8601, UTC, to the millisecond; later moments sort behind earlier ones."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
