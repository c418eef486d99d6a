"""The key map: the one source for bindings, the footer's hints and the help screen."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import BindingType

from tui.app.across_keys import ACROSS_KEYS, LIBRARY_KEYS
from tui.app.correction_keys import CORRECTING_KEYS
from tui.app.key import Key
from tui.app.marking_keys import MARKING_KEYS
from tui.app.sheet_keys import EXPORT_KEYS, HELP_KEYS

READER_KEYS = (
    Key("statement.next", "n", "statement(1)", "next statement (in a search: next hit)", "Statements"),
    Key("statement.previous", "p", "statement(-1)", "previous statement", "Statements"),
    Key("speaker.next", "right_square_bracket", "same_speaker(1)", "next by this speaker", "Statements", "]"),
    Key(
        "speaker.previous",
        "left_square_bracket",
        "same_speaker(-1)",
        "previous by this speaker",
        "Statements",
        "[",
    ),
    Key(
        "unattributed.next", "full_stop", "unattributed(1)", "next unattributed statement", "Statements", "."
    ),
    Key("unattributed.previous", "comma", "unattributed(-1)", "previous unattributed", "Statements", ","),
    Key("why", "w", "why", "why this speaker: the evidence", "Statements"),
    Key(
        "attitudes",
        "v",
        "attitudes",
        "show attitudes: what people want or believe; or hide them",
        "Statements",
    ),
    Key(
        "confidence",
        "u",
        "confidence",
        "leave out the unsure: below 50, 70 or 90 %; or show all",
        "Statements",
    ),
    Key(
        "speaker",
        "s",
        "speaker",
        "the speaker, or the chosen name, in all articles",
        "Statements",
    ),
    Key("name.next", "l,right", "name(1)", "next name in the text", "Names"),
    Key("name.previous", "h,left", "name(-1)", "previous name", "Names"),
    Key(
        "card",
        "i",
        "card",
        "card of the chosen name, else of who speaks",
        "Names",
    ),
    Key("types", "t", "types", "types of names and other layers: which are shown", "Names"),
    Key("line.down", "j,down", "line(1)", "line down; in a list, the next row", "Moving"),
    Key("line.up", "k,up", "line(-1)", "line up; in a list, the row before", "Moving"),
    Key("page.down", "space,pagedown", "page(1)", "page down", "Moving"),
    Key("page.up", "b,pageup", "page(-1)", "page up", "Moving"),
    Key("top", "g,home", "end(-1)", "to the beginning", "Moving"),
    Key("bottom", "G,end", "end(1)", "to the end", "Moving"),
    Key("paragraph.next", "J", "paragraph(1)", "next paragraph", "Moving"),
    Key("paragraph.previous", "K", "paragraph(-1)", "paragraph before", "Moving"),
    Key("heading.next", "right_curly_bracket", "heading(1)", "next heading", "Moving", "}"),
    Key("heading.previous", "left_curly_bracket", "heading(-1)", "heading before", "Moving", "{"),
    Key("share", "percent_sign", "share", "go to a share of the text", "Moving", "%"),
    Key("jump.back", "backspace,ctrl+o", "jump(-1)", "back to where you jumped from", "Moving"),
    Key("jump.forward", "backslash", "jump(1)", "forward again", "Moving", "\\"),
    Key("pane.next", "tab", "pane(1)", "next pane: text, statements, articles", "Moving"),
    Key("pane.previous", "shift+tab", "pane(-1)", "previous pane", "Moving"),
    Key(
        "read",
        "enter",
        "read",
        "read what is chosen; in the text, a name’s card, else why",
        "Moving",
    ),
    Key("search", "slash", "search", "search in the text; in the list, for articles", "Searching", "/", True),
    Key("library", "F", "library", "search the whole library", "Searching"),
    Key("hit.previous", "N", "hit(-1)", "in a search: previous hit", "Searching"),
    Key(
        "search.leave",
        "escape",
        "leave",
        "leave the search, the name, the evidence or the pane",
        "Searching",
        "esc",
    ),
    Key("mark", "m", "mark", "mark the statement, or take its mark off", "Keeping"),
    Key("note", "a", "note", "note on the statement or the selected words; marks them", "Keeping"),
    Key("tags", "number_sign", "tags", "the same, beginning with its tags", "Keeping", "#"),
    Key("select", "x", "select", "select words by keys", "Keeping"),
    Key("marks", "M", "marks", "list of marks, here or in the library", "Keeping"),
    Key("undo", "ctrl+z", "undo", "undo the last change to marks and corrections here", "Keeping"),
    Key("redo", "ctrl+y", "redo", "do it again", "Keeping"),
    Key("marked.next", "greater_than_sign", "marked(1)", "next mark", "Keeping", ">"),
    Key("marked.previous", "less_than_sign", "marked(-1)", "previous mark", "Keeping", "<"),
    Key("correct", "c", "correct", "correct: another speaker, kind, bounds …", "Keeping"),
    Key("copy", "y", "copy", "copy the statement with its speaker", "Keeping"),
    Key("export", "e", "export", "export statements to a file", "Keeping"),
    Key("help", "question_mark,f1", "help", "this help", "Program", "?"),
    Key("order", "o", "order", "order the articles: as opened, by date, by title", "Program"),
    Key("whole", "L", "whole", "the whole library in the list, or what was opened", "Program"),
    Key("unread", "r", "unread", "mark the article as unread, or as read", "Program"),
    Key("measure.wider", "plus", "measure(1)", "a wider column", "Program", "+"),
    Key("measure.narrower", "minus", "measure(-1)", "a narrower column", "Program", "-"),
    Key("zen", "z", "zen", "the text alone, or all panes", "Program"),
    Key("samples", "d", "samples", "open the sample articles", "Program"),
    Key("quit", "q", "quit_reader", "quit", "Program"),
)
"""Every command of the reader screen, in the order of the help screen."""

CARD_KEYS = (
    Key("card.go", "enter", "go", "go to this place in the text", "Card"),
    Key("card.down", "j,down", "step(1)", "next place", "Card"),
    Key("card.up", "k,up", "step(-1)", "place before", "Card"),
    Key("card.page.down", "space,pagedown", "page(1)", "page down", "Card"),
    Key("card.page.up", "b,pageup", "page(-1)", "page up", "Card"),
    Key("card.top", "g,home", "end(-1)", "to the first place", "Card"),
    Key("card.bottom", "G,end", "end(1)", "to the last place", "Card"),
    Key("card.section", "tab", "section(1)", "next section: mentions, statements by it, about it", "Card"),
    Key("card.section.previous", "shift+tab", "section(-1)", "section before", "Card"),
    Key("card.speaker", "s", "speaker", "all statements by it, in all articles", "Card"),
    Key("card.close", "escape,i,q", "close", "close the card", "Card", "esc"),
)
"""Every command of a card."""

TYPES_KEYS = (
    Key("types.switch", "space,enter", "switch", "show this type or layer, or do not", "Types of names"),
    Key(
        "types.number",
        "1",
        "switch(1)",
        "the same for the first type, and so on",
        "Types of names",
        "1-9",
    ),
    Key("types.all", "a", "all", "all types, or none", "Types of names"),
    Key("types.down", "j,down", "step(1)", "next type", "Types of names"),
    Key("types.up", "k,up", "step(-1)", "type before", "Types of names"),
    Key("types.close", "escape,t,q", "close", "close the list", "Types of names", "esc"),
)
"""Every command of the list of types."""

ALL_KEYS = (
    *READER_KEYS,
    *CARD_KEYS,
    *TYPES_KEYS,
    *MARKING_KEYS,
    *CORRECTING_KEYS,
    *ACROSS_KEYS,
    *LIBRARY_KEYS,
    *EXPORT_KEYS,
    *HELP_KEYS,
)


class Hint(NamedTuple):
    """A hint of the footer: the main keys of some commands, and a word or two."""

    ids: tuple[str, ...]
    """The commands, by id."""
    words: str
    """What they are about."""

    @property
    def label(self) -> str:
        """The keys as they are shown: "n/p"."""
        return label(*self.ids)


WIDE, TWO_PANES = 160, 120
"""Columns from which on there is room for all hints, and for most."""
STATEMENT = Hint(("statement.next", "statement.previous"), "statement")
SPEAKER = Hint(("speaker.next", "speaker.previous"), "same speaker")
WHY = Hint(("why",), "why")
MARK = Hint(("mark",), "mark")
NOTE = Hint(("note",), "note")
SEARCH = Hint(("search",), "search")
EXPORT = Hint(("export",), "export")
HELP = Hint(("help",), "help")
READ = Hint(("read",), "read it")
NAME = Hint(("name.previous", "name.next"), "name")
ACROSS = Hint(("speaker",), "speaker")
TYPES = Hint(("types",), "types")


def tab(words: str) -> Hint:
    """The hint for the next pane, named by what it holds."""
    return Hint(("pane.next",), words)


WIDE_HINTS = (STATEMENT, SPEAKER, WHY, NAME, MARK, NOTE, SEARCH, ACROSS, EXPORT, tab("pane"), HELP)
TWO_PANE_HINTS = {
    "text": (STATEMENT, SPEAKER, WHY, NAME, MARK, SEARCH, tab("articles"), HELP),
    "articles": (STATEMENT, SPEAKER, WHY, MARK, SEARCH, EXPORT, tab("statements"), HELP),
    "panel": (STATEMENT, SPEAKER, WHY, ACROSS, MARK, EXPORT, tab("text"), HELP),
}
ONE_PANE_HINTS = {
    "text": (STATEMENT, WHY, NAME, SEARCH, tab("speakers"), HELP),
    "panel": (STATEMENT, READ, ACROSS, tab("articles"), HELP),
    "articles": (Hint(("line.down", "line.up"), "article"), READ, tab("text"), HELP),
}
NAME_HINTS = (NAME, Hint(("read",), "its card"), TYPES, Hint(("search.leave",), "let go"), HELP)
"""In the text, while a name is looked at."""
CARD_HINTS = (
    Hint(("card.down", "card.up"), "place"),
    Hint(("card.go",), "go there"),
    Hint(("card.section",), "next section"),
    Hint(("card.speaker",), "speaker"),
    Hint(("card.close",), "close"),
)
TYPES_HINTS = (
    Hint(("types.switch",), "show or not"),
    Hint(("types.number",), "at once"),
    Hint(("types.all",), "all, none"),
    Hint(("types.close",), "close"),
)

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
_ACROSS = Hint(("across.next", "across.previous"), "statement")
_OPEN = Hint(("across.open",), "open article")
_ORDERS = (Hint(("across.order",), "by time"), Hint(("across.order",), "by article"))
_KEEP = (Hint(("across.copy",), "copy"), Hint(("across.export",), "export"))
_BACK = (Hint(("across.close",), "back"), Hint(("across.help",), "help"))


def across_hints(width: int, *, by_time: bool) -> tuple[Hint, ...]:
    """The hints of the speaker screen, as many as there is room for."""
    order = _ORDERS[by_time]
    if width >= WIDE:
        sieve = (Hint(("across.kind",), "kind"), Hint(("across.filter",), "words"))
        return (_ACROSS, _OPEN, order, *sieve, *_KEEP, *_BACK)
    return (_ACROSS, _OPEN, order, *_KEEP, *_BACK) if width >= TWO_PANES else (_ACROSS, _OPEN, order, *_BACK)


TYPING_HINTS = (
    Hint(("library.down", "library.up"), "hit"),
    Hint(("library.open",), "open article"),
    Hint(("library.turn",), "to the hits"),
    Hint(("library.close",), "back"),
)
"""While a query for the library is typed."""
HITS_HINTS = (
    Hint(("library.next", "library.previous"), "hit"),
    Hint(("library.open",), "open article"),
    Hint(("library.query",), "query"),
    Hint(("library.copy",), "copy"),
    Hint(("library.export",), "export"),
    Hint(("library.close",), "back"),
    Hint(("library.help",), "help"),
)
"""While going through what was found."""


def bindings(keys: Iterable[Key]) -> list[BindingType]:
    """The bindings for a screen with these commands."""
    return [key.binding() for key in keys]


def named(id: str) -> Key:  # noqa: A002 - the field's own name
    """The command of this id."""
    return next(key for key in ALL_KEYS if key.id == id)


def label(*ids: str) -> str:
    """The main keys of some commands, as they are shown: "n/p"."""
    return "/".join(named(name).label for name in ids)
