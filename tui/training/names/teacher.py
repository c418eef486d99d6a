"""Train a teacher on articles with annotated names, and write the names it finds in other articles as a
corpus.

The teacher is a pretrained encoder, too large and too slow to ship. The small network is trained on the
teacher's names as well as on the annotated ones, and so acquires some of what the encoder knows about names
(knowledge distillation: Hinton et al., 2015; Kim & Rush, EMNLP 2016).
"""

import json
import logging
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
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
from tui.training.corpora.attributions import read_annotated_articles
from tui.training.corpora.files import no_training_data
from tui.training.corpora.names import NamedArticle, read_named_articles
from tui.training.fitting import fit, pad, prepare
from tui.training.names.examples import labels_of, vary_case
from tui.training.packing import forbid_impossible
from tui.training.vectors.build import Encoder, LoadEncoder

LOG = logging.getLogger(__name__)
RATE = 2e-4
FASTER = 8.0
"""How much faster the output layer learns than the encoder, which is pretrained."""
BATCH = 1200
"""Pieces in a batch."""
LONGEST = 190
"""Greatest number of pieces in a segment."""
LONGEST_WORD = 8
"""Greatest number of pieces of a word; further ones are not read."""
UNKNOWN = -1
"""The label of pieces that do not begin a word, which the loss ignores."""
FILE = "automatic-train.jsonl"
"""The name of the written file in the corpus's folder."""
CASE_VARIED = 0.5
"""Share of the articles that the teacher is trained on with the case of some sentences changed."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Consecutive sentences of an article as arrays."""

    pieces: Ints
    """The number of each piece in the encoder's vocabulary, special tokens included, (pieces,)."""
    features: Floats
    """The features of the word that each piece belongs to, (pieces, FEATURES)."""
    words: Ints
    """The index of each word in the article, (words,)."""
    places: Ints
    """The index of each word's first piece in the segment, (words,)."""

    def __len__(self) -> int:
        return len(self.pieces)


@dataclass(frozen=True, slots=True)
class TeacherExample:
    """A segment with the labels of its words."""

    segment: Segment
    """The segment."""
    labels: Ints
    """The label of each piece, UNKNOWN for pieces that do not begin a word, (pieces,)."""

    def __len__(self) -> int:
        return len(self.labels)


class Teacher(nn.Module):
    """An encoder with a layer for the labels of names; the features of words are added to its input
    vectors."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder, self.tokenizer = encoder
        size = self.encoder.config.hidden_size
        self.features = nn.Linear(FEATURES, size, bias=False)
        nn.init.normal_(self.features.weight, 0, 0.02)
        self.labels = nn.Linear(size + FEATURES, LABELS)
        self.dropout = nn.Dropout(0.1)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """Return the scores of the labels for each piece, (segments, longest, LABELS)."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            vectors = self.encoder.get_input_embeddings()(pieces) + self.features(features)
            states = self.encoder(inputs_embeds=vectors, attention_mask=mask).last_hidden_state
            scores = FASTER * self.labels(torch.cat([self.dropout(states), features], -1))
        return scores.float()

    def scores_of(self, segments: Sequence[Segment]) -> Tensor:
        """Return the scores for segments, padded to the longest, (segments, longest, LABELS)."""
        return self(
            pad([segment.pieces for segment in segments]),
            pad([segment.features for segment in segments]),
            pad([np.ones(len(segment), np.int64) for segment in segments]),
        )


def mark_names(corpora: Sequence[Path], load: LoadEncoder, out: Path, epochs: int) -> None:
    """Write the training articles without annotated names as a corpus with the teacher's names, into `out`.

    The teacher is trained on the articles that have annotated names. Raises CorpusError for a corpus that
    cannot be read or has no training data, and OSError for an encoder that cannot be read.
    """
    chance = prepare()
    annotated = read_named_articles(corpora, "train")
    if not annotated:
        raise no_training_data(corpora, "article with names")
    teacher = Teacher(load())
    examples = [one for article in annotated for one in _examples(article, teacher, chance)]
    LOG.info("teacher: %d articles, %d stretches", len(annotated), len(examples))
    train_teacher(teacher, examples, chance, epochs)
    out.mkdir(parents=True, exist_ok=True)
    with (out / FILE).open("w", encoding="utf-8") as stream:
        for one in read_annotated_articles(corpora, "train"):
            stream.write(json.dumps(_row(teacher, one.article)) + "\n")


def train_teacher(
    teacher: Teacher, examples: Sequence[TeacherExample], chance: random.Random, epochs: int
) -> None:
    """Fit the teacher to the examples."""

    def loss_of(batch: Sequence[TeacherExample]) -> Tensor:
        scores = teacher.scores_of([one.segment for one in batch]).flatten(0, 1)
        labels = pad([one.labels for one in batch], UNKNOWN).flatten()
        return nn.functional.cross_entropy(scores, labels, ignore_index=UNKNOWN)

    fit(teacher, examples, loss_of, epochs=epochs, rate=RATE, words=BATCH, chance=chance)


def teacher_names(teacher: Teacher, tokenised: TokenisedArticle) -> list[LabelledName]:
    """Return the names that a trained teacher finds in an article."""
    scores = np.zeros((len(tokenised.words), LABELS), np.float32)
    with torch.no_grad():
        for segment in segments_of(tokenised, teacher.tokenizer):
            scores[segment.words] = teacher.scores_of([segment])[0][torch.from_numpy(segment.places)].numpy()
    return names_by_label(tokenised, scores, forbid_impossible(np.zeros((LABELS, LABELS), np.float32)))


def segments_of(tokenised: TokenisedArticle, tokenizer: Any) -> Iterator[Segment]:  # noqa: ANN401 (has no type)
    """Yield the sentences of an article in segments of at most LONGEST pieces; a longer sentence is split."""
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
                yield _segment(pieces, features, range(first, word), tokenizer)
                first, size = word, 0
            size += len(pieces[word])
    yield _segment(pieces, features, range(first, len(forms)), tokenizer)


def teacher_example(segment: Segment, labels: Ints) -> TeacherExample:
    """Return the segment with its labels; `labels`: those of all words of the article, (words,)."""
    each = np.full(len(segment), UNKNOWN, np.int64)
    each[segment.places] = labels[segment.words]
    return TeacherExample(segment, each)


def _segment(pieces: Sequence[list[int]], features: Floats, words: range, tokenizer: Any) -> Segment:  # noqa: ANN401
    inside = [piece for word in words for piece in pieces[word]]
    owners = [word for word in words for _ in pieces[word]]
    edge = np.zeros((1, FEATURES), np.float32)
    sizes = np.array([len(pieces[word]) for word in words], np.int64)
    return Segment(
        np.array([tokenizer.cls_token_id, *inside, tokenizer.sep_token_id], np.int64),
        np.concatenate([edge, features[owners], edge]),
        np.array(words, np.int64),
        1 + np.cumsum(sizes) - sizes,
    )


def _examples(article: NamedArticle, teacher: Teacher, chance: random.Random) -> Iterator[TeacherExample]:
    tokenised = tokenise_article(article.article)
    labels = labels_of(tokenised.words, article.names)
    version = vary_case(tokenised, chance) if chance.random() < CASE_VARIED else tokenised
    return (teacher_example(segment, labels) for segment in segments_of(version, teacher.tokenizer))


def _row(teacher: Teacher, article: Article) -> dict[str, object]:
    tokenised = tokenise_article(article)
    names = teacher_names(teacher, tokenised)
    spans = ((tokenised.words.span(name.first, name.end), name.type) for name in names)
    entities = [{"start": span.start, "end": span.end, "type": kind} for span, kind in spans]
    return {"id": article.id, "text": article.text, "entities": entities}
