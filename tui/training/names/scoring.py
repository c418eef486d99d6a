"""How many of the names annotated in the articles were found, and how many of those found are right.

A name is found if one of the same type stands at the very same characters, what `trimmed` takes off at the
edges aside. As the corpora do not tell them apart surely, buildings count as places, products as MISC.
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
from tui.training.corpora.names import NamedArticle, named, trimmed

SAME: dict[EntityType, EntityType] = {"FAC": "LOC", "PRODUCT": "MISC"}
"""Types that are counted as another."""
CORE = ("PERSON", "ORG", "LOC", "NORP")
"""The types that count together: what a reader sees marked."""
ROWS = ("core", "spans", *CORE, "MISC", "DATE", "MONEY")
"""What the measures are taken of; "spans" are those of the core, whatever their type."""


class ComparedName(Protocol):
    """A name, annotated or found."""

    @property
    def span(self) -> Span:
        """Where it is."""

    @property
    def type(self) -> EntityType:
        """What kind of thing it names."""


class NameMeasures(NamedTuple):
    """The measures of one row."""

    annotated: int
    """How many names the articles have."""
    found: int
    """How many were found."""
    rates: Rates
    """How many of each are right."""


def score_names(pairs: Iterable[tuple[NamedArticle, Sequence[ComparedName]]]) -> dict[str, NameMeasures]:
    """The measures over the articles, each with the names found in it, by the names of `ROWS`."""
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
    """The measures in lines without a final line end, per cents to one decimal."""
    lines = [f"{'':8}{'gold':>6}{'pred':>6} |  P/R/F"]
    for row, (annotated, found, of_them) in measures.items():
        lines.append(f"{row:8}{annotated:6}{found:6} | " + " ".join(f"{rate:5.1f}" for rate in of_them))
    return "\n".join(lines)


def _by_span(text: str, names: Iterable[ComparedName]) -> dict[Span, EntityType]:
    return {trimmed(text, name.span): SAME.get(name.type, name.type) for name in names}


def _core(names: dict[Span, EntityType]) -> set[Span]:
    return {span for span, kind in names.items() if kind in CORE}


def _rows(names: dict[Span, EntityType], *, spans: bool = True) -> Counter[str]:
    rows: Counter[str] = Counter(names.values())
    rows["core"] = len(_core(names))
    if spans:
        rows["spans"] = rows["core"]
    return rows


class FoundName(NamedTuple):
    """A name as the program finds it."""

    span: Span
    """Where it is."""
    type: EntityType
    """What kind of thing it names."""


def name_report(corpora: Sequence[Path], models: Path) -> str:
    """The measures of the names that the models in a folder find in the dev articles, as a table.

    Raises CorpusError for a corpus that cannot be read.
    """
    articles = named(corpora, "dev")
    with models_from(models):
        pairs = [(article, found_names(article)) for article in articles]
    return f"{len(articles)} articles\n{name_table(score_names(pairs))}"


def found_names(article: NamedArticle) -> list[FoundName]:
    """The names that the program finds in an article."""
    tokenised = tokenise_article(article.article)
    names = find_names(tokenised, tag(tokenised))
    return [FoundName(tokenised.words.span(name.first, name.end), name.type) for name in names]
