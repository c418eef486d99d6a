"""The command that builds and measures the network of names, on a corpus it goes through in a second."""

import json
import shutil
import subprocess
import sys

import numpy as np
import pytest

pytest.importorskip("torch")

from tests.training.attribution.test_command import ROOT, run
from tests.training.named_article import named_article
from tui.analysis.networks.weights import FOLDER, weights
from tui.analysis.networks.word_forms import form_of
from tui.analysis.networks.word_pieces import piece_key
from tui.training.__main__ import main
from tui.training.names import train
from tui.training.names.scoring import ROWS
from tui.training.vectors import pieces

MARKED = (
    "[Ana Roe|PERSON] of the [Mill Union|ORG] left [Paris|LOC] on [Monday|DATE].\n\nShe paid [$5|MONEY].",
    "[French|NORP] millers met [Bo Li|PERSON] in [Oslo|LOC]. It rained.",
)
MORE = sorted([form_of("millers").key + 1, form_of("roe").key + 1])
"""Keys of no word."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    rows = "".join(json.dumps(row(number, marked)) + "\n" for number, marked in enumerate(MARKED))
    for part in ("train", "dev"):
        (folder / f"{part}.jsonl").write_text(rows, encoding="utf-8")
    return folder


def row(number, marked):
    article = named_article(marked)
    entities = [{"start": span.start, "end": span.end, "type": kind} for span, kind in article.names]
    return {"id": str(number), "text": article.article.text, "entities": entities}


@pytest.fixture(scope="module")
def built(corpus, tmp_path_factory):
    """The folders of the same model built twice."""
    folders = [tmp_path_factory.mktemp("models") for _ in range(2)]
    for folder in folders:
        for name in ("vectors.npz", "tagger.npz"):
            shutil.copy(FOLDER / name, folder)
        command = [sys.executable, "-m", "tui.training", "entities", "--corpus", corpus, "--epochs", "1"]
        finished = run([*command, "--out", folder])
        assert finished.returncode == 0, finished.stderr
    return folders


def test_the_same_corpus_makes_the_same_bytes(built):
    first, second = (folder / "entities.npz" for folder in built)
    assert first.read_bytes() == second.read_bytes()


def test_it_has_the_tables_of_the_one_that_ships(built):
    """But for the vectors of more words and of pieces, which need an encoder."""
    with np.load(built[0] / "entities.npz") as mine, np.load(FOLDER / "entities.npz") as theirs:
        added = ("more_", "piece_")
        shapes = {key: theirs[key].shape for key in theirs.files if not key.startswith(added)}
        assert {key: mine[key].shape for key in mine.files} == shapes


def load_nothing():
    """Stands in for `load_encoder`."""


class Projection:
    """Stands in for an encoder's: it has two words more, and others in pieces."""

    def __init__(self, *_):
        self.size = weights("vectors")["vectors"].shape[1]

    def further_vectors(self):
        return np.array(MORE), np.ones((len(MORE), self.size), np.float32)

    def words_in_pieces(self):
        return ["millerson", "mills"]

    def vocabulary(self):
        return ["##son", "##s", "mill", "miller", "roe"]

    def vectors_of(self, words):
        return np.zeros((len(words), self.size), np.float32)


def test_words_get_vectors_from_the_encoder(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(train, "EncoderProjection", Projection)
    monkeypatch.setattr(pieces, "RECOMBINED", 10)
    for name in ("vectors.npz", "tagger.npz"):
        shutil.copy(FOLDER / name, tmp_path)
    train.build_entities([corpus], tmp_path, 1, load_nothing)
    with np.load(tmp_path / "entities.npz") as built:
        assert built["more_keys"].tolist() == MORE
        assert built["more_vectors"].shape == (*built["more_vectors:scale"].shape, Projection().size)
        assert built["piece_keys"].tolist() == sorted(map(piece_key, ("s", "son")))
        assert built["piece_vectors"].shape == (2, Projection().size)


def test_words_without_a_vector_are_trained_with_one_made_of_pieces(corpus, tmp_path, monkeypatch):
    seen = []
    train_recogniser = train.train_recogniser

    def trained(examples, shared, chance, epochs, from_pieces):
        seen.append(
            [row for one in examples for row in one.versions[0].rows[:, 0].tolist() if from_pieces[row]]
        )
        return train_recogniser(examples, shared, chance, epochs, from_pieces)

    monkeypatch.setattr(train, "EncoderProjection", Projection)
    monkeypatch.setattr(train, "train_recogniser", trained)
    monkeypatch.setattr(pieces, "RECOMBINED", 10)
    row = {"id": "1", "text": "Ann Millerson left.", "entities": [{"start": 0, "end": 13, "type": "PERSON"}]}
    (tmp_path / "train.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    for name in ("vectors.npz", "tagger.npz"):
        shutil.copy(FOLDER / name, tmp_path)
    train.build_entities([tmp_path], tmp_path, 1, load_nothing)
    assert len(seen[0]) == 1


def test_it_is_measured(corpus, built, capsys):
    assert main(["entities", "--evaluate", "--corpus", str(corpus), "--out", str(built[0])]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 articles"
    assert [line.split()[0] for line in lines[2:]] == list(ROWS)


def test_there_has_to_be_something_to_learn(tmp_path, capsys):
    assert main(["entities", "--corpus", str(tmp_path), "--out", str(tmp_path)]) == 1
    assert "no article with names to train on is there" in capsys.readouterr().err


def test_torch_is_needed_to_build_only(corpus):
    code = "import sys; sys.modules['torch'] = None; from tui.training.__main__ import main; sys.exit(main())"
    command = [sys.executable, "-c", code, "entities", "--evaluate", "--corpus", str(corpus)]
    finished = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert finished.returncode == 0, finished.stderr
    assert "2 articles" in finished.stdout


def test_a_missing_library_is_named(corpus, tmp_path):
    code = (
        "import sys; sys.modules['transformers'] = None; "
        "from tui.training.__main__ import main; sys.exit(main())"
    )
    command = [sys.executable, "-c", code, "entities", "--corpus", str(corpus), "--encoder", str(tmp_path)]
    finished = subprocess.run(
        [*command, "--out", str(tmp_path)], check=False, cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert finished.returncode == 1
    assert "transformers is missing; pip install 'onrecord[train]'" in finished.stderr
