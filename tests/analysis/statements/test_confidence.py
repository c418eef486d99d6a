"""How sure a statement is: what is plain stands above what is not."""

import pytest

from tests.analysis.building import analysed
from tui.analysis.cues.encoder import MODEL
from tui.analysis.networks.weights import weights
from tui.analysis.statements.confidence import RULE_CONFIDENCE, confidence_features, confidence_of
from tui.analysis.statements.records import RawSource, RawStatement

SOURCE = RawSource((0, 1), "named", 0.99)


def statement(probability=0.9, source=SOURCE, content=0.95, construct="before"):
    return RawStatement(
        ((2, 3),), (1, 2), source, "communication", construct, probability, probability, content
    )


def test_there_is_a_weight_for_each_sign():
    assert len(weights(MODEL)["confidence"]) == len(confidence_features(statement(), "direct"))


@pytest.mark.parametrize("construct", RULE_CONFIDENCE)
def test_what_a_rule_found_has_the_confidence_of_the_rule(construct):
    assert confidence_of(statement(construct=construct), "direct") == RULE_CONFIDENCE[construct]


def test_the_surer_the_networks_the_surer_the_statement():
    probabilities = (0.1, 0.3, 0.5, 0.7, 0.9, 0.99)
    confidences = [confidence_of(statement(probability), "indirect") for probability in probabilities]
    assert confidences == sorted(confidences)
    assert confidences[0] < 0.4
    assert confidences[-1] > 0.85


def test_certainty_never_passes_the_bounds():
    for probability in (0.0, 1.0):
        assert 0 <= confidence_of(statement(probability, None, probability), "mixed") <= 1


def test_a_quotation_with_its_report_is_surer_than_a_guess_at_a_view():
    sure, *others = analysed("“It holds well,” Ada Moe said. Some in the town are keen on it.").statements
    assert sure.confidence > 0.9
    assert all(other.confidence < sure.confidence for other in others)
