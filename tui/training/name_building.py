"""Building the recogniser of names."""

import logging
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from tui.analysis.name_network import MODEL
from tui.analysis.networks.layers import Floats
from tui.analysis.networks.vectors import MORE_KEYS, MORE_VECTORS, keyed_vectors
from tui.analysis.networks.weights import COARSE, models_from, packed, unpacked
from tui.analysis.tokens import find_words
from tui.training import packing
from tui.training.building import nothing_there, with_nothing
from tui.training.fitting import prepare
from tui.training.name_examples import name_example
from tui.training.named_articles import NamedArticle, named
from tui.training.recogniser import train_recogniser
from tui.training.vectors import more_vectors

LOG = logging.getLogger(__name__)


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
        more = _more(articles, encoder) if encoder else {}
        tables, whole = _fitted(articles, more, chance, epochs)
    vectors = {name: more.pop(name) for name in (MORE_VECTORS,) if name in more}
    packing.write(out / f"{MODEL}.npz", {**tables, **vectors}, {**whole, **more})


def _more(articles: Sequence[NamedArticle], encoder: Path) -> dict[str, np.ndarray]:
    """Vectors of further words, as they will be when they were packed, and their keys."""
    forms = [form for article in articles for form in find_words(article.article).forms]
    keys, vectors = more_vectors(encoder, forms, *keyed_vectors({}))
    LOG.info("entities: vectors of %d more words", len(keys))
    return {MORE_KEYS: keys.astype(np.uint32), MORE_VECTORS: unpacked(*packed(vectors, COARSE))}


def _fitted(
    articles: Sequence[NamedArticle], more: dict[str, np.ndarray], chance: random.Random, epochs: int
) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    keys, vectors = keyed_vectors(more)
    examples = [name_example(article, keys.astype(np.int64), chance) for article in articles]
    LOG.info("entities: %d articles, %d words", len(examples), sum(map(len, examples)))
    network = train_recogniser(examples, torch.from_numpy(with_nothing(vectors)), chance, epochs)
    return packing.recogniser_tables(network)
