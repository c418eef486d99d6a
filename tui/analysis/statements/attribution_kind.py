"""Speech or attitude: whether a cue tells what somebody said, or what somebody thinks or wants."""

from collections.abc import Sequence

from tui.analysis.lexicon import words as listed
from tui.analysis.statements.records import Range
from tui.analysis.text.tokens import Reading
from tui.analysis.verbs import reporting_verbs
from tui.model.statement import Attribution


def attribution_of(reading: Reading, cue: Range, head: int, content: Sequence[Range]) -> Attribution:
    """What the cue reports: by its head, else by its other words, else by whether anything is quoted."""
    lowers = reading.words.lowers
    for place in (head, *range(*cue)):
        if lowers[place] in ("according", ":", *listed("communication_nouns")):
            return "communication"
        verb = reporting_verbs().get(lowers[place])
        if verb:
            return verb.attribution
    quoted = any(reading.quoted[place] >= 0 for piece in content for place in range(*piece))
    return "communication" if quoted else "attitude"
