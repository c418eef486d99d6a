"""What is said about an article as a whole, in a few quiet words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from rich.cells import cell_len

from tui.app.state.article_list import ORDERS
from tui.configuration.settings import PANEL_ORDERS
from tui.control_characters import neutralise_line
from tui.wording import counted

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.app.state.session import Session
    from tui.model.article import Span
    from tui.model.statement_filter import StatementFilter


def masthead(open_article: "OpenArticle", width: int) -> str:
    """The line above the text: where it is from, when, how long, and what was found.

    Where that is more than `width` cells, the byline, then the origin, then the length are left out.
    """
    article = open_article.article
    words = len(article.text.split())
    facts = {
        "origin": origin_of(article.origin),
        "published": article.published,
        "byline": article.byline,
        "length": counted(words, "word"),
        "found": _found(open_article),
    }
    for left_out in ("byline", "origin", "length"):
        if cell_len(_joined(facts.values())) > width:
            facts[left_out] = None
    return _joined(facts.values())


def origin_of(origin: str) -> str:
    """The folder the article is from, or the file itself where no folder is named."""
    parts = origin.replace("\\", "/").rstrip("/").split("/")
    return parts[-2] if len(parts) > 1 and parts[-2] else parts[-1]


def counts(open_article: "OpenArticle", between: str) -> str:
    """How many statements and speakers there are, with `between` between the two."""
    speakers = len(open_article.analysis.speakers) if open_article.analysis else 0
    return numbers(len(open_article.statements), speakers, between)


def numbers(statements: int, speakers: int, between: str) -> str:
    """So many statements and speakers, in words."""
    if not statements:
        return "no statements"
    said = counted(statements, "statement")
    return f"{said}{between}{counted(speakers, 'speaker')}" if speakers else said


def percent_seen(open_article: "OpenArticle", seen: "Span") -> int:
    """How far into the text a reader has seen, in per cent."""
    length = len(open_article.article.text.rstrip())
    return min(100, round(100 * seen.end / length)) if length else 100


def counter(open_article: "OpenArticle | None") -> tuple[str, str]:
    """The place among the statements: the figure that matters, and the rest."""
    if not open_article or open_article.pending or open_article.failure:
        return "", ""
    total, only = len(open_article.statements), least(open_article.scope)
    if open_article.current is None:
        said = counted(total, "statement", zero="no")
        return "", _joined((said, only))
    return str(open_article.numbers[open_article.current.id] + 1), _joined((f" of {total}", only))


def share(scope: "StatementFilter") -> str:
    """The least confidence that is shown, as people write it: "70 %"."""
    return f"{scope.confidence * 100:g} %"


def least(scope: "StatementFilter") -> str:
    """The least confidence as an addition to a heading: "from 70 %"; "" where there is none."""
    return f"from {share(scope)}" if scope.confidence else ""


def about_panel(scope: "StatementFilter", *, by_turns: bool) -> tuple[str, str]:
    """What the panel's heading says: how sure its statements are, if that matters, and their order."""
    only = least(scope)
    return only, f"{' · ' if only else ''}{PANEL_ORDERS[by_turns]}"


def about(session: "Session") -> str:
    """What the list's heading says: what is being done, or else how many are new; the order; any trouble."""
    if not session.attached:
        return ""
    new = f"{session.unread:,} new" if session.unread else ""
    order = session.order if session.order != ORDERS[0] else ""
    return _joined(("nothing kept" if session.unkept else "", _at_work(session) or new, order))


def _at_work(session: "Session") -> str:
    """What is done behind the reader's back, and how far it has come."""
    if session.loading:
        return f"loading {session.loading:,}"
    renewal = session.renewal
    return f"renewing {renewal.number:,} of {renewal.total:,}" if renewal.number else ""


def _joined(facts: Iterable[str | Literal[0] | None]) -> str:
    return " · ".join(neutralise_line(fact) for fact in facts if fact)


def _found(open_article: "OpenArticle") -> str:
    if open_article.pending:
        return "looking for statements …"
    if open_article.failure:
        return "the search for statements failed"
    hidden = open_article.less_sure
    return _joined(
        (counts(open_article, " by "), hidden and f"{hidden} below {share(open_article.scope)} left out")
    )
