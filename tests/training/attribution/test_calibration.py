"""Which findings are right, and weights by which their confidence says so."""

import numpy as np
import pytest

from tests.training.annotated_article import said
from tui.analysis.output.statements import quotation_kind
from tui.analysis.statements.confidence import RULE_CONFIDENCE, confidence_features, log_odds
from tui.analysis.statements.records import RawSource, RawStatement
from tui.loaders.plain_text.loader import blocks_of
from tui.model.article import Article
from tui.training.attribution import calibration
from tui.training.attribution.calibration import calibration_table, fit_confidence, judge_statements
from tui.training.corpora.attributions import AnnotatedArticle

TEXT = "Ana Moe said it rains now. It snows."
#       0   1   2    3  4     5  6 7  8    9


def finding(content=((3, 6),), source=(0, 2), construct="behind", probability=0.5):
    named = source and RawSource(source, "named", 0.9)
    return RawStatement(content, (2, 3), named, "communication", construct, probability, probability, 0.9)


def annotated(*statements):
    return AnnotatedArticle(Article("test", "Test", "test", TEXT, blocks_of(TEXT)), statements)


RAINS = said(TEXT, "it rains now", "Ana Moe", "said")
NOBODY = said(TEXT, "it rains now", "", "said")
CASES = [
    ("the very same", RAINS, finding(), True),
    ("half of the words", RAINS, finding(content=((3, 9),)), True),
    ("less than half", RAINS, finding(content=((3, 10),)), False),
    ("other words", RAINS, finding(content=((7, 9),)), False),
    ("a word of the source", RAINS, finding(source=(1, 3)), True),
    ("another source", RAINS, finding(source=(7, 8)), False),
    ("no source", RAINS, finding(source=None), False),
    ("no source on either side", NOBODY, finding(source=None), True),
    ("a source where there is none", NOBODY, finding(), False),
    ("of several pieces", said(TEXT, "it rains … It", "Ana"), finding(content=((3, 5), (7, 8))), True),
]


@pytest.mark.parametrize(
    ("gold", "found", "right"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_a_finding_is_right(monkeypatch, gold, found, right):
    monkeypatch.setattr(calibration, "find_raw_statements", lambda tokenised: [found])
    assert [is_right for *_, is_right in judge_statements([annotated(gold)])] == [right]


def chances(articles, weights):
    signs = [
        confidence_features(found, quotation_kind(tokenised, found))
        for tokenised, found, _ in judge_statements(articles)
    ]
    return (1 / (1 + np.exp(-np.array(signs) @ weights))).tolist()


def test_confidence_follows_how_often_findings_are_right(monkeypatch):
    """Of the sure ones nine in ten are right, of the others three in ten."""
    sure = [finding(probability=0.95, source=(0, 2) if n % 10 else (7, 8)) for n in range(300)]
    unsure = [finding(probability=0.55, source=(0, 2) if n % 10 < 3 else (7, 8)) for n in range(300)]
    monkeypatch.setattr(calibration, "find_raw_statements", lambda tokenised: [*sure, *unsure])
    found = chances([annotated(RAINS)], fit_confidence([annotated(RAINS)]))
    assert found[:300] == pytest.approx([0.9] * 300, abs=0.03)
    assert found[300:] == pytest.approx([0.3] * 300, abs=0.03)


def test_what_rules_found_has_no_part_in_it(monkeypatch):
    by_rule = [finding(construct=construct) for construct in RULE_CONFIDENCE]
    monkeypatch.setattr(calibration, "find_raw_statements", lambda tokenised: by_rule)
    weights = fit_confidence([annotated(RAINS)])
    assert weights.tolist() == [0.0] * len(confidence_features(finding(), "indirect"))


def test_nothing_found():
    assert not fit_confidence([]).any()
    assert calibration_table([]) == "confidence   statements   right"


def test_the_table(monkeypatch):
    found = [finding(construct="dash"), finding(construct="dash", source=None), finding(construct="alone")]
    monkeypatch.setattr(calibration, "find_raw_statements", lambda tokenised: found)
    assert calibration_table([annotated(RAINS)]).splitlines()[1:] == [
        "0.6 to 0.7             1  100.0 %",
        "0.9 to 1.0             2   50.0 %",
    ]


def test_odds_are_kept_finite():
    assert log_odds(0.0) == pytest.approx(-log_odds(1.0))
    assert np.isfinite(log_odds(1.0))
