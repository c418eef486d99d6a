"""Cues: the words that report a statement or an attitude.

The network's first answer for each word is kept wherever it is not too unlikely; whether a cue stands is
decided when its statement has been read.
"""

from typing import NamedTuple

import numpy as np

from tui.analysis.encoding import Encoding, cue_probabilities

CANDIDATE = 0.1
"""A word less likely than this to be a cue is not looked at again; training weighs the same words."""


class Cue(NamedTuple):
    """The head of a cue that may report something."""

    head: int
    """Index of the word: "said" in "has repeatedly said"."""
    probability: float
    """How likely it reports something, from 0 to 1, as its passage alone tells."""


def find_cues(encoding: Encoding) -> list[Cue]:
    """The words that may report, in order of the text."""
    probabilities = cue_probabilities(encoding)
    heads = np.nonzero(probabilities > CANDIDATE)[0].tolist()
    return [Cue(head, float(probabilities[head])) for head in heads]
