"""Score the statements found in annotated articles.

There are four measures, each for all statements and by kind, summed over the articles:

- exact: the content has exactly the words of an annotated one, one to one;
- overlap: the words that are in any content, whatever the statement;
- source: the share of the pairs matched by content whose sources share a word;
- e2e (end to end): matched by content, and the sources share a word or both are empty. This is the rate at
  which a reader sees statements with the right source.

Statements are matched one to one, in descending order of the share of common words among all words of the two
contents, which must be at least one half.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from tui.analysis.networks.weights import models_from
from tui.analysis.pipeline import analyse
from tui.training.attribution.calibration import calibration_table
from tui.training.attribution.comparison import ComparableStatement, ComparedStatement, ComparedText
from tui.training.corpora.attributions import AnnotatedArticle, read_annotated_articles

Group = Literal["all", "direct", "indirect", "mixed"]
GROUPS: tuple[Group, ...] = ("all", "direct", "indirect", "mixed")
"""The groups that are measured. A statement counts in the group of its own kind, on either side."""
MATCH = 0.5
"""Least share of common words, of all words of two contents, for them to match."""
HEADING = (
    f"{'':9}{'gold':>6}{'pred':>6} | {'exact P/R/F':^17} | {'overlap P/R/F':^17} | source | {'e2e P/R/F':^17}"
)


class Rates(NamedTuple):
    """Precision, recall and F1 in per cent, not rounded; 0 if undefined."""

    precision: float
    """Share of what was found that is right."""
    recall: float
    """Share of what is annotated that was found."""
    f1: float
    """Harmonic mean of the two."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of a group of statements."""

    annotated: int
    """Number of annotated statements."""
    found: int
    """Number of statements found."""
    exact: Rates
    """Contents with exactly the same words."""
    overlap: Rates
    """Words in contents; a word in several contents of an article counts once."""
    source: float | None
    """Share of right sources, in per cent, among matched statements that have one; None if none has."""
    e2e: Rates
    """Statements found together with their sources."""


def report(corpora: Sequence[Path], models: Path) -> str:
    """Return the score tables of the models in a folder on the dev articles, with their calibration.

    There is a table for all statements, one for communication, and one for single spans of content. Raises
    CorpusError for a corpus that cannot be read.
    """
    with models_from(models):
        articles = read_annotated_articles(corpora, "dev")
        pairs = [(article, analyse(article.article).statements) for article in articles]
        calibration = calibration_table(articles)
    return "\n\n".join(
        [
            f"{len(articles)} articles, attitudes included\n{score_table(score(pairs))}",
            f"--communication\n{score_table(score(pairs, communication=True))}",
            f"--segments\n{score_table(score(pairs, segments=True))}",
            f"Calibration\n{calibration}",
        ]
    )


def score(
    pairs: Iterable[tuple[AnnotatedArticle, Sequence[ComparableStatement]]],
    *,
    segments: bool = False,
    communication: bool = False,
) -> dict[Group, Measures]:
    """Return the measures over the articles, each given with the statements found in it.

    `segments`: measure each span of a content by itself, as papers on these corpora do; `communication`:
    measure only what was said, not what is wanted or believed. On both sides these are direct and mixed
    statements, and indirect ones with a word of communication in their cue.
    """
    tallies = {group: _Tally(group) for group in GROUPS}
    for article, statements in pairs:
        text = ComparedText(article.article.text)
        annotated, found = (
            text.statements(side, segments=segments, communication=communication)
            for side in (article.attributions, statements)
        )
        matches = list(match_statements(annotated, found))
        for tally in tallies.values():
            tally.add(annotated, found)
            tally.add_matches(matches)
    return {group: tally.measures() for group, tally in tallies.items()}


def match_statements(
    annotated: Sequence[ComparedStatement], found: Sequence[ComparedStatement]
) -> Iterator[tuple[ComparedStatement, ComparedStatement]]:
    """Yield the pairs of an annotated statement and the one found for it, the most similar first.

    Among equally similar pairs, those whose sources share a word come first, then the order of the annotated
    statements and the order of those found decide.
    """
    ranked = sorted(
        (-_similarity(one, other), not one.source & other.source, place, found_place)
        for place, one in enumerate(annotated)
        for found_place, other in enumerate(found)
        if _similarity(one, other) >= MATCH
    )
    taken: set[int] = set()
    taken_found: set[int] = set()
    for _, _, place, found_place in ranked:
        if place not in taken and found_place not in taken_found:
            taken.add(place)
            taken_found.add(found_place)
            yield annotated[place], found[found_place]


def rates(right: int, found: int, retrieved: int, annotated: int) -> Rates:
    """Return the rates for counts: `right` of those `found`, and `retrieved` of those `annotated`."""
    precision = 100 * right / found if found else 0.0
    recall = 100 * retrieved / annotated if annotated else 0.0
    both = precision + recall
    return Rates(precision, recall, 2 * precision * recall / both if both else 0.0)


def score_table(measures: Mapping[Group, Measures]) -> str:
    """Return the measures as lines, per cents with one decimal, "-" for None, without a final line end."""
    return "\n".join([HEADING, *(_row(group, measures[group]) for group in GROUPS)])


@dataclass(slots=True)
class _Tally:
    """The counts that the measures of one group are computed from."""

    group: Group
    annotated: int = 0
    found: int = 0
    exact: int = 0
    annotated_right: int = 0
    found_right: int = 0
    with_source: int = 0
    source_right: int = 0
    words_annotated: int = 0
    words_found: int = 0
    annotated_words_found: int = 0
    found_words_right: int = 0

    def add(self, annotated: Sequence[ComparedStatement], found: Sequence[ComparedStatement]) -> None:
        """Count the statements annotated and found in an article."""
        mine = [one for one in annotated if self._counts(one)]
        theirs = [one for one in found if self._counts(one)]
        self.annotated += len(mine)
        self.found += len(theirs)
        # Contents with the same words are of the same kind, so no pair belongs to two groups.
        same = Counter(one.content for one in mine) & Counter(one.content for one in theirs)
        self.exact += same.total()
        # A word counts as found whatever the kind of the statement on the other side.
        self.words_annotated += len(_words(mine))
        self.words_found += len(_words(theirs))
        self.annotated_words_found += len(_words(mine) & _words(found))
        self.found_words_right += len(_words(theirs) & _words(annotated))

    def add_matches(self, pairs: Iterable[tuple[ComparedStatement, ComparedStatement]]) -> None:
        """Count the matched pairs of an article; the two sides of a pair may belong to different groups."""
        for one, other in pairs:
            right = one.same_source(other)
            self.found_right += right and self._counts(other)
            if self._counts(one):
                self.annotated_right += right
                self.with_source += bool(one.source)
                self.source_right += bool(one.source & other.source)

    def measures(self) -> Measures:
        """Return the measures of the counts."""
        source = 100 * self.source_right / self.with_source if self.with_source else None
        overlap = rates(
            self.found_words_right, self.words_found, self.annotated_words_found, self.words_annotated
        )
        exact = rates(self.exact, self.found, self.exact, self.annotated)
        e2e = rates(self.found_right, self.found, self.annotated_right, self.annotated)
        return Measures(self.annotated, self.found, exact, overlap, source, e2e)

    def _counts(self, one: ComparedStatement) -> bool:
        return self.group in ("all", one.kind)


def _similarity(one: ComparedStatement, other: ComparedStatement) -> float:
    """Return the share of common words among all words of the contents (the Jaccard index)."""
    common = len(one.content & other.content)
    return common / (len(one.content) + len(other.content) - common)


def _words(statements: Iterable[ComparedStatement]) -> frozenset[int]:
    return frozenset(place for one in statements for place in one.content)


def _row(group: Group, measures: Measures) -> str:
    source = "-" if measures.source is None else f"{measures.source:.1f}"
    counts = f"{group:9}{measures.annotated:6}{measures.found:6}"
    columns = (counts, _rates(measures.exact), _rates(measures.overlap), f"{source:>6}", _rates(measures.e2e))
    return " | ".join(columns)


def _rates(rates: Rates) -> str:
    return " ".join(f"{rate:5.1f}" for rate in rates)
