"""Vectors of words that have no shared one, laid into the space of those that have."""

import numpy as np
import pytest

pytest.importorskip("torch")

from tui.analysis.networks.word_forms import form_of
from tui.training.vectors import more
from tui.training.vectors.build import Encoder
from tui.training.vectors.more import EncoderProjection

KNOWN = ["mill", "rain", "wheel", "flour", "oat", "rye", "loaf", "oven"]
NEW = ["Roe", "Paris"]
WHOLE = ["yeast", "##st", "1994", "rye"]
MAP = np.random.default_rng(2).normal(size=(3, 2)).astype(np.float32)


class Tokenizer:
    """One that has some words whole."""

    def get_vocab(self):
        return dict.fromkeys(WHOLE, 0)


def states(words):
    """What the encoder makes of words: three numbers, from their letters."""
    return np.array([[len(word), sum(map(ord, word)) % 17, ord(word[0])] for word in words], np.float32)


@pytest.fixture
def projection(monkeypatch):
    monkeypatch.setattr(more, "encoder_states", lambda encoder, words: iter([states(words)]))
    order = np.argsort([form_of(word).key for word in KNOWN])
    keys = np.array([form_of(word).key for word in KNOWN])[order]
    articles = [[*KNOWN, *NEW, "1994", "once", "once"], [*NEW, "1994"]]
    return EncoderProjection(Encoder(None, Tokenizer()), articles, keys, (states(KNOWN) @ MAP)[order])


def test_they_lie_where_their_states_put_them(projection):
    words = ["once", "rye", "a"]
    assert projection.vectors_of(words) == pytest.approx(states(words) @ MAP, abs=1e-2)


def test_the_commoner_words_and_the_encoder_s_whole_ones_have_one(projection):
    keys, found = projection.further_vectors()
    wanted = {form_of(word).key: states([word.lower()])[0] @ MAP for word in [*NEW, "yeast"]}
    assert keys.tolist() == sorted(wanted)
    assert found == pytest.approx(np.array([wanted[key] for key in sorted(wanted)]), abs=1e-2)


def test_the_words_that_the_encoder_has_in_pieces(projection):
    assert projection.words_in_pieces() == [word.lower() for word in [*KNOWN, *NEW, "once"] if word != "rye"]
