"""Trained weights as they ship: rows of eight-bit integers with a scale each, in one compressed file.

A row is scaled by itself: with one scale for a whole table, the few large weights would leave no steps for
the many small ones.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

import numpy as np

from tui.analysis.networks.layers import Floats

FOLDER = Path(__file__).parent.parent / "models"
SCALE = ":scale"
"""What is added to a table's name for the scales of its rows."""
LEVELS = 127
"""Steps on each side of zero."""
KEPT = 16
"""Models that are kept unpacked: all that ship, and those of another folder."""
COARSE = 31
"""Steps for word vectors, of which there are many; they compress to two thirds."""


class ModelFolder:
    """A folder of models as it is now; one that was written again is another."""

    def __init__(self, path: Path) -> None:
        self.path = path


SHIPPED = ModelFolder(FOLDER)
_folder = ContextVar("folder", default=SHIPPED)


def model_folder() -> ModelFolder:
    """Return the folder that models are read from."""
    return _folder.get()


def weights(name: str) -> Mapping[str, np.ndarray]:
    """The arrays of the model `name`, unpacked to float32; integer arrays as they are.

    Raises FileNotFoundError where the package was installed without its models.
    """
    return _weights(model_folder(), name)


@contextmanager
def models_from(folder: Path) -> Iterator[None]:
    """Read models from another folder, as it is now, within the context: to measure them."""
    token = _folder.set(ModelFolder(folder))
    try:
        yield
    finally:
        _folder.reset(token)


@lru_cache(maxsize=KEPT)
def _weights(folder: ModelFolder, name: str) -> Mapping[str, np.ndarray]:
    with np.load(folder.path / f"{name}.npz", allow_pickle=False) as loaded:
        arrays = {key: loaded[key] for key in loaded.files}
    return {
        key: unpacked(array, arrays[key + SCALE]) if key + SCALE in arrays else array
        for key, array in arrays.items()
        if not key.endswith(SCALE)
    }


def unpacked(rows: np.ndarray, scales: Floats) -> Floats:
    """The table whose rows were packed with these scales."""
    return np.asarray(rows * scales[:, None], np.float32)


def packed(table: Floats, levels: int = LEVELS) -> tuple[np.ndarray, Floats]:
    """A table as eight-bit rows with their scales, (rows, columns) and (rows,).

    Fewer `levels` are coarser but compress better.
    """
    scales = np.abs(table).max(axis=1) / levels
    scales[scales == 0] = 1.0
    return np.rint(table / scales[:, None]).astype(np.int8), scales.astype(np.float32)
