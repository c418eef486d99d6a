"""Train the models of attribution: the tagger, the network of cues and statements, and its confidence.

The confidence is calibrated with a second network, which is trained without some of the articles, because
confidences on articles that a network was trained on would be too high.
"""

import logging
import random
import shutil
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from tui.analysis.cues.cues import CANDIDATE_PROBABILITY
from tui.analysis.cues.encoder import MODEL as ATTRIBUTION
from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.weights import models_from, weights
from tui.analysis.networks.word_vectors import MODEL as VECTORS
from tui.analysis.statements.span_network import NOTHING, distance_rows, sentence_rows
from tui.analysis.text.parts_of_speech import MODEL as TAGGER
from tui.training import packing
from tui.training.attribution.calibration import fit_confidence
from tui.training.attribution.examples import HeadFinder, PassageExample, passages_of
from tui.training.attribution.networks import Attributor, Windows, chain_loss
from tui.training.attribution.tagger import train_tagger
from tui.training.corpora.attributions import read_annotated_articles
from tui.training.corpora.conllu import treebank_sentences
from tui.training.corpora.files import no_training_data
from tui.training.corpora.tagged_words import automatic_sentences
from tui.training.fitting import fit, pad, prepare
from tui.training.vectors.build import with_zero_row

LOG = logging.getLogger(__name__)
EPOCHS = 8
RATE = 4e-3
BATCH = 1800
"""Words in a batch."""
LOST_MARKS = 0.04
"""Share of the passages with quotation marks that are read without them in a batch."""
CUES, LABELS, VALID = 12.0, 2.0, 0.5
"""Weights of the parts of the loss; cues weigh most because only one word in fifty is one."""
HELD_OUT = 7
"""One article in so many is held out from the network that the confidence is fitted with."""
binary = nn.functional.binary_cross_entropy_with_logits


class CueCandidate(NamedTuple):
    """A word that may be the head of a cue."""

    passage: int
    """The index of its passage in the batch."""
    head: int
    """The index of the word in the passage."""
    labels: Ints | None
    """The labels of all words of the passage; None if the word reports nothing."""


def build_attribution(corpora: Sequence[Path], out: Path, epochs: tuple[int, int]) -> None:
    """Train the tagger and the attribution network, and write them into the folder `out`.

    The shared vectors must be in the folder already. `epochs`: passes over the corpora for the tagger and for
    the attribution network. The same corpora and vectors give the same bytes. Raises CorpusError for a corpus
    that cannot be read or has no training data, and FileNotFoundError if the vectors are missing.
    """
    if not read_annotated_articles(corpora, "train"):
        raise no_training_data(corpora, "annotated article")
    with models_from(out):
        _build_tagger(corpora, out, epochs[0])
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        confidence = pool.submit(_calibrate, corpora, out, epochs[1])
        attributor = pool.submit(_train, corpora, out, epochs[1], held_out=False)
        tables, whole = attributor.result()
        packing.write(out / f"{ATTRIBUTION}.npz", tables, {**whole, "confidence": confidence.result()})


def train_attributor(
    passages: Sequence[PassageExample], shared: Tensor, chance: random.Random, epochs: int = EPOCHS
) -> Attributor:
    """Return a network fitted to the passages; `shared`: the shared vectors, (words + 1, dimensions)."""
    network = Attributor(shared)

    def loss_of(batch: Sequence[PassageExample]) -> Tensor:
        return _loss(network, [_drop_marks(passage, chance) for passage in batch])

    examples = [passage for passage in passages if len(passage) > 2]  # noqa: PLR2004
    fit(network, examples, loss_of, epochs=epochs, rate=RATE, words=BATCH, chance=chance)
    return network


def windows_of(batch: Sequence[PassageExample], candidates: Sequence[CueCandidate], longest: int) -> Windows:
    """Return the windows of the candidates in a batch whose passages are padded to `longest` words."""
    bounds = [batch[candidate.passage].window(candidate.head) for candidate in candidates]
    words, distances, sentences = [], [], []
    for candidate, (first, end) in zip(candidates, bounds, strict=True):
        places = np.arange(first, end)
        numbers = batch[candidate.passage].sentences
        words.append(candidate.passage * longest + places)
        distances.append(distance_rows(places - candidate.head))
        sentences.append(sentence_rows(numbers[first:end] - numbers[candidate.head]))
    return Windows(
        pad(words),
        pad(distances),
        pad(sentences),
        [end - first for first, end in bounds],
        torch.tensor([candidate.passage * longest + candidate.head for candidate in candidates]),
        torch.tensor(
            [candidate.head - first for candidate, (first, _) in zip(candidates, bounds, strict=True)]
        ),
    )


def _build_tagger(corpora: Sequence[Path], out: Path, epochs: int) -> None:
    chance = prepare()
    sentences = treebank_sentences(corpora, "train") + automatic_sentences(corpora, "train")
    if not sentences:
        raise no_training_data(corpora, "tagged sentence")
    LOG.info("tagger: %d sentences", len(sentences))
    network = train_tagger(
        sentences, _shared_tensor(), weights(VECTORS)["keys"].astype(np.int64), chance, epochs
    )
    packing.write(out / f"{TAGGER}.npz", *packing.tagger_tables(network))


def _calibrate(corpora: Sequence[Path], out: Path, epochs: int) -> Floats:
    """Return the weights of the confidence, fitted on the articles held out from another network's
    training."""
    tables, whole = _train(corpora, out, epochs, held_out=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in (VECTORS, TAGGER):
            shutil.copy(out / f"{name}.npz", folder)
        packing.write(Path(folder) / f"{ATTRIBUTION}.npz", tables, whole)
        with models_from(Path(folder)):
            return fit_confidence(read_annotated_articles(corpora, "train")[::HELD_OUT])


def _train(
    corpora: Sequence[Path], out: Path, epochs: int, *, held_out: bool
) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    """Return the tables of a network trained on the articles, one in `HELD_OUT` left out if `held_out`."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    chance = prepare()
    articles = read_annotated_articles(corpora, "train")
    used = [article for number, article in enumerate(articles) if number % HELD_OUT or not held_out]
    with models_from(out):
        keys = weights(VECTORS)["keys"].astype(np.int64)
        heads = HeadFinder(used)
        passages = [passage for article in used for passage in passages_of(article, heads, keys)]
        LOG.info("attribution: %d articles, %d passages", len(used), len(passages))
        network = train_attributor(passages, _shared_tensor(), chance, epochs)
    return packing.attributor_tables(network)


def _shared_tensor() -> Tensor:
    """Return the shared vectors with the precision of their file, zeros first for words without one."""
    return torch.from_numpy(with_zero_row(weights(VECTORS)["vectors"]))


def _drop_marks(passage: PassageExample, chance: random.Random) -> PassageExample:
    """Return the passage, without its quotation marks in a share of `LOST_MARKS` of the cases."""
    if not passage.has_marks or chance.random() >= LOST_MARKS:
        return passage
    return passage.without_marks() or passage  # A passage of marks alone must keep them.


def _loss(network: Attributor, batch: Sequence[PassageExample]) -> Tensor:
    lengths = [len(passage) for passage in batch]
    seen, states = network.encode(
        pad([passage.rows for passage in batch]), pad([passage.context for passage in batch]), lengths
    )
    odds = network.cue_odds(seen)
    possible = pad([passage.possible for passage in batch])
    heads = pad([_heads(passage) for passage in batch])
    words = pad([np.ones(length, bool) for length in lengths])
    roles = pad([passage.roles for passage in batch])
    loss = CUES * binary(odds[possible], heads[possible]) + binary(network.roles(states)[words], roles[words])
    candidates = _candidates(batch, torch.sigmoid(odds.detach()).numpy())
    if candidates:
        loss = loss + _report_loss(network, seen, batch, candidates)
    return loss


def _heads(passage: PassageExample) -> np.ndarray:
    heads = np.zeros(len(passage), np.float32)
    heads[list(passage.reports)] = 1
    return heads


def _candidates(batch: Sequence[PassageExample], probabilities: np.ndarray) -> list[CueCandidate]:
    """Return all annotated heads, and the words that the network now takes for heads, as in use."""
    candidates: list[CueCandidate] = []
    for number, passage in enumerate(batch):
        candidates += [CueCandidate(number, head, labels) for head, labels in passage.reports.items()]
        likely = (probabilities[number, : len(passage)] > CANDIDATE_PROBABILITY) & passage.possible
        wrong = [head for head in np.nonzero(likely)[0].tolist() if head not in passage.reports]
        candidates += [CueCandidate(number, head, None) for head in wrong]
    return candidates


def _report_loss(
    network: Attributor, seen: Tensor, batch: Sequence[PassageExample], candidates: Sequence[CueCandidate]
) -> Tensor:
    windows = windows_of(batch, candidates, seen.shape[1])
    scores, valid = network.read(seen, windows)
    reports = torch.tensor([candidate.labels is not None for candidate in candidates])
    loss = VALID * binary(valid, reports.float())
    if not reports.any():
        return loss
    labels = pad([_labels(batch[candidate.passage], candidate) for candidate in candidates])
    mask = windows.mask[reports]
    chain = chain_loss(scores[reports], network.transitions, labels[reports], mask)
    return loss + LABELS * chain.sum() / mask.sum()


def _labels(passage: PassageExample, candidate: CueCandidate) -> Ints:
    first, end = passage.window(candidate.head)
    if candidate.labels is None:
        return np.full(end - first, NOTHING, np.int64)
    return candidate.labels[first:end]
