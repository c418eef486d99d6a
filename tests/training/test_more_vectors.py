"""Vectors of words that have no shared one, laid into the space of those that have."""

import numpy as np
import pytest

pytest.importorskip("torch")

from tui.analysis.networks.forms import form_of
from tui.training import vectors
from tui.training.vectors import more_vectors

KNOWN = ["mill", "rain", "wheel", "flour", "oat", "rye", "loaf", "oven"]
NEW = ["Roe", "Paris"]
MAP = np.random.default_rng(2).normal(size=(3, 2)).astype(np.float32)


def states(words):
    """What the encoder makes of words: three numbers, from their letters."""
    return np.array([[len(word), sum(map(ord, word)) % 17, ord(word[0])] for word in words], np.float32)


@pytest.fixture(autouse=True)
def encoder(monkeypatch):
    monkeypatch.setattr(vectors, "opened", lambda _: (None, None))
    monkeypatch.setattr(vectors, "_states", lambda model, tokenizer, words: iter([states(words)]))


def test_they_lie_where_their_states_put_them(tmp_path):
    order = np.argsort([form_of(word).key for word in KNOWN])
    keys = np.array([form_of(word).key for word in KNOWN])[order]
    shared = (states(KNOWN) @ MAP)[order]
    found_keys, found = more_vectors(
        tmp_path, [*KNOWN, *KNOWN, *NEW, *NEW, "once", "1994", "1994"], keys, shared
    )
    wanted = {form_of(word).key: states([word.lower()])[0] @ MAP for word in NEW}
    assert found_keys.tolist() == sorted(wanted)
    assert found == pytest.approx(np.array([wanted[key] for key in sorted(wanted)]), abs=1e-2)
