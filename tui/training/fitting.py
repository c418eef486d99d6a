"""Fit networks by gradient descent; shared by all trainers.

The optimiser is AdamW (Loshchilov & Hutter, ICLR 2019) with a one-cycle schedule of the learning rate (Smith
& Topin, 2019). The result is an exponential moving average of the weights over the steps (after Polyak &
Juditsky, 1992). All randomness comes from one seed, and a single thread fixes the order of additions, so the
same corpora always give the same bytes.
"""

import logging
import random
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

LOG = logging.getLogger(__name__)
SEED = 20161108
DECAY = 0.998
"""Share of the averaged weights that each step keeps."""
LONGEST_GRADIENT = 5.0
"""Norm that longer gradients are clipped to."""


class Sized(Protocol):
    """An example with a size in words."""

    def __len__(self) -> int: ...


Example = TypeVar("Example", bound=Sized)


def prepare() -> random.Random:
    """Make torch deterministic from here on; return the source of all other randomness."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(mode=True)
    return random.Random(SEED)  # noqa: S311


def batches(examples: Sequence[Example], words: int, chance: random.Random) -> list[list[Example]]:
    """Return batches of about `words` words, each with examples of similar length, in random order."""
    order = sorted(examples, key=lambda example: len(example) + 8 * chance.random())
    grouped: list[list[Example]] = [[]]
    size = 0
    for example in order:
        if size >= words:
            grouped.append([])
            size = 0
        grouped[-1].append(example)
        size += len(example)
    chance.shuffle(grouped)
    return grouped


def pad(arrays: Sequence[np.ndarray], filler: float = 0) -> Tensor:
    """Return arrays of different lengths as one tensor, (arrays, longest, …), padded with `filler`."""
    longest = max(map(len, arrays))
    together = np.full((len(arrays), longest, *arrays[0].shape[1:]), filler, arrays[0].dtype)
    for number, array in enumerate(arrays):
        together[number, : len(array)] = array
    return torch.from_numpy(together)


def fit(
    network: nn.Module,
    examples: Sequence[Example],
    loss_of: Callable[[Sequence[Example]], Tensor],
    *,
    epochs: int,
    rate: float,
    words: int,
    chance: random.Random,
) -> None:
    """Fit the network to the examples and leave the averaged weights in it, in evaluation mode.

    `loss_of`: returns the loss of a batch; `rate`: the highest learning rate; `words`: the size of a batch.
    """
    optimiser = torch.optim.AdamW(network.parameters(), rate, weight_decay=0.02)
    cycle = [batches(examples, words, chance) for _ in range(epochs)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, rate, total_steps=sum(map(len, cycle)), pct_start=0.2
    )
    averaged = {name: value.detach().clone() for name, value in network.named_parameters()}
    step = 0
    for epoch, epoch_batches in enumerate(cycle):
        network.train()
        total = 0.0
        for batch in epoch_batches:
            loss = loss_of(batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), LONGEST_GRADIENT)
            optimiser.step()
            schedule.step()
            step += 1
            _average(averaged, network, min(DECAY, (1 + step) / (10 + step)))
            total += loss.item()
        LOG.info("epoch %d of %d: loss %.4f", epoch + 1, epochs, total / len(epoch_batches))
    with torch.no_grad():
        for name, value in network.named_parameters():
            value.copy_(averaged[name])
    network.eval()


def _average(averaged: dict[str, Tensor], network: nn.Module, kept: float) -> None:
    with torch.no_grad():
        for name, value in network.named_parameters():
            averaged[name].mul_(kept).add_(value, alpha=1 - kept)
