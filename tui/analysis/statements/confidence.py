"""How likely a statement is right: found where the annotators have one, with their source.

A logistic regression over what the networks say of it, fitted on articles the networks had not seen (Platt,
1999); its weights ship with theirs, and the model card tells how well it holds.
"""

import math

from tui.analysis.cues.encoder import MODEL
from tui.analysis.networks.weights import weights
from tui.analysis.statements.records import RawStatement
from tui.model.statement import StatementKind

RULE_CONFIDENCE = {"colon": 0.7, "dash": 0.9, "alone": 0.6, "next": 0.6, "unreported": 0.4}
"""Confidence of what the rules found without the networks; the annotated corpora have too few to measure."""
MAX_PROBABILITY = 0.999
"""No probability is taken for surer than this, nor for less sure than its opposite."""


def confidence_of(statement: RawStatement, kind: StatementKind) -> float:
    """How likely the statement, its content and its source are right, from 0 to 1 in hundredths."""
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
    """What tells how likely a statement is right; the weights are in the same order."""
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
    """The logarithm of the odds of a probability, which is kept off 0 and 1."""
    kept = min(max(probability, 1 - MAX_PROBABILITY), MAX_PROBABILITY)
    return math.log(kept / (1 - kept))
