"""Calibrate the confidence of statements on articles that the networks were not trained on.

The confidence is a logistic regression on several features of a raw statement, a generalisation of Platt
scaling (Platt, 1999), which has one.
"""

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
from tui.training.corpora.attributions import AnnotatedArticle, Attribution

PENALTY = 1.0
"""Weight of the quadratic penalty."""
STEPS = 30
"""Steps of Newton's method."""
FEATURES = 8
"""Number of features, needed where no statement was found that has any."""
SHARE = 0.5
"""Least share of common words, of all words of two contents, for them to be of the same statement."""
BINS = 10


def fit_confidence(articles: Iterable[AnnotatedArticle]) -> Floats:
    """Return the weights of the features, (features,), fitted to what the current models find in the
    articles.

    The weights maximise the penalised likelihood; they are found by Newton's method.
    """
    rows, right = _features_and_outcomes(articles)
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - PENALTY * weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + PENALTY * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    return weights.astype(np.float32)


def judge_statements(
    articles: Iterable[AnnotatedArticle],
) -> Iterable[tuple[TokenisedArticle, RawStatement, bool]]:
    """Yield each statement that the current models find, with its article and whether it is annotated there.

    A statement counts as annotated if the contents share enough words and the sources share at least one.
    """
    for article in articles:
        tokenised = tokenise_article(article.article)
        for statement in find_raw_statements(tokenised):
            yield (
                tokenised,
                statement,
                any(_is_same(tokenised, statement, gold) for gold in article.attributions),
            )


def find_raw_statements(tokenised: TokenisedArticle) -> list[RawStatement]:
    """Return the statements that the current models find, without their speakers."""
    tags = tag(tokenised)
    encoding = encode(tokenised, tags, find_passages(tokenised))
    return find_statements(tokenised, tags, encoding, find_cues(tokenised, encoding))


def calibration_table(articles: Sequence[AnnotatedArticle]) -> str:
    """Return a table of confidences, in tenths, with the share of statements that are right, in per cent."""
    counted = np.zeros((BINS, 2), int)
    for tokenised, statement, is_right in judge_statements(articles):
        confidence = confidence_of(statement, quotation_kind(tokenised, statement))
        counted[min(int(confidence * BINS), BINS - 1)] += (1, is_right)
    lines = ["confidence   statements   right"]
    for number, (every, right) in enumerate(counted.tolist()):
        if every:
            lines.append(
                f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}{every:14}{100 * right / every:7.1f} %"
            )
    return "\n".join(lines)


def _features_and_outcomes(articles: Iterable[AnnotatedArticle]) -> tuple[np.ndarray, np.ndarray]:
    """Return the features of the statements, (statements, features), and which are right, (statements,).

    Statements found by rules are left out: their confidence is not fitted.
    """
    rows: list[tuple[float, ...]] = []
    right: list[bool] = []
    for tokenised, statement, is_right in judge_statements(articles):
        if statement.construct not in RULE_CONFIDENCE:
            rows.append(confidence_features(statement, quotation_kind(tokenised, statement)))
            right.append(is_right)
    return np.array(rows, float).reshape(-1, FEATURES), np.array(right, float)


def _is_same(tokenised: TokenisedArticle, statement: RawStatement, gold: Attribution) -> bool:
    content = _places(statement.content)
    source = _places([statement.source.words] if statement.source else [])
    true_content = set(places_of(tokenised.words, gold.content))
    true_source = set(places_of(tokenised.words, gold.source))
    shared = len(content & true_content)
    if not shared or shared < SHARE * len(content | true_content):
        return False
    return bool(source & true_source) or not (source or true_source)


def _places(ranges: Iterable[TokenRange]) -> set[int]:
    return {place for range_ in ranges for place in range(*range_)}
