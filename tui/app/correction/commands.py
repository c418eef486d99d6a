"""The keys of the sheets on which a reader corrects."""

from tui.app.ui.command import Key, table

CORRECTION_KEYS = table(
    Key(
        "correct.missed",
        "a",
        "choose('missed')",
        "add the selected words: a statement was missed",
        "Correcting",
    ),
    Key("correct.speaker", "s", "choose('speaker')", "another speaker", "Correcting"),
    Key("correct.kind", "k", "choose('kind')", "another kind", "Correcting"),
    Key("correct.bounds", "b", "choose('bounds')", "it begins or ends elsewhere", "Correcting"),
    Key("correct.rejected", "x", "choose('rejected')", "it is not a statement", "Correcting"),
    Key("correct.merge", "j", "choose('merge')", "join its speaker with another: they are one", "Correcting"),
    Key("correct.split", "d", "choose('split')", "divide its speaker: some of it is another’s", "Correcting"),
    Key("correct.undo", "u", "choose('undo')", "undo your last correction of it", "Correcting"),
    Key("correct.list", "l", "choose('list')", "all your corrections of the article", "Correcting"),
    Key("correct.take", "enter", "take", "do what is chosen", "Correcting"),
    Key("correct.down", "down,tab", "step(1)", "next row", "Correcting"),
    Key("correct.up", "up,shift+tab", "step(-1)", "row before", "Correcting"),
    Key("correct.close", "escape,c,q", "close", "close the sheet", "Correcting", "esc"),
)
"""Every command of the sheet that asks what is wrong."""

KIND_KEYS = table(
    Key(
        "kind.direct", "d", "choose('kind.direct')", "all of it is in quotation marks", "Correcting: the kind"
    ),
    Key("kind.indirect", "i", "choose('kind.indirect')", "it is reported only", "Correcting: the kind"),
    Key(
        "kind.mixed", "m", "choose('kind.mixed')", "part of it is in quotation marks", "Correcting: the kind"
    ),
    Key("kind.said", "s", "choose('kind.said')", "it was said", "Correcting: the kind"),
    Key("kind.wanted", "w", "choose('kind.wanted')", "it is only wanted or believed", "Correcting: the kind"),
    Key("kind.take", "enter", "take", "take what is chosen", "Correcting: the kind"),
    Key("kind.down", "down,tab", "step(1)", "next row", "Correcting: the kind"),
    Key("kind.up", "up,shift+tab", "step(-1)", "row before", "Correcting: the kind"),
    Key("kind.close", "escape,q", "close", "back", "Correcting: the kind", "esc"),
)
"""Every command of the sheet that asks for the kind."""

BOUNDS_KEYS = table(
    Key("bounds.end.less", "h,left", "end(-1)", "end a word earlier", "Correcting: where it begins and ends"),
    Key("bounds.end.more", "l,right", "end(1)", "end a word later", "Correcting: where it begins and ends"),
    Key(
        "bounds.start.more",
        "H,shift+left",
        "start(-1)",
        "begin a word earlier",
        "Correcting: where it begins and ends",
    ),
    Key(
        "bounds.start.less",
        "L,shift+right",
        "start(1)",
        "begin a word later",
        "Correcting: where it begins and ends",
    ),
    Key("bounds.take", "enter", "take", "these are its words", "Correcting: where it begins and ends"),
    Key("bounds.close", "escape,q", "close", "back", "Correcting: where it begins and ends", "esc"),
)
"""Every command of the sheet on which the ends are moved."""

CANDIDATE_KEYS = table(
    Key("candidate.take", "enter", "take", "take who is chosen", "Correcting: who it was", priority=True),
    Key(
        "candidate.number",
        "1",
        "number(1)",
        "the first of the list, and so on, while nothing is typed",
        "Correcting: who it was",
        "1-9",
        priority=True,
    ),
    Key("candidate.nobody", "0", "number(0)", "nobody known", "Correcting: who it was", priority=True),
    Key("candidate.down", "down,tab", "step(1)", "next one", "Correcting: who it was", priority=True),
    Key("candidate.up", "up,shift+tab", "step(-1)", "one before", "Correcting: who it was", priority=True),
    Key("candidate.close", "escape", "close", "back", "Correcting: who it was", "esc", priority=True),
)
"""Every command of the list of those who may have said it; all other keys are typed."""

CORRECTIONS_KEYS = table(
    Key("corrections.undo", "u,x,delete", "take_back", "take this correction back", "Your corrections"),
    Key("corrections.go", "enter", "go", "go to its words", "Your corrections"),
    Key("corrections.down", "j,down", "step(1)", "next correction", "Your corrections"),
    Key("corrections.up", "k,up", "step(-1)", "correction before", "Your corrections"),
    Key("corrections.close", "escape,q", "close", "close the list", "Your corrections", "esc"),
)
"""Every command of the list of corrections."""

CORRECTING_KEYS = (*CORRECTION_KEYS, *KIND_KEYS, *BOUNDS_KEYS, *CANDIDATE_KEYS, *CORRECTIONS_KEYS)
"""All of them."""
