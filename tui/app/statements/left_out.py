"""What is said about statements that were found and are not shown, so that nobody wonders where they are."""

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
    """Return what is shown instead of the statements where there are none."""
    if open_article.pending:
        return "looking for statements …"
    if open_article.failure:
        return "finding statements failed"
    if open_article.less_sure:
        return f"no statements from {share(open_article.display.statement_filter)}"
    if _attitudes(open_article.left_out):
        return f"only attitudes: {keymap.label('attitudes')} shows them"
    return "no statements found"


def attitudes_changed(open_article: "OpenArticle | None", scope: "StatementFilter") -> str:
    """What to tell a reader who has just had attitudes shown or left out."""
    verb = "shown" if scope.attitudes else "hidden"
    if open_article is None or open_article.found is None:
        return f"Attitudes {verb}"
    shown, hidden = _attitudes(open_article.statements), _attitudes(open_article.left_out)
    changed = shown if scope.attitudes else hidden
    rest = f", {hidden} below {share(scope)} hidden" if scope.attitudes and hidden else ""
    if not scope.attitudes and shown:
        rest = f", {shown} shown because marked or corrected"
    if changed or rest:
        return f"{counted(changed, 'attitude', zero='No')} {verb}{rest}"
    return f"Attitudes {verb}: none here"


def confidence_changed(open_article: "OpenArticle | None", scope: "StatementFilter") -> str:
    """What to tell a reader who has just asked for surer statements, or for all again."""
    if not scope.confidence:
        return "All statements shown, whatever their confidence"
    asked = f"Statements {least(scope)}"
    if open_article is None or open_article.found is None:
        return asked
    hidden = open_article.less_sure
    return f"{asked}: {hidden or 'none'} of {len(open_article.statements) + hidden} hidden"


def _attitudes(statements: Iterable["Statement"]) -> int:
    return sum(statement.attribution == "attitude" for statement in statements)
