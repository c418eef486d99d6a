"""Making vectors of words from their pieces."""

import random

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tui.analysis.networks.word_pieces import KEYS, VECTORS, Pieces, Split, piece_key, word_key  # noqa: E402
from tui.training.vectors import pieces  # noqa: E402
from tui.training.vectors.pieces import NOTHING, piece_tables, recombine  # noqa: E402

FIRSTS = ("ad", "ok", "rain", "wo", "mill")
PARTS = ("on", "kwo", "er", "s")
WORDS = [first + part + last for first in FIRSTS for part in PARTS for last in ("", *PARTS)]
CHANCE = np.random.default_rng(1)
LETTERS = CHANCE.normal(size=(26, 3)).astype(np.float32)


def vectors_of(words):
    """The encoder's vectors of words: the mean of their letters'."""
    return np.array([LETTERS[[ord(letter) - ord("a") for letter in word]].mean(axis=0) for word in words])


def keyed():
    keys = np.array([word_key(word) for word in FIRSTS], np.int64)
    order = np.argsort(keys)
    return keys[order], vectors_of(FIRSTS).astype(np.float32)[order]


def fitted(chance):
    vocabulary = [*FIRSTS, *(f"##{part}" for part in PARTS), "##never", "##é", "[UNK]"]
    return piece_tables([*WORDS, "1994"], vocabulary, vectors_of, keyed(), random.Random(chance))


def test_words_come_near_to_what_the_encoder_makes_of_them(monkeypatch):
    monkeypatch.setattr(pieces, "EPOCHS", 60)
    monkeypatch.setattr(pieces, "BATCH", 60)
    monkeypatch.setattr(pieces, "RECOMBINED", 300)
    torch.manual_seed(2)
    tables, whole = fitted(3)
    assert len(whole[KEYS]) == len(tables[VECTORS]) == len(PARTS)
    made = Pieces({**tables, **whole}, *keyed())
    found = made.of([made.split(word) for word in WORDS])
    wanted = vectors_of(WORDS)
    assert ((found - wanted) ** 2).mean() < 0.1 * wanted.var(axis=0).mean()


@pytest.mark.parametrize(
    ("word", "first", "others"), [("adons", "ad", ["on", "s"]), ("OKKWO", "ok", ["kwo"])]
)
def test_the_program_makes_them_as_the_fitting_does(monkeypatch, word, first, others):
    makers = []
    monkeypatch.setattr(pieces, "fit", lambda maker, *_, **__: makers.append(maker))
    tables, whole = fitted(3)
    made = Pieces({**tables, **whole}, *keyed())
    row = keyed()[0].tolist().index(word_key(first))
    numbers = [whole[KEYS].tolist().index(piece_key(part)) for part in others]
    with torch.no_grad():
        expected = makers[0](torch.tensor([row]), torch.tensor([[*numbers, NOTHING]]))
    assert made.of([made.split(word)]) == pytest.approx(expected.numpy(), abs=1e-5)


def test_words_recombine_begin_like_one_and_end_like_another():
    splits = [Split("ad", ("on", "kwo")), Split("ok", ("er",))]
    assert set(recombine(splits, random.Random(1))) == {
        *("adonkwo", "adkwo", "ader", "adononkwo", "adoner"),
        *("okonkwo", "okkwo", "oker"),
    }


def test_no_words_make_none_up():
    assert recombine([], random.Random(1)) == []
