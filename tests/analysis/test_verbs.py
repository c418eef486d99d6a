"""Inflections, and what counts as a cue."""

import pytest

from tui.analysis.cues import find_cues
from tui.analysis.verbs import reporting_verbs

from .building import reading


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


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The mayor has repeatedly said that it works.", ["has repeatedly said"]),
        ("“Go,” shot back the coach.", ["shot"]),
        ("“Go,” Moe thundered on Friday.", ["thundered"]),
        ("It was called “home” by all.", []),
        ("The agreed upon price was low.", []),
        ("“She said that it works” was the headline.", []),
        ("The union held the board responsible for the loss.", ["held"]),
        ("The union held a meeting.", []),
        ("His claim was filed.", []),
    ],
)
def test_cues(text, cues):
    found = reading(text)
    written = [found.words.span(cue.first, cue.end).of(text) for cue in find_cues(found)]
    assert [cue for cue in written if cue not in ("was called",)] == cues


def test_what_will_be_said_is_not_said_yet():
    found = find_cues(
        reading("The board will announce that it is over. The board announced that it is over.")
    )
    assert [cue.attribution for cue in found] == ["attitude", "communication"]
