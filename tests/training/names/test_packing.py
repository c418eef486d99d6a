"""What torch trains is what numpy runs: a small network of names at random, packed, gives the same scores."""

import random
from itertools import pairwise

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tests.corpus.annotated_texts import pieces  # noqa: E402
from tui.analysis.entities.name_features import name_features  # noqa: E402
from tui.analysis.entities.name_labels import names_by_label  # noqa: E402
from tui.analysis.entities.name_network import LABELS, label_scores  # noqa: E402
from tui.analysis.networks.layers import softmax  # noqa: E402
from tui.analysis.networks.weights import models_from, weights  # noqa: E402
from tui.analysis.networks.word_forms import form_of  # noqa: E402
from tui.analysis.text.parts_of_speech import tag  # noqa: E402
from tui.analysis.text.tokenise import tokenise_article  # noqa: E402
from tui.training import packing  # noqa: E402
from tui.training.attribution.networks import Tagger  # noqa: E402
from tui.training.corpora.names import NamedArticle  # noqa: E402
from tui.training.names.examples import name_example  # noqa: E402
from tui.training.names.network import Recogniser  # noqa: E402
from tui.training.names.train import batch_of  # noqa: E402

ARTICLES = [piece.article for piece in pieces()[:2]]
WORDS = tokenise_article(ARTICLES[0]).words.forms
KEYS = np.array(sorted({form_of(word).key for word in WORDS[::2]}), np.int64)
EXACT, EIGHT_BITS = 1e-5, 0.1


@pytest.fixture(params=[EXACT, EIGHT_BITS], ids=["exact", "eight bits"])
def error(request, monkeypatch):
    """How far probabilities may be off; where they are to be the same, weights are written as they are."""
    if request.param == EXACT:
        monkeypatch.setattr(packing, "pack", lambda table, _: (table, np.ones(len(table), np.float32)))
    return request.param


@pytest.fixture
def network(error, tmp_path):
    """A network with random weights, and its model, with a tagger's, in the folder the program reads."""
    torch.manual_seed(7)
    vectors = torch.randn(len(KEYS), 4)
    shared = torch.cat([torch.zeros(1, 4), vectors])
    made = livened(Recogniser(shared, dimensions=6, units=5, shown=3, hidden=9))
    tagger = livened(Tagger(shared, dimensions=6, units=10))
    packing.write(tmp_path / "vectors.npz", *packing.vector_tables(KEYS, vectors.numpy()))
    packing.write(tmp_path / "tagger.npz", *packing.tagger_tables(tagger))
    packing.write(tmp_path / "entities.npz", *packing.recogniser_tables(made))
    with models_from(tmp_path), torch.no_grad():
        yield made


def livened(network):
    """The network with larger weights, so that its answers differ from word to word."""
    with torch.no_grad():
        for value in network.parameters():
            value.add_(torch.randn(value.shape), alpha=0.8)
    return network.eval()


def test_scores(network, error):
    """Two articles are one batch for torch; for numpy each is by itself."""
    examples = [name_example(NamedArticle(one, ()), KEYS, random.Random(1)) for one in ARTICLES]
    batch = batch_of([one.versions[0] for one in examples], [one.lengths for one in examples])
    expected = torch.softmax(network(batch)[1], -1).numpy()
    tokenised_articles = [tokenise_article(article) for article in ARTICLES]
    found = np.concatenate(
        [softmax(label_scores(one, tag(one), name_features(one))) for one in tokenised_articles]
    )
    assert found == pytest.approx(expected, abs=error)
    assert np.ptp(found[:, 1:], axis=0).max() > 0.3


def test_a_name_goes_on_only_behind_its_like(network):
    transitions = weights("entities")["transitions"]
    allowed = {(before, here) for before, here in np.argwhere(transitions > packing.IMPOSSIBLE).tolist()}
    for here in range(LABELS):
        before = {one for one, other in allowed if other == here}
        assert before == ({here - 1, here} if here and here % 2 == 0 else set(range(LABELS)))


def test_names_of_whatever_scores(network):
    tokenised = tokenise_article(ARTICLES[0])
    scores = np.random.default_rng(1).normal(0, 3, (len(tokenised.words), LABELS)).astype(np.float32)
    names = names_by_label(tokenised, scores, weights("entities")["transitions"])
    assert len(names) > 10
    for one, other in pairwise(names):
        assert one.first < one.end <= other.first
    assert all(tokenised.sentence_of[one.first] == tokenised.sentence_of[one.end - 1] for one in names)
    assert all(0 <= one.probability <= 1 for one in names)
