"""A teacher of names: a pretrained encoder, fitted to annotated articles, that marks names in further texts.

It is too large and too slow to ship. The small network learns from what it marks beside what people marked,
so that some of what the encoder knows of the world's names passes on (Hinton et al., 2015; Kim & Rush, EMNLP
2016).
"""

import json
import logging
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from tui.analysis.entities.name_features import FEATURES, name_features
from tui.analysis.entities.name_labels import LabelledName, names_by_label
from tui.analysis.entities.name_network import LABELS
from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.text.tokenise import tokenise_article
from tui.analysis.text.tokens import TokenisedArticle
from tui.model.article import Article
from tui.training.attribution.tagger import padded
from tui.training.attribution.train import nothing_there
from tui.training.corpora.attributions import annotated
from tui.training.corpora.names import NamedArticle, named
from tui.training.fitting import fit, prepare
from tui.training.names.examples import labels_of, otherwise
from tui.training.packing import possible
from tui.training.vectors.build import opened

RATE = 2e-4
FASTER = 8.0
"""How much faster the scores learn, which are not pretrained."""
BATCH = 1200
"""Pieces of words read at a time."""
LONGEST = 190
"""Pieces in a stretch."""
LONGEST_WORD = 8
"""Pieces of a word that are read."""
UNKNOWN = -1
"""The label of pieces that do not begin a word."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some sentences in arrays."""

    pieces: Ints
    """The number of each piece in the encoder's vocabulary, its own marks around them, (pieces,)."""
    features: Floats
    """The features of the word each piece belongs to, (pieces, FEATURES)."""
    words: Ints
    """The number of each word in the article, (words,)."""
    places: Ints
    """The first piece of each word, (words,)."""

    def __len__(self) -> int:
        return len(self.pieces)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A stretch with the labels of its words."""

    stretch: Stretch
    """The stretch."""
    labels: Ints
    """The label of each piece, UNKNOWN for those that do not begin a word, (pieces,)."""

    def __len__(self) -> int:
        return len(self.labels)


class Teacher(nn.Module):
    """The encoder with a layer for the labels; the features of words are added to its pieces' vectors."""

    def __init__(self, encoder: Path) -> None:
        """Raises OSError if there is no encoder in the folder."""
        super().__init__()
        self.encoder, self.tokenizer = opened(encoder)
        size = self.encoder.config.hidden_size
        self.features = nn.Linear(FEATURES, size, bias=False)
        nn.init.normal_(self.features.weight, 0, 0.02)
        self.labels = nn.Linear(size + FEATURES, LABELS)
        self.dropout = nn.Dropout(0.1)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """The scores of the labels for each piece, (stretches, longest, LABELS)."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            vectors = self.encoder.get_input_embeddings()(pieces) + self.features(features)
            states = self.encoder(inputs_embeds=vectors, attention_mask=mask).last_hidden_state
            scores = FASTER * self.labels(torch.cat([self.dropout(states), features], -1))
        return scores.float()

    def of(self, stretches: Sequence[Stretch]) -> Tensor:
        """The scores for stretches, filled up to the longest."""
        return self(
            padded([stretch.pieces for stretch in stretches]),
            padded([stretch.features for stretch in stretches]),
            padded([np.ones(len(stretch), np.int64) for stretch in stretches]),
        )


def stretches_of(tokenised: TokenisedArticle, tokenizer: Any) -> Iterator[Stretch]:  # noqa: ANN401 (of no declared type)
    """The sentences of an article, as many at a time as fit."""
    forms = tokenised.words.forms
    if not forms:
        return
    whole = tokenizer(forms, add_special_tokens=False)["input_ids"]
    pieces = [word[:LONGEST_WORD] or [tokenizer.unk_token_id] for word in whole]
    features = name_features(tokenised).values
    first, size = 0, 0
    for sentence in tokenised.sentences:
        for word in range(sentence.first, sentence.end):
            rest = sum(map(len, pieces[word : sentence.end])) if word == sentence.first else len(pieces[word])
            if word > first and size + min(rest, LONGEST) > LONGEST:
                yield _stretch(pieces, features, range(first, word), tokenizer)
                first, size = word, 0
            size += len(pieces[word])
    yield _stretch(pieces, features, range(first, len(forms)), tokenizer)


def _stretch(pieces: Sequence[list[int]], features: Floats, words: range, tokenizer: Any) -> Stretch:  # noqa: ANN401
    inside = [piece for word in words for piece in pieces[word]]
    owners = [word for word in words for _ in pieces[word]]
    edge = np.zeros((1, FEATURES), np.float32)
    sizes = np.array([len(pieces[word]) for word in words], np.int64)
    return Stretch(
        np.array([tokenizer.cls_token_id, *inside, tokenizer.sep_token_id], np.int64),
        np.concatenate([edge, features[owners], edge]),
        np.array(words, np.int64),
        1 + np.cumsum(sizes) - sizes,
    )


def lesson(stretch: Stretch, labels: Ints) -> Lesson:
    """The stretch with its part of the labels of an article's words."""
    each = np.full(len(stretch), UNKNOWN, np.int64)
    each[stretch.places] = labels[stretch.words]
    return Lesson(stretch, each)


def train_teacher(teacher: Teacher, lessons: Sequence[Lesson], chance: random.Random, epochs: int) -> None:
    """Fits the teacher to the lessons."""

    def loss_of(batch: Sequence[Lesson]) -> Tensor:
        scores = teacher.of([one.stretch for one in batch]).flatten(0, 1)
        labels = padded([one.labels for one in batch], UNKNOWN).flatten()
        return nn.functional.cross_entropy(scores, labels, ignore_index=UNKNOWN)

    fit(teacher, lessons, loss_of, epochs=epochs, rate=RATE, words=BATCH, chance=chance)


def taught_names(teacher: Teacher, tokenised: TokenisedArticle) -> list[LabelledName]:
    """The names that a fitted teacher marks in an article."""
    scores = np.zeros((len(tokenised.words), LABELS), np.float32)
    with torch.no_grad():
        for stretch in stretches_of(tokenised, teacher.tokenizer):
            scores[stretch.words] = teacher.of([stretch])[0][torch.from_numpy(stretch.places)].numpy()
    return names_by_label(tokenised, scores, possible(np.zeros((LABELS, LABELS), np.float32)))


LOG = logging.getLogger(__name__)
FILE = "automatic-train.jsonl"
"""What the corpus of marked articles is called in its folder."""
OTHERWISE = 0.5
"""Share of the articles that the teacher sees with other capitals in some of their sentences."""


def mark_names(corpora: Sequence[Path], encoder: Path, out: Path, epochs: int) -> None:
    """Writes the training articles of the corpora that have no names marked, with names, as a corpus.

    The teacher learns from those that have; `encoder` is the folder of a pretrained encoder. Raises
    CorpusError for a corpus that cannot be read or has nothing to learn from, OSError for an encoder that
    cannot be read.
    """
    chance = prepare()
    marked = named(corpora, "train")
    if not marked:
        raise nothing_there(corpora, "article with names")
    teacher = Teacher(encoder)
    lessons = [one for article in marked for one in _lessons(article, teacher, chance)]
    LOG.info("teacher: %d articles, %d stretches", len(marked), len(lessons))
    train_teacher(teacher, lessons, chance, epochs)
    out.mkdir(parents=True, exist_ok=True)
    with (out / FILE).open("w", encoding="utf-8") as stream:
        for one in annotated(corpora, "train"):
            stream.write(json.dumps(_row(teacher, one.article)) + "\n")


def _lessons(article: NamedArticle, teacher: Teacher, chance: Random) -> Iterator[Lesson]:
    tokenised = tokenise_article(article.article)
    labels = labels_of(tokenised.words, article.names)
    written = otherwise(tokenised, chance) if chance.random() < OTHERWISE else tokenised
    return (lesson(stretch, labels) for stretch in stretches_of(written, teacher.tokenizer))


def _row(teacher: Teacher, article: Article) -> dict[str, object]:
    tokenised = tokenise_article(article)
    names = taught_names(teacher, tokenised)
    spans = ((tokenised.words.span(name.first, name.end), name.type) for name in names)
    entities = [{"start": span.start, "end": span.end, "type": kind} for span, kind in spans]
    return {"id": article.id, "text": article.text, "entities": entities}
