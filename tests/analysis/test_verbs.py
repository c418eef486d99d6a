"""Inflections."""

import pytest

from tui.analysis.verbs import reporting_verbs


@pytest.mark.parametrize(
    ("form", "lemma", "attribution"),
    [
        ("said", "say", "communication"),
        ("denies", "deny", "communication"),
        ("denied", "deny", "communication"),
        ("admitting", "admit", "communication"),
        ("stressed", "stress", "communication"),
        ("agreeing", "agree", "communication"),
        ("wrote", "write", "communication"),
        ("hopes", "hope", "attitude"),
        ("believed", "believe", "attitude"),
        ("preferring", "prefer", "attitude"),
    ],
)
def test_inflections(form, lemma, attribution):
    verb = reporting_verbs()[form]
    assert (verb.lemma, verb.attribution) == (lemma, attribution)
