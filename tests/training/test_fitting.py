"""Batches, and that fitting fits."""

import random

import pytest

torch = pytest.importorskip("torch")

from tui.training.fitting import batches, fit, prepare  # noqa: E402


def test_every_example_is_in_one_batch_with_those_of_like_length():
    examples = ["x" * (1 + number % 50) for number in range(200)]
    made = batches(examples, 100, random.Random(1))
    assert sorted(len(example) for batch in made for example in batch) == sorted(map(len, examples))
    assert all(batch for batch in made)
    for batch in made:
        sizes = [len(example) for example in batch]
        assert sum(sizes) < 100 + max(sizes)
        assert max(sizes) - min(sizes) <= 8 + 100 / min(sizes)


def test_batches_come_in_random_order_and_the_same_again():
    examples = ["x" * length for length in range(1, 60)]
    first, again, other = (batches(examples, 50, random.Random(seed)) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    lengths = [len(batch[0]) for batch in first]
    assert lengths != sorted(lengths)


def fitted(epochs):
    """A line through points on y = 2 x + 1."""
    chance = prepare()
    network = torch.nn.Linear(1, 1)
    examples = [[number / 10] for number in range(-20, 20)]

    def loss_of(batch):
        points = torch.tensor(batch)
        return ((network(points) - (2 * points + 1)) ** 2).mean()

    fit(network, examples, loss_of, epochs=epochs, rate=0.1, words=10, chance=chance)
    assert not network.training
    return network.weight.item(), network.bias.item()


def test_fitting():
    weight, bias = fitted(80)
    assert weight == pytest.approx(2, abs=0.1)
    assert bias == pytest.approx(1, abs=0.1)


def test_fitting_is_repeatable():
    assert fitted(2) == fitted(2)
