"""What torch trains is what numpy runs: small networks at random, packed, give the same probabilities."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tests.corpus.annotated_texts import pieces  # noqa: E402
from tui.analysis.cues.cues import Cue  # noqa: E402
from tui.analysis.cues.encoder import cue_probabilities, encode  # noqa: E402
from tui.analysis.cues.passages import find_passages  # noqa: E402
from tui.analysis.networks.weights import models_from, weights  # noqa: E402
from tui.analysis.networks.word_forms import form_of  # noqa: E402
from tui.analysis.statements import span_network  # noqa: E402
from tui.analysis.statements.span_network import read_reports  # noqa: E402
from tui.analysis.text.parts_of_speech import tag  # noqa: E402
from tui.analysis.text.tokenise import tokenise_article  # noqa: E402
from tui.training import packing  # noqa: E402
from tui.training.attribution import examples  # noqa: E402
from tui.training.attribution.examples import HeadFinder, passages_of, word_rows  # noqa: E402
from tui.training.attribution.networks import Attributor, Tagger, chain_loss  # noqa: E402
from tui.training.attribution.train import CueCandidate, windows_of  # noqa: E402
from tui.training.corpora.attributions import AnnotatedArticle  # noqa: E402
from tui.training.fitting import pad  # noqa: E402

ARTICLE = pieces()[0].article
READING = tokenise_article(ARTICLE)
KNOWN = sorted({form_of(word).key for word in READING.words.forms[::2]})
KEYS = np.array(KNOWN, np.int64)
EXACT, EIGHT_BITS = 1e-5, 0.1
"""How far probabilities may be off: written as they are, and written in eight bits."""
WINDOW = 15
"""Words seen on either side of a cue here, so that windows end within passages too."""


@pytest.fixture(params=[EXACT, EIGHT_BITS], ids=["exact", "eight bits"])
def error(request, monkeypatch):
    """The error to allow for; where there is to be none, weights are written as they are."""
    if request.param == EXACT:
        monkeypatch.setattr(packing, "pack", lambda table, _: (table, np.ones(len(table), np.float32)))
    monkeypatch.setattr(span_network, "WINDOW", WINDOW)
    monkeypatch.setattr(examples, "WINDOW", WINDOW)
    return request.param


@pytest.fixture
def networks(error, tmp_path):
    """A tagger and an attributor with random weights, and their models in the folder the program reads."""
    torch.manual_seed(7)
    vectors = torch.randn(len(KNOWN), 4)
    shared = torch.cat([torch.zeros(1, 4), vectors])
    tagger = livened(Tagger(shared, dimensions=6, units=10))
    attributor = livened(Attributor(shared, dimensions=6, units=5, reader_units=7))
    torch.nn.init.zeros_(attributor.cue[3].bias)
    packing.write(tmp_path / "vectors.npz", *packing.vector_tables(KEYS, vectors.numpy()))
    packing.write(tmp_path / "tagger.npz", *packing.tagger_tables(tagger))
    packing.write(tmp_path / "attribution.npz", *packing.attributor_tables(attributor))
    with models_from(tmp_path), torch.no_grad():
        yield tagger, attributor


def livened(network):
    """The network with larger weights, so that its answers differ from word to word."""
    with torch.no_grad():
        for value in network.parameters():
            value.add_(torch.randn(value.shape), alpha=0.4)
    return network.eval()


def test_the_tagger(networks, error):
    tagger, _ = networks
    sentences = [READING.words.forms[first:end] for first, end, *_ in READING.sentences]
    mask = pad([np.ones(len(forms), np.float32) for forms in sentences])
    scores = tagger(pad([word_rows(forms, KEYS) for forms in sentences]), mask)[mask > 0]
    chances = torch.softmax(scores, -1).numpy()
    tags = tag(READING)
    assert len(set(tags.tolist())) > 5
    # A tag that is all but as likely may be taken for the likeliest.
    taken = chances[np.arange(len(tags)), tags]
    assert (chances.max(axis=1) - taken).max() <= 2 * error


@pytest.fixture
def encoded(networks):
    """The passages of the article as torch has them in one batch, and as numpy has them."""
    _, attributor = networks
    batch = list(passages_of(AnnotatedArticle(ARTICLE, ()), HeadFinder([]), KEYS))
    lengths = [len(passage) for passage in batch]
    assert len(set(lengths)) > 2
    rows, context = ([getattr(passage, part) for passage in batch] for part in ("rows", "context"))
    seen, _ = attributor.encode(pad(rows), pad(context), lengths)
    return batch, seen, encode(READING, tag(READING), find_passages(READING))


def test_cues(networks, encoded, error):
    batch, seen, encoding = encoded
    found = cue_probabilities(encoding)
    expected = torch.sigmoid(networks[1].cue_odds(seen)).numpy()
    for number, (first, end) in enumerate(encoding.passages.bounds.tolist()):
        chances = np.where(batch[number].possible, expected[number, : end - first], 0)
        assert found[first:end] == pytest.approx(chances, abs=error)
    assert found.max() - found[found > 0].min() > 0.3


def test_reports(networks, encoded, error):
    batch, seen, encoding = encoded
    firsts = encoding.passages.bounds[:, 0].tolist()
    heads = [
        CueCandidate(number, head, None)
        for number, passage in enumerate(batch)
        for head in sorted({0, len(passage) // 2, len(passage) - 1})
    ]
    windows = windows_of(batch, heads, seen.shape[1])
    scores, valid = networks[1].read(seen, windows)
    found = read_reports(encoding, [Cue(firsts[one.passage] + one.head, 0.5) for one in heads])
    for number, report in enumerate(found):
        length = windows.lengths[number]
        assert len(report.labels) == length
        place, head, _ = heads[number]
        assert report.first == firsts[place] + batch[place].window(head)[0]
        chances = torch.softmax(scores[number, :length], -1).numpy()
        assert report.probabilities == pytest.approx(chances, abs=error)
        assert report.probability == pytest.approx(torch.sigmoid(valid[number]).item(), abs=error)
    assert len({label for report in found for label in report.labels.tolist()}) > 2


def test_labels_are_the_likeliest(networks, encoded, error):
    """By the loss they were learnt with: no other row of labels, one label changed, has a lower one."""
    batch, seen, encoding = encoded
    longest = max(range(len(batch)), key=lambda number: len(batch[number]))
    first = int(encoding.passages.bounds[longest, 0])
    head = CueCandidate(longest, WINDOW + 3, None)
    scores, _ = networks[1].read(seen, windows_of(batch, [head], seen.shape[1]))
    (report,) = read_reports(encoding, [Cue(first + head.head, 0.5)])
    labels = torch.from_numpy(report.labels)[None]
    others = labels.repeat(4 * labels.shape[1], 1)
    for number in range(len(others)):
        others[number, number // 4] = number % 4
    rows = torch.cat([labels, others])
    every = torch.ones(rows.shape, dtype=torch.bool)
    own, *losses = chain_loss(scores.expand(len(rows), -1, -1), networks[1].transitions, rows, every).tolist()
    assert own <= min(losses) + 20 * error
    assert report.first == first + 3


def test_the_same_weights_make_the_same_bytes(tmp_path):
    tables = {"small": np.eye(3, dtype=np.float32), "large": np.ones((600, 2), np.float32)}
    for name in ("a", "b"):
        packing.write(tmp_path / "new" / f"{name}.npz", tables, {"bias": np.zeros(2, np.float32)})
    first, second = sorted((tmp_path / "new").iterdir())
    assert first.read_bytes() == second.read_bytes()
    with models_from(tmp_path / "new"):
        assert weights("a")["small"] == pytest.approx(np.eye(3))
        assert set(weights("a")) == {"small", "large", "bias"}


def test_tables_of_many_rows_are_packed_coarsely(tmp_path):
    table = np.random.default_rng(1).normal(size=(600, 8)).astype(np.float32)
    packing.write(tmp_path / "a.npz", {"many": table, "few": table[:500]})
    with np.load(tmp_path / "a.npz") as arrays:
        assert (np.abs(arrays["many"]).max(), np.abs(arrays["few"]).max()) == (31, 127)
