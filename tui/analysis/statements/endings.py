"""Where the content of a line ends: before its last mark."""

from tui.analysis.statements.records import Range
from tui.analysis.text.tokens import Reading

FINAL = frozenset(".;")
DASHES = frozenset({"-", "–", "—", "--"})


def trim(reading: Reading, first: int, stop: int) -> Range | None:
    """The range without the marks that end it outside quotations; to the end of a quotation it cuts."""
    words = reading.words
    while (
        stop > first
        and reading.quoted[stop - 1] < 0
        and words.forms[stop - 1] in (*FINAL, ",", "and", ":", *DASHES)
    ):
        if words.forms[stop - 1] == "." and words.forms[stop - 2][-1] == ".":
            break
        stop -= 1
    if stop <= first:
        return None
    last = reading.quoted[stop - 1]
    if last >= 0:
        stop = max(stop, reading.quotations[last].end)
    return first, stop
