"""The networks of the tagger and of attribution in torch, for training.

`packing` writes them in the form in which `tui.analysis` runs them. The attribution network reads source, cue
and content with a bidirectional LSTM and a linear chain of labels (BiLSTM-CRF; Lample et al., NAACL 2016).
"""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn

from tui.analysis.cues.passages import CONTEXT
from tui.analysis.networks.word_forms import ROWS
from tui.analysis.statements.span_network import FARTHEST_STEP, MAX_SENTENCE_DISTANCE
from tui.analysis.text.parts_of_speech import REACH, TAGS

LABELS = 4
"""Labels of a word: none, content, source and cue."""
CONTEXT_DIMENSIONS = (8, 4, 6, 8, 24)
"""Dimensions of the embeddings of the context features, the last of which is the part of speech."""
UNLIKELY = -4.0
"""Initial log-odds of a cue: about one word in fifty is one."""


class WordEmbeddings(nn.Module):
    """Vectors of words: the sum of rows of hashed tables and of the word's shared vector, if it has one."""

    def __init__(
        self, dimensions: int, shared: Tensor, dropped: float, from_pieces: Sequence[bool] | None = None
    ) -> None:
        """Make the embeddings.

        `shared`: the shared vectors, (words + 1, dimensions), zeros first; `dropped`: the share of words
        whose own row is hidden in training, so that endings and shapes are learnt too; `from_pieces`: which
        of the shared vectors were made of word pieces: the own row of these words is always hidden.
        """
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(rows, dimensions) for rows in ROWS)
        for table in self.tables:
            nn.init.normal_(table.weight, 0, 0.1)
        self.register_buffer("shared", shared, persistent=False)
        self.map = nn.Linear(shared.shape[1], dimensions, bias=False)
        self.dropped = dropped
        hidden = (
            torch.zeros(len(shared), dtype=torch.bool) if from_pieces is None else torch.tensor(from_pieces)
        )
        self.register_buffer("hidden", hidden, persistent=False)

    def forward(self, rows: Tensor) -> Tensor:
        """Return the vectors, (…, dimensions); `rows`: the row in the shared vectors, then in each table, (…,
        6)."""
        vectors = self.tables[0](rows[..., 1])
        kept = ~self.hidden[rows[..., 0]]
        if self.training:
            kept = kept & (torch.rand(vectors.shape[:-1]) > self.dropped)
        vectors = vectors * kept.unsqueeze(-1)
        for number, table in enumerate(list(self.tables)[1:], start=2):
            vectors = vectors + table(rows[..., number])
        return vectors + self.map(self.shared[rows[..., 0]])


class Tagger(nn.Module):
    """A convolution over a window of words; see `tui.analysis.text.parts_of_speech`."""

    def __init__(self, shared: Tensor, dimensions: int = 32, units: int = 96) -> None:
        super().__init__()
        self.words = WordEmbeddings(dimensions, shared, dropped=0.1)
        self.window = nn.Conv1d(dimensions, units, 2 * REACH + 1, padding=REACH)
        self.hidden = nn.Linear(units, units)
        self.tags = nn.Linear(units, len(TAGS))
        self.dropout = nn.Dropout(0.2)

    def forward(self, rows: Tensor, mask: Tensor) -> Tensor:
        """Return the scores of the tags, (sentences, words, tags); `mask` is 0 for padding, (sentences,
        words)."""
        vectors = self.words(rows) * mask.unsqueeze(-1)
        first = self.dropout(torch.relu(self.window(vectors.transpose(1, 2)).transpose(1, 2)))
        second = first + torch.relu(self.hidden(first))
        return self.tags(self.dropout(second))


class Memory(nn.Module):
    """A bidirectional LSTM over sequences of different lengths."""

    def __init__(self, dimensions: int, units: int) -> None:
        super().__init__()
        self.lstm = nn.LSTM(dimensions, units, bidirectional=True, batch_first=True)

    def forward(self, inputs: Tensor, lengths: Sequence[int]) -> Tensor:
        """Return the states, (sequences, longest, 2 units), of padded inputs, (sequences, longest,
        dimensions)."""
        packed = nn.utils.rnn.pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(
            self.lstm(packed)[0], batch_first=True, total_length=inputs.shape[1]
        )
        return states


class Windows(NamedTuple):
    """The words around each cue of a batch, padded."""

    words: Tensor
    """The index of each word among all words of the batch, (cues, longest)."""
    distances: Tensor
    """The row of its distance from the cue, (cues, longest)."""
    sentences: Tensor
    """The row of its sentence's distance from the cue's sentence, (cues, longest)."""
    lengths: list[int]
    """Number of words of each window."""
    cues: Tensor
    """The index of each cue among all words of the batch, (cues,)."""
    own: Tensor
    """The index of each cue in its window, (cues,)."""

    @property
    def mask(self) -> Tensor:
        """Which places hold a word, not padding, (cues, longest)."""
        return torch.arange(self.words.shape[1])[None] < torch.tensor(self.lengths)[:, None]


class Attributor(nn.Module):
    """The network that finds cues, and the source and content of each (see `tui.analysis.cues.encoder`)."""

    def __init__(
        self,
        shared: Tensor,
        dimensions: int = 64,
        units: int = 96,
        reader_units: int = 64,
        dropout: float = 0.35,
    ) -> None:
        super().__init__()
        self.words = WordEmbeddings(dimensions, shared, dropped=0.15)
        sizes = (*CONTEXT, len(TAGS))
        self.context = nn.ModuleList(
            nn.Embedding(rows, columns) for rows, columns in zip(sizes, CONTEXT_DIMENSIONS, strict=True)
        )
        inputs = dimensions + sum(CONTEXT_DIMENSIONS)
        seen = 2 * units + inputs
        self.encoder = Memory(inputs, units)
        self.cue = nn.Sequential(nn.Linear(seen, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 1))
        nn.init.constant_(self.cue[3].bias, UNLIKELY)
        self.roles = nn.Linear(2 * units, LABELS - 1)
        self.reader_word, self.reader_cue = nn.Linear(seen, 64), nn.Linear(seen, 48)
        self.distances = nn.Embedding(2 * FARTHEST_STEP + 1, 16)
        self.sentences = nn.Embedding(2 * MAX_SENTENCE_DISTANCE + 1, 6)
        self.reader = Memory(64 + 48 + 16 + 6, reader_units)
        self.labels = nn.Linear(2 * reader_units, LABELS)
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.report = nn.Sequential(
            nn.Linear(4 * reader_units + seen, 48), nn.ReLU(), nn.Dropout(0.2), nn.Linear(48, 1)
        )
        self.dropout = nn.Dropout(dropout)

    def encode(self, rows: Tensor, context: Tensor, lengths: Sequence[int]) -> tuple[Tensor, Tensor]:
        """Return the states of all words, (passages, longest, …): first joined with the inputs, then
        alone."""
        features = [self.words(rows)] + [table(context[..., n]) for n, table in enumerate(self.context)]
        inputs = self.dropout(torch.cat(features, -1))
        states = self.dropout(self.encoder(inputs, lengths))
        return torch.cat([states, inputs], -1), states

    def cue_odds(self, seen: Tensor) -> Tensor:
        """Return the log-odds that each word is the head of a cue, (passages, longest)."""
        odds: Tensor = self.cue(seen).squeeze(-1)
        return odds

    def read(self, seen: Tensor, windows: Windows) -> tuple[Tensor, Tensor]:
        """Return the scores of the labels, (cues, longest, labels), and the log-odds of reports, (cues,)."""
        flat = seen.reshape(-1, seen.shape[-1])
        cues = flat[windows.cues]
        inputs = (
            self.reader_word(flat)[windows.words],
            self.reader_cue(cues).unsqueeze(1).expand(-1, windows.words.shape[1], -1),
            self.distances(windows.distances),
            self.sentences(windows.sentences),
        )
        states = self.dropout(self.reader(torch.cat(inputs, -1), windows.lengths))
        greatest = states.masked_fill(~windows.mask.unsqueeze(-1), -9.0).max(1).values
        own = states[torch.arange(len(cues)), windows.own]
        return self.labels(states), self.report(torch.cat([greatest, own, cues], -1)).squeeze(-1)


def chain_loss(scores: Tensor, transitions: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
    """Return the negative log-likelihood of label sequences in a linear-chain CRF, (rows,).

    `scores`: (rows, places, labels); `transitions`: (labels, labels), from the first to the second; `labels`,
    `mask`: (rows, places), where the first place of a row is never masked (Lafferty et al., ICML 2001).
    """
    every = torch.arange(len(scores))
    total = scores[:, 0]
    chosen = scores[every, 0, labels[:, 0]]
    for place in range(1, scores.shape[1]):
        running = mask[:, place]
        step = torch.logsumexp(total.unsqueeze(2) + transitions, 1) + scores[:, place]
        total = torch.where(running.unsqueeze(1), step, total)
        before, here = labels[:, place - 1], labels[:, place]
        gain = transitions[before, here] + scores[every, place, here]
        chosen = chosen + torch.where(running, gain, torch.zeros(()))
    return torch.logsumexp(total, 1) - chosen
