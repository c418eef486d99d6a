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
    _command("unattributed.previous", "comma", "previous unattributed statement", "Statements", ","),
    _command("why", "w", "why this speaker: show or hide evidence", "Statements"),
    _command("attitudes", "v", "show or hide attitudes: what people want or believe", "Statements"),
    _command("confidence", "u", "hide low-confidence statements: below 50, 70, 90 %", "Statements"),
    _command("speaker", "s", "speaker, or selected name, in all articles", "Statements"),
    _command("name.next", "l,right", "next name in the text", "Names"),
    _command("name.previous", "h,left", "previous name", "Names"),
    _command("card", "i", "card of the selected name, else of the speaker", "Names"),
    _command("types", "t", "choose which names and layers are shown", "Names"),
    _command("line.down", "j,down", "line down; in a list, next row", "Navigation"),
    _command("line.up", "k,up", "line up; in a list, previous row", "Navigation"),
    _command("page.down", "space,pagedown", "page down", "Navigation"),
    _command("page.up", "b,pageup", "page up", "Navigation"),
    _command("top", "g,home", "go to beginning", "Navigation"),
    _command("bottom", "G,end", "go to end", "Navigation"),
    _command("paragraph.next", "J", "next paragraph", "Navigation"),
    _command("paragraph.previous", "K", "previous paragraph", "Navigation"),
    _command("heading.next", "right_curly_bracket", "next heading", "Navigation", "}"),
    _command("heading.previous", "left_curly_bracket", "previous heading", "Navigation", "{"),
    _command("share", "percent_sign", "go to percent", "Navigation", "%"),
    _command("jump.back", "backspace,ctrl+o", "jump back", "Navigation"),
    _command("jump.forward", "backslash", "jump forward", "Navigation", "\\"),
    _command("pane.next", "tab", "next pane: text, statements, articles", "Navigation"),
    _command("pane.previous", "shift+tab", "previous pane", "Navigation"),
    _command("read", "enter", "open what is selected; in the text, its card, or why", "Navigation"),
    _command(
        "search", "slash", "search the text; in the list, filter articles", "Search", "/", priority=True
    ),
    _command("library", "F", "search the library", "Search"),
    _command("hit.previous", "N", "previous hit (in a search)", "Search"),
    _command(
        "search.leave", "escape", "cancel search, clear name, close evidence, go to text", "Search", "esc"
    ),
    _command("mark", "m", "mark or unmark the statement or selected words", "Marks and export"),
    _command("note", "a", "note on the statement or selected words", "Marks and export"),
    _command("tags", "number_sign", "edit tags", "Marks and export", "#"),
    _command("select", "x", "select words with keys", "Marks and export"),
    _command("marks", "M", "list marks, here or in the library", "Marks and export"),
    _command("undo", "ctrl+z", "undo the last mark or correction in the article", "Marks and export"),
    _command("redo", "ctrl+y", "redo", "Marks and export"),
    _command("marked.next", "greater_than_sign", "next mark", "Marks and export", ">"),
    _command("marked.previous", "less_than_sign", "previous mark", "Marks and export", "<"),
    _command("correct", "c", "correct speaker, kind, beginning and end …", "Marks and export"),
    _command("copy", "y", "copy the statement with its speaker", "Marks and export"),
    _command("export", "e", "export statements to a file", "Marks and export"),
    _command("help", "question_mark,f1", "help", "View and program", "?"),
    _command("order", "o", "sort the articles; in the statements pane, those", "View and program"),
    _command("whole", "L", "list the whole library, or this session’s articles", "View and program"),
    _command("unread", "r", "mark the article as unread or read", "View and program"),
    _command("measure.wider", "plus", "widen the column", "View and program", "+"),
    _command("measure.narrower", "minus", "narrow the column", "View and program", "-"),
    _command("zen", "z", "show the text alone, or all panes", "View and program"),
    _command("samples", "d", "open the sample articles", "View and program"),
    _command("quit", "q", "quit", "View and program"),
)
"""Every command of the reading screen, in the order of the help screen."""
