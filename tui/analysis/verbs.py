"""Reporting verbs in all their inflections."""

import re
from functools import cache
from typing import Literal, NamedTuple

from tui.analysis.lexicon import rows
from tui.model.statement import Attribution

VerbForm = Literal["base", "s", "past", "ing"]
"""An inflection; "past" is the past tense and the past participle."""
DOUBLES = re.compile(
    r"[^aeiou]*[aeiou][bdgklmnprt]|(?:ad|per|sub|com|e)mit|(?:re|pre|de|con|in)fer|rebut|regret"
)
"""Verbs whose last consonant doubles before -ed and -ing."""


class Verb(NamedTuple):
    """A verb that an inflected form belongs to."""

    lemma: str
    """The base form: "say"."""
    form: VerbForm
    """Which inflection it is."""
    attribution: Attribution
    """Whether the verb reports communication or an attitude."""


@cache
def reporting_verbs() -> dict[str, Verb]:
    """Return all inflected forms of the verbs that report communication or attitudes, in lower case.

    A form that two verbs share belongs to the first: verbs of communication precede those of attitude.
    """
    table: dict[str, Verb] = {}
    kinds: tuple[Attribution, ...] = ("communication", "attitude")
    for attribution in kinds:
        for row in rows(f"{attribution}_verbs"):
            lemma, *pasts = row.split()
            for form, kind in inflections(lemma, pasts):
                table.setdefault(form, Verb(lemma, kind, attribution))
    return table


def inflections(lemma: str, pasts: list[str]) -> list[tuple[str, VerbForm]]:
    """Return the forms of a verb; `pasts` gives its past forms if they are irregular, else it is empty."""
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
