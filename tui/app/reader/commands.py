"""The commands of the reading screen, of all features; `dispatch.py` says which method carries out each."""

from tui.app.ui.command import Command, Group


def _command(
    id: str,  # noqa: A002 - the field's own name
    keys: str,
    says: str,
    group: Group,
    shown: str = "",
    *,
    priority: bool = False,
) -> Command:
    """Return a command whose action is `ReaderScreen.action_command`, with its id."""
    return Command(id, keys, f"command('{id}')", says, group, shown, priority)


READER_KEYS = (
    _command("statement.next", "n", "next statement (in a search: next hit)", "Statements"),
    _command("statement.previous", "p", "previous statement", "Statements"),
    _command("speaker.next", "right_square_bracket", "next by this speaker", "Statements", "]"),
    _command("speaker.previous", "left_square_bracket", "previous by this speaker", "Statements", "["),
    _command("unattributed.next", "full_stop", "next unattributed statement", "Statements", "."),
    _command("unattributed.previous", "comma", "previous unattributed", "Statements", ","),
    _command("why", "w", "why this speaker: the evidence", "Statements"),
    _command("attitudes", "v", "show what people want or believe, or hide it", "Statements"),
    _command("confidence", "u", "leave out the unsure: below 50, 70, 90 %; or none", "Statements"),
    _command("speaker", "s", "the speaker, or the chosen name, in all articles", "Statements"),
    _command("name.next", "l,right", "next name in the text", "Names"),
    _command("name.previous", "h,left", "previous name", "Names"),
    _command("card", "i", "card of the chosen name, else of who speaks", "Names"),
    _command("types", "t", "types of names and other layers: which are shown", "Names"),
    _command("line.down", "j,down", "line down; in a list, the next row", "Moving"),
    _command("line.up", "k,up", "line up; in a list, the row before", "Moving"),
    _command("page.down", "space,pagedown", "page down", "Moving"),
    _command("page.up", "b,pageup", "page up", "Moving"),
    _command("top", "g,home", "to the beginning", "Moving"),
    _command("bottom", "G,end", "to the end", "Moving"),
    _command("paragraph.next", "J", "next paragraph", "Moving"),
    _command("paragraph.previous", "K", "paragraph before", "Moving"),
    _command("heading.next", "right_curly_bracket", "next heading", "Moving", "}"),
    _command("heading.previous", "left_curly_bracket", "heading before", "Moving", "{"),
    _command("share", "percent_sign", "go to a share of the text", "Moving", "%"),
    _command("jump.back", "backspace,ctrl+o", "back to where you jumped from", "Moving"),
    _command("jump.forward", "backslash", "forward again", "Moving", "\\"),
    _command("pane.next", "tab", "next pane: text, statements, articles", "Moving"),
    _command("pane.previous", "shift+tab", "previous pane", "Moving"),
    _command("read", "enter", "read what is chosen; in the text, its card, else why", "Moving"),
    _command(
        "search", "slash", "search in the text; in the list, for articles", "Searching", "/", priority=True
    ),
    _command("library", "F", "search the whole library", "Searching"),
    _command("hit.previous", "N", "in a search: previous hit", "Searching"),
    _command(
        "search.leave", "escape", "leave the search, the name, the evidence or the pane", "Searching", "esc"
    ),
    _command("mark", "m", "mark the statement, or take its mark off", "Keeping"),
    _command("note", "a", "note on the statement or selected words; marks them", "Keeping"),
    _command("tags", "number_sign", "the same, beginning with its tags", "Keeping", "#"),
    _command("select", "x", "select words by keys", "Keeping"),
    _command("marks", "M", "list of marks, here or in the library", "Keeping"),
    _command("undo", "ctrl+z", "undo the last change to marks and corrections here", "Keeping"),
    _command("redo", "ctrl+y", "do it again", "Keeping"),
    _command("marked.next", "greater_than_sign", "next mark", "Keeping", ">"),
    _command("marked.previous", "less_than_sign", "previous mark", "Keeping", "<"),
    _command("correct", "c", "correct: another speaker, kind, bounds …", "Keeping"),
    _command("copy", "y", "copy the statement with its speaker", "Keeping"),
    _command("export", "e", "export statements to a file", "Keeping"),
    _command("help", "question_mark,f1", "this help", "Program", "?"),
    _command("order", "o", "order of the articles; in the statements, theirs", "Program"),
    _command("whole", "L", "the whole library in the list, or what was opened", "Program"),
    _command("unread", "r", "mark the article as unread, or as read", "Program"),
    _command("measure.wider", "plus", "a wider column", "Program", "+"),
    _command("measure.narrower", "minus", "a narrower column", "Program", "-"),
    _command("zen", "z", "the text alone, or all panes", "Program"),
    _command("samples", "d", "open the sample articles", "Program"),
    _command("quit", "q", "quit", "Program"),
)
"""Every command of the reading screen, in the order of the help screen."""
