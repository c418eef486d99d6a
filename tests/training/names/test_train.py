"""Training goes through whatever sentences an article has, and learns the names of a small corpus."""

import random
from functools import partial
from itertools import pairwise

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tests.training.named_article import named_article  # noqa: E402
from tui.training.names import train  # noqa: E402
from tui.training.names.examples import name_example  # noqa: E402
from tui.training.names.network import Recogniser  # noqa: E402
from tui.training.names.train import sentence_loss, train_recogniser  # noqa: E402

NO_KEYS = np.array([0], np.int64)
NOTHING_SHARED = torch.zeros(1, 4)
ARTICLES = {
    "names": ["[Ana Roe|PERSON] left [Paris|LOC]. [Roe|PERSON] slept."],
    "no names": ["It rains.", "[Bo|PERSON] sat."],
    "no capitals": ["so it goes on"],
    "one word": ["Rain", "No"],
    "nothing": ["", "Rain fell."],
}


@pytest.mark.parametrize("articles", ARTICLES.values(), ids=ARTICLES)
def test_training(monkeypatch, articles):
    small = partial(Recogniser, dimensions=4, units=4, shown=3, hidden=6)
    monkeypatch.setattr(train, "Recogniser", small)
    examples = [name_example(named_article(text), NO_KEYS, random.Random(1)) for text in articles]
    network = train_recogniser(examples, NOTHING_SHARED, random.Random(1), epochs=1)
    assert all(value.isfinite().all() for value in network.parameters())
    assert not network.training


def test_the_loss_of_sentences_is_that_of_all_their_rows_of_labels():
    torch.manual_seed(3)
    scores, transitions = torch.randn(3, 3), torch.randn(3, 3)
    labels = torch.tensor([1, 2, 0])
    found = sentence_loss(scores, transitions, labels, [2, 1])

    def total(row, first):
        around = [0, *row, 0]
        steps = sum(transitions[a, b] for a, b in pairwise(around))
        return steps + sum(scores[first + place, label] for place, label in enumerate(row))

    two = torch.stack([total([a, b], 0) for a in range(3) for b in range(3)])
    one = torch.stack([total([a], 2) for a in range(3)])
    expected = [torch.logsumexp(two, 0) - total([1, 2], 0), torch.logsumexp(one, 0) - total([0], 2)]
    assert found.tolist() == pytest.approx([value.item() for value in expected], abs=1e-5)
