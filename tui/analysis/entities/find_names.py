"""Names, dates and sums of money: where they are, and what kind of thing each names.

`name_network` scores labels, `name_labels` finds the likeliest names, `name_boundaries` corrects where they
begin and end, and `name_types` decides doubtful types.
"""

from tui.analysis.entities.name import Name, known_names
from tui.analysis.entities.name_boundaries import correct_edges, cut_names_in_headings
from tui.analysis.entities.name_features import name_features
from tui.analysis.entities.name_labels import LabelledName, names_by_label
from tui.analysis.entities.name_network import MODEL, label_scores
from tui.analysis.entities.name_types import correct_types
from tui.analysis.networks.layers import Ints
from tui.analysis.networks.weights import weights
from tui.analysis.text.tokens import TokenisedArticle, Tokens

SURE_PROBABILITY = 0.85
"""Probability from which on the type of a name is beyond reasonable doubt."""


def find_names(tokenised: TokenisedArticle, tags: Ints) -> list[Name]:
    """Return the names, dates and sums of money, in order of the text; none overlap.

    `tags`: the index of each token's part of speech, (tokens,).
    """
    if not len(tokenised.words):
        return []
    scores = label_scores(tokenised, tags, name_features(tokenised))
    found = names_by_label(tokenised, scores, weights(MODEL)["transitions"])
    edged = cut_names_in_headings(tokenised, list(correct_edges(tokenised.words, found)))
    return [_name(tokenised.words, one) for one in correct_types(tokenised.words, edged)]


def _name(words: Tokens, one: LabelledName) -> Name:
    listed_type = known_names().get(tuple(words.forms[one.first : one.end]))
    sure = one.probability >= SURE_PROBABILITY or listed_type == one.type
    return Name(one.first, one.end, one.type, sure, one.probability)
