"""Building the recogniser of names."""

import logging
import random
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import numpy as np
import torch

from tui.analysis.entities.name_network import MODEL
from tui.analysis.networks.layers import Floats
from tui.analysis.networks.weights import models_from
from tui.analysis.networks.word_pieces import KEYS
from tui.analysis.networks.word_vectors import MORE_KEYS, MORE_VECTORS, keyed_vectors
from tui.analysis.text.tokens_part import find_words
from tui.training import packing
from tui.training.attribution.building import nothing_there
from tui.training.corpora.names import NamedArticle, named
from tui.training.fitting import prepare
from tui.training.names.examples import name_example
from tui.training.names.network import Recogniser
from tui.training.names.renaming import stock_of
from tui.training.names.train import train_recogniser
from tui.training.vectors.known_words import known_words
from tui.training.vectors.more import Laying
from tui.training.vectors.pieces import piece_tables

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
