"""Passages: the stretches of an article that the networks read in one go, with what they see around a word.

A passage is a block, together with the blocks behind it that go on with a quotation or hold the one it
announces: what somebody says may run over several paragraphs.
"""

from dataclasses import dataclass

import numpy as np

from tui.analysis.networks.layers import Ints
from tui.analysis.text.quotations import in_single_marks
from tui.analysis.text.tokens import TokenisedArticle

MAX_PASSAGE_WORDS = 300
"""Words a passage may have when a block is joined to it; one block alone may have more."""
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
"""Where a word stands to the outermost quotation."""
NOTHING_BEFORE = 4
"""The share of quoted words before the first sentence."""
FIRST_OF_SENTENCE, LAST_OF_SENTENCE, FIRST_OF_BLOCK = 1, 2, 4
"""Where a word stands in its sentence; the first of a block is that alone, as the networks have learnt it."""
NEW_BLOCK = 5
"""What is added to the share of quoted words before a sentence that is the first of its block."""
CONTEXT = (4, 8, 4, 10)
"""How many values each column of `Passages.context` has."""


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of one article, end to end, in arrays."""

    bounds: Ints
    """First word and end of each passage, (passages, 2); none is empty, together they hold every word."""
    context: Ints
    """What surrounds each word, (words, 4): its place in the quotation, its place in sentence and block,
    how much of its sentence is quoted (none, less than half, more, all), and how much of the sentence before
    (NEW_BLOCK more where the sentence is the first of its block)."""
    sentences: Ints
    """The number of each word's sentence, (words,)."""


def find_passages(tokenised: TokenisedArticle) -> Passages:
    """The article's passages with the columns of their words."""
    places = quotation_places(tokenised)
    columns = [places, _positions(tokenised), *_shares(tokenised, places)]
    sentences = np.array(tokenised.sentence_of, np.int64)
    return Passages(_bounds(tokenised, places), np.stack(columns, axis=1), sentences)


def quotation_places(tokenised: TokenisedArticle) -> Ints:
    """Where each word stands to the outermost quotation around it, (words,)."""
    places = np.zeros(len(tokenised.words), np.int64)
    for quotation in tokenised.quotations:
        if quotation.depth == 0:
            places[quotation.first : quotation.end] = INSIDE
            places[quotation.first] = OPENING
            if quotation.closed:
                places[quotation.end - 1] = CLOSING
    return places


def _positions(tokenised: TokenisedArticle) -> Ints:
    positions = np.zeros(len(tokenised.words), np.int64)
    for sentence in tokenised.sentences:
        positions[sentence.first] += FIRST_OF_SENTENCE
        positions[sentence.end - 1] += LAST_OF_SENTENCE
    for first, end in tokenised.words.blocks:
        if first < end:
            positions[first] = FIRST_OF_BLOCK
    return positions


def _shares(tokenised: TokenisedArticle, places: Ints) -> tuple[Ints, Ints]:
    """How much of each word's sentence is quoted, and of the one before."""
    spoken = np.array([form[0].isalnum() for form in tokenised.words.forms], bool)
    total = np.concatenate([[0], np.cumsum(spoken)])
    inside = np.concatenate([[0], np.cumsum(spoken & (places != OUTSIDE))])
    here = np.zeros(len(places), np.int64)
    before = np.zeros(len(places), np.int64)
    last, block = NOTHING_BEFORE, -1
    for first, end, number, _ in tokenised.sentences:
        share = _share(int(inside[end] - inside[first]), int(total[end] - total[first]))
        here[first:end] = share
        before[first:end] = last + (NEW_BLOCK if number != block else 0)
        last, block = share, number
    return here, before


def _share(inside: int, total: int) -> int:
    if not inside:
        return 0
    return 3 if inside == total else 2 if inside > total / 2 else 1


def _bounds(tokenised: TokenisedArticle, places: Ints) -> Ints:
    bounds: list[list[int]] = []
    for first, end in tokenised.words.blocks:
        if first == end:
            continue
        if (
            bounds
            and _continues(tokenised, places, bounds[-1][1] - 1, first)
            and end - bounds[-1][0] <= MAX_PASSAGE_WORDS
        ):
            bounds[-1][1] = end
        else:
            bounds.append([first, end])
    return np.array(bounds, np.int64).reshape(-1, 2)


def _continues(tokenised: TokenisedArticle, places: Ints, last: int, first: int) -> bool:
    """Whether a block that starts at `first` opens a quotation that the words up to `last` lead to."""
    if places[first] != OPENING:
        return False
    if tokenised.words.forms[last] == ":":
        return True
    quoted = next((index for index in (last, max(last - 1, 0)) if places[index] in (INSIDE, CLOSING)), None)
    return quoted is not None and in_single_marks(tokenised, quoted) == in_single_marks(tokenised, first)
