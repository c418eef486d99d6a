"""The commands of the speaker screen, and the hints of its footer."""

from tui.app.ui.command import Command, Hint
from tui.app.ui.hints import TWO_PANES, WIDE

ACROSS_KEYS = (
    Command("across.next", "n,j,down", "step(1)", "next statement", "A speaker in all articles"),
    Command("across.previous", "p,k,up", "step(-1)", "statement before", "A speaker in all articles"),
    Command(
        "across.article.next",
        "right_square_bracket",
        "article(1)",
        "next article",
        "A speaker in all articles",
        "]",
    ),
    Command(
        "across.article.previous",
        "left_square_bracket",
        "article(-1)",
        "article before",
        "A speaker in all articles",
        "[",
    ),
    Command("across.page.down", "space,pagedown", "page(1)", "page down", "A speaker in all articles"),
    Command("across.page.up", "b,pageup", "page(-1)", "page up", "A speaker in all articles"),
    Command("across.top", "g,home", "end(-1)", "to the first statement", "A speaker in all articles"),
    Command("across.bottom", "G,end", "end(1)", "to the last statement", "A speaker in all articles"),
    Command(
        "across.open", "enter", "open", "open the article at this statement", "A speaker in all articles"
    ),
    Command(
        "across.order", "t", "order", "by time, the newest first; or by article", "A speaker in all articles"
    ),
    Command(
        "across.kind",
        "f",
        "kind",
        "only direct, mixed or indirect statements; or all",
        "A speaker in all articles",
    ),
    Command(
        "across.filter",
        "slash",
        "filter",
        "only statements with these words",
        "A speaker in all articles",
        "/",
        True,
    ),
    Command("across.copy", "y", "copy", "copy the statement with its source", "A speaker in all articles"),
    Command("across.export", "e", "export", "export what is shown", "A speaker in all articles"),
    Command("across.help", "question_mark,f1", "app.help", "this help", "A speaker in all articles", "?"),
    Command(
        "across.close",
        "escape,s,q",
        "leave",
        "show all statements again, or go back",
        "A speaker in all articles",
        "esc",
    ),
)
"""Every command of the speaker screen."""

_STATEMENT = Hint(("across.next", "across.previous"), "statement")
_OPEN = Hint(("across.open",), "open article")
_ORDERS = (Hint(("across.order",), "by time"), Hint(("across.order",), "by article"))
"""For the order by article, which changes to that by time; and the other way round."""
_COPY_EXPORT = (Hint(("across.copy",), "copy"), Hint(("across.export",), "export"))
_CLOSE_HELP = (Hint(("across.close",), "back"), Hint(("across.help",), "help"))


def across_hints(width: int, *, by_time: bool) -> tuple[Hint, ...]:
    """Return the hints of the speaker screen, as many as fit a terminal of so many columns."""
    order = _ORDERS[by_time]
    if width >= WIDE:
        filters = (Hint(("across.kind",), "kind"), Hint(("across.filter",), "words"))
        return (_STATEMENT, _OPEN, order, *filters, *_COPY_EXPORT, *_CLOSE_HELP)
    keep = _COPY_EXPORT if width >= TWO_PANES else ()
    return (_STATEMENT, _OPEN, order, *keep, *_CLOSE_HELP)
