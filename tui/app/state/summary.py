"""The texts of headings: facts about an article, the panel and the list of articles."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from rich.cells import cell_len

from tui.configuration.settings import LIST_ORDERS, PANEL_ORDERS
from tui.control_characters import neutralise_line
from tui.wording import counted

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.app.state.session import Session
    from tui.model.article import Span
    from tui.model.statement_filter import StatementFilter


def masthead(open_article: "OpenArticle", width: int) -> str:
    """Return the line above the text: origin, date, byline, length, and the number of statements.

    If that takes more than `width` cells, first the byline is left out, then the origin, then the length.
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
    """Return the name of the folder of an article's file, or that of the file if its path has no folder."""
    parts = origin.replace("\\", "/").rstrip("/").split("/")
    return parts[-2] if len(parts) > 1 and parts[-2] else parts[-1]


def counts(open_article: "OpenArticle", between: str) -> str:
    """Return the numbers of statements and speakers shown of an article in words, joined by `between`."""
    speakers = len(open_article.analysis.speakers) if open_article.analysis else 0
    return numbers(len(open_article.statements), speakers, between)


def numbers(statements: int, speakers: int, between: str) -> str:
    """Return these numbers in words, joined by `between`: "3 statements by 2 speakers"."""
    if not statements:
        return "no statements"
    said = counted(statements, "statement")
    return f"{said}{between}{counted(speakers, 'speaker')}" if speakers else said


def percent_seen(open_article: "OpenArticle", seen: "Span") -> int:
    """Return the share of the text up to the end of the visible stretch, in per cent, from 0 to 100."""
    length = len(open_article.article.text.rstrip())
    return min(100, round(100 * seen.end / length)) if length else 100


def counter(open_article: "OpenArticle | None") -> tuple[str, str]:
    """Return the counter of statements in two parts: the current one's number, and the rest: " of 12"."""
    if not open_article or open_article.pending or open_article.failure:
        return "", ""
    total, only = len(open_article.statements), least(open_article.display.statement_filter)
    if open_article.current is None:
        said = counted(total, "statement", zero="no")
        return "", _joined((said, only))
    return str(open_article.numbers[open_article.current.id] + 1), _joined((f" of {total}", only))


def share(statement_filter: "StatementFilter") -> str:
    """Return the filter's least confidence as a percentage: "70 %"."""
    return f"{statement_filter.confidence * 100:g} %"


def least(statement_filter: "StatementFilter") -> str:
    """Return the filter's least confidence in words, "from 70 %"; "" if it is 0."""
    return f"from {share(statement_filter)}" if statement_filter.confidence else ""


def about_panel(statement_filter: "StatementFilter", *, by_turns: bool) -> tuple[str, str]:
    """Return the right side of the panel's heading in two parts: the least confidence, and the order."""
    only = least(statement_filter)
    return only, f"{' · ' if only else ''}{PANEL_ORDERS[by_turns]}"


def about(session: "Session") -> str:
    """Return the right side of the list's heading: progress, else the unread articles; the order."""
    if not session.attached:
        return ""
    articles = session.articles
    new = f"{articles.unread:,} new" if articles.unread else ""
    order = articles.order if articles.order != LIST_ORDERS[0] else ""
    return _joined(("nothing kept" if session.temporary else "", _progress(session) or new, order))


def _progress(session: "Session") -> str:
    """Return the progress of a job, "loading 12"; "" if none is running."""
    if session.loading:
        return f"loading {session.loading:,}"
    reanalysis = session.reanalysis
    return f"renewing {reanalysis.number:,} of {reanalysis.total:,}" if reanalysis.number else ""


def _joined(facts: Iterable[str | Literal[0] | None]) -> str:
    """Return the facts that are not empty, control characters made visible, with dots between."""
    return " · ".join(neutralise_line(fact) for fact in facts if fact)


def _found(open_article: "OpenArticle") -> str:
    """Return the numbers of statements and speakers, or why there are none yet."""
    if open_article.pending:
        return "looking for statements …"
    if open_article.failure:
        return "the search for statements failed"
    hidden, least_shown = open_article.less_sure, share(open_article.display.statement_filter)
    return _joined((counts(open_article, " by "), hidden and f"{hidden} below {least_shown} left out"))
