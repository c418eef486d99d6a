"""Make training examples: passages with the labels of their words for each annotated cue."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from tui.analysis.cues.passages import (
    CLOSING,
    FIRST_OF_BLOCK,
    FIRST_OF_SENTENCE,
    INSIDE,
    LAST_OF_SENTENCE,
    OPENING,
    OUTSIDE,
    find_passages,
)
from tui.analysis.lexicon import word_set
from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.word_forms import ROWS, form_of
from tui.analysis.networks.word_vectors import key_places
from tui.analysis.statements.span_network import CONTENT, CUE, SOURCE, WINDOW
from tui.analysis.text.parts_of_speech import TAGS, tag, tag_numbers
from tui.analysis.text.tokenise import tokenise_article
from tui.analysis.text.tokens import TokenisedArticle, Tokens
from tui.model.article import Span
from tui.training.corpora.attributions import AnnotatedArticle, Attribution

SMOOTHING = 2
"""Occurrences outside cues that are added to the count of every word (additive smoothing)."""


@dataclass(frozen=True, slots=True)
class PassageExample:
    """A passage as arrays, with its labels."""

    rows: Ints
    """Each word's row in the shared vectors and in the tables, (words, 6)."""
    context: Ints
    """Each word's context features and part of speech, (words, 5)."""
    sentences: Ints
    """The number of each word's sentence, (words,)."""
    reports: Mapping[int, Ints]
    """For the head of each annotated cue, by its index, the labels of all words, (words,)."""

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def possible(self) -> np.ndarray:
        """Which words may be the head of a cue: those outside quotations, (words,)."""
        return np.asarray(self.context[:, 0] == OUTSIDE)

    @property
    def roles(self) -> Floats:
        """Whether each word is in any content, source or cue, (words, 3)."""
        roles = np.zeros((len(self.rows), 3), np.float32)
        for labels in self.reports.values():
            for label in (CONTENT, SOURCE, CUE):
                roles[labels == label, label - 1] = 1
        return roles

    def window(self, head: int) -> tuple[int, int]:
        """Return the first word and the end of the window around the head of a cue."""
        return max(0, head - WINDOW), min(len(self.rows), head + WINDOW)

    def without_marks(self) -> "PassageExample":
        """Return the passage as if its quotation marks were missing from the text."""
        kept = (self.context[:, 0] == OUTSIDE) | (self.context[:, 0] == INSIDE)
        places = np.cumsum(kept) - 1
        context = self.context.copy()
        for mark in np.flatnonzero(~kept).tolist():
            _move_position(context, mark)
        context = context[kept]
        context[:, (0, 2)] = 0
        before = context[:, 3]
        before[np.isin(before, (1, 2, 3))] = 0
        before[np.isin(before, (6, 7, 8))] = 5
        reports = {int(places[head]): labels[kept] for head, labels in self.reports.items() if kept[head]}
        return replace(
            self, rows=self.rows[kept], context=context, sentences=self.sentences[kept], reports=reports
        )

    @property
    def has_marks(self) -> bool:
        """Whether the passage has a quotation mark."""
        return bool(np.isin(self.context[:, 0], (OPENING, CLOSING)).any())


def _move_position(context: Ints, mark: int) -> None:
    """Make the neighbour of a mark that is removed the first or last word of its sentence or block
    instead."""
    position = int(context[mark, 1])
    first = position & (FIRST_OF_SENTENCE | FIRST_OF_BLOCK)
    if first and mark + 1 < len(context):
        context[mark + 1, 1] |= first
    if position & LAST_OF_SENTENCE and mark:
        context[mark - 1, 1] |= LAST_OF_SENTENCE


class HeadFinder:
    """Finds the head of a cue: verbs are preferred, then the word that is most often part of a cue."""

    def __init__(self, articles: Iterable[AnnotatedArticle]) -> None:
        """`articles`: those whose cues are counted."""
        seen: Counter[str] = Counter()
        in_cues: Counter[str] = Counter()
        for article in articles:
            words = tokenise_article(article.article).words
            seen.update(words.lowers)
            for attribution in article.attributions:
                in_cues.update(words.lowers[place] for place in places_of(words, attribution.cue))
        self._shares = {word: count / (seen[word] + SMOOTHING) for word, count in in_cues.items()}

    def head(self, words: Tokens, cue: list[int], tags: Ints) -> int:
        """Return the index of the head; `cue`: the indices of the cue's words, `tags`: those of all words."""
        return max(cue, key=lambda place: (*self._rank(words.lowers[place], int(tags[place])), -place))

    def _rank(self, word: str, number: int) -> tuple[int, float]:
        function_tags = ("IN", "TO", "RP", "DT", "PRP$", "MD", "PU")
        small = word in word_set("auxiliaries") or TAGS[number] in function_tags
        verb = number in tag_numbers("VB") and not small
        return 2 if verb else int(not small), self._shares.get(word, 0.0)


def places_of(words: Tokens, spans: Iterable[Span]) -> list[int]:
    """Return the indices of the words that the spans overlap, in order."""
    found: set[int] = set()
    for span in spans:
        place = max(bisect_right(words.starts, span.start) - 1, 0)
        while place < len(words) and words.starts[place] < span.end:
            if words.ends[place] > span.start:
                found.add(place)
            place += 1
    return sorted(found)


def passages_of(article: AnnotatedArticle, heads: HeadFinder, keys: Ints) -> Iterator[PassageExample]:
    """Yield the passages of an article; `keys`: those of the shared vectors, in ascending order."""
    tokenised = tokenise_article(article.article)
    tags = tag(tokenised)
    passages = find_passages(tokenised)
    rows = word_rows(tokenised.words.forms, keys)
    context = np.concatenate([passages.context, tags[:, None]], axis=1)
    reports = dict(_reports(tokenised, article.attributions, heads, tags))
    for first, end in passages.bounds.tolist():
        here = {head - first: labels[first:end] for head, labels in reports.items() if first <= head < end}
        yield PassageExample(rows[first:end], context[first:end], passages.sentences[first:end], here)


def _reports(
    tokenised: TokenisedArticle, attributions: Iterable[Attribution], heads: HeadFinder, tags: Ints
) -> Iterator[tuple[int, Ints]]:
    words = tokenised.words
    for attribution in attributions:
        cue, content = places_of(words, attribution.cue), places_of(words, attribution.content)
        if cue and content:
            labels = np.zeros(len(words), np.int64)
            labels[content] = CONTENT
            labels[places_of(words, attribution.source)] = SOURCE
            labels[cue] = CUE
            yield heads.head(words, cue, tags), labels


def word_rows(words: list[str], keys: Ints) -> Ints:
    """Return each word's row in the shared vectors (0 if it has none) and in the tables, (words, 6)."""
    forms = [form_of(word) for word in words]
    rows = np.array([form.rows for form in forms], np.int64).reshape(-1, len(ROWS))
    return np.concatenate([key_places(forms, keys)[:, None], rows], axis=1)
