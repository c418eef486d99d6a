"""Weights as they ship: how exact they are, and where they are read from."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from tui.analysis.networks.weights import COARSE_LEVELS, LEVELS, SCALE, models_from, pack, unpack, weights

sizes = st.one_of(st.just(0.0), st.floats(2**-20, 2**20, width=32))
values = st.tuples(sizes, st.sampled_from((-1.0, 1.0))).map(lambda pair: pair[0] * pair[1])
tables = arrays(np.float32, array_shapes(min_dims=2, max_dims=2, max_side=6), elements=values)


@given(tables, st.sampled_from((LEVELS, COARSE_LEVELS)))
def test_no_weight_is_off_by_more_than_half_a_step(table, levels):
    rows, scales = pack(table, levels)
    assert (rows.dtype, scales.dtype, scales.shape) == (np.int8, np.float32, (len(table),))
    assert np.abs(rows).max() <= levels
    step = np.abs(table).max(axis=1) / levels
    assert (np.abs(unpack(rows, scales) - table) <= 0.501 * step[:, None]).all()


@given(tables)
def test_what_was_packed_once_stays_as_it_is(table):
    once = unpack(*pack(table))
    assert unpack(*pack(once)) == pytest.approx(once, rel=1e-5)


def test_a_row_of_zeros_stays_one():
    rows, scales = pack(np.array([[0, 0], [0, 2]], np.float32))
    assert unpack(rows, scales).tolist() == [[0, 0], [0, 2]]


def test_a_small_row_is_as_exact_as_a_large_one():
    table = np.array([[0.001, -0.0004], [1000.0, -400.0]], np.float32)
    large, small = unpack(*pack(table))[::-1]
    assert large == pytest.approx(small * 1e6, rel=1e-5)


@pytest.fixture
def other(tmp_path):
    """A folder with a model of a packed table, an array of integers and a plain one."""
    rows, scales = pack(np.array([[1.0, -0.5], [0.25, 0.0]], np.float32))
    bias, keys = np.array([0.1, 0.2], np.float32), np.array([3, 5], np.uint32)
    np.savez_compressed(
        tmp_path / "small.npz", **{"table": rows, f"table{SCALE}": scales}, bias=bias, keys=keys
    )
    return tmp_path


def test_models_are_read_from_another_folder(other):
    with models_from(other):
        loaded = weights("small")
        assert weights("small") is loaded
    assert set(loaded) == {"table", "bias", "keys"}
    assert loaded["table"] == pytest.approx(np.array([[1.0, -0.5], [0.25, 0.0]]), abs=0.005)
    assert (loaded["table"].dtype, loaded["keys"].dtype) == (np.float32, np.uint32)
    assert loaded["bias"].tolist() == pytest.approx([0.1, 0.2])


def test_afterwards_they_are_read_from_where_they_were(other, tmp_path):
    with models_from(other):
        with models_from(tmp_path / "nowhere"), pytest.raises(FileNotFoundError):
            weights("small")
        assert weights("small")
    with pytest.raises(FileNotFoundError):
        weights("small")


def test_an_error_takes_them_back_too(other):
    with pytest.raises(RuntimeError), models_from(other):
        raise RuntimeError
    with pytest.raises(FileNotFoundError):
        weights("small")


def test_rewritten_models_are_read_again(other):
    with models_from(other):
        weights("small")
    np.savez_compressed(other / "small.npz", bias=np.zeros(2, np.float32))
    with models_from(other):
        assert set(weights("small")) == {"bias"}
