"""The messages about statements that were found and that the filter leaves out."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.app.state.summary import least, share
from tui.wording import counted

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
        return "finding statements failed"
    if open_article.less_sure:
        return f"no statements from {share(open_article.display.statement_filter)}"
    if _attitudes(open_article.left_out):
        return f"only attitudes: {keymap.label('attitudes')} shows them"
    return "no statements found"


def attitudes_changed(open_article: "OpenArticle | None", statement_filter: "StatementFilter") -> str:
    """Return the message after attitudes were switched on or off by the new filter."""
    verb = "shown" if statement_filter.attitudes else "hidden"
    if open_article is None or open_article.found is None:
        return f"Attitudes {verb}"
    shown, hidden = _attitudes(open_article.statements), _attitudes(open_article.left_out)
    changed = shown if statement_filter.attitudes else hidden
    unsure = statement_filter.attitudes and hidden
    rest = f", {hidden} below {share(statement_filter)} hidden" if unsure else ""
    if not statement_filter.attitudes and shown:
        rest = f", {shown} shown because marked or corrected"
    if changed or rest:
        return f"{counted(changed, 'attitude', zero='No')} {verb}{rest}"
    return f"Attitudes {verb}: none here"


def confidence_changed(open_article: "OpenArticle | None", statement_filter: "StatementFilter") -> str:
    """Return the message after the least confidence was changed by the new filter."""
    if not statement_filter.confidence:
        return "All statements shown, whatever their confidence"
    asked = f"Statements {least(statement_filter)}"
    if open_article is None or open_article.found is None:
        return asked
    hidden = open_article.less_sure
    return f"{asked}: {hidden or 'none'} of {len(open_article.statements) + hidden} hidden"


def _attitudes(statements: Iterable["Statement"]) -> int:
    """Return how many of the statements are attitudes."""
    return sum(statement.attribution == "attitude" for statement in statements)
