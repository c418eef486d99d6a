"""The commands of the note sheet and of the list of marks, and the hints of their footers."""

from tui.app.ui.command import Command, Hint

NOTE_KEYS = (
    Command("note.save", "enter,ctrl+s", "save", "save note, tags and colour", "Note"),
    Command("note.line", "ctrl+j,shift+enter,alt+enter", "line", "new line in the note", "Note"),
    Command("note.field", "tab", "field(1)", "next field: note, tags, colour", "Note"),
    Command("note.field.back", "shift+tab", "field(-1)", "previous field", "Note"),
    Command("note.leave", "escape", "leave", "cancel", "Note", "esc"),
)
"""Every command of the note sheet; all other keys are typed or, in the field of colours, choose one."""
MARKS_KEYS = (
    Command("marks.go", "enter", "go", "go to text, in its article", "List of marks"),
    Command("marks.down", "j,down", "step(1)", "next mark", "List of marks"),
    Command("marks.up", "k,up", "step(-1)", "previous mark", "List of marks"),
    Command("marks.page.down", "space,pagedown", "page(1)", "page down", "List of marks"),
    Command("marks.page.up", "b,pageup", "page(-1)", "page up", "List of marks"),
    Command("marks.top", "g,home", "end(-1)", "go to first mark", "List of marks"),
    Command("marks.bottom", "G,end", "end(1)", "go to last mark", "List of marks"),
    Command("marks.scope", "tab", "scope", "show marks of this article, or of the library", "List of marks"),
    Command("marks.filter", "slash", "filter", "filter by words or tags", "List of marks", "/"),
    Command("marks.note", "a", "note('note')", "edit note, tags and colour", "List of marks"),
    Command("marks.tags", "number_sign", "note('tags')", "edit tags", "List of marks", "#"),
    Command("marks.remove", "d,delete", "remove", "remove mark", "List of marks"),
    Command("marks.copy", "y", "copy", "copy the words with their note", "List of marks"),
    Command("marks.undo", "ctrl+z", "undo", "undo the last change in this list", "List of marks"),
    Command(
        "marks.close", "escape,M,q", "close", "clear the filter; without one, close", "List of marks", "esc"
    ),
)
"""Every command of the list of marks."""
NOTE_HINTS = (
    Hint(("note.save",), "save"),
    Hint(("note.leave",), "cancel"),
    Hint(("note.field",), "next field"),
    Hint(("note.line",), "new line"),
)
MARKS_HINTS = (
    Hint(("marks.go",), "go to text"),
    Hint(("marks.scope",), "here/library"),
    Hint(("marks.filter",), "filter"),
    Hint(("marks.note",), "note"),
    Hint(("marks.remove",), "remove"),
    Hint(("marks.copy",), "copy"),
    Hint(("marks.close",), "close"),
)
