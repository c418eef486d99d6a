"""Joined reports, and content that goes on behind its report."""

import pytest

from tests.analysis.building import tokenised
from tui.analysis.statements.interrupted_content import complete_content
from tui.analysis.statements.joint_reports import SHARED, separate_joint_reports, share_sources
from tui.analysis.statements.label_spans import ReportSpans
from tui.analysis.statements.records import RawSource, RawStatement
from tui.analysis.text.parts_of_speech import tag

JOINED = tokenised("Moe said it was safe and added, on Friday, that it was new.")
MOE = RawSource((0, 1), "named", 0.9)
OTHER = RawSource((2, 3), "named", 0.9)


def statement(content, cue, source=MOE):
    return RawStatement(tuple(content), cue, source, "communication", "behind", 0.9, 0.9, 0.9)


def test_content_ends_before_a_joined_report():
    first, second = separate_joint_reports(
        JOINED, [statement([(2, 15)], (1, 2)), statement([(11, 15)], (6, 7))]
    )
    assert first.content == ((2, 5),)
    assert second.content == ((11, 15),)


def test_the_report_of_another_source_is_nested_and_stays():
    outer = statement([(2, 15)], (1, 2))
    assert separate_joint_reports(JOINED, [outer, statement([(11, 15)], (6, 7), OTHER)])[0] == outer


def test_a_participle_has_the_source_of_the_report_before():
    text = tokenised("Moe said it was safe, adding that it was new.")
    alone = statement([(7, 11)], (6, 7), None)
    first, second = share_sources(text, [alone, statement([(2, 5)], (1, 2))])
    assert first.source == MOE
    assert second.source == MOE._replace(reason=SHARED)


def test_a_participle_of_another_sentence_has_not():
    text = tokenised("Moe said it was safe. Adding that it was new took time.")
    alone = statement([(8, 12)], (6, 7), None)
    assert [found.source for found in share_sources(text, [statement([(2, 5)], (1, 2)), alone])] == [
        MOE,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "cue", "source", "content", "whole"),
    [
        ("The bridge, according to the council, is safe.", (3, 5), (5, 7), [(0, 2)], ((0, 2), (8, 10))),
        ("The bridge is safe, said the council, a body of nine.", (5, 6), (6, 8), [(0, 4)], ((0, 4),)),
        ("Moe said the bridge, a new one, is safe.", (1, 2), (0, 1), [(2, 10)], ((2, 10),)),
        ("“One.\n\n“Two,” Moe said.", (8, 9), (7, 8), [(0, 7)], ((0, 3), (3, 7))),
    ],
)
def test_content_is_completed(text, cue, source, content, whole):
    found = tokenised(text)
    parts = ReportSpans(cue, source, tuple(content), (1.0, 1.0))
    assert complete_content(found, tag(found), cue[0], parts).content == whole
