"""Calibration: how likely a statement is right, fitted on articles the networks have not seen."""

from collections.abc import Iterable, Sequence

import numpy as np

from tui.analysis.cues.cues import find_cues
from tui.analysis.cues.encoder import encode
from tui.analysis.cues.passages import find_passages
from tui.analysis.networks.layers import Floats
from tui.analysis.output.statements import quotation_kind
from tui.analysis.statements.confidence import RULE_CONFIDENCE, confidence_features, confidence_of
from tui.analysis.statements.find_statements import find_statements
from tui.analysis.statements.records import RawStatement
from tui.analysis.text.parts_of_speech import tag
from tui.analysis.text.tokenise import tokenise_article
from tui.analysis.text.tokens import TokenisedArticle, TokenRange
from tui.training.attribution.examples import places_of
from tui.training.corpora.attributions import AnnotatedArticle, Attributed

PENALTY = 1.0
"""How strongly the weights are drawn to zero."""
STEPS = 30
SIGNS = 8
"""How many signs there are, also where nothing was found that has any."""
SHARE = 0.5
"""Words that two contents must share, of those of either, to be of the same statement."""
BINS = 10


def found_in(tokenised: TokenisedArticle) -> list[RawStatement]:
    """The statements the present models find, their speakers left open."""
    tags = tag(tokenised)
    encoding = encode(tokenised, tags, find_passages(tokenised))
    return find_statements(tokenised, tags, encoding, find_cues(tokenised, encoding))


def fitted(articles: Iterable[AnnotatedArticle]) -> Floats:
    """The weights of the signs of a confidence by which what the present models find is likeliest, (signs,).

    Logistic regression by Newton's method.
    """
    rows, right = _signs_and_rights(articles)
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - PENALTY * weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + PENALTY * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    return weights.astype(np.float32)


def _signs_and_rights(articles: Iterable[AnnotatedArticle]) -> tuple[np.ndarray, np.ndarray]:
    rows: list[tuple[float, ...]] = []
    right: list[bool] = []
    for tokenised, finding, is_right in judged(articles):
        if finding.construct not in RULE_CONFIDENCE:
            rows.append(confidence_features(finding, quotation_kind(tokenised, finding)))
            right.append(is_right)
    return np.array(rows, float).reshape(-1, SIGNS), np.array(right, float)


def judged(articles: Iterable[AnnotatedArticle]) -> Iterable[tuple[TokenisedArticle, RawStatement, bool]]:
    """Each finding of the present models, and whether the annotators have it, with a word of its source."""
    for article in articles:
        tokenised = tokenise_article(article.article)
        for finding in found_in(tokenised):
            yield tokenised, finding, any(_same(tokenised, finding, gold) for gold in article.attributions)


def _same(tokenised: TokenisedArticle, finding: RawStatement, gold: Attributed) -> bool:
    content, source = _places(finding.content), _places([finding.source.words] if finding.source else [])
    true_content = set(places_of(tokenised.words, gold.content))
    true_source = set(places_of(tokenised.words, gold.source))
    shared = len(content & true_content)
    if not shared or shared < SHARE * len(content | true_content):
        return False
    return bool(source & true_source) or not (source or true_source)


def _places(pieces: Iterable[TokenRange]) -> set[int]:
    return {place for piece in pieces for place in range(*piece)}


def table(articles: Sequence[AnnotatedArticle]) -> str:
    """Confidences against the share of statements that are right, in tenths, as the model card has it."""
    counted = np.zeros((BINS, 2), int)
    for tokenised, finding, is_right in judged(articles):
        confidence = confidence_of(finding, quotation_kind(tokenised, finding))
        counted[min(int(confidence * BINS), BINS - 1)] += (1, is_right)
    lines = ["confidence   statements   right"]
    for number, (every, right) in enumerate(counted.tolist()):
        if every:
            lines.append(
                f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}{every:14}{100 * right / every:7.1f} %"
            )
    return "\n".join(lines)
