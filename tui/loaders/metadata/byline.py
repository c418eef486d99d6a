"""Who wrote an article and when, where it plainly says so near its top."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from tui.loaders.metadata.date import iso
from tui.loaders.metadata.title import one_line

NEAR_TOP = 5
"""Blocks from the top among which a byline or a date line is looked for."""
LONGEST = 100
"""Characters of a byline or a date line."""

BY = re.compile(r"(?:(?:written |story |words )?by|author|byline):? +(?=\w)", re.IGNORECASE)
DATED = re.compile(r"(?:(?:first )?(?:published|posted)|(?:last )?updated|date)(?: on)?:? +", re.IGNORECASE)
BETWEEN_NAMES = "al and at bin da de del der di dos el for from ibn in la le of the van von & |"
PARTICLES = frozenset(BETWEEN_NAMES.split())


def without_by(written: str) -> str:
    """The byline's names alone, on one line: "Jane Doe" for "By Jane Doe"."""
    return BY.sub("", one_line(written), count=1)


def byline(line: str) -> str | None:
    """The names, if the line is a byline ("By Jane Doe and John Smith, Reuters"), else None."""
    if len(line) > LONGEST or not (introduced := BY.match(line)) or line[-1] in ".:;!?":
        return None
    names = one_line(line[introduced.end() :])
    words = [word.strip(",") for word in names.split()]
    proper = [word for word in words if word[:1].isupper()]
    others = {word for word in words if not word[:1].isupper()}
    return names if len(proper) > 1 and others <= PARTICLES else None


def date_line(line: str) -> str | None:
    """The date in ISO 8601, if the line says nothing but when the article was published, else None."""
    return iso(DATED.sub("", one_line(line), count=1)) if len(line) <= LONGEST else None


def is_credit(line: str) -> bool:
    """Whether the line is a byline or a date line."""
    return byline(line) is not None or date_line(line) is not None


def found(blocks: Sequence[str]) -> tuple[str | None, str | None]:
    """The byline and the date that stand near the top of an article's blocks, None for what does not."""
    top = list(islice(blocks, NEAR_TOP))
    return _first(byline(block) for block in top), _first(date_line(block) for block in top)


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)
