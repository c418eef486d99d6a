"""Frames: a clause behind a verb of saying, and names that nobody says."""

import pytest

from tests.analysis.building import tokenised
from tui.analysis.cues.verb_patterns import clause_behind
from tui.analysis.statements.attribution_kind import gives_name
from tui.analysis.statements.label_spans import ReportSpans
from tui.analysis.text.parts_of_speech import tag


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("She said that it works.", True),
        ("She added, in remarks to Radio One, that it works.", True),
        ("She confirmed - Friday - that it works.", True),
        ("She said on January 31 that it works.", True),
        ("She said it works.", False),
        ("She added, in remarks to Radio One, a list.", False),
        ("She hoped that it works.", False),
        ("She said,", False),
        ("She said", False),
    ],
)
def test_a_clause_is_opened(text, opens):
    assert (clause_behind(tokenised(text), 1) is not None) == opens


@pytest.mark.parametrize(
    ("text", "head", "source", "content", "named"),
    [
        ("A boat called “The Gull” sank.", 2, (0, 2), (3, 7), True),
        ("The boat is called a wreck.", 3, None, (4, 6), True),
        (
            "The harbour, called “a wreck that nobody will ever pay to mend” by Moe, closed.",
            3,
            (16, 17),
            (4, 15),
            False,
        ),
        ("Moe called it “a wreck”.", 1, (0, 1), (3, 7), False),
    ],
)
def test_a_name_is_given(text, head, source, content, named):
    found = tokenised(text)
    parts = ReportSpans((head, head + 1), source, (content,), (1.0, 1.0))
    assert gives_name(found, tag(found), head, parts) == named
