"""How much of what is annotated in the articles was found, and how much of what was found is right.

Four measures, each for all statements and by kind, summed over the articles:

- exact: the content has the very words of the annotated one, one to one;
- overlap: words that stand in any content, whatever the statement;
- source: of the pairs matched by content, the share whose sources share a word;
- e2e: matched by content, and the sources share a word or both have none: the figure a reader feels.

Statements are *matched* one to one, by falling share of common words among the words of both contents, from
a half on.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from tui.analysis.networks.weights import models_from
from tui.analysis.pipeline import analyse
from tui.training.attribution.calibration import table as calibration_table
from tui.training.attribution.comparison import Compared, ComparedText, Reported
from tui.training.corpora.attributions import AnnotatedArticle, annotated

Group = Literal["all", "direct", "indirect", "mixed"]
GROUPS: tuple[Group, ...] = ("all", "direct", "indirect", "mixed")
"""What the measures are taken of: statements count in the group of their own kind, on either side."""
MATCH = 0.5
"""Words two contents share, of all the words of either, to be of one statement."""


class Rates(NamedTuple):
    """Shares in per cent, not rounded; 0 where there is nothing to have a share of."""

    precision: float
    """Of what was found, how much is right."""
    recall: float
    """Of what is annotated, how much was found."""
    f1: float
    """The harmonic mean of the two."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of a group of statements."""

    annotated: int
    """How many statements the articles have."""
    found: int
    """How many were found."""
    exact: Rates
    """Contents found with their very words."""
    overlap: Rates
    """Words in contents; one in several contents of an article counts once."""
    source: float | None
    """Sources right, in per cent, of the matched statements that have one; None where none has."""
    e2e: Rates
    """Statements found with their sources."""


def score(
    pairs: Iterable[tuple[AnnotatedArticle, Sequence[Reported]]],
    *,
    segments: bool = False,
    communication: bool = False,
) -> dict[Group, Measures]:
    """The measures over the articles, each with the statements found in it.

    With `segments` each span of a content is measured by itself, as papers on these corpora do. With
    `communication` only what was said is measured, not what is wanted or believed: on both sides, direct
    and mixed statements, and indirect ones with a word of communication in their cue.
    """
    tallies = {group: _Tally(group) for group in GROUPS}
    for article, statements in pairs:
        text = ComparedText(article.article.text)
        annotated, found = (
            text.statements(side, segments=segments, communication=communication)
            for side in (article.attributions, statements)
        )
        pairs_found = list(matched(annotated, found))
        for tally in tallies.values():
            tally.add(annotated, found)
            tally.add_matched(pairs_found)
    return {group: tally.measures() for group, tally in tallies.items()}


def matched(annotated: Sequence[Compared], found: Sequence[Compared]) -> Iterator[tuple[Compared, Compared]]:
    """The pairs of an annotated statement and the one found for it, the most alike first.

    Of pairs as much alike, one whose sources share a word goes before, then the one that is annotated
    first, then the one found first.
    """
    ranked = sorted(
        (-_likeness(one, other), not one.source & other.source, place, found_place)
        for place, one in enumerate(annotated)
        for found_place, other in enumerate(found)
        if _likeness(one, other) >= MATCH
    )
    taken: set[int] = set()
    taken_found: set[int] = set()
    for _, _, place, found_place in ranked:
        if place not in taken and found_place not in taken_found:
            taken.add(place)
            taken_found.add(found_place)
            yield annotated[place], found[found_place]


def _likeness(one: Compared, other: Compared) -> float:
    common = len(one.content & other.content)
    return common / (len(one.content) + len(other.content) - common)


@dataclass(slots=True)
class _Tally:
    """What the measures of one group are made of."""

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

    def add(self, annotated: Sequence[Compared], found: Sequence[Compared]) -> None:
        """Counts what an article has and what was found in it."""
        mine = [one for one in annotated if self._counts(one)]
        theirs = [one for one in found if self._counts(one)]
        self.annotated += len(mine)
        self.found += len(theirs)
        # Contents with the same words are of the same kind, so that no pair is of two groups.
        same = Counter(one.content for one in mine) & Counter(one.content for one in theirs)
        self.exact += same.total()
        # A word is found whatever the kind of the statement that has it on the other side.
        self.words_annotated += len(_words(mine))
        self.words_found += len(_words(theirs))
        self.annotated_words_found += len(_words(mine) & _words(found))
        self.found_words_right += len(_words(theirs) & _words(annotated))

    def add_matched(self, pairs: Iterable[tuple[Compared, Compared]]) -> None:
        """Counts the pairs of an article; a pair may be of two groups, a side in each."""
        for one, other in pairs:
            right = one.same_source(other)
            self.found_right += right and self._counts(other)
            if self._counts(one):
                self.annotated_right += right
                self.with_source += bool(one.source)
                self.source_right += bool(one.source & other.source)

    def measures(self) -> Measures:
        """The measures of what was counted."""
        source = 100 * self.source_right / self.with_source if self.with_source else None
        overlap = rates(
            self.found_words_right, self.words_found, self.annotated_words_found, self.words_annotated
        )
        exact = rates(self.exact, self.found, self.exact, self.annotated)
        e2e = rates(self.found_right, self.found, self.annotated_right, self.annotated)
        return Measures(self.annotated, self.found, exact, overlap, source, e2e)

    def _counts(self, one: Compared) -> bool:
        return self.group in ("all", one.kind)


def _words(statements: Iterable[Compared]) -> frozenset[int]:
    return frozenset(place for one in statements for place in one.content)


def rates(right: int, found: int, retrieved: int, annotated: int) -> Rates:
    """The rates of counts: of what was found `right`, of what is annotated `retrieved`."""
    precision = 100 * right / found if found else 0.0
    recall = 100 * retrieved / annotated if annotated else 0.0
    both = precision + recall
    return Rates(precision, recall, 2 * precision * recall / both if both else 0.0)


HEADING = (
    f"{'':9}{'gold':>6}{'pred':>6} | {'exact P/R/F':^17} | {'overlap P/R/F':^17} | source | {'e2e P/R/F':^17}"
)


def table(measures: Mapping[Group, Measures]) -> str:
    """The measures in lines without a final line end, per cents to one decimal; "-" where there is none."""
    return "\n".join([HEADING, *(_row(group, measures[group]) for group in GROUPS)])


def _row(group: Group, measures: Measures) -> str:
    source = "-" if measures.source is None else f"{measures.source:.1f}"
    counts = f"{group:9}{measures.annotated:6}{measures.found:6}"
    columns = (counts, _rates(measures.exact), _rates(measures.overlap), f"{source:>6}", _rates(measures.e2e))
    return " | ".join(columns)


def _rates(rates: Rates) -> str:
    return " ".join(f"{rate:5.1f}" for rate in rates)


def report(corpora: Sequence[Path], models: Path) -> str:
    """The scorer's tables for all statements, for communication, and for single pieces of content, and how
    well confidences hold.

    Raises CorpusError for a corpus that cannot be read.
    """
    with models_from(models):
        articles = annotated(corpora, "dev")
        pairs = [(article, analyse(article.article).statements) for article in articles]
        calibrated = calibration_table(articles)
    return "\n\n".join(
        [
            f"{len(articles)} articles, attitudes included\n{table(score(pairs))}",
            f"--communication\n{table(score(pairs, communication=True))}",
            f"--segments\n{table(score(pairs, segments=True))}",
            f"Calibration\n{calibrated}",
        ]
    )
