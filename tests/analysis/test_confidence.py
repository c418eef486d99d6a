"""How sure a statement is: what is plain stands above what is not."""

import pytest

from tui.analysis.confidence import confidence_of
from tui.analysis.findings import Finding, Source

from .building import analysed


def finding(construct: str, probability: float, reason: str | None) -> Finding:
    source = Source((0, 1), reason) if reason else None
    return Finding(((2, 3),), (1, 2), source, "communication", construct, probability)


@pytest.mark.parametrize(
    ("construct", "kind", "probability", "reason", "confidence"),
    [
        ("before", "direct", 0.99, "its subject", 0.98),
        ("behind", "indirect", 0.97, "its subject", 0.86),
        ("behind", "indirect", 0.5, "its subject", 0.38),
        ("behind", "indirect", 0.5, None, 0.13),
        ("never heard of", "mixed", 0.5, "never heard of", 0.41),
    ],
)
def test_confidence(construct, kind, probability, reason, confidence):
    assert confidence_of(finding(construct, probability, reason), kind) == confidence


def test_a_quotation_with_its_report_is_surer_than_a_guess_at_a_view():
    sure, unsure = analysed("“It holds,” Ada Moe said. They would seem to like it.").statements
    assert sure.confidence > 0.9
    assert unsure.confidence < 0.6
