"""Confidence: how likely a statement is right, that is, annotated in the same place with the same source.

A logistic regression on what the networks say of a statement, fitted on articles the networks were not
trained on (Platt, 1999). Its weights are shipped with theirs; the model card says how well it is calibrated.
"""

import math

from tui.analysis.cues.encoder import MODEL
from tui.analysis.networks.weights import weights
from tui.analysis.statements.records import RawStatement
from tui.model.statement import StatementKind

RULE_CONFIDENCE = {"colon": 0.7, "dash": 0.9, "alone": 0.6, "next": 0.6, "unreported": 0.4}
"""Confidence of statements found by rules, by construct; the annotated corpora have too few to measure it."""
MAX_PROBABILITY = 0.999
"""Probabilities are clipped to this and to its complement, so that their log-odds are finite."""


def confidence_of(statement: RawStatement, kind: StatementKind) -> float:
    """Return how likely the statement, its content and its source are right, from 0 to 1 in hundredths."""
    if statement.construct in RULE_CONFIDENCE:
        return RULE_CONFIDENCE[statement.construct]
    odds = math.fsum(
        weight * value
        for weight, value in zip(
            weights(MODEL)["confidence"].tolist(), confidence_features(statement, kind), strict=True
        )
    )
    return round(1 / (1 + math.exp(-odds)), 2)


def confidence_features(statement: RawStatement, kind: StatementKind) -> tuple[float, ...]:
    """Return the features of the regression, in the order of its weights, the constant first."""
    source = statement.source
    return (
        1.0,
        log_odds(statement.cue_probability),
        log_odds(statement.report_probability),
        float(kind == "direct"),
        float(kind == "mixed"),
        float(source is not None),
        log_odds(source.certainty) if source else 0.0,
        log_odds(statement.content_certainty),
    )


def log_odds(probability: float) -> float:
    """Return the logarithm of the odds of a probability, clipped away from 0 and 1."""
    kept = min(max(probability, 1 - MAX_PROBABILITY), MAX_PROBABILITY)
    return math.log(kept / (1 - kept))
