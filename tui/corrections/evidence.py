"""Make the evidence that explains a corrected statement: what the reader said, and what was found."""

from collections.abc import Sequence
from dataclasses import replace

from tui.model.article import Span
from tui.model.correction import Correction
from tui.model.statement import CorrectionKind, Evidence, Speaker, Statement
from tui.wording import OMISSION, kind

MAX_QUOTE_CHARACTERS = 60
"""Characters of an article's words that are quoted."""
ADDED = Evidence("correction", "you added it", "not found")
KEPT = Evidence("correction", "you corrected it, so it stays", "no longer found")
NOBODY = "nobody"
OPENING_MARKS = ("“", '"', "«", "„", "‘")
"""Quotation marks; words that begin with one are quoted without another pair."""


def with_correction(statement: Statement, about: CorrectionKind, why: Evidence) -> Statement:
    """Return the statement with a kind of correction added to `corrected`, and the evidence for it."""
    kinds = tuple(dict.fromkeys((*statement.corrected, about)))
    return replace(statement, corrected=kinds, evidence=(*statement.evidence, why))


def speaker_evidence(named: Speaker | None, found: Speaker | None) -> Evidence:
    """Return the evidence of another speaker."""
    finding = f"you named {named.name} as the speaker" if named else "you left it without a speaker"
    return Evidence("correction", finding, f"found: {found.name if found else NOBODY}")


def bounds_evidence(text: str, found: Sequence[Span]) -> Evidence:
    """Return the evidence of other bounds."""
    return Evidence("correction", "you set where it begins and ends", f"found: {_quote(text, found)}")


def kind_evidence(corrected: Statement, found: Statement) -> Evidence:
    """Return the evidence of another kind or attribution."""
    return Evidence("correction", f"you called it {kind(corrected)}", f"found: {kind(found)}")


def merge_evidence(one: Speaker, into: Speaker) -> Evidence:
    """Return the evidence of two speakers being one."""
    return Evidence("correction", f"you said that {one.name} is {into.name}", f"found: {one.name}")


def split_evidence(one: Speaker, wording: str, into: Speaker) -> Evidence:
    """Return the evidence of a wording meaning another speaker."""
    wording = " ".join(wording.split())
    return Evidence("correction", f"you said that “{wording}” is {into.name}", f"found: {one.name}")


def added_id(correction: Correction) -> str:
    """Return the id of a statement that a correction adds; those of the engine begin with other letters."""
    return f"r{correction.id}"


def _quote(text: str, spans: Sequence[Span]) -> str:
    words = OMISSION.join(" ".join(span.of(text).split()) for span in spans)
    if len(words) > MAX_QUOTE_CHARACTERS:
        words = words[: MAX_QUOTE_CHARACTERS - 1].rpartition(" ")[0] or words[: MAX_QUOTE_CHARACTERS - 1]
        words = f"{words.rstrip(' …,')} …"
    return words if words.startswith(OPENING_MARKS) else f"“{words}”"
