"""Measuring the recogniser of names on the dev articles of corpora."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tui.analysis.entities.find_names import find_names
from tui.analysis.networks.weights import models_from
from tui.analysis.text.parts_of_speech import tag
from tui.analysis.text.tokenise import read_article
from tui.model.statement import EntityType, Span
from tui.training.corpora.names import NamedArticle, named
from tui.training.names.scoring import name_table, score_names


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
    reading = read_article(article.article)
    names = find_names(reading, tag(reading))
    return [FoundName(reading.words.span(name.first, name.end), name.type) for name in names]
