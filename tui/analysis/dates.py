"""Dates and sums of money."""

import re

from tui.analysis.lexicon import words as listed
from tui.analysis.words import Words
from tui.model import EntityType

CURRENCIES = frozenset("$€£¥")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
DAY = re.compile(r"[0-3]?\d(?:st|nd|rd|th)?")
AMBIGUOUS = frozenset({"may", "march"})


def dates_and_money(words: Words) -> list[tuple[int, int, EntityType]]:
    """Ranges of words that are dates or sums of money, in order of the text."""
    found: list[tuple[int, int, EntityType]] = []
    index, count = 0, len(words)
    while index < count:
        kind: EntityType = "DATE"
        end = _date(words, index)
        if end == index:
            end, kind = _money(words, index), "MONEY"
        if end > index:
            found.append((index, end, kind))
        index = max(end, index + 1)
    return found


def _date(words: Words, index: int) -> int:
    """The end of the date that starts at the word; `index` itself if none does."""
    form = words.forms[index]
    if form[0].isupper():
        lower = words.lowers[index]
        if lower in listed("weekdays"):
            return index + 1
        if lower in listed("months"):
            return _behind_month(words, index)
    elif form[0].isdigit():
        if DAY.fullmatch(form) and _month_at(words, index + 1):
            return _year(words, index + 2)
        if (
            YEAR.fullmatch(form)
            and index
            and words.lowers[index - 1] in ("in", "since", "until", "of", "by", "late")
        ):
            return index + 1
    return index


def _month_at(words: Words, index: int) -> bool:
    return index < len(words) and words.forms[index][0].isupper() and words.lowers[index] in listed("months")


def _behind_month(words: Words, index: int) -> int:
    end = index + 1
    if end < len(words) and words.forms[end] == "." and len(words.forms[index]) <= 4:  # noqa: PLR2004
        end += 1
    if end < len(words) and DAY.fullmatch(words.forms[end]):
        return _year(words, end + 1)
    year = _year(words, end)
    if year == end and words.lowers[index] in AMBIGUOUS:
        before = words.lowers[index - 1] if index else ""
        return (
            index + 1
            if before in ("in", "last", "next", "by", "since", "until", "early", "late", "mid")
            else index
        )
    return year if year > end else index + 1


def _year(words: Words, index: int) -> int:
    """Past a year at the word, a comma before it included; `index` itself without one."""
    year = index + (index < len(words) and words.forms[index] == ",")
    return year + 1 if year < len(words) and YEAR.fullmatch(words.forms[year]) else index


def _money(words: Words, index: int) -> int:
    """The end of the sum that starts at the word; `index` itself if none does."""
    forms, lowers = words.forms, words.lowers
    if forms[index] in CURRENCIES:
        end = index + 2
        if end > len(words) or not forms[index + 1][0].isdigit():
            return index
        return end + (end < len(words) and lowers[end] in listed("large_numbers"))
    if not forms[index][0].isdigit():
        return index
    end = index + 1
    if end < len(words) and lowers[end] in listed("large_numbers"):
        end += 1
    return end + 1 if end < len(words) and lowers[end] in listed("currencies") else index
