"""The layout of a statement's evidence in rows, which are shown below its paragraph on request."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from tui.app.state.open_article import OpenArticle
from tui.app.ui.keymap import Keymap
from tui.app.ui.wrapping import excerpt
from tui.model.statement import Evidence, EvidenceAbout, Statement
from tui.wording import per_cent

Ink = Literal["strong", "quiet", "text", "key"]
"""The names of the inks used here."""
LABELS: dict[EvidenceAbout, str] = {
    "correction": "yours",
    "source": "source",
    "cue": "cue",
    "content": "words",
    "kind": "kind",
}
LABEL_WIDTH = 9
"""Cells of a label at the left."""
NOTE_ROWS = 8
"""The most rows of a note."""
CERTAIN = 1.0
"""The confidence of what the reader has corrected."""


class EvidenceRow(NamedTuple):
    """One row: pieces of text at the left and at the right edge, each with its ink."""

    left: tuple[tuple[str, Ink], ...] = ()
    right: tuple[tuple[str, Ink], ...] = ()


def evidence_rows(
    open_article: OpenArticle, statement: Statement, measure: int, keymap: Keymap
) -> list[EvidenceRow]:
    """Return the rows of a statement's evidence, `measure` cells wide; the last one names some keys."""
    speaker = open_article.speaker(statement)
    title = f"Why {speaker.name}?" if speaker else "Why unattributed?"
    rows = [EvidenceRow()]
    rows.append(EvidenceRow(((title, "strong"),), ((_in_all(statement), "quiet"),)))
    rows.append(EvidenceRow())
    remarks = list(_remarks(open_article, statement, measure))
    rows += [*remarks, EvidenceRow()] if remarks else []
    for about, label in LABELS.items():
        for number, evidence in enumerate(e for e in statement.evidence if e.about == about):
            rows += _evidence("" if number else label, evidence, measure)
    keys: tuple[tuple[str, Ink], ...] = (
        (keymap.label("correct"), "key"),
        (" correct    ", "quiet"),
        (keymap.label("copy"), "key"),
        (" copy with its source    ", "quiet"),
        (keymap.label("why"), "key"),
        (" close", "quiet"),
    )
    return [*rows, EvidenceRow(), EvidenceRow(keys), EvidenceRow()]


def _remarks(open_article: OpenArticle, statement: Statement, measure: int) -> Iterator[EvidenceRow]:
    """Yield the rows of the notes and tags on the statement, or on words within it."""
    reach = statement.extent
    for mark in open_article.marks:
        here = not mark.orphaned and any(span.overlaps(reach) for span in mark.spans)
        if not here or not (mark.note or mark.tags):
            continue
        written = [line for line in mark.note.splitlines() if line.strip()]
        lines = [line for each in written for line in excerpt(each, measure - LABEL_WIDTH - 8, NOTE_ROWS)]
        tags = " ".join(f"#{tag}" for tag in mark.tags)
        rows: list[tuple[str, Ink]] = [(line, "text") for line in lines[:NOTE_ROWS]]
        rows += [(tags, "quiet")] if tags else []
        for number, (words, ink) in enumerate(rows):
            label = "" if number else "note" if lines else "tags"
            left: tuple[tuple[str, Ink], ...] = ((label.ljust(LABEL_WIDTH), "quiet"), (words, ink))
            yield EvidenceRow(left, () if number else ((mark.colour, "quiet"),))


def _in_all(statement: Statement) -> str:
    """Return the confidence of the statement in words; what the reader has corrected has no figure."""
    if statement.corrected and statement.confidence == CERTAIN:
        return "your own word"
    return f"{per_cent(statement.confidence)} in all"


def _evidence(label: str, evidence: Evidence, measure: int) -> Iterator[EvidenceRow]:
    """Yield the rows of one piece of evidence: what was found, how sure that is, and the reason."""
    sure: tuple[tuple[str, Ink], ...] = ()
    if evidence.confidence is not None:
        sure = ((per_cent(evidence.confidence), "quiet"),)
    for line in excerpt(evidence.finding, measure - LABEL_WIDTH - 7, 3):
        yield EvidenceRow(((label.ljust(LABEL_WIDTH), "quiet"), (line, "text")), sure)
        label, sure = "", ()
    for line in excerpt(evidence.reason, measure - LABEL_WIDTH, 3) if evidence.reason else ():
        yield EvidenceRow(((" " * LABEL_WIDTH, "quiet"), (line, "quiet")))
