"""Building the models: the tagger, then cues and attribution, then the weights of their confidence."""

import logging
import shutil
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch

from tui.analysis.cues.encoder import MODEL as ATTRIBUTION
from tui.analysis.networks.layers import Floats
from tui.analysis.networks.weights import models_from, weights
from tui.analysis.networks.word_vectors import MODEL as VECTORS
from tui.analysis.text.parts_of_speech import MODEL as TAGGER
from tui.training import packing
from tui.training.attribution import calibration, tagger
from tui.training.attribution import train as attributor
from tui.training.attribution.examples import HeadFinder, passages_of
from tui.training.corpora.attributions import annotated
from tui.training.corpora.automatic_tags import automatic_sentences
from tui.training.corpora.files import CorpusError
from tui.training.corpora.treebanks import treebank_sentences
from tui.training.fitting import prepare
from tui.training.vectors.build import shared_vectors

LOG = logging.getLogger(__name__)
HELD_OUT = 7
"""One article in so many is kept from the networks that the confidence is fitted with."""


def build_vectors(corpora: Sequence[Path], encoder: Path, out: Path) -> None:
    """Writes the shared word vectors, for the words of the corpora, into the folder `out`.

    Raises CorpusError for a corpus and OSError for an encoder that cannot be read.
    """
    prepare()
    forms = [form for sentence in treebank_sentences(corpora, "train") for form in sentence.forms]
    forms += [form for sentence in automatic_sentences(corpora, "train") for form in sentence.forms]
    keys, vectors = shared_vectors(encoder, forms)
    packing.write(out / f"{VECTORS}.npz", *packing.vector_tables(keys, vectors))


def build_attribution(corpora: Sequence[Path], out: Path, epochs: tuple[int, int]) -> None:
    """Writes the tagger, and the network of cues and attribution, into the folder `out`.

    The shared vectors must be there already. `epochs`: rounds over the corpora, of the tagger and of the
    attributor. The same corpora and vectors give the same bytes. Raises CorpusError for a corpus that cannot
    be read or has nothing to learn from, FileNotFoundError without vectors.
    """
    if not annotated(corpora, "train"):
        raise nothing_there(corpora, "annotated article")
    with models_from(out):
        _build_tagger(corpora, out, epochs[0])
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        confidence = pool.submit(_calibrate, corpora, out, epochs[1])
        tables = pool.submit(_fit, corpora, out, epochs[1], held_out=False)
        fitted, whole = tables.result()
        packing.write(out / f"{ATTRIBUTION}.npz", fitted, {**whole, "confidence": confidence.result()})


def nothing_there(corpora: Sequence[Path], what: str) -> CorpusError:
    """The error to raise where no corpus has any of what is to be learnt from."""
    problem = f"no {what} to train on is there"
    return CorpusError(", ".join(map(str, corpora)), problem, "name a folder that holds a corpus")


def _build_tagger(corpora: Sequence[Path], out: Path, epochs: int) -> None:
    chance = prepare()
    sentences = treebank_sentences(corpora, "train") + automatic_sentences(corpora, "train")
    if not sentences:
        raise nothing_there(corpora, "tagged sentence")
    LOG.info("tagger: %d sentences", len(sentences))
    network = tagger.train_tagger(
        sentences, shared_tensor(), weights(VECTORS)["keys"].astype(np.int64), chance, epochs
    )
    packing.write(out / f"{TAGGER}.npz", *packing.tagger_tables(network))


def _calibrate(corpora: Sequence[Path], out: Path, epochs: int) -> Floats:
    """The weights of the confidence, by networks that have not seen one article in `HELD_OUT`."""
    tables, whole = _fit(corpora, out, epochs, held_out=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in (VECTORS, TAGGER):
            shutil.copy(out / f"{name}.npz", folder)
        packing.write(Path(folder) / f"{ATTRIBUTION}.npz", tables, whole)
        with models_from(Path(folder)):
            return calibration.fitted(annotated(corpora, "train")[::HELD_OUT])


def _fit(
    corpora: Sequence[Path], out: Path, epochs: int, *, held_out: bool
) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    """The network fitted to the training articles, without one in `HELD_OUT` if some are held out."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    chance = prepare()
    articles = annotated(corpora, "train")
    seen = [article for number, article in enumerate(articles) if number % HELD_OUT or not held_out]
    with models_from(out):
        keys = weights(VECTORS)["keys"].astype(np.int64)
        heads = HeadFinder(seen)
        passages = [passage for article in seen for passage in passages_of(article, heads, keys)]
        LOG.info("attribution: %d articles, %d passages", len(seen), len(passages))
        network = attributor.train_attributor(passages, shared_tensor(), chance, epochs)
    return packing.attributor_tables(network)


def shared_tensor() -> torch.Tensor:
    """The shared vectors as they ship, zeros first for words that have none."""
    return torch.from_numpy(with_nothing(weights(VECTORS)["vectors"]))


def with_nothing(vectors: Floats) -> Floats:
    """The vectors behind one of zeros, which words have that have none."""
    return np.concatenate([np.zeros((1, vectors.shape[1]), np.float32), vectors])
