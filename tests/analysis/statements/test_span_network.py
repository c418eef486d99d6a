"""Reports: which rows a word's distance stands for, and that each cue has a report of its own."""

import numpy as np
import pytest

from tests.analysis.building import tokenised
from tui.analysis.cues.cues import Cue
from tui.analysis.cues.encoder import encode
from tui.analysis.cues.passages import find_passages
from tui.analysis.statements import span_network
from tui.analysis.statements.span_network import (
    FARTHEST_STEP,
    MAX_SENTENCE_DISTANCE,
    distance_rows,
    read_reports,
    sentence_rows,
)
from tui.analysis.text.parts_of_speech import tag

DISTANCES = [(0, 0), (1, 1), (10, 10), (11, 11), (14, 11), (15, 12), (20, 12), (21, 13), (30, 13), (31, 14)]
FAR = [(45, 14), (46, FARTHEST_STEP), (159, FARTHEST_STEP), (5000, FARTHEST_STEP)]


@pytest.mark.parametrize(("distance", "step"), DISTANCES + FAR)
def test_rows_of_distances_are_the_same_on_either_side(distance, step):
    rows = distance_rows(np.array([-distance, distance]))
    assert rows.tolist() == [FARTHEST_STEP - step, FARTHEST_STEP + step]


def test_rows_of_sentences():
    rows = sentence_rows(np.array([-9, -MAX_SENTENCE_DISTANCE, -1, 0, 1, MAX_SENTENCE_DISTANCE, 9]))
    assert rows.tolist() == [0, 0, 2, 3, 4, 6, 6]


def encoded(text):
    made = tokenised(text)
    return encode(made, tag(made), find_passages(made))


TEXT = "Ana said it rains. It does.\n\nBo said it snows, and he hopes so."


def test_no_cues():
    assert read_reports(encoded(TEXT), []) == []


def test_a_report_does_not_depend_on_the_other_cues():
    encoding = encoded(TEXT)
    cues = [Cue(head, 0.5) for head in (13, 1, 9, 8, 0)]
    together = read_reports(encoding, cues)
    assert [report.cue for report in together] == cues
    assert [report.first for report in together] == [8, 0, 8, 8, 0]
    assert [len(report.labels) for report in together] == [10, 8, 10, 10, 8]
    for report in together:
        (alone,) = read_reports(encoding, [report.cue])
        assert report.probability == pytest.approx(alone.probability, abs=1e-5)
        assert report.probabilities == pytest.approx(alone.probabilities, abs=1e-5)
        assert report.labels.tolist() == alone.labels.tolist()
        assert report.probabilities.sum(axis=1) == pytest.approx(np.ones(len(report.labels)), abs=1e-5)


def test_only_the_words_around_a_cue_are_looked_at(monkeypatch):
    monkeypatch.setattr(span_network, "WINDOW", 3)
    found = read_reports(encoded(TEXT), [Cue(head, 0.5) for head in (0, 5, 7, 8)])
    assert [(report.first, len(report.labels)) for report in found] == [(0, 3), (2, 6), (4, 4), (8, 3)]


def test_an_article_without_words():
    encoding = encoded(" ")
    assert len(encoding.cue_odds) == 0
    assert read_reports(encoding, []) == []
