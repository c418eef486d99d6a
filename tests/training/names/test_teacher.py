"""The teacher of names reads an article in segments that hold every word once."""

from itertools import pairwise

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from torch import nn  # noqa: E402

from tests.analysis.building import tokenised  # noqa: E402
from tui.analysis.entities.name_features import FEATURES, name_features  # noqa: E402
from tui.training.corpora.names import read_named_articles  # noqa: E402
from tui.training.names.teacher import (  # noqa: E402
    LONGEST,
    LONGEST_WORD,
    UNKNOWN,
    Teacher,
    mark_names,
    segments_of,
    teacher_example,
    teacher_names,
)
from tui.training.vectors import build as pretrained  # noqa: E402


class Letters:
    """A tokenizer for which every letter is a piece."""

    cls_token_id, sep_token_id, unk_token_id = 1, 2, 3

    def __call__(self, words, *, add_special_tokens):
        assert not add_special_tokens
        return {
            "input_ids": [[4 + ord(letter) % 90 for letter in word if letter.isalnum()] for word in words]
        }


class Encoder(nn.Module):
    """An encoder of one layer that sees each piece by itself."""

    class config:  # noqa: N801 (as in the libraries)
        hidden_size = 6

    class Output:
        def __init__(self, states):
            self.last_hidden_state = states

    def __init__(self):
        super().__init__()
        self.vectors, self.layer = nn.Embedding(100, 6), nn.Linear(6, 6)

    def get_input_embeddings(self):
        return self.vectors

    def forward(self, *, inputs_embeds, attention_mask):
        assert attention_mask.shape == inputs_embeds.shape[:2]
        return self.Output(torch.tanh(self.layer(inputs_embeds)))


TEXTS = {
    "sentences": "Ana Roe left. " * 40,
    "one long sentence": "and so it went on " * 90,
    "a long word": "a" * 300 + " ended.",
    "marks": "“ ” … ! ?",
    "one word": "Rain",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_segments(text):
    made = tokenised(text)
    segments = list(segments_of(made, Letters()))
    assert [word for one in segments for word in one.words.tolist()] == list(range(len(made.words)))
    features = name_features(made).values
    for one in segments:
        assert len(one) <= LONGEST + LONGEST_WORD + 2
        assert (one.pieces[0], one.pieces[-1]) == (1, 2)
        assert (one.features[one.places] == features[one.words]).all()
        assert one.features.shape == (len(one), FEATURES)


def test_nothing_to_read():
    assert list(segments_of(tokenised(""), Letters())) == []


def test_a_stretch_ends_with_a_sentence():
    made = tokenised(TEXTS["sentences"])
    ends = {sentence.end for sentence in made.sentences}
    segments = list(segments_of(made, Letters()))
    assert len(segments) > 1
    assert {int(one.words[-1]) + 1 for one in segments} <= ends


def test_an_example_has_its_labels_at_the_first_pieces():
    made = tokenised("Ana Roe left. " * 40)
    labels = np.arange(len(made.words)) % 19
    for segment in segments_of(made, Letters()):
        one = teacher_example(segment, labels)
        assert one.labels[segment.places].tolist() == labels[segment.words].tolist()
        assert (np.delete(one.labels, segment.places) == UNKNOWN).all()


def load():
    """Stands in for `load_encoder`."""
    return pretrained.Encoder(Encoder(), Letters())


@pytest.fixture
def teacher():
    """A teacher with a small encoder at random."""
    torch.manual_seed(1)
    return Teacher(load())


def test_a_teacher_marks_names(teacher):
    made = tokenised("Ana Roe left Paris. " * 20)
    names = teacher_names(teacher.eval(), made)
    assert all(name.end <= other.first for name, other in pairwise(names))


def test_articles_without_names_become_a_corpus(write, tmp_path):
    text = "Ana Roe left Paris. Bo stayed."
    marked = {"id": "named", "text": text, "entities": [{"start": 0, "end": 7, "type": "Person"}]}
    folder = write("train.jsonl", marked, {"id": "said", "text": text, "attributions": []})
    mark_names([folder], load, tmp_path / "out", 1)
    (article,) = read_named_articles([tmp_path / "out"], "train")
    assert (article.article.id, article.article.text) == ("said", text)
