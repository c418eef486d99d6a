"""The keys of the sheets on which a reader corrects."""

from tui.app.ui.command import ROWS, Command

CORRECTION_KEYS = (
    Command(
        "correct.missed",
        "a",
        "choose('missed')",
        "add the selected words as a statement",
        "Correct",
    ),
    Command("correct.speaker", "s", "choose('speaker')", "change speaker", "Correct"),
    Command("correct.kind", "k", "choose('kind')", "change kind", "Correct"),
    Command("correct.bounds", "b", "choose('bounds')", "change beginning and end", "Correct"),
    Command("correct.rejected", "x", "choose('rejected')", "not a statement", "Correct"),
    Command(
        "correct.merge",
        "j",
        "choose('merge')",
        "merge its speaker with another: they are the same",
        "Correct",
    ),
    Command(
        "correct.split", "d", "choose('split')", "split its speaker: part of it is somebody else", "Correct"
    ),
    Command("correct.undo", "u", "choose('undo')", "undo the last correction of the statement", "Correct"),
    Command("correct.list", "l", "choose('list')", "list all corrections in the article", "Correct"),
    Command("correct.take", "enter", "take", "choose", "Correct"),
    Command("correct.down", "down,tab", "step(1)", "next row", "Correct"),
    Command("correct.up", "up,shift+tab", "step(-1)", "previous row", "Correct"),
    Command("correct.close", "escape,c,q", "close", "cancel", "Correct", "esc"),
)
"""Every command of the sheet that asks what is wrong."""

KIND_KEYS = (
    Command("kind.direct", "d", "choose('kind.direct')", "direct: all in quotation marks", "Correct: kind"),
    Command("kind.indirect", "i", "choose('kind.indirect')", "indirect: paraphrased", "Correct: kind"),
    Command("kind.mixed", "m", "choose('kind.mixed')", "mixed: partly in quotation marks", "Correct: kind"),
    Command("kind.said", "s", "choose('kind.said')", "said", "Correct: kind"),
    Command("kind.wanted", "w", "choose('kind.wanted')", "attitude: wanted or believed", "Correct: kind"),
    Command("kind.take", "enter", "take", "choose", "Correct: kind"),
    Command("kind.down", "down,tab", "step(1)", "next row", "Correct: kind"),
    Command("kind.up", "up,shift+tab", "step(-1)", "previous row", "Correct: kind"),
    Command("kind.close", "escape,q", "close", "cancel", "Correct: kind", "esc"),
)
"""Every command of the sheet that asks for the kind."""

BOUNDS_KEYS = (
    Command(
        "bounds.end.less", "h,left", "end(-1)", "move the end back one word", "Correct: beginning and end"
    ),
    Command(
        "bounds.end.more", "l,right", "end(1)", "move the end forward one word", "Correct: beginning and end"
    ),
    Command(
        "bounds.start.more",
        "H,shift+left",
        "start(-1)",
        "move the beginning back one word",
        "Correct: beginning and end",
    ),
    Command(
        "bounds.start.less",
        "L,shift+right",
        "start(1)",
        "move the beginning forward one word",
        "Correct: beginning and end",
    ),
    Command("bounds.take", "enter", "take", "save", "Correct: beginning and end"),
    Command("bounds.close", "escape,q", "close", "cancel", "Correct: beginning and end", "esc"),
)
"""Every command of the sheet on which the ends are moved."""

CANDIDATE_KEYS = (
    Command("candidate.take", "enter", "take", "choose", "Correct: speaker", priority=True),
    Command(
        "candidate.number",
        "1",
        "number(1)",
        "choose directly, while nothing is typed",
        "Correct: speaker",
        ROWS,
        priority=True,
    ),
    Command("candidate.nobody", "0", "number(0)", "choose unattributed", "Correct: speaker", priority=True),
    Command("candidate.down", "down,tab", "step(1)", "next name", "Correct: speaker", priority=True),
    Command("candidate.up", "up,shift+tab", "step(-1)", "previous name", "Correct: speaker", priority=True),
    Command("candidate.close", "escape", "close", "cancel", "Correct: speaker", "esc", priority=True),
)
"""Every command of the sheet that asks for a speaker; all other keys are typed.

They have priority, because the field where a name is typed has the focus and would take their keys.
"""

CORRECTIONS_KEYS = (
    Command("corrections.undo", "u,x,delete", "take_back", "undo this correction", "Your corrections"),
    Command("corrections.go", "enter", "go", "go to text", "Your corrections"),
    Command("corrections.down", "j,down", "step(1)", "next correction", "Your corrections"),
    Command("corrections.up", "k,up", "step(-1)", "previous correction", "Your corrections"),
    Command("corrections.close", "escape,q", "close", "close", "Your corrections", "esc"),
)
"""Every command of the list of corrections."""

CORRECTING_KEYS = (*CORRECTION_KEYS, *KIND_KEYS, *BOUNDS_KEYS, *CANDIDATE_KEYS, *CORRECTIONS_KEYS)
"""The commands of all these sheets, in the order of the help screen."""
