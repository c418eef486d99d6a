"""Trained weights as they ship: rows of eight-bit integers with a scale each, in one compressed file.

A row is scaled by itself: with one scale for a whole table, the few large weights would leave no steps for
the many small ones.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

import numpy as np

from tui.analysis.networks.layers import Floats

FOLDER = Path(__file__).parent.parent / "models"
SCALE = ":scale"
"""What is added to a table's name for the scales of its rows."""
LEVELS = 127
"""Steps on each side of zero."""
COARSE_LEVELS = 31
"""Steps for word vectors, of which there are many; they compress to two thirds."""


_folder = ContextVar("folder", default=FOLDER)


def weights(name: str) -> Mapping[str, np.ndarray]:
    """The arrays of the model `name`, unpacked to float32; integer arrays as they are.

    Raises FileNotFoundError where the package was installed without its models.
    """
    return _weights(_folder.get(), name)


@contextmanager
def models_from(folder: Path) -> Iterator[None]:
    """Within it, models are read from another folder: for measuring those that do not ship."""
    token = _folder.set(folder)
    _weights.cache_clear()
    try:
        yield
    finally:
        _folder.reset(token)


@cache
def _weights(folder: Path, name: str) -> Mapping[str, np.ndarray]:
    with np.load(folder / f"{name}.npz", allow_pickle=False) as loaded:
        arrays = {key: loaded[key] for key in loaded.files}
    return {
        key: unpack(array, arrays[key + SCALE]) if key + SCALE in arrays else array
        for key, array in arrays.items()
        if not key.endswith(SCALE)
    }


def unpack(rows: np.ndarray, scales: Floats) -> Floats:
    """The table whose rows were packed with these scales."""
    return np.asarray(rows * scales[:, None], np.float32)


def pack(table: Floats, levels: int = LEVELS) -> tuple[np.ndarray, Floats]:
    """A table as eight-bit rows with their scales, (rows, columns) and (rows,).

    Fewer `levels` are coarser but compress better.
    """
    scales = np.abs(table).max(axis=1) / levels
    scales[scales == 0] = 1.0
    return np.rint(table / scales[:, None]).astype(np.int8), scales.astype(np.float32)
