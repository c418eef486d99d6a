"""Encoding: every word of an article in its passage."""

import numpy as np

from tests.analysis.building import tokenised
from tui.analysis.cues import encoder
from tui.analysis.cues.encoder import cue_probabilities, encode
from tui.analysis.cues.passages import find_passages
from tui.analysis.text.parts_of_speech import tag

TEXT = "Ada Moe said that it rained.\n\n“It did,” she added.\n\nPeter Holt, a baker, denied it.\n\nIt is wet."


def encoded(text):
    found = tokenised(text)
    return found, encode(found, tag(found), find_passages(found))


def test_portions_change_nothing(monkeypatch):
    _, whole = encoded(TEXT)
    monkeypatch.setattr(encoder, "PORTION_WORDS", 7)
    _, portions = encoded(TEXT)
    np.testing.assert_allclose(portions.states, whole.states, atol=1e-5)
    np.testing.assert_allclose(portions.cue_odds, whole.cue_odds, atol=1e-4)


def test_passages_do_not_see_each_other():
    _, one = encoded(TEXT)
    _, other = encoded(TEXT.replace("Ada Moe said that it rained.", "Rain fell on the hills."))
    behind = len(tokenised("Ada Moe said that it rained.").words)
    length = len(one.states) - behind
    np.testing.assert_allclose(one.states[-length:], other.states[-length:], atol=1e-5)
    assert len(one.states) > len(other.states)


def test_within_quotations_nothing_is_a_cue():
    found, made = encoded("“She said that it rained,” Ada Moe wrote.")
    probabilities = cue_probabilities(made)
    quoted = np.array(found.quoted) >= 0
    assert probabilities[quoted].max() == 0
    assert probabilities[~quoted].max() > 0.5


def test_no_words_no_states():
    _, made = encoded("")
    assert len(made.states) == len(made.cue_odds) == 0
