"""The keys of the sheets on which a reader corrects."""

from tui.app.ui.command import Command

CORRECTION_KEYS = (
    Command(
        "correct.missed",
        "a",
        "choose('missed')",
        "add the selected words: a statement was missed",
        "Correcting",
    ),
    Command("correct.speaker", "s", "choose('speaker')", "another speaker", "Correcting"),
    Command("correct.kind", "k", "choose('kind')", "another kind", "Correcting"),
    Command("correct.bounds", "b", "choose('bounds')", "it begins or ends elsewhere", "Correcting"),
    Command("correct.rejected", "x", "choose('rejected')", "it is not a statement", "Correcting"),
    Command(
        "correct.merge", "j", "choose('merge')", "join its speaker with another: they are one", "Correcting"
    ),
    Command(
        "correct.split", "d", "choose('split')", "divide its speaker: some of it is another’s", "Correcting"
    ),
    Command("correct.undo", "u", "choose('undo')", "undo your last correction of it", "Correcting"),
    Command("correct.list", "l", "choose('list')", "all your corrections of the article", "Correcting"),
    Command("correct.take", "enter", "take", "do what is chosen", "Correcting"),
    Command("correct.down", "down,tab", "step(1)", "next row", "Correcting"),
    Command("correct.up", "up,shift+tab", "step(-1)", "row before", "Correcting"),
    Command("correct.close", "escape,c,q", "close", "close the sheet", "Correcting", "esc"),
)
"""Every command of the sheet that asks what is wrong."""

KIND_KEYS = (
    Command(
        "kind.direct", "d", "choose('kind.direct')", "all of it is in quotation marks", "Correcting: the kind"
    ),
    Command("kind.indirect", "i", "choose('kind.indirect')", "it is reported only", "Correcting: the kind"),
    Command(
        "kind.mixed", "m", "choose('kind.mixed')", "part of it is in quotation marks", "Correcting: the kind"
    ),
    Command("kind.said", "s", "choose('kind.said')", "it was said", "Correcting: the kind"),
    Command(
        "kind.wanted", "w", "choose('kind.wanted')", "it is only wanted or believed", "Correcting: the kind"
    ),
    Command("kind.take", "enter", "take", "take what is chosen", "Correcting: the kind"),
    Command("kind.down", "down,tab", "step(1)", "next row", "Correcting: the kind"),
    Command("kind.up", "up,shift+tab", "step(-1)", "row before", "Correcting: the kind"),
    Command("kind.close", "escape,q", "close", "back", "Correcting: the kind", "esc"),
)
"""Every command of the sheet that asks for the kind."""

BOUNDS_KEYS = (
    Command(
        "bounds.end.less", "h,left", "end(-1)", "end a word earlier", "Correcting: where it begins and ends"
    ),
    Command(
        "bounds.end.more", "l,right", "end(1)", "end a word later", "Correcting: where it begins and ends"
    ),
    Command(
        "bounds.start.more",
        "H,shift+left",
        "start(-1)",
        "begin a word earlier",
        "Correcting: where it begins and ends",
    ),
    Command(
        "bounds.start.less",
        "L,shift+right",
        "start(1)",
        "begin a word later",
        "Correcting: where it begins and ends",
    ),
    Command("bounds.take", "enter", "take", "these are its words", "Correcting: where it begins and ends"),
    Command("bounds.close", "escape,q", "close", "back", "Correcting: where it begins and ends", "esc"),
)
"""Every command of the sheet on which the ends are moved."""

CANDIDATE_KEYS = (
    Command("candidate.take", "enter", "take", "take who is chosen", "Correcting: who it was", priority=True),
    Command(
        "candidate.number",
        "1",
        "number(1)",
        "the first of the list, and so on, while nothing is typed",
        "Correcting: who it was",
        "1-9",
        priority=True,
    ),
    Command("candidate.nobody", "0", "number(0)", "nobody known", "Correcting: who it was", priority=True),
    Command("candidate.down", "down,tab", "step(1)", "next one", "Correcting: who it was", priority=True),
    Command(
        "candidate.up", "up,shift+tab", "step(-1)", "one before", "Correcting: who it was", priority=True
    ),
    Command("candidate.close", "escape", "close", "back", "Correcting: who it was", "esc", priority=True),
)
"""Every command of the sheet that asks for a speaker; all other keys are typed.

They have priority, because the field where a name is typed has the focus and would take their keys.
"""

CORRECTIONS_KEYS = (
    Command("corrections.undo", "u,x,delete", "take_back", "take this correction back", "Your corrections"),
    Command("corrections.go", "enter", "go", "go to its words", "Your corrections"),
    Command("corrections.down", "j,down", "step(1)", "next correction", "Your corrections"),
    Command("corrections.up", "k,up", "step(-1)", "correction before", "Your corrections"),
    Command("corrections.close", "escape,q", "close", "close the list", "Your corrections", "esc"),
)
"""Every command of the list of corrections."""

CORRECTING_KEYS = (*CORRECTION_KEYS, *KIND_KEYS, *BOUNDS_KEYS, *CANDIDATE_KEYS, *CORRECTIONS_KEYS)
"""The commands of all these sheets, in the order of the help screen."""
