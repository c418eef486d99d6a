"""Training the network of cues, sources and contents."""

import random
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from tui.analysis.cues.cues import CANDIDATE
from tui.analysis.networks.layers import Ints
from tui.analysis.statements.span_network import NOTHING, distance_rows, sentence_rows
from tui.training.attribution.examples import Passage
from tui.training.attribution.networks import Attributor, Windows, chain_loss
from tui.training.attribution.tagger import padded
from tui.training.fitting import fit

EPOCHS = 8
RATE = 4e-3
BATCH = 1800
LOST_MARKS = 0.04
"""Share of the passages with quotation marks that are seen without them in a batch."""
CUES, LABELS, VALID = 12.0, 2.0, 0.5
"""How much the parts of the loss count; one word in fifty is a cue."""
binary = nn.functional.binary_cross_entropy_with_logits


class Candidate(NamedTuple):
    """A word that may be the head of a cue."""

    passage: int
    """The number of its passage in the batch."""
    head: int
    """Its place there."""
    labels: Ints | None
    """The labels of all words of the passage; None where it reports nothing."""


def train_attributor(
    passages: Sequence[Passage], shared: Tensor, chance: random.Random, epochs: int = EPOCHS
) -> Attributor:
    """The network fitted to the passages; `shared` are the shared vectors."""
    network = Attributor(shared)

    def loss_of(batch: Sequence[Passage]) -> Tensor:
        return _loss(network, [_typeset(passage, chance) for passage in batch])

    examples = [passage for passage in passages if len(passage) > 2]  # noqa: PLR2004
    fit(network, examples, loss_of, epochs=epochs, rate=RATE, words=BATCH, chance=chance)
    return network


def _typeset(passage: Passage, chance: random.Random) -> Passage:
    if not passage.marked or chance.random() >= LOST_MARKS:
        return passage
    return passage.without_marks() or passage  # one of nothing but marks has to keep them


def _loss(network: Attributor, batch: Sequence[Passage]) -> Tensor:
    lengths = [len(passage) for passage in batch]
    seen, states = network.encode(
        padded([passage.rows for passage in batch]), padded([passage.context for passage in batch]), lengths
    )
    odds = network.cue_odds(seen)
    possible = padded([passage.possible for passage in batch])
    heads = padded([_heads(passage) for passage in batch])
    words = padded([np.ones(length, bool) for length in lengths])
    roles = padded([passage.roles for passage in batch])
    loss = CUES * binary(odds[possible], heads[possible]) + binary(network.roles(states)[words], roles[words])
    candidates = _candidates(batch, torch.sigmoid(odds.detach()).numpy())
    if candidates:
        loss = loss + _report_loss(network, seen, batch, candidates)
    return loss


def _heads(passage: Passage) -> np.ndarray:
    heads = np.zeros(len(passage), np.float32)
    heads[list(passage.reports)] = 1
    return heads


def _candidates(batch: Sequence[Passage], probabilities: np.ndarray) -> list[Candidate]:
    """All heads, and the words the network now takes for one, as it will when it is used."""
    candidates: list[Candidate] = []
    for number, passage in enumerate(batch):
        candidates += [Candidate(number, head, labels) for head, labels in passage.reports.items()]
        taken = (probabilities[number, : len(passage)] > CANDIDATE) & passage.possible
        wrong = [head for head in np.nonzero(taken)[0].tolist() if head not in passage.reports]
        candidates += [Candidate(number, head, None) for head in wrong]
    return candidates


def _report_loss(
    network: Attributor, seen: Tensor, batch: Sequence[Passage], candidates: Sequence[Candidate]
) -> Tensor:
    windows = windows_of(batch, candidates, seen.shape[1])
    scores, valid = network.read(seen, windows)
    reports = torch.tensor([candidate.labels is not None for candidate in candidates])
    loss = VALID * binary(valid, reports.float())
    if not reports.any():
        return loss
    labels = padded([_labels(batch[candidate.passage], candidate) for candidate in candidates])
    mask = windows.mask[reports]
    chain = chain_loss(scores[reports], network.transitions, labels[reports], mask)
    return loss + LABELS * chain.sum() / mask.sum()


def _labels(passage: Passage, candidate: Candidate) -> Ints:
    first, end = passage.window(candidate.head)
    if candidate.labels is None:
        return np.full(end - first, NOTHING, np.int64)
    return candidate.labels[first:end]


def windows_of(batch: Sequence[Passage], candidates: Sequence[Candidate], longest: int) -> Windows:
    """The windows of the candidates in a batch whose passages are padded to `longest` words."""
    bounds = [batch[candidate.passage].window(candidate.head) for candidate in candidates]
    words, distances, sentences = [], [], []
    for candidate, (first, end) in zip(candidates, bounds, strict=True):
        places = np.arange(first, end)
        numbers = batch[candidate.passage].sentences
        words.append(candidate.passage * longest + places)
        distances.append(distance_rows(places - candidate.head))
        sentences.append(sentence_rows(numbers[first:end] - numbers[candidate.head]))
    return Windows(
        padded(words),
        padded(distances),
        padded(sentences),
        [end - first for first, end in bounds],
        torch.tensor([candidate.passage * longest + candidate.head for candidate in candidates]),
        torch.tensor(
            [candidate.head - first for candidate, (first, _) in zip(candidates, bounds, strict=True)]
        ),
    )
