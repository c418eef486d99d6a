"""Reporting verbs in all their inflections."""

import re
from functools import cache
from typing import Literal, NamedTuple

from tui.analysis.lexicon import rows
from tui.model.statement import Attribution

VerbForm = Literal["base", "s", "past", "ing"]
DOUBLES = re.compile(
    r"[^aeiou]*[aeiou][bdgklmnprt]|(?:ad|per|sub|com|e)mit|(?:re|pre|de|con|in)fer|rebut|regret"
)
"""Verbs whose last consonant doubles before -ed and -ing."""


class Verb(NamedTuple):
    """What an inflected form stands for."""

    lemma: str
    """The bare verb: "say"."""
    form: VerbForm
    """Which of its forms it is; "past" is the participle too."""
    attribution: Attribution
    """Whether the verb is one of saying or of thinking and wanting."""


@cache
def reporting_verbs() -> dict[str, Verb]:
    """All inflected forms of the verbs that report speech or attitudes, in lower case."""
    table: dict[str, Verb] = {}
    kinds: tuple[Attribution, ...] = ("communication", "attitude")
    for attribution in kinds:
        for row in rows(f"{attribution}_verbs"):
            lemma, *pasts = row.split()
            for form, kind in inflections(lemma, pasts):
                table.setdefault(form, Verb(lemma, kind, attribution))
    return table


def inflections(lemma: str, pasts: list[str]) -> list[tuple[str, VerbForm]]:
    """The forms of a verb; `pasts` holds its past forms where they are irregular."""
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
    stem += lemma[-1] if DOUBLES.fullmatch(lemma) else ""
    forms: list[tuple[str, VerbForm]] = [(lemma, "base"), (_third_person(lemma), "s"), (stem + "ing", "ing")]
    regular = lemma[:-1] + "ied" if _y_changes(lemma) else stem.removesuffix("e") + "ed"
    return forms + [(past, "past") for past in pasts or [regular]]


def _y_changes(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2] not in "aeou"


def _third_person(lemma: str) -> str:
    if _y_changes(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
