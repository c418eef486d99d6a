"""The tagger as it runs against one that looks at a word and its neighbours at a time."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.building import tokenised
from tui.analysis.networks.weights import weights
from tui.analysis.networks.word_vectors import word_vectors
from tui.analysis.text.parts_of_speech import MODEL, REACH, TAGS, tag, tag_numbers

TEXT = (
    "Ana Moe, the mayor, said on Monday that the bridge hadn’t been closed. Why?\n\n"
    "“We tested it twice,” she added: “It will be safe.”\n\nNo."
)
SENTENCES = ("It rains.", "No", "Ana said “so”.", "Why?", "The old bridge was tested twice, she hopes.")


def plain(forms):
    """The tags of one sentence, word by word."""
    loaded = weights(MODEL)
    vectors = word_vectors(MODEL).of(forms)
    nothing = np.zeros((REACH, vectors.shape[1]), np.float32)
    padded = np.concatenate([nothing, vectors, nothing])
    tags = []
    for place in range(len(forms)):
        window = padded[place : place + 2 * REACH + 1].ravel()
        first = np.maximum(window @ loaded["window"] + loaded["window_bias"], 0)
        second = first + np.maximum(first @ loaded["hidden"] + loaded["hidden_bias"], 0)
        tags.append(int(np.argmax(second @ loaded["tags"] + loaded["tags_bias"])))
    return tags


def test_the_tagger():
    made = tokenised(TEXT)
    sentences = [made.words.forms[first:end] for first, end, *_ in made.sentences]
    assert len(sentences) > 3
    assert tag(made).tolist() == [number for forms in sentences for number in plain(forms)]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
@settings(max_examples=30, deadline=None)
def test_neighbours_in_other_sentences_do_not_matter(sentences):
    alone = [number for sentence in sentences for number in tag(tokenised(sentence)).tolist()]
    assert tag(tokenised("\n\n".join(sentences))).tolist() == alone


@pytest.mark.parametrize("text", ["", "  \n\n ", "No", "It rains", TEXT])
def test_every_word_has_a_tag(text):
    made = tokenised(text)
    tags = tag(made)
    assert (tags.shape, tags.dtype) == ((len(made.words),), np.int64)
    assert all(0 <= number < len(TAGS) for number in tags.tolist())


def test_tags_by_the_beginning_of_their_names():
    assert {TAGS[number] for number in tag_numbers("VB")} == {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}
    assert {TAGS[number] for number in tag_numbers("NNP", "PU")} == {"NNP", "PU"}
    assert tag_numbers("Q") == frozenset()
