"""Vectors of words, from a model small enough to add up by hand."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from tui.analysis.networks import word_vectors as vectors
from tui.analysis.networks.weights import models_from
from tui.analysis.networks.word_forms import ROWS, form_of
from tui.analysis.networks.word_vectors import WordVectors, key_places, word_vectors

KNOWN = ("rain", "wind", "snow")
MANY = [f"{first}{second}" for first in "abcdefghijklmnopqrst" for second in "abcdefghijklmnopqrst"]


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, seed=1)
    with models_from(tmp_path):
        yield tmp_path


def write(folder, seed):
    """A model of three dimensions, and shared vectors of two for the known words."""
    chance = np.random.default_rng(seed)
    tables = {f"table{n}": chance.normal(size=(rows, 3)).astype(np.float32) for n, rows in enumerate(ROWS)}
    np.savez(folder / "small.npz", **tables, vectors=chance.normal(size=(2, 3)).astype(np.float32))
    keys = np.array(sorted(form_of(word).key for word in KNOWN), np.uint32)
    np.savez(folder / "vectors.npz", keys=keys, vectors=chance.normal(size=(3, 2)).astype(np.float32))


def expected(folder, word):
    """The vector of one word, added up plainly."""
    own, shared = np.load(folder / "small.npz"), np.load(folder / "vectors.npz")
    form = form_of(word)
    vector = sum(own[f"table{number}"][row] for number, row in enumerate(form.rows))
    places = [place for place, key in enumerate(shared["keys"].tolist()) if key == form.key]
    return vector + sum(shared["vectors"][place] @ own["vectors"] for place in places)


@pytest.mark.parametrize("word", [*KNOWN, "Rain", "RAIN", "hail", "“", "1984"])
def test_a_word_is_the_sum_of_its_rows(folder, word):
    assert WordVectors("small").of([word])[0] == pytest.approx(expected(folder, word), abs=1e-5)


def test_words_keep_their_order_however_often_they_come(folder):
    words = ["rain", "hail", "rain", "wind", "hail"]
    found = WordVectors("small").of(words)
    assert (found.shape, found.dtype) == ((5, 3), np.float32)
    assert found == pytest.approx(np.array([expected(folder, word) for word in words]), abs=1e-5)


def test_a_model_may_have_vectors_of_its_own_for_more_words(folder):
    with np.load(folder / "small.npz") as small:
        tables = {name: small[name] for name in small.files}
    keys = np.array(sorted(form_of(word).key for word in ("hail", "fog")), np.uint32)
    more = np.random.default_rng(3).normal(size=(2, 2)).astype(np.float32)
    np.savez(folder / "more.npz", **tables, more_keys=keys, more_vectors=more)
    found = WordVectors("more").of(["rain", "hail", "fog", "sun"])
    with_more = {key: row @ tables["vectors"] for key, row in zip(keys.tolist(), more, strict=True)}
    plain = [expected(folder, word) for word in ("rain", "hail", "fog", "sun")]
    added = [0, with_more[form_of("hail").key], with_more[form_of("fog").key], 0]
    assert found == pytest.approx(
        np.array([one + other for one, other in zip(plain, added, strict=True)]), abs=1e-5
    )


def test_no_words(folder):
    assert WordVectors("small").of([]).shape == (0, 3)


def test_what_was_handed_out_is_the_caller_s(folder):
    kept = WordVectors("small")
    kept.of(["rain"])[:] = 0
    assert kept.of(["rain"]).any()


def test_more_words_than_there_is_room_for(folder):
    plain = np.array([expected(folder, word) for word in MANY])
    kept = WordVectors("small")
    for _ in range(2):
        assert kept.of(MANY) == pytest.approx(plain, abs=1e-5)


def test_the_cache_is_emptied_when_it_is_full(folder, monkeypatch):
    monkeypatch.setattr(vectors, "MAX_CACHED_WORDS", 5)
    kept = WordVectors("small")
    for start in range(0, len(MANY), 3):
        words = MANY[start : start + 3]
        plain = np.array([expected(folder, word) for word in words])
        assert kept.of(words) == pytest.approx(plain, abs=1e-5)
        assert len(kept._numbers) <= 5 + 3


def test_threads_do_not_get_into_each_other_s_way(folder, monkeypatch):
    monkeypatch.setattr(vectors, "MAX_CACHED_WORDS", 150)
    kept = WordVectors("small")
    shares = [MANY[start::7] + MANY[start : start + 40] for start in range(7)] * 4
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(kept.of, shares))
    plain = {word: expected(folder, word) for word in MANY}
    for words, rows in zip(shares, found, strict=True):
        assert rows == pytest.approx(np.array([plain[word] for word in words]), abs=1e-5)


def test_they_are_made_once_for_a_model(folder):
    assert word_vectors("small") is word_vectors("small")


def test_vectors_of_a_rewritten_model_are_computed_again(folder):
    before = word_vectors("small").of(["rain"])
    write(folder, seed=2)
    with models_from(folder):
        after = word_vectors("small").of(["rain"])
    assert after[0] == pytest.approx(expected(folder, "rain"), abs=1e-5)
    assert after[0] != pytest.approx(before[0], abs=1e-5)


def test_places_of_keys():
    keys = np.array(sorted(form_of(word).key for word in KNOWN), np.int64)
    words = [*KNOWN, "hail", "Rain", "drizzle", "sleet"]
    places = key_places([form_of(word) for word in words], keys)
    assert keys[places[:3] - 1].tolist() == [form_of(word).key for word in KNOWN]
    assert places[3:].tolist() == [0, places[0], 0, 0]
