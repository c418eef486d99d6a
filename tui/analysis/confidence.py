"""How likely a statement is right: found where the annotators have one, with their source.

Fitted once by logistic regression on the training part of PolNeAR (14,200 statements): what the cue's
probability, the construct with its kind, and the way the source was found add to the log-odds of being
right. Measured there, by the confidence given:

| confidence   | 0.2  | 0.3  | 0.4  | 0.5  | 0.6  | 0.7  | 0.8  | 0.9  | 1.0  |
|--------------|------|------|------|------|------|------|------|------|------|
| share right  | 0.20 | 0.35 | 0.37 | 0.48 | 0.62 | 0.70 | 0.81 | 0.93 | 0.96 |
| statements   | 335  | 511  | 1905 | 2221 | 1921 | 1552 | 3752 | 2059 | 1784 |
"""

import math

from tui.analysis.findings import Finding
from tui.model import StatementKind

BASE = -0.38
"""Log-odds before anything is known."""
SLOPE = 0.65
"""How much of the cue's own log-odds counts."""
CERTAIN = 0.98
"""No cue is taken for surer than this, nor for less sure than its opposite."""
CONSTRUCTS: dict[tuple[str, StatementKind], float] = {
    ("alone", "direct"): 0.2,
    ("announced", "direct"): 0.2,
    ("around", "direct"): 0.6,
    ("around", "indirect"): -0.1,
    ("around", "mixed"): -0.6,
    ("before", "direct"): 1.3,
    ("before", "indirect"): -1.3,
    ("before", "mixed"): -1.2,
    ("behind", "indirect"): -0.4,
    ("behind", "mixed"): -0.1,
    ("colon", "direct"): 0.3,
    ("colon", "indirect"): -0.9,
    ("colon", "mixed"): 0.3,
    ("echo", "indirect"): -0.4,
    ("impersonal", "indirect"): 0.6,
    ("impersonal", "mixed"): 0.2,
}
"""What a construct adds; those not here add nothing."""
SOURCES = {
    "its subject": 0.3,
    "named before the colon": -0.1,
    "named after “according to”": 0.1,
    "named after “by”": -0.5,
    "the one moved to it": 0.1,
    "the sentence's subject": -0.1,
}
"""What the way the source was found adds; those not here add nothing."""
NO_SOURCE = -1.1
"""What is added where no source was found."""


def confidence_of(finding: Finding, kind: StatementKind) -> float:
    """How likely the statement, its content and its source are right, from 0 to 1 in hundredths."""
    odds = BASE + SLOPE * log_odds(finding.cue_probability)
    odds += CONSTRUCTS.get((finding.construct, kind), 0.0)
    odds += SOURCES.get(finding.source.reason, 0.0) if finding.source else NO_SOURCE
    return round(1 / (1 + math.exp(-odds)), 2)


def log_odds(probability: float) -> float:
    """The logarithm of the odds of a probability, which is kept off 0 and 1."""
    kept = min(max(probability, 1 - CERTAIN), CERTAIN)
    return math.log(kept / (1 - kept))
