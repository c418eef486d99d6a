"""The keys of the speaker screen."""

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

_ACROSS = Hint(("across.next", "across.previous"), "statement")

_OPEN = Hint(("across.open",), "open article")

_ORDERS = (Hint(("across.order",), "by time"), Hint(("across.order",), "by article"))

_KEEP = (Hint(("across.copy",), "copy"), Hint(("across.export",), "export"))

_BACK = (Hint(("across.close",), "close"), Hint(("across.help",), "help"))


def across_hints(width: int, *, by_time: bool) -> tuple[Hint, ...]:
    """The hints of the speaker screen, as many as there is room for."""
    order = _ORDERS[by_time]
    if width >= WIDE:
        sieve = (Hint(("across.kind",), "kind"), Hint(("across.filter",), "words"))
        return (_ACROSS, _OPEN, order, *sieve, *_KEEP, *_BACK)
    return (_ACROSS, _OPEN, order, *_KEEP, *_BACK) if width >= TWO_PANES else (_ACROSS, _OPEN, order, *_BACK)
