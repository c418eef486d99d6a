"""The commands of the screen for selecting words, and the hints in its footer."""

from tui.app.ui.command import Command, Hint

SELECT_KEYS = (
    Command(
        "select.begin", "v,x", "begin", "start selecting here; again, clear the selection", "Select words"
    ),
    Command("select.right", "l,right", "step(1)", "next character", "Select words"),
    Command("select.left", "h,left", "step(-1)", "previous character", "Select words"),
    Command("select.word", "w,ctrl+right", "word(1)", "next word", "Select words"),
    Command("select.word.back", "b,ctrl+left", "word(-1)", "previous word", "Select words"),
    Command("select.down", "j,down", "row(1)", "line down", "Select words"),
    Command("select.up", "k,up", "row(-1)", "line up", "Select words"),
    Command("select.line.end", "dollar_sign,end", "edge(1)", "go to end of line", "Select words", "$"),
    Command("select.line.start", "0,home", "edge(-1)", "go to beginning of line", "Select words"),
    Command("select.sentence", "right_parenthesis", "sentence(1)", "next sentence", "Select words", ")"),
    Command(
        "select.sentence.back", "left_parenthesis", "sentence(-1)", "previous sentence", "Select words", "("
    ),
    Command(
        "select.paragraph",
        "J,right_curly_bracket",
        "paragraph(1)",
        "next paragraph",
        "Select words",
    ),
    Command(
        "select.paragraph.back",
        "K,left_curly_bracket",
        "paragraph(-1)",
        "previous paragraph",
        "Select words",
    ),
    Command("select.page", "space,pagedown", "page(1)", "page down", "Select words"),
    Command("select.page.back", "pageup", "page(-1)", "page up", "Select words"),
    Command("select.top", "g", "end(-1)", "go to beginning", "Select words"),
    Command("select.bottom", "G", "end(1)", "go to end", "Select words"),
    Command("select.whole", "s", "whole", "select the sentence; again, the next one too", "Select words"),
    Command("select.other", "o", "other", "go to the other end of the selection", "Select words"),
    Command("select.mark", "m", "take('mark')", "mark or unmark the words", "Select words"),
    Command("select.note", "a", "take('note')", "mark with a note", "Select words"),
    Command("select.tags", "number_sign", "take('tags')", "mark with tags", "Select words", "#"),
    Command("select.copy", "y", "take('copy')", "copy", "Select words"),
    Command("select.correct", "c", "take('correct')", "correct, or add as a statement …", "Select words"),
    Command("select.leave", "escape,q", "leave", "clear selection", "Select words", "esc"),
)
"""Every command of the screen, in the order of the help screen."""

SELECT_HINTS = (
    Hint(("select.begin",), "start selecting"),
    Hint(("select.word.back", "select.word"), "word"),
    Hint(("select.whole",), "sentence"),
    Hint(("select.leave",), "cancel"),
    Hint(("select.down", "select.up"), "line"),
    Hint(("select.sentence.back", "select.sentence"), "by sentence"),
)
"""The hints while nothing is selected."""

SELECTED_HINTS = (
    Hint(("select.mark",), "mark"),
    Hint(("select.note",), "note"),
    Hint(("select.copy",), "copy"),
    Hint(("select.correct",), "correct"),
    Hint(("select.leave",), "clear"),
    Hint(("select.other",), "other end"),
    Hint(("select.word.back", "select.word"), "word"),
    Hint(("select.whole",), "sentence"),
)
"""The hints while something is selected."""
