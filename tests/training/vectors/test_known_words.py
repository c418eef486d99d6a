"""The words that the recogniser of names is trained with."""

import numpy as np
import pytest

from tui.analysis.networks.weights import weights
from tui.analysis.networks.word_forms import form_of
from tui.analysis.networks.word_pieces import Pieces, piece_key
from tui.analysis.networks.word_vectors import keyed_vectors

pytest.importorskip("torch")

from tui.training.vectors.pieces import known_words

SIZE = 64


@pytest.fixture(scope="module")
def more():
    """A model's vectors: of "rainroe", and of the pieces "roe" and "by", with what makes vectors of these."""
    chance = np.random.default_rng(2)

    def table(rows, columns):
        return chance.normal(size=(rows, columns)).astype(np.float32)

    keys = np.sort(np.append(weights("vectors")["keys"], form_of("rainroe").key))
    return {
        "more_keys": np.array([form_of("rainroe").key], np.uint32),
        "more_vectors": table(1, SIZE),
        "piece_keys": np.array(sorted(map(piece_key, ("roe", "by"))), np.uint32),
        "piece_vectors": table(2, SIZE),
        "piece_firsts": np.packbits(np.isin(keys, [form_of("rain").key])),
        "piece_hidden": table(4 * SIZE, 5),
        "piece_hidden_bias": table(1, 5)[0],
        "piece_word": table(5, SIZE),
        "piece_word_bias": table(1, SIZE)[0],
        "piece_direct": table(4 * SIZE, SIZE),
    }


def row_of(words, form):
    """The row of a form's vector, 0 if it has none."""
    places = np.flatnonzero(words.keys == form_of(form).key)
    return int(places[0]) + 1 if len(places) else 0


def test_words_without_a_vector_have_one_made_of_pieces(more):
    words = known_words(["rain", "Rainby", "1994", "xoxo", "Rainby"], more)
    row = row_of(words, "rainby")
    pieces = Pieces(more, *keyed_vectors(more))
    assert words.vectors[row] == pytest.approx(pieces.of([pieces.split("rainby")])[0])
    assert np.flatnonzero(words.from_pieces).tolist() == [row]
    assert words.unseen.tolist() == list(range(len(words.vectors)))
    assert row_of(words, "xoxo") == 0


def test_words_with_one_have_another_made_of_pieces(more):
    words = known_words(["rain", "Rainroe"], more)
    own = row_of(words, "rainroe")
    other = words.unseen[own]
    assert words.vectors[own] == pytest.approx(more["more_vectors"][0])
    assert not words.from_pieces[own]
    assert words.from_pieces[other]
    assert np.flatnonzero(words.unseen != np.arange(len(words.unseen))).tolist() == [own]
    pieces = Pieces(more, *keyed_vectors(more))
    assert words.vectors[other] == pytest.approx(pieces.of([pieces.split("rainroe")])[0])


def test_the_shared_vectors_alone():
    words = known_words(["rain", "Rainroe"], {})
    shared = weights("vectors")
    assert words.keys.tolist() == shared["keys"].tolist()
    assert not words.vectors[0].any()
    assert (words.vectors[1:] == shared["vectors"]).all()
    assert not words.from_pieces.any()
