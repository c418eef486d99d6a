"""The messages about statements that were found and that the filter leaves out."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.app.state.summary import least, share

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.app.ui.keymap import Keymap
    from tui.model.statement import Statement
    from tui.model.statement_filter import StatementFilter


def none_shown(open_article: "OpenArticle", keymap: "Keymap") -> str:
    """Return why the panel shows no statements, in words."""
    if open_article.pending:
        return "looking for statements …"
    if open_article.failure:
        return "the search for statements failed"
    if open_article.less_sure:
        return f"no statement reaches {share(open_article.display.statement_filter)}"
    if _attitudes(open_article.left_out):
        return f"only attitudes: {keymap.label('attitudes')} shows them"
    return "no statements found"


def attitudes_changed(open_article: "OpenArticle | None", statement_filter: "StatementFilter") -> str:
    """Return the message after attitudes were switched on or off by the new filter."""
    verb = "shown" if statement_filter.attitudes else "left out"
    if open_article is None or open_article.found is None:
        return f"Attitudes are {verb}"
    shown, hidden = _attitudes(open_article.statements), _attitudes(open_article.left_out)
    changed = shown if statement_filter.attitudes else hidden
    unsure = statement_filter.attitudes and hidden
    rest = f", {hidden} less sure than {share(statement_filter)}" if unsure else ""
    if not statement_filter.attitudes and shown:
        rest = f", {shown} kept as marked"
    if changed or rest:
        return f"{changed or 'No'} {'attitude' if changed == 1 else 'attitudes'} {verb}{rest}"
    return f"Attitudes are {verb}; there are none here"


def confidence_changed(open_article: "OpenArticle | None", statement_filter: "StatementFilter") -> str:
    """Return the message after the least confidence was changed by the new filter."""
    if not statement_filter.confidence:
        return "All statements are shown, however sure"
    asked = f"Statements {least(statement_filter)}"
    if open_article is None or open_article.found is None:
        return asked
    hidden = open_article.less_sure
    return f"{asked}: {hidden or 'none'} of {len(open_article.statements) + hidden} left out"


def _attitudes(statements: Iterable["Statement"]) -> int:
    """Return how many of the statements are attitudes."""
    return sum(statement.attribution == "attitude" for statement in statements)
