"""The commands of the speaker screen, and the hints of its footer."""

from tui.app.ui.command import Command, Hint
from tui.app.ui.hints import TWO_PANES, WIDE

ACROSS_KEYS = (
    Command("across.next", "n,j,down", "step(1)", "next statement", "Speaker in all articles"),
    Command("across.previous", "p,k,up", "step(-1)", "previous statement", "Speaker in all articles"),
    Command(
        "across.article.next",
        "right_square_bracket",
        "article(1)",
        "next article",
        "Speaker in all articles",
        "]",
    ),
    Command(
        "across.article.previous",
        "left_square_bracket",
        "article(-1)",
        "previous article",
        "Speaker in all articles",
        "[",
    ),
    Command("across.page.down", "space,pagedown", "page(1)", "page down", "Speaker in all articles"),
    Command("across.page.up", "b,pageup", "page(-1)", "page up", "Speaker in all articles"),
    Command("across.top", "g,home", "end(-1)", "go to first statement", "Speaker in all articles"),
    Command("across.bottom", "G,end", "end(1)", "go to last statement", "Speaker in all articles"),
    Command("across.open", "enter", "open", "open the article at this statement", "Speaker in all articles"),
    Command(
        "across.order", "t", "order", "sort by time, newest first, or by article", "Speaker in all articles"
    ),
    Command(
        "across.kind",
        "f",
        "kind",
        "filter by kind: direct, mixed, indirect or all",
        "Speaker in all articles",
    ),
    Command(
        "across.filter",
        "slash",
        "filter",
        "filter by words",
        "Speaker in all articles",
        "/",
        True,
    ),
    Command("across.copy", "y", "copy", "copy the statement with its source", "Speaker in all articles"),
    Command("across.export", "e", "export", "export the statements shown", "Speaker in all articles"),
    Command("across.help", "question_mark,f1", "app.help", "help", "Speaker in all articles", "?"),
    Command(
        "across.close",
        "escape,s,q",
        "leave",
        "clear the filter; without one, close",
        "Speaker in all articles",
        "esc",
    ),
)
"""Every command of the speaker screen."""

_STATEMENT = Hint(("across.next", "across.previous"), "statement")
_OPEN = Hint(("across.open",), "open article")
_ORDERS = (Hint(("across.order",), "by time"), Hint(("across.order",), "by article"))
"""For the order by article, which changes to that by time; and the other way round."""
_COPY_EXPORT = (Hint(("across.copy",), "copy"), Hint(("across.export",), "export"))
_CLOSE_HELP = (Hint(("across.close",), "close"), Hint(("across.help",), "help"))


def across_hints(width: int, *, by_time: bool) -> tuple[Hint, ...]:
    """Return the hints of the speaker screen, as many as fit a terminal of so many columns."""
    order = _ORDERS[by_time]
    if width >= WIDE:
        filters = (Hint(("across.kind",), "kind"), Hint(("across.filter",), "words"))
        return (_STATEMENT, _OPEN, order, *filters, *_COPY_EXPORT, *_CLOSE_HELP)
    keep = _COPY_EXPORT if width >= TWO_PANES else ()
    return (_STATEMENT, _OPEN, order, *keep, *_CLOSE_HELP)
