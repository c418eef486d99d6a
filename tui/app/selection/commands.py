"""The commands of the screen for selecting words, and the hints in its footer."""

from tui.app.ui.command import Command, Hint

SELECT_KEYS = (
    Command("select.begin", "v,x", "begin", "select from here; once more, let go", "Selecting words"),
    Command("select.right", "l,right", "step(1)", "a character on", "Selecting words"),
    Command("select.left", "h,left", "step(-1)", "a character back", "Selecting words"),
    Command("select.word", "w,ctrl+right", "word(1)", "to the next word", "Selecting words"),
    Command("select.word.back", "b,ctrl+left", "word(-1)", "a word back", "Selecting words"),
    Command("select.down", "j,down", "row(1)", "a line down", "Selecting words"),
    Command("select.up", "k,up", "row(-1)", "a line up", "Selecting words"),
    Command(
        "select.line.end", "dollar_sign,end", "edge(1)", "to the end of the line", "Selecting words", "$"
    ),
    Command("select.line.start", "0,home", "edge(-1)", "to its beginning", "Selecting words"),
    Command(
        "select.sentence", "right_parenthesis", "sentence(1)", "to the next sentence", "Selecting words", ")"
    ),
    Command(
        "select.sentence.back", "left_parenthesis", "sentence(-1)", "a sentence back", "Selecting words", "("
    ),
    Command(
        "select.paragraph",
        "J,right_curly_bracket",
        "paragraph(1)",
        "to the next paragraph",
        "Selecting words",
    ),
    Command(
        "select.paragraph.back",
        "K,left_curly_bracket",
        "paragraph(-1)",
        "a paragraph back",
        "Selecting words",
    ),
    Command("select.page", "space,pagedown", "page(1)", "a page down", "Selecting words"),
    Command("select.page.back", "pageup", "page(-1)", "a page up", "Selecting words"),
    Command("select.top", "g", "end(-1)", "to the beginning of the text", "Selecting words"),
    Command("select.bottom", "G", "end(1)", "to the end of the text", "Selecting words"),
    Command("select.whole", "s", "whole", "this sentence; once more, the next one too", "Selecting words"),
    Command("select.other", "o", "other", "to the other end of what is selected", "Selecting words"),
    Command("select.mark", "m", "take('mark')", "mark the words, or take their mark off", "Selecting words"),
    Command("select.note", "a", "take('note')", "mark them with a note", "Selecting words"),
    Command("select.tags", "number_sign", "take('tags')", "mark them with tags", "Selecting words", "#"),
    Command("select.copy", "y", "take('copy')", "copy them", "Selecting words"),
    Command("select.correct", "c", "take('correct')", "correct: they are a statement …", "Selecting words"),
    Command("select.leave", "escape,q", "leave", "select nothing", "Selecting words", "esc"),
)
"""Every command of the screen, in the order of the help screen."""

SELECT_HINTS = (
    Hint(("select.begin",), "select from here"),
    Hint(("select.word.back", "select.word"), "word"),
    Hint(("select.whole",), "sentence"),
    Hint(("select.leave",), "leave"),
    Hint(("select.down", "select.up"), "line"),
    Hint(("select.sentence.back", "select.sentence"), "by sentence"),
)
"""The hints while nothing is selected."""

SELECTED_HINTS = (
    Hint(("select.mark",), "mark"),
    Hint(("select.note",), "note"),
    Hint(("select.copy",), "copy"),
    Hint(("select.correct",), "correct"),
    Hint(("select.leave",), "leave"),
    Hint(("select.other",), "other end"),
    Hint(("select.word.back", "select.word"), "word"),
    Hint(("select.whole",), "sentence"),
)
"""The hints while something is selected."""
