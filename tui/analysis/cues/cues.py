"""Cues: the words that report a statement or an attitude.

The network's first answer for each word is kept wherever it is not too unlikely; whether a cue stands is
decided when its statement has been read.
"""

from typing import NamedTuple

import numpy as np

from tui.analysis.cues.encoder import Encoding, cue_probabilities
from tui.analysis.cues.verb_patterns import clause_behind, follows_quotation
from tui.analysis.text.tokens import TokenisedArticle

CANDIDATE_PROBABILITY = 0.1
"""A word less likely than this to be a cue is not looked at again; training weighs the same words."""


COORDINATED_PROBABILITY = 0.02
"""The same for a verb of saying that "and" joins to the one before: annotators often leave it out."""


class Cue(NamedTuple):
    """The head of a cue that may report something."""

    head: int
    """Index of the word: "said" in "has repeatedly said"."""
    probability: float
    """How likely it reports something, from 0 to 1, as its passage alone tells."""


def find_cues(tokenised: TokenisedArticle, encoding: Encoding) -> list[Cue]:
    """The words that may report, in order of the text."""
    probabilities = cue_probabilities(encoding)
    possible = np.flatnonzero(probabilities > COORDINATED_PROBABILITY).tolist()
    heads = [
        head
        for head in possible
        if probabilities[head] > CANDIDATE_PROBABILITY
        or _is_coordinated(tokenised, head)
        or follows_quotation(tokenised, head)
    ]
    return [Cue(head, float(probabilities[head])) for head in heads]


def _is_coordinated(tokenised: TokenisedArticle, head: int) -> bool:
    """Whether the word is a second verb with a clause of its own: "said …, and stressed that"."""
    return tokenised.words.lowers[max(head - 1, 0)] == "and" and clause_behind(tokenised, head) is not None
