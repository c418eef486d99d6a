"""Recognise who wrote an article and when, where a line near its top says so."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from tui.loaders.metadata.date import iso_date
from tui.loaders.metadata.title import one_line

NEAR_TOP = 5
"""Number of blocks from the top that are searched for a byline or a date line."""
LONGEST = 100
"""Greatest length of a byline or a date line, in characters."""

BY = re.compile(r"(?:(?:written |story |words )?by|author|byline):? +(?=\w)", re.IGNORECASE)
DATED = re.compile(r"(?:(?:first )?(?:published|posted)|(?:last )?updated|date)(?: on)?:? +", re.IGNORECASE)
BETWEEN_NAMES = "al and at bin da de del der di dos el for from ibn in la le of the van von & |"
PARTICLES = frozenset(BETWEEN_NAMES.split())
"""Words without a capital that a byline may contain."""


def strip_by(written: str) -> str:
    """Return the names of a byline on one line: "Jane Doe" for "By Jane Doe"."""
    return BY.sub("", one_line(written), count=1)


def byline(line: str) -> str | None:
    """Return the names if the line is a byline ("By Jane Doe and John Smith, Reuters"), else None."""
    if len(line) > LONGEST or not (introduction := BY.match(line)) or line[-1] in ".:;!?":
        return None
    names = one_line(line[introduction.end() :])
    words = [word.strip(",") for word in names.split()]
    proper = [word for word in words if word[:1].isupper()]
    others = {word for word in words if not word[:1].isupper()}
    return names if len(proper) > 1 and others <= PARTICLES else None


def date_line(line: str) -> str | None:
    """Return the date in ISO 8601 if the line holds only the date of publication, else None."""
    return iso_date(DATED.sub("", one_line(line), count=1)) if len(line) <= LONGEST else None


def is_credit(line: str) -> bool:
    """Return whether the line is a byline or a date line."""
    return byline(line) is not None or date_line(line) is not None


def byline_and_date(blocks: Sequence[str]) -> tuple[str | None, str | None]:
    """Return the byline and the date near the top of an article's blocks, None for each that is missing."""
    top = list(islice(blocks, NEAR_TOP))
    return _first(byline(block) for block in top), _first(date_line(block) for block in top)


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)
