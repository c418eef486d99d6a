"""Cues: the words that may report a statement or an attitude.

Each word that the network does not find too unlikely is kept; whether it is a cue is decided once its
statement has been read (`tui.analysis.statements.find_statements`).
"""

from typing import NamedTuple

import numpy as np

from tui.analysis.cues.encoder import Encoding, cue_probabilities
from tui.analysis.cues.verb_patterns import clause_behind, follows_quotation
from tui.analysis.text.tokens import TokenisedArticle

CANDIDATE_PROBABILITY = 0.1
"""A word less likely than this to be a cue is not considered again; training weighs the same words."""


COORDINATED_PROBABILITY = 0.02
"""The same for a verb of saying that "and" coordinates with the one before, or that follows a quotation: the
annotators of the training corpora often leave these out."""


class Cue(NamedTuple):
    """The head of a cue that may report a statement."""

    head: int
    """Index of the word: "said" in "has repeatedly said"."""
    probability: float
    """How likely it reports something, from 0 to 1, judged by its passage alone."""


def find_cues(tokenised: TokenisedArticle, encoding: Encoding) -> list[Cue]:
    """Return the candidate cues, in order of the text."""
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
    """Return whether the word is a second verb with its own clause: "said …, and stressed that"."""
    return tokenised.words.lowers[max(head - 1, 0)] == "and" and clause_behind(tokenised, head) is not None
