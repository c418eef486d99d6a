"""The name network in torch, for training; see `tui.analysis.entities.name_network` for what it computes."""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn

from tui.analysis.entities.name_features import FEATURES
from tui.analysis.entities.name_network import LABELS, TYPES
from tui.analysis.text.parts_of_speech import TAGS
from tui.training.attribution.networks import Memory, WordEmbeddings

GUESSES = len(TYPES) + 1
"""Classes of the first reading: no name, and each type."""


class NameBatch(NamedTuple):
    """The words of several articles, concatenated."""

    rows: Tensor
    """Each word's rows in the tables, (words, 6)."""
    tags: Tensor
    """Each word's part of speech, (words,)."""
    features: Tensor
    """Each word's other features, (words, FEATURES)."""
    groups: Tensor
    """The indices of the words of each group, padded with -1, (groups, longest)."""
    lengths: list[int]
    """Number of words of each sentence."""
    last: Tensor
    """Which words are the last of their article, (words,)."""


class Recogniser(nn.Module):
    """Labels the words of names in two readings.

    The second reading sees the first one's guesses for the neighbouring words and for all words of the group.
    """

    def __init__(
        self,
        shared: Tensor,
        from_pieces: Sequence[bool] | None = None,
        *,
        dimensions: int = 48,
        units: int = 64,
        shown: int = 16,
        hidden: int = 96,
        dropout: float = 0.3,
    ) -> None:
        """`shared`, `from_pieces`: the vectors of words, and which are made from pieces; see
        `WordEmbeddings`."""
        super().__init__()
        self.words = WordEmbeddings(dimensions, shared, dropped=0.2, from_pieces=from_pieces)
        self.tag = nn.Embedding(len(TAGS), 8)
        self.encoder = Memory(dimensions + 8 + FEATURES, units)
        self.guess = nn.Linear(2 * units, GUESSES)
        self.shown = nn.Linear(2 * units, shown)
        self.hidden = nn.Linear(2 * units, hidden)
        self.around = nn.Linear(3 * (3 * GUESSES + shown), hidden, bias=False)
        self.labels = nn.Linear(hidden, LABELS)
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, batch: NameBatch) -> tuple[Tensor, Tensor]:
        """Return the log-odds of the first reading, (words, GUESSES), and the scores of the second, (words,
        LABELS)."""
        states = self.dropout(self._states(batch))
        odds = self.guess(states)
        first = torch.softmax(odds, -1)
        seen = self._seen(first, torch.tanh(self.shown(states)), batch.groups)
        around = torch.cat([first, seen], -1)
        ends = batch.last.unsqueeze(-1)
        nothing = torch.zeros_like(around[:1])
        behind = torch.cat([nothing, around[:-1].masked_fill(ends[:-1], 0)])
        before = torch.cat([around[1:].masked_fill(ends[:-1], 0), nothing])
        hidden = self.hidden(states) + self.around(torch.cat([behind, around, before], -1))
        return odds, self.labels(self.dropout(torch.relu(hidden)))

    def _states(self, batch: NameBatch) -> Tensor:
        inputs = torch.cat([self.words(batch.rows), self.tag(batch.tags), batch.features], -1)
        inputs = self.dropout(inputs)
        sentences = nn.utils.rnn.pad_sequence(list(inputs.split(batch.lengths)), batch_first=True)
        states = self.encoder(sentences, batch.lengths)
        return states[real_words(batch.lengths, states.shape[1])]

    @staticmethod
    def _seen(first: Tensor, shown: Tensor, groups: Tensor) -> Tensor:
        """Return for each word, from all words of its group, the mean guess and the maximum of all values."""
        values = torch.cat([first, shown], -1)
        seen = values.new_zeros(len(values), first.shape[1] + values.shape[1])
        if not len(groups):
            return seen
        there = groups >= 0
        members = values[groups.clamp(min=0)]
        mask = there.unsqueeze(-1)
        mean = (members[..., : first.shape[1]] * mask).sum(1) / mask.sum(1)
        greatest = members.masked_fill(~mask, -9.0).max(1).values
        each = torch.cat([mean, greatest], -1).unsqueeze(1).expand(-1, groups.shape[1], -1)
        return seen.index_copy(0, groups[there], each[there])


def real_words(lengths: Sequence[int], longest: int) -> Tensor:
    """Return which places of padded sentences hold a word, (sentences, longest)."""
    return torch.arange(longest)[None] < torch.tensor(lengths)[:, None]
