"""Dates of publication: from ISO 8601 to days, and to words."""

import re
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")


def day_of(published: str | None) -> date | None:
    """Return the day of an ISO 8601 date or time; None if the text begins with no such date."""
    found = ISO.match(published or "")
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def in_words(published: str | None) -> str:
    """Return a date in words, such as "16 Feb 2021"; text that names no day is returned as it is."""
    day = day_of(published)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else published or ""
