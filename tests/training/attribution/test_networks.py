"""The loss of labels in a chain, against all rows of labels there are."""

import itertools

import pytest

torch = pytest.importorskip("torch")

from tui.training.attribution.networks import Windows, chain_loss  # noqa: E402

LABELS = 3
LENGTHS = ([1], [4], [3, 1, 4], [2, 2])


def score(scores, transitions, row):
    own = sum(scores[place, label] for place, label in enumerate(row))
    return own + sum(transitions[before, label] for before, label in itertools.pairwise(row))


@pytest.mark.parametrize("lengths", LENGTHS)
def test_the_loss_of_a_row_of_labels(lengths):
    chance = torch.Generator().manual_seed(len(lengths))
    scores = torch.randn(len(lengths), max(lengths), LABELS, generator=chance, dtype=torch.float64)
    transitions = torch.randn(LABELS, LABELS, generator=chance, dtype=torch.float64)
    labels = torch.randint(LABELS, scores.shape[:2], generator=chance)
    mask = torch.arange(max(lengths))[None] < torch.tensor(lengths)[:, None]
    losses = chain_loss(scores, transitions, labels, mask)
    for number, length in enumerate(lengths):
        rows = itertools.product(range(LABELS), repeat=length)
        every = torch.stack([score(scores[number], transitions, row) for row in rows])
        own = score(scores[number], transitions, labels[number, :length].tolist())
        assert losses[number].item() == pytest.approx((every.logsumexp(0) - own).item())


def test_what_is_masked_has_no_part_in_it():
    scores, transitions = torch.zeros(1, 3, LABELS), torch.zeros(LABELS, LABELS)
    mask = torch.tensor([[True, True, False]])
    before = chain_loss(scores, transitions, torch.tensor([[0, 1, 0]]), mask)
    scores[0, 2] = 9.0
    assert chain_loss(scores, transitions, torch.tensor([[0, 1, 2]]), mask).equal(before)


def test_the_mask_of_windows():
    nothing = torch.zeros(2, 3, dtype=torch.int64)
    windows = Windows(nothing, nothing, nothing, [3, 1], torch.tensor([0, 3]), torch.tensor([0, 0]))
    assert windows.mask.tolist() == [[True, True, True], [True, False, False]]
