"""Convert dates as newspapers print them to ISO 8601."""

import re
from datetime import date, datetime

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>\d{4})"
TIME = r"(?:,? (?:at )?\d{1,2}[:.]\d\d.{0,20})?"
PRINTED = tuple(
    re.compile(WEEKDAY + order + TIME, re.IGNORECASE)
    for order in (f"{MONTH} {DAY},? {YEAR}", f"{DAY} {MONTH},? {YEAR}")
)
ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ].{1,30})?")


def iso_date(written: str) -> str | None:
    """Return the date in ISO 8601, or None if the text is not a date.

    The time is kept only if the whole was written in ISO 8601. Names of months are English. "3/4/2021" is not
    read, because it means different days in different countries.
    """
    if ISO.fullmatch(written):
        return _from_iso(written)
    for form in PRINTED:
        if found := form.fullmatch(written):
            month = MONTHS.index(found["month"][:3].lower()) + 1
            return _from_numbers(int(found["year"]), month, int(found["day"]))
    return None


def _from_iso(written: str) -> str | None:
    # YAML allows a space before the UTC offset, `fromisoformat` does not.
    closed = re.sub(r" (?=[+-]\d|Z$)", "", written)
    try:
        moment = datetime.fromisoformat(closed)
    except ValueError:
        return None
    return moment.date().isoformat() if len(closed) == len("2021-02-17") else moment.isoformat()


def _from_numbers(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
