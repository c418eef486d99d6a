"""The commands of the note sheet and of the list of marks, and the hints of their footers."""

from tui.app.ui.command import Command, Hint

NOTE_KEYS = (
    Command("note.save", "enter,ctrl+s", "save", "keep note, tags and colour", "Note"),
    Command("note.line", "ctrl+j,shift+enter,alt+enter", "line", "a new line in the note", "Note"),
    Command("note.field", "tab", "field(1)", "next field: note, tags, colour", "Note"),
    Command("note.field.back", "shift+tab", "field(-1)", "field before", "Note"),
    Command("note.leave", "escape", "leave", "leave it as it was", "Note", "esc"),
)
"""Every command of the note sheet; all other keys are typed or, in the field of colours, choose one."""
MARKS_KEYS = (
    Command("marks.go", "enter", "go", "go to these words, in whichever article", "List of marks"),
    Command("marks.down", "j,down", "step(1)", "next mark", "List of marks"),
    Command("marks.up", "k,up", "step(-1)", "mark before", "List of marks"),
    Command("marks.page.down", "space,pagedown", "page(1)", "page down", "List of marks"),
    Command("marks.page.up", "b,pageup", "page(-1)", "page up", "List of marks"),
    Command("marks.top", "g,home", "end(-1)", "to the first mark", "List of marks"),
    Command("marks.bottom", "G,end", "end(1)", "to the last mark", "List of marks"),
    Command("marks.scope", "tab", "scope", "marks of this article, or of the library", "List of marks"),
    Command("marks.filter", "slash", "filter", "only those with certain words or tags", "List of marks", "/"),
    Command("marks.note", "a", "note('note')", "change note, tags or colour", "List of marks"),
    Command("marks.tags", "number_sign", "note('tags')", "change the tags", "List of marks", "#"),
    Command("marks.remove", "d,delete", "remove", "take the mark off", "List of marks"),
    Command("marks.copy", "y", "copy", "copy the words with the note", "List of marks"),
    Command("marks.undo", "ctrl+z", "undo", "undo the last change made in this list", "List of marks"),
    Command(
        "marks.close", "escape,M,q", "close", "show all again; then close the list", "List of marks", "esc"
    ),
)
"""Every command of the list of marks."""
NOTE_HINTS = (
    Hint(("note.save",), "keep"),
    Hint(("note.leave",), "leave"),
    Hint(("note.field",), "next field"),
    Hint(("note.line",), "new line"),
)
MARKS_HINTS = (
    Hint(("marks.go",), "go there"),
    Hint(("marks.scope",), "here, library"),
    Hint(("marks.filter",), "filter"),
    Hint(("marks.note",), "note"),
    Hint(("marks.remove",), "remove"),
    Hint(("marks.copy",), "copy"),
    Hint(("marks.close",), "close"),
)
