"""Why a statement is read otherwise than it was found, in the reader's own words."""

from collections.abc import Sequence
from dataclasses import replace

from tui.model.article import Span
from tui.model.correction import Correction, OtherKind
from tui.model.statement import CorrectionKind, Evidence, Speaker, Statement
from tui.wording import OMISSION, kind

LONGEST = 60
"""Characters of an article's words that are cited."""
ADDED = Evidence("correction", "you added it", "not found")
KEPT = Evidence("correction", "you corrected it, so it stays", "no longer found")
NOBODY = "nobody"
QUOTED = ("“", '"', "«", "„", "‘")
"""How words begin that need no further quotation marks."""


def corrected(statement: Statement, correction: CorrectionKind, why: Evidence) -> Statement:
    """The statement with a note that this about it is the reader's own word."""
    kinds = tuple(dict.fromkeys((*statement.corrected, correction)))
    return replace(statement, corrected=kinds, evidence=(*statement.evidence, why))


def speaker_named(named: Speaker | None, found: Speaker | None) -> Evidence:
    """Somebody else said it."""
    finding = f"you named {named.name} as the speaker" if named else "you left it without a speaker"
    return Evidence("correction", finding, f"found: {found.name if found else NOBODY}")


def bounds_set(text: str, found: Sequence[Span]) -> Evidence:
    """It begins or ends elsewhere."""
    return Evidence("correction", "you set where it begins and ends", f"found: {_cited(text, found)}")


def kind_set(change: OtherKind, found: Statement) -> Evidence:
    """It is of another kind."""
    return Evidence("correction", f"you called it {kind(change)}", f"found: {kind(found)}")


def same_speaker(one: Speaker, into: Speaker) -> Evidence:
    """Two speakers are one."""
    return Evidence("correction", f"you said that {one.name} is {into.name}", f"found: {one.name}")


def other_speaker(one: Speaker, wording: str, into: Speaker) -> Evidence:
    """One speaker is two."""
    wording = " ".join(wording.split())
    return Evidence("correction", f"you said that “{wording}” is {into.name}", f"found: {one.name}")


def added_id(correction: Correction) -> str:
    """The id of a statement that a correction adds; the engine's begin with other letters."""
    return f"r{correction.id}"


def _cited(text: str, spans: Sequence[Span]) -> str:
    words = OMISSION.join(" ".join(span.of(text).split()) for span in spans)
    if len(words) > LONGEST:
        words = words[: LONGEST - 1].rpartition(" ")[0] or words[: LONGEST - 1]
        words = f"{words.rstrip(' …,')} …"
    return words if words.startswith(QUOTED) else f"“{words}”"
