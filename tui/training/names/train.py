"""Training the recogniser of names."""

import logging
import random
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from tui.analysis.entities.name_network import MODEL, OUTSIDE
from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.weights import models_from
from tui.analysis.networks.word_pieces import KEYS
from tui.analysis.networks.word_vectors import MORE_KEYS, MORE_VECTORS, keyed_vectors
from tui.analysis.text.tokens import find_words
from tui.training import packing
from tui.training.attribution.networks import chain_loss
from tui.training.attribution.tagger import padded
from tui.training.attribution.train import nothing_there
from tui.training.corpora.names import NamedArticle, named
from tui.training.fitting import fit, prepare
from tui.training.names.examples import NameExample, Version, name_example, stock_of
from tui.training.names.network import NameBatch, Recogniser, within
from tui.training.vectors.more import Laying
from tui.training.vectors.pieces import known_words, piece_tables

EPOCHS = 12
RATE = 5e-3
BATCH = 2000
AS_IT_IS = 0.5
"""Share of the articles seen in the writing they have."""
GUESS = 0.5
"""How much the first reading counts beside the second."""


def train_recogniser(
    examples: Sequence[NameExample],
    shared: Tensor,
    chance: random.Random,
    epochs: int = EPOCHS,
    made: Sequence[bool] | None = None,
) -> Recogniser:
    """The network fitted to the articles; `shared`, `made`: vectors of words, see `networks.Words`."""
    network = Recogniser(shared, made)

    def loss_of(batch: Sequence[NameExample]) -> Tensor:
        return _loss(network, batch, chance)

    seen = [example for example in examples if len(example)]
    fit(network, seen, loss_of, epochs=epochs, rate=RATE, words=BATCH, chance=chance)
    return network


def _loss(network: Recogniser, batch: Sequence[NameExample], chance: random.Random) -> Tensor:
    versions = [_chosen(example, chance) for example in batch]
    made = batch_of(versions, [example.lengths for example in batch])
    labels = torch.from_numpy(np.concatenate([example.labels for example in batch]))
    odds, scores = network(made)
    guess = nn.functional.cross_entropy(odds, (labels + 1) // 2)
    chain = sentence_loss(scores, network.transitions, labels, made.lengths)
    return chain.sum() / len(labels) + GUESS * guess


def _chosen(example: NameExample, chance: random.Random) -> Version:
    return example.versions[0 if chance.random() < AS_IT_IS else chance.randrange(len(example.versions))]


def sentence_loss(scores: Tensor, transitions: Tensor, labels: Tensor, lengths: Sequence[int]) -> Tensor:
    """The negative log-likelihood of the labels of each sentence, (sentences,), with no name around it."""
    first = np.cumsum([0, *lengths[:-1]])
    last = first + np.array(lengths) - 1
    opened = scores.index_add(0, torch.from_numpy(first), transitions[OUTSIDE].expand(len(lengths), -1))
    closed = opened.index_add(0, torch.from_numpy(last), transitions[:, OUTSIDE].expand(len(lengths), -1))
    rows = nn.utils.rnn.pad_sequence(list(closed.split(list(lengths))), batch_first=True)
    target = nn.utils.rnn.pad_sequence(list(labels.split(list(lengths))), batch_first=True)
    return chain_loss(rows, transitions, target, within(lengths, rows.shape[1]))


def batch_of(versions: Sequence[Version], lengths: Sequence[Sequence[int]]) -> NameBatch:
    """The articles in one batch; `lengths` are the words of their sentences."""
    ends = np.cumsum([len(version.tags) for version in versions])
    alone = np.zeros(ends[-1], bool)
    alone[ends - 1] = True
    members: list[Ints] = []
    for version, end in zip(versions, ends.tolist(), strict=True):
        members += _members(version.groups, end - len(version.tags))
    groups = padded(members, -1) if members else torch.zeros(0, 1, dtype=torch.int64)
    rows, tags, features = (
        np.concatenate([getattr(version, name) for version in versions])
        for name in ("rows", "tags", "features")
    )
    return NameBatch(
        torch.from_numpy(rows.astype(np.int64)),
        torch.from_numpy(tags.astype(np.int64)),
        torch.from_numpy(features.astype(np.float32)),
        groups,
        [length for some in lengths for length in some],
        torch.from_numpy(alone),
    )


def _members(groups: Ints, offset: int) -> list[Ints]:
    """The places of each group's words."""
    places = np.flatnonzero(groups >= 0)
    if not len(places):
        return []
    places = places[np.argsort(groups[places], kind="stable")]
    return list(np.split(places + offset, np.flatnonzero(np.diff(groups[places])) + 1))


LOG = logging.getLogger(__name__)
Tables = tuple[dict[str, Floats], dict[str, np.ndarray]]
"""A network's tables, and the arrays of it that are not packed."""


def build_entities(corpora: Sequence[Path], out: Path, epochs: int, encoder: Path | None) -> None:
    """Writes the network of names into the folder `out`, where shared vectors and tagger must be already.

    `encoder`: the folder of the encoder that the shared vectors are from; with it, words of the articles that
    have no vector get one. The same corpora and models give the same bytes. Raises CorpusError for a corpus
    that cannot be read or has nothing to learn from, FileNotFoundError without vectors or tagger, OSError for
    an encoder that cannot be read.
    """
    chance = prepare()
    articles = named(corpora, "train")
    if not articles:
        raise nothing_there(corpora, "article with names")
    with models_from(out):
        tables, whole = _more(articles, encoder, chance) if encoder else ({}, {})
        network = _fitted(articles, {**packing.as_read(tables), **whole}, chance, epochs)
    fitted, other = packing.recogniser_tables(network)
    packing.write(out / f"{MODEL}.npz", {**fitted, **tables}, {**other, **whole})


def _more(articles: Sequence[NamedArticle], encoder: Path, chance: random.Random) -> Tables:
    """Vectors of further words, of pieces of words, and what makes vectors of these."""
    laying = Laying(encoder, _forms(articles), *keyed_vectors({}))
    keys, vectors = laying.more()
    LOG.info("entities: vectors of %d more words", len(keys))
    words = {MORE_KEYS: keys.astype(np.uint32)}
    keyed = keyed_vectors({**words, **packing.as_read({MORE_VECTORS: vectors})})
    tables, whole = piece_tables(laying.rare(), laying.pieces(), laying.of, keyed, chance)
    LOG.info("entities: vectors of %d pieces of words", len(whole[KEYS]))
    return {MORE_VECTORS: vectors, **tables}, {**words, **whole}


def _forms(articles: Sequence[NamedArticle]) -> list[list[str]]:
    return [list(find_words(article.article).forms) for article in articles]


def _fitted(
    articles: Sequence[NamedArticle], more: dict[str, np.ndarray], chance: random.Random, epochs: int
) -> Recogniser:
    words = known_words(chain.from_iterable(_forms(articles)), more)
    LOG.info("entities: %d words with a vector, %d made of pieces", len(words.keys), words.made.sum())
    stock = stock_of(articles)
    examples = [name_example(article, words.keys, chance, words.unseen, stock) for article in articles]
    LOG.info("entities: %d articles, %d words", len(examples), sum(map(len, examples)))
    return train_recogniser(examples, torch.from_numpy(words.vectors), chance, epochs, words.made.tolist())
