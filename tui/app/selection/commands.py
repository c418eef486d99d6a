"""The keys for selecting words."""

from tui.app.ui.command import Key, table
from tui.app.ui.hints import Hint

SELECT_KEYS = table(
    Key("select.begin", "v,x", "begin", "select from here; once more, let go", "Selecting words"),
    Key("select.right", "l,right", "step(1)", "a character on", "Selecting words"),
    Key("select.left", "h,left", "step(-1)", "a character back", "Selecting words"),
    Key("select.word", "w,ctrl+right", "word(1)", "to the next word", "Selecting words"),
    Key("select.word.back", "b,ctrl+left", "word(-1)", "a word back", "Selecting words"),
    Key("select.down", "j,down", "row(1)", "a line down", "Selecting words"),
    Key("select.up", "k,up", "row(-1)", "a line up", "Selecting words"),
    Key("select.line.end", "dollar_sign,end", "edge(1)", "to the end of the line", "Selecting words", "$"),
    Key("select.line.start", "0,home", "edge(-1)", "to its beginning", "Selecting words"),
    Key(
        "select.sentence", "right_parenthesis", "sentence(1)", "to the next sentence", "Selecting words", ")"
    ),
    Key(
        "select.sentence.back", "left_parenthesis", "sentence(-1)", "a sentence back", "Selecting words", "("
    ),
    Key(
        "select.paragraph",
        "J,right_curly_bracket",
        "paragraph(1)",
        "to the next paragraph",
        "Selecting words",
    ),
    Key(
        "select.paragraph.back",
        "K,left_curly_bracket",
        "paragraph(-1)",
        "a paragraph back",
        "Selecting words",
    ),
    Key("select.page", "space,pagedown", "page(1)", "a page down", "Selecting words"),
    Key("select.page.back", "pageup", "page(-1)", "a page up", "Selecting words"),
    Key("select.top", "g", "end(-1)", "to the beginning of the text", "Selecting words"),
    Key("select.bottom", "G", "end(1)", "to the end of the text", "Selecting words"),
    Key("select.whole", "s", "whole", "this sentence; once more, the next one too", "Selecting words"),
    Key("select.other", "o", "other", "to the other end of what is selected", "Selecting words"),
    Key("select.mark", "m", "take('mark')", "mark the words, or take their mark off", "Selecting words"),
    Key("select.note", "a", "take('note')", "mark them with a note", "Selecting words"),
    Key("select.tags", "number_sign", "take('tags')", "mark them with tags", "Selecting words", "#"),
    Key("select.copy", "y", "take('copy')", "copy them", "Selecting words"),
    Key("select.correct", "c", "take('correct')", "correct: they are a statement …", "Selecting words"),
    Key("select.leave", "escape,q", "leave", "select nothing", "Selecting words", "esc"),
)
"""Every command while words are selected by keys."""

SELECT_HINTS = (
    Hint(("select.begin",), "select from here"),
    Hint(("select.word.back", "select.word"), "word"),
    Hint(("select.whole",), "sentence"),
    Hint(("select.leave",), "leave"),
    Hint(("select.down", "select.up"), "line"),
    Hint(("select.sentence.back", "select.sentence"), "by sentence"),
)
"""While nothing is selected yet."""

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
"""While something is."""
