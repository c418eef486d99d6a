"""Training goes through whatever passages an article has."""

import random
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tests.training.attribution.test_examples import passage as numbered  # noqa: E402
from tui.training.attribution import train  # noqa: E402
from tui.training.attribution.networks import Attributor  # noqa: E402
from tui.training.attribution.train import train_attributor  # noqa: E402


def passage(text, reports=None):
    """A passage whose words are all alike."""
    made = numbered(text, reports)
    return replace(made, rows=np.zeros_like(made.rows))


NOTHING_SHARED = torch.zeros(1, 4)
REPORTED = passage("Ana said it rains.", {1: np.array([2, 3, 1, 1, 0])})
QUOTED = passage("“It rains,” Ana said.", {6: np.array([1, 1, 1, 0, 1, 2, 3, 0])})
PASSAGES = {
    "a report": [REPORTED],
    "a quotation": [QUOTED, REPORTED],
    "nothing reported": [passage("It rains.")],
    "marks and nothing else": [passage("“ ” “"), REPORTED],
    "too short to read": [passage("No"), REPORTED],
}


@pytest.mark.parametrize("lost", [0.0, 1.0], ids=["with marks", "without marks"])
@pytest.mark.parametrize("passages", PASSAGES.values(), ids=PASSAGES)
def test_training(monkeypatch, passages, lost):
    monkeypatch.setattr(train, "LOST_MARKS", lost)
    small = partial(Attributor, dimensions=4, units=4, reader_units=4)
    monkeypatch.setattr(train, "Attributor", small)
    network = train_attributor(passages, NOTHING_SHARED, random.Random(1), epochs=1)
    assert all(value.isfinite().all() for value in network.parameters())
    assert not network.training
