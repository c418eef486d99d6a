"""Trained weights as they are shipped: rows of eight-bit integers, each with its scale, in one compressed
file.

Each row has its own scale: with one scale for a whole table, its few large weights would leave no steps for
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
"""The folder of the shipped models."""
SCALE = ":scale"
"""Suffix of the name under which the scales of a table's rows are stored."""
LEVELS = 127
"""Steps on each side of zero."""
MAX_CACHED_MODELS = 16
"""Unpacked models in the cache at most: all that ship, and those of another folder."""
COARSE_LEVELS = 31
"""Steps for word vectors, of which there are many: they compress to two thirds of the size."""


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
    """Return the arrays of the model `name`: packed tables unpacked to float32, integer arrays as they are.

    Raises FileNotFoundError if the package was installed without its models.
    """
    return _weights(model_folder(), name)


@contextmanager
def models_from(folder: Path) -> Iterator[None]:
    """Within the context, read the models from another folder: for measuring models that are not shipped."""
    token = _folder.set(ModelFolder(folder))
    try:
        yield
    finally:
        _folder.reset(token)


@lru_cache(maxsize=MAX_CACHED_MODELS)
def _weights(folder: ModelFolder, name: str) -> Mapping[str, np.ndarray]:
    with np.load(folder.path / f"{name}.npz", allow_pickle=False) as loaded:
        arrays = {key: loaded[key] for key in loaded.files}
    return {
        key: unpack(array, arrays[key + SCALE]) if key + SCALE in arrays else array
        for key, array in arrays.items()
        if not key.endswith(SCALE)
    }


def unpack(rows: np.ndarray, scales: Floats) -> Floats:
    """Return the table whose rows were packed with these scales, (rows, columns)."""
    return np.asarray(rows * scales[:, None], np.float32)


def pack(table: Floats, levels: int = LEVELS) -> tuple[np.ndarray, Floats]:
    """Return a table as eight-bit rows and their scales, (rows, columns) and (rows,).

    Fewer `levels` are coarser but compress better.
    """
    scales = np.abs(table).max(axis=1) / levels
    scales[scales == 0] = 1.0
    return np.rint(table / scales[:, None]).astype(np.int8), scales.astype(np.float32)
