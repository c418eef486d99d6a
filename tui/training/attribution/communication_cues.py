"""Cues that report something said, rather than wanted or believed, for measuring the two apart.

The words are a list of the measure's own: the program's may grow without any figure changing its meaning.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

LEMMAS = Path(__file__).with_name("communication_lemmas.txt")


def reports_communication(cue: str) -> bool:
    """Whether the cue has a word of communication, whole and in any case."""
    return _pattern().search(cue) is not None


@cache
def _pattern() -> re.Pattern[str]:
    # A part of "say-so", "@said" or "Q&A" is no word by itself.
    words = "|".join(re.escape(form) for form in _forms())
    return re.compile(rf"(?<![\w&/-])(?:{words})(?![\w&/-])", re.IGNORECASE)


def _forms() -> Iterator[str]:
    for line in LEMMAS.read_text(encoding="utf-8").splitlines():
        row = line.partition("#")[0].strip()
        if row.startswith("="):
            yield from (word.strip() for word in row[1:].split(","))
        elif row:
            yield from _regular_forms(row)


def _regular_forms(verb: str) -> Iterator[str]:
    """The forms that the verb has, and some that it has not."""
    # Nobody writes "claimmed": a form too many does no harm, and no list of doubling consonants is needed.
    stem = verb.removesuffix("e")
    yield from (verb, verb + "s", verb + "es", stem + "ed", stem + "ing")
    yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    if verb[-1] == "y" and verb[-2] not in "aeo":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied")
