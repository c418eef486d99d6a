"""Dates as a reader says them."""

import re
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")


def day_of(published: str | None) -> date | None:
    """The day of an ISO 8601 date or time; None for what names no day, or not in that form."""
    found = ISO.match(published or "")
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def in_words(published: str | None) -> str:
    """ "16 Feb 2021"; what names no day stays as it is written."""
    day = day_of(published)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else published or ""
