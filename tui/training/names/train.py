"""Train the name network."""

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
from tui.training.corpora.files import no_training_data
from tui.training.corpora.names import NamedArticle, read_named_articles
from tui.training.fitting import fit, pad, prepare
from tui.training.names.examples import NameExample, Version, name_example, name_stock
from tui.training.names.network import NameBatch, Recogniser, real_words
from tui.training.vectors.build import Encoder, LoadEncoder
from tui.training.vectors.more import EncoderProjection
from tui.training.vectors.pieces import known_words, piece_tables

LOG = logging.getLogger(__name__)
EPOCHS = 12
RATE = 5e-3
BATCH = 2000
"""Words in a batch."""
ORIGINAL = 0.5
"""Share of the articles that are read in their original version; of the others the version is random."""
GUESS = 0.5
"""Weight of the first reading's loss beside the second's."""
Tables = tuple[dict[str, Floats], dict[str, np.ndarray]]
"""A network's tables, and its arrays that are not packed."""


def build_entities(corpora: Sequence[Path], out: Path, epochs: int, load: LoadEncoder | None) -> None:
    """Train the name network and write it into the folder `out`, which must have shared vectors and tagger.

    `load`: loads the encoder that the shared vectors are made with. With it, words of the articles that have
    no vector get one. The same corpora and models give the same bytes. Raises CorpusError for a corpus that
    cannot be read or has no training data, FileNotFoundError if vectors or tagger are missing, and OSError
    for an encoder that cannot be read.
    """
    chance = prepare()
    articles = read_named_articles(corpora, "train")
    if not articles:
        raise no_training_data(corpora, "article with names")
    with models_from(out):
        tables, whole = _vector_tables(articles, load(), chance) if load else ({}, {})
        network = _train(articles, {**packing.quantise(tables), **whole}, chance, epochs)
    network_tables, network_whole = packing.recogniser_tables(network)
    packing.write(out / f"{MODEL}.npz", {**network_tables, **tables}, {**network_whole, **whole})


def train_recogniser(
    examples: Sequence[NameExample],
    shared: Tensor,
    chance: random.Random,
    epochs: int = EPOCHS,
    from_pieces: Sequence[bool] | None = None,
) -> Recogniser:
    """Return a network fitted to the articles.

    `shared`, `from_pieces`: the vectors of words, and which are made from pieces; see
    `networks.WordEmbeddings`.
    """
    network = Recogniser(shared, from_pieces)

    def loss_of(batch: Sequence[NameExample]) -> Tensor:
        return _loss(network, batch, chance)

    with_words = [example for example in examples if len(example)]
    fit(network, with_words, loss_of, epochs=epochs, rate=RATE, words=BATCH, chance=chance)
    return network


def sentence_loss(scores: Tensor, transitions: Tensor, labels: Tensor, lengths: Sequence[int]) -> Tensor:
    """Return the negative log-likelihood of the labels of each sentence, (sentences,).

    The words before and behind a sentence count as outside names. `scores`: (words, labels); `labels`:
    (words,); `lengths`: the number of words of each sentence.
    """
    first = np.cumsum([0, *lengths[:-1]])
    last = first + np.array(lengths) - 1
    opened = scores.index_add(0, torch.from_numpy(first), transitions[OUTSIDE].expand(len(lengths), -1))
    closed = opened.index_add(0, torch.from_numpy(last), transitions[:, OUTSIDE].expand(len(lengths), -1))
    rows = nn.utils.rnn.pad_sequence(list(closed.split(list(lengths))), batch_first=True)
    target = nn.utils.rnn.pad_sequence(list(labels.split(list(lengths))), batch_first=True)
    return chain_loss(rows, transitions, target, real_words(lengths, rows.shape[1]))


def batch_of(versions: Sequence[Version], lengths: Sequence[Sequence[int]]) -> NameBatch:
    """Return the articles as one batch; `lengths`: for each article the number of words of its sentences."""
    ends = np.cumsum([len(version.tags) for version in versions])
    last = np.zeros(ends[-1], bool)
    last[ends - 1] = True
    members: list[Ints] = []
    for version, end in zip(versions, ends.tolist(), strict=True):
        members += _members(version.groups, end - len(version.tags))
    groups = pad(members, -1) if members else torch.zeros(0, 1, dtype=torch.int64)
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
        torch.from_numpy(last),
    )


def _vector_tables(articles: Sequence[NamedArticle], encoder: Encoder, chance: random.Random) -> Tables:
    """Return the vectors of further words and of word pieces, with the network that combines pieces."""
    projection = EncoderProjection(encoder, _forms(articles), *keyed_vectors({}))
    keys, vectors = projection.further_vectors()
    LOG.info("entities: vectors of %d more words", len(keys))
    words = {MORE_KEYS: keys.astype(np.uint32)}
    keyed = keyed_vectors({**words, **packing.quantise({MORE_VECTORS: vectors})})
    tables, whole = piece_tables(
        projection.words_in_pieces(), projection.vocabulary(), projection.vectors_of, keyed, chance
    )
    LOG.info("entities: vectors of %d pieces of words", len(whole[KEYS]))
    return {MORE_VECTORS: vectors, **tables}, {**words, **whole}


def _forms(articles: Sequence[NamedArticle]) -> list[list[str]]:
    return [list(find_words(article.article).forms) for article in articles]


def _train(
    articles: Sequence[NamedArticle], more: dict[str, np.ndarray], chance: random.Random, epochs: int
) -> Recogniser:
    words = known_words(chain.from_iterable(_forms(articles)), more)
    made = words.from_pieces
    LOG.info("entities: %d words with a vector, %d made of pieces", len(words.keys), made.sum())
    stock = name_stock(articles)
    examples = [name_example(article, words.keys, chance, words.unseen, stock) for article in articles]
    LOG.info("entities: %d articles, %d words", len(examples), sum(map(len, examples)))
    return train_recogniser(examples, torch.from_numpy(words.vectors), chance, epochs, made.tolist())


def _loss(network: Recogniser, batch: Sequence[NameExample], chance: random.Random) -> Tensor:
    versions = [_pick_version(example, chance) for example in batch]
    names = batch_of(versions, [example.lengths for example in batch])
    labels = torch.from_numpy(np.concatenate([example.labels for example in batch]))
    odds, scores = network(names)
    guess = nn.functional.cross_entropy(odds, (labels + 1) // 2)
    chain_losses = sentence_loss(scores, network.transitions, labels, names.lengths)
    return chain_losses.sum() / len(labels) + GUESS * guess


def _pick_version(example: NameExample, chance: random.Random) -> Version:
    return example.versions[0 if chance.random() < ORIGINAL else chance.randrange(len(example.versions))]


def _members(groups: Ints, offset: int) -> list[Ints]:
    """Return the indices of each group's words in the batch; `offset`: that of the article's first word."""
    places = np.flatnonzero(groups >= 0)
    if not len(places):
        return []
    places = places[np.argsort(groups[places], kind="stable")]
    return list(np.split(places + offset, np.flatnonzero(np.diff(groups[places])) + 1))
