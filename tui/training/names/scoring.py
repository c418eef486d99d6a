"""Score the names found in annotated articles.

A name counts as found if one of the same type has exactly the same span, after both are trimmed. Facilities
count as locations and products as MISC, because the corpora do not distinguish these reliably.

The library `nervaluate` (1.2) was measured and does not fit: where two found names overlap, it lets the first
one it meets consume the annotated name, so that its counts differ (2,825 instead of 2,875 right names on
noisy output), and it takes eight times as long. Its input would have to be trimmed, given inclusive ends and
evaluated twice for the row "spans", which is as much code as the comparison of two sets below. It would also
make a measurement need the extra `train`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from tui.analysis.entities.find_names import find_names
from tui.analysis.networks.weights import models_from
from tui.analysis.text.parts_of_speech import tag
from tui.analysis.text.tokenise import tokenise_article
from tui.model.article import Span
from tui.model.statement import EntityType
from tui.training.attribution.scoring import Rates, rates
from tui.training.corpora.names import NamedArticle, read_named_articles, trim

SAME: dict[EntityType, EntityType] = {"FAC": "LOC", "PRODUCT": "MISC"}
"""Types that are counted as another type."""
CORE = ("PERSON", "ORG", "LOC", "NORP")
"""The types that are counted together: those that a reader sees marked by default."""
ROWS = ("core", "spans", *CORE, "MISC", "DATE", "MONEY")
"""The rows of the table; "spans" are the names of the core types, compared without their types."""


class ComparedName(Protocol):
    """A name, annotated or found."""

    @property
    def span(self) -> Span:
        """The words of the name."""

    @property
    def type(self) -> EntityType:
        """The type of the entity."""


class FoundName(NamedTuple):
    """A name as the program finds it."""

    span: Span
    """The words of the name."""
    type: EntityType
    """The type of the entity."""


class NameMeasures(NamedTuple):
    """The measures of one row."""

    annotated: int
    """Number of annotated names."""
    found: int
    """Number of names found."""
    rates: Rates
    """Precision, recall and F1."""


def name_report(corpora: Sequence[Path], models: Path) -> str:
    """Return the score table of the names that the models in a folder find in the dev articles.

    Raises CorpusError for a corpus that cannot be read.
    """
    articles = read_named_articles(corpora, "dev")
    with models_from(models):
        pairs = [(article, find_article_names(article)) for article in articles]
    return f"{len(articles)} articles\n{name_table(score_names(pairs))}"


def find_article_names(article: NamedArticle) -> list[FoundName]:
    """Return the names that the program finds in an article."""
    tokenised = tokenise_article(article.article)
    names = find_names(tokenised, tag(tokenised))
    return [FoundName(tokenised.words.span(name.first, name.end), name.type) for name in names]


def score_names(pairs: Iterable[tuple[NamedArticle, Sequence[ComparedName]]]) -> dict[str, NameMeasures]:
    """Return the measures over the articles, each given with the names found in it, by row."""
    annotated: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for article, names in pairs:
        text = article.article.text
        there, mine = _by_span(text, article.names), _by_span(text, names)
        annotated.update(_rows(there))
        found.update(_rows(mine))
        right.update(_rows(dict(there.items() & mine.items()), spans=False))
        right["spans"] += len(_core(there) & _core(mine))
    return {
        row: NameMeasures(
            annotated[row], found[row], rates(right[row], found[row], right[row], annotated[row])
        )
        for row in ROWS
    }


def name_table(measures: dict[str, NameMeasures]) -> str:
    """Return the measures as lines, per cents with one decimal, without a final line end."""
    lines = [f"{'':8}{'gold':>6}{'pred':>6} |  P/R/F"]
    for row, (annotated, found, row_rates) in measures.items():
        lines.append(f"{row:8}{annotated:6}{found:6} | " + " ".join(f"{rate:5.1f}" for rate in row_rates))
    return "\n".join(lines)


def _by_span(text: str, names: Iterable[ComparedName]) -> dict[Span, EntityType]:
    return {trim(text, name.span): SAME.get(name.type, name.type) for name in names}


def _core(names: dict[Span, EntityType]) -> set[Span]:
    return {span for span, kind in names.items() if kind in CORE}


def _rows(names: dict[Span, EntityType], *, spans: bool = True) -> Counter[str]:
    rows: Counter[str] = Counter(names.values())
    rows["core"] = len(_core(names))
    if spans:
        rows["spans"] = rows["core"]
    return rows
