"""What counts as a cue."""

import pytest

from tests.analysis.building import article, rows
from tui.analysis.pipeline import STAGES, AnalysisDraft


def candidates(text):
    draft = AnalysisDraft(article(text))
    for name, stage in STAGES:
        draft = stage(draft)
        if name == "cues":
            break
    return {draft.tokenised.words.forms[cue.head]: cue.probability for cue in draft.cues}


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The mayor has repeatedly said that it works.", "said"),
        ("“Go home now,” Moe thundered on Friday.", "thundered"),
        ("According to the mayor, the bridge is safe.", "According"),
        ("The union accused the board of hiding the loss.", "accused"),
    ],
)
def test_the_head_of_a_cue_is_a_candidate(text, head):
    assert candidates(text)[head] > 0.5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The agreed upon price was low.",
            marks=pytest.mark.xfail(
                strict=True, reason="a participle before a preposition is taken for a verb"
            ),
        ),
        "“She said that it works” was the headline.",
        "The union held a meeting.",
        "The train left at noon and arrived at six.",
        "",
        "…",
    ],
)
def test_what_reports_nothing_is_no_statement(text):
    assert rows(text) == []


def test_quotations_hold_no_cues():
    assert "said" not in candidates("“She said that it works,” Moe wrote.")
