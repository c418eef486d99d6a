"""Training the network of cues, sources and contents."""

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
from tui.training.attribution import calibration, tagger
from tui.training.attribution.examples import HeadFinder, PassageExample, passages_of
from tui.training.attribution.networks import Attributor, Windows, chain_loss
from tui.training.attribution.tagger import padded
from tui.training.corpora.attributions import annotated
from tui.training.corpora.conllu import treebank_sentences
from tui.training.corpora.files import CorpusError
from tui.training.corpora.tagged_words import automatic_sentences
from tui.training.fitting import fit, prepare
from tui.training.vectors.build import shared_vectors

EPOCHS = 8
RATE = 4e-3
BATCH = 1800
LOST_MARKS = 0.04
"""Share of the passages with quotation marks that are seen without them in a batch."""
CUES, LABELS, VALID = 12.0, 2.0, 0.5
"""How much the parts of the loss count; one word in fifty is a cue."""
binary = nn.functional.binary_cross_entropy_with_logits


class CueCandidate(NamedTuple):
    """A word that may be the head of a cue."""

    passage: int
    """The number of its passage in the batch."""
    head: int
    """Its place there."""
    labels: Ints | None
    """The labels of all words of the passage; None where it reports nothing."""


def train_attributor(
    passages: Sequence[PassageExample], shared: Tensor, chance: random.Random, epochs: int = EPOCHS
) -> Attributor:
    """The network fitted to the passages; `shared` are the shared vectors."""
    network = Attributor(shared)

    def loss_of(batch: Sequence[PassageExample]) -> Tensor:
        return _loss(network, [_typeset(passage, chance) for passage in batch])

    examples = [passage for passage in passages if len(passage) > 2]  # noqa: PLR2004
    fit(network, examples, loss_of, epochs=epochs, rate=RATE, words=BATCH, chance=chance)
    return network


def _typeset(passage: PassageExample, chance: random.Random) -> PassageExample:
    if not passage.marked or chance.random() >= LOST_MARKS:
        return passage
    return passage.without_marks() or passage  # one of nothing but marks has to keep them


def _loss(network: Attributor, batch: Sequence[PassageExample]) -> Tensor:
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


def _heads(passage: PassageExample) -> np.ndarray:
    heads = np.zeros(len(passage), np.float32)
    heads[list(passage.reports)] = 1
    return heads


def _candidates(batch: Sequence[PassageExample], probabilities: np.ndarray) -> list[CueCandidate]:
    """All heads, and the words the network now takes for one, as it will when it is used."""
    candidates: list[CueCandidate] = []
    for number, passage in enumerate(batch):
        candidates += [CueCandidate(number, head, labels) for head, labels in passage.reports.items()]
        taken = (probabilities[number, : len(passage)] > CANDIDATE_PROBABILITY) & passage.possible
        wrong = [head for head in np.nonzero(taken)[0].tolist() if head not in passage.reports]
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
    labels = padded([_labels(batch[candidate.passage], candidate) for candidate in candidates])
    mask = windows.mask[reports]
    chain = chain_loss(scores[reports], network.transitions, labels[reports], mask)
    return loss + LABELS * chain.sum() / mask.sum()


def _labels(passage: PassageExample, candidate: CueCandidate) -> Ints:
    first, end = passage.window(candidate.head)
    if candidate.labels is None:
        return np.full(end - first, NOTHING, np.int64)
    return candidate.labels[first:end]


def windows_of(batch: Sequence[PassageExample], candidates: Sequence[CueCandidate], longest: int) -> Windows:
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
     The same corpora and vectors give the same bytes. Raises CorpusError for a corpus that cannot
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
        network = train_attributor(passages, shared_tensor(), chance, epochs)
    return packing.attributor_tables(network)


def shared_tensor() -> torch.Tensor:
    """The shared vectors as they ship, zeros first for words that have none."""
    return torch.from_numpy(with_nothing(weights(VECTORS)["vectors"]))


def with_nothing(vectors: Floats) -> Floats:
    """The vectors behind one of zeros, which words have that have none."""
    return np.concatenate([np.zeros((1, vectors.shape[1]), np.float32), vectors])
