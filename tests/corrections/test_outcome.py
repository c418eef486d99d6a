"""The message after an undo or redo says what is now true of the analysis."""

from dataclasses import replace

import pytest

from tests.corrections.test_overlay import ARTICLE, FOUND, SAFE, span
from tui.anchoring.anchor import anchor
from tui.corrections.outcome import describe_outcome
from tui.corrections.overlay import apply_corrections
from tui.corrections.target import target_of
from tui.model.correction import (
    Correction,
    MergedSpeakers,
    Missed,
    OtherBounds,
    OtherKind,
    OtherSpeaker,
    Rejected,
    SpeakerName,
    SplitSpeaker,
)

TARGET = target_of(ARTICLE, FOUND, SAFE)
LUND, MAYOR, EK = SpeakerName("Ada Lund"), SpeakerName("The mayor"), SpeakerName("Bo Ek")
BRIDGE = (anchor(ARTICLE.text, span("the bridge")),)
WAIT = replace(TARGET, content=(anchor(ARTICLE.text, span("“We will wait,”")),), cue=None, source=None)


@pytest.mark.parametrize(
    ("change", "undone", "redone"),
    [
        (OtherSpeaker(TARGET, EK), "Speaker is Ada Lund again", "Speaker is Bo Ek again"),
        (OtherSpeaker(TARGET, None), "Speaker is Ada Lund again", "Unattributed again"),
        (
            OtherKind(TARGET, "mixed", "attitude"),
            "Kind is indirect again",
            "Kind is mixed attitude again",
        ),
        (OtherBounds(TARGET, BRIDGE), "Beginning and end are as before", "Beginning and end changed again"),
        (Rejected(TARGET), "Statement is back", "Statement is removed"),
        (Missed(WAIT), "Added statement is removed", "Added statement is back"),
        (
            MergedSpeakers(MAYOR, LUND),
            "The mayor and Ada Lund are two speakers again",
            "The mayor is Ada Lund again",
        ),
        (SplitSpeaker(LUND, "She", EK), "“She” is Ada Lund again", "“She” is Bo Ek again"),
    ],
)
def test_each_kind_of_correction(change, undone, redone):
    corrected = apply_corrections(ARTICLE, FOUND, [Correction("c1", change)])
    assert describe_outcome(change, FOUND, applied=False) == undone
    assert describe_outcome(change, corrected, applied=True) == redone


@pytest.mark.parametrize("change", [OtherSpeaker(TARGET, EK), OtherKind(TARGET, "mixed", "communication")])
def test_a_statement_that_is_not_in_the_analysis_is_not_described(change):
    rejected = apply_corrections(ARTICLE, FOUND, [Correction("c1", Rejected(TARGET))])
    assert describe_outcome(change, rejected, applied=False) == "Correction undone"
    assert describe_outcome(change, rejected, applied=True) == "Correction redone"


def test_speakers_that_are_still_one_are_not_called_two():
    merged = apply_corrections(ARTICLE, FOUND, [Correction("c1", MergedSpeakers(MAYOR, LUND))])
    assert describe_outcome(MergedSpeakers(MAYOR, LUND), merged, applied=False) == "Correction undone"
