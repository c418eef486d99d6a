"""Passages: the stretches of an article that the networks read in one go, and the context of each token.

A passage is a block together with the following blocks that continue its quotation or hold the quotation it
announces: one quotation may run over several paragraphs.
"""

from dataclasses import dataclass

import numpy as np

from tui.analysis.networks.layers import Ints
from tui.analysis.text.quotations import in_single_marks
from tui.analysis.text.tokens import TokenisedArticle

MAX_PASSAGE_WORDS = 300
"""Tokens of a passage at most when a block is joined to it; one block alone may have more."""
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
"""Position of a token relative to the outermost quotation."""
NOTHING_BEFORE = 4
"""Value of the quoted share of the sentence before, for the first sentence."""
FIRST_OF_SENTENCE, LAST_OF_SENTENCE, FIRST_OF_BLOCK = 1, 2, 4
"""Position of a token in its sentence, as bits; the first token of a block has the last value only, as in
training."""
NEW_BLOCK = 5
"""Added to the quoted share of the sentence before if the sentence is the first of its block."""
CONTEXT = (4, 8, 4, 10)
"""Number of values of each column of `Passages.context`."""


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of one article, end to end, in arrays."""

    bounds: Ints
    """First token and end of each passage, (passages, 2); none is empty, and together they hold every
    token."""
    context: Ints
    """The context of each token, (tokens, 4): its position relative to the quotation; its position in
    sentence and block; how much of its sentence is quoted (0 none, 1 up to half, 2 more, 3 all); how much of
    the sentence before, plus NEW_BLOCK if the sentence is the first of its block."""
    sentences: Ints
    """The index of each token's sentence, (tokens,)."""


def find_passages(tokenised: TokenisedArticle) -> Passages:
    """Return the passages of the article with the context of their tokens."""
    places = quotation_places(tokenised)
    columns = [places, _positions(tokenised), *_shares(tokenised, places)]
    sentences = np.array(tokenised.sentence_of, np.int64)
    return Passages(_bounds(tokenised, places), np.stack(columns, axis=1), sentences)


def quotation_places(tokenised: TokenisedArticle) -> Ints:
    """Return the position of each token relative to the outermost quotation around it, (tokens,)."""
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
    """Return how much of each token's sentence is quoted, and how much of the sentence before."""
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
    """Return whether the block from `first` opens a quotation that the tokens up to `last` introduce or
    continue."""
    if places[first] != OPENING:
        return False
    if tokenised.words.forms[last] == ":":
        return True
    quoted = next((index for index in (last, max(last - 1, 0)) if places[index] in (INSIDE, CLOSING)), None)
    return quoted is not None and in_single_marks(tokenised, quoted) == in_single_marks(tokenised, first)
