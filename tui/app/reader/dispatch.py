"""The table of which feature and method carries out each command of the reading screen.

The names are strings because importing the features would delay the first paint. mypy does not see them, so
`tests/app/reader/test_dispatch.py` resolves all of them.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Call(NamedTuple):
    """A method of a feature, and its argument."""

    feature: str
    """The name of the feature, a property of `tui.app.features.ReaderFeatures`."""
    method: str
    """The name of the method; a coroutine is awaited."""
    by: int | None = None
    """The argument: how far to go, negative for back; None to call the method without one."""


CALLS: Mapping[str, Call] = {
    "statement.next": Call("navigator", "next_statement", 1),
    "statement.previous": Call("navigator", "next_statement", -1),
    "speaker.next": Call("navigator", "next_by_speaker", 1),
    "speaker.previous": Call("navigator", "next_by_speaker", -1),
    "unattributed.next": Call("navigator", "next_unattributed", 1),
    "unattributed.previous": Call("navigator", "next_unattributed", -1),
    "why": Call("view", "toggle_evidence"),
    "attitudes": Call("view", "toggle_attitudes"),
    "confidence": Call("view", "next_confidence"),
    "speaker": Call("speaker", "show_current"),
    "name.next": Call("entities", "next_name", 1),
    "name.previous": Call("entities", "next_name", -1),
    "card": Call("entities", "open_card"),
    "types": Call("entities", "choose_types"),
    "line.down": Call("navigator", "line", 1),
    "line.up": Call("navigator", "line", -1),
    "page.down": Call("navigator", "page", 1),
    "page.up": Call("navigator", "page", -1),
    "top": Call("navigator", "end", -1),
    "bottom": Call("navigator", "end", 1),
    "paragraph.next": Call("navigator", "next_paragraph", 1),
    "paragraph.previous": Call("navigator", "next_paragraph", -1),
    "heading.next": Call("navigator", "next_heading", 1),
    "heading.previous": Call("navigator", "next_heading", -1),
    "share": Call("search", "go_to_percent"),
    "jump.back": Call("navigator", "jump", -1),
    "jump.forward": Call("navigator", "jump", 1),
    "pane.next": Call("navigator", "next_pane", 1),
    "pane.previous": Call("navigator", "next_pane", -1),
    "read": Call("navigator", "read"),
    "search": Call("search", "begin"),
    "library": Call("library_search", "open"),
    "hit.previous": Call("search", "next_hit", -1),
    "search.leave": Call("navigator", "leave"),
    "mark": Call("marks", "toggle"),
    "note": Call("notes", "edit_note"),
    "tags": Call("notes", "edit_tags"),
    "select": Call("selection", "begin"),
    "marks": Call("mark_list", "open"),
    "undo": Call("marks", "undo"),
    "redo": Call("marks", "redo"),
    "marked.next": Call("marks", "next_mark", 1),
    "marked.previous": Call("marks", "next_mark", -1),
    "correct": Call("correction", "begin"),
    "copy": Call("statements", "copy"),
    "export": Call("export", "ask"),
    "help": Call("view", "show_help"),
    "order": Call("view", "next_order"),
    "whole": Call("view", "toggle_whole_library"),
    "unread": Call("view", "toggle_unread"),
    "measure.wider": Call("view", "change_measure", 1),
    "measure.narrower": Call("view", "change_measure", -1),
    "zen": Call("view", "toggle_zen"),
    "samples": Call("view", "ask_for_samples"),
    "quit": Call("view", "quit"),
}
"""The call of each command, by the command's id."""
