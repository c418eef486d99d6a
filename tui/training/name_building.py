"""Building the recogniser of names."""

import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tui.analysis.name_network import MODEL
from tui.analysis.networks.vectors import MODEL as VECTORS
from tui.analysis.networks.weights import models_from, weights
from tui.training import packing
from tui.training.building import nothing_there, shared_tensor
from tui.training.fitting import prepare
from tui.training.name_examples import name_example
from tui.training.named_articles import named
from tui.training.recogniser import train_recogniser

LOG = logging.getLogger(__name__)


def build_entities(corpora: Sequence[Path], out: Path, epochs: int) -> None:
    """Writes the network of names into the folder `out`, where shared vectors and tagger must be already.

    The same corpora and models give the same bytes. Raises CorpusError for a corpus that cannot be read or
    has nothing to learn from, FileNotFoundError without vectors or tagger.
    """
    chance = prepare()
    articles = named(corpora, "train")
    if not articles:
        raise nothing_there(corpora, "article with names")
    with models_from(out):
        keys = weights(VECTORS)["keys"].astype(np.int64)
        examples = [name_example(article, keys, chance) for article in articles]
        LOG.info("entities: %d articles, %d words", len(examples), sum(map(len, examples)))
        network = train_recogniser(examples, shared_tensor(), chance, epochs)
    packing.write(out / f"{MODEL}.npz", *packing.recogniser_tables(network))
