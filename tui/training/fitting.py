"""Fitting: gradient descent with what all networks share.

AdamW (Loshchilov & Hutter, ICLR 2019) on a one-cycle schedule of the learning rate (Smith & Topin, 2019);
kept are the weights averaged over the steps (Polyak & Juditsky, 1992), here exponentially. One seed makes
everything random, and one thread keeps the order of additions, so that the same corpora give the same bytes.
"""

import logging
import random
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

import torch
from torch import Tensor, nn

LOG = logging.getLogger(__name__)
SEED = 20161108
DECAY = 0.998
"""Share of the averaged weights that a step keeps."""
LONGEST_GRADIENT = 5.0


class Sized(Protocol):
    """Anything with a number of words."""

    def __len__(self) -> int: ...


Example = TypeVar("Example", bound=Sized)


def prepare() -> random.Random:
    """Makes torch repeatable from here on; the source of all other chance."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(mode=True)
    return random.Random(SEED)  # noqa: S311


def batches(examples: Sequence[Example], words: int, chance: random.Random) -> list[list[Example]]:
    """The examples in batches of about so many words, those of like length together, in random order."""
    order = sorted(examples, key=lambda example: len(example) + 8 * chance.random())
    made: list[list[Example]] = [[]]
    size = 0
    for example in order:
        if size >= words:
            made.append([])
            size = 0
        made[-1].append(example)
        size += len(example)
    chance.shuffle(made)
    return made


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
    """Fits the network to the examples and leaves the averaged weights in it.

    `loss_of` gives the loss of a batch; `rate` is the highest learning rate, `words` the size of a batch.
    """
    optimiser = torch.optim.AdamW(network.parameters(), rate, weight_decay=0.02)
    cycle = [batches(examples, words, chance) for _ in range(epochs)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, rate, total_steps=sum(map(len, cycle)), pct_start=0.2
    )
    averaged = {name: value.detach().clone() for name, value in network.named_parameters()}
    step = 0
    for epoch, made in enumerate(cycle):
        network.train()
        total = 0.0
        for batch in made:
            loss = loss_of(batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), LONGEST_GRADIENT)
            optimiser.step()
            schedule.step()
            step += 1
            _average(averaged, network, min(DECAY, (1 + step) / (10 + step)))
            total += loss.item()
        LOG.info("epoch %d of %d: loss %.4f", epoch + 1, epochs, total / len(made))
    with torch.no_grad():
        for name, value in network.named_parameters():
            value.copy_(averaged[name])
    network.eval()


def _average(averaged: dict[str, Tensor], network: nn.Module, kept: float) -> None:
    with torch.no_grad():
        for name, value in network.named_parameters():
            averaged[name].mul_(kept).add_(value, alpha=1 - kept)
