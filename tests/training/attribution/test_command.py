"""The command that builds the models, on a corpus it goes through once in a few seconds."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

from tests.corpus.annotated_texts import read
from tests.training.small_corpus import write_corpus
from tui.analysis.networks.weights import FOLDER, models_from, weights
from tui.analysis.pipeline import analyse
from tui.analysis.statements.confidence import confidence_features
from tui.analysis.statements.records import RawStatement
from tui.training.__main__ import main

ROOT = Path(__file__).parents[3]
FILES = ["attribution.npz", "tagger.npz", "vectors.npz"]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return write_corpus(tmp_path_factory.mktemp("corpus"))


def with_vectors(folder):
    """The folder with the shared vectors that ship in it."""
    folder.mkdir(exist_ok=True)
    shutil.copy(FOLDER / "vectors.npz", folder)
    return folder


@pytest.fixture(scope="module")
def built(corpus, tmp_path_factory):
    """The folders of the same models built twice, and what was reported meanwhile."""
    folders = [with_vectors(tmp_path_factory.mktemp("models")) for _ in range(2)]
    command = [sys.executable, "-m", "tui.training", "attribution", "--corpus", corpus, "--epochs", "1", "1"]
    runs = [run([*command, "--out", folder]) for folder in folders]
    assert [finished.returncode for finished in runs] == [0, 0], runs[0].stderr
    return folders, runs[0].stderr


def run(command):
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, check=False, env=environment, capture_output=True, encoding="utf-8")


def test_models_are_written(built):
    folder = built[0][0]
    assert sorted(path.name for path in folder.iterdir()) == FILES
    assert (folder / "vectors.npz").read_bytes() == (FOLDER / "vectors.npz").read_bytes()


def test_the_same_corpus_makes_the_same_bytes(built):
    first, second = built[0]
    assert [name for name in FILES if (first / name).read_bytes() != (second / name).read_bytes()] == []


def test_they_have_the_tables_of_those_that_ship(built):
    for name in FILES:
        with np.load(built[0][0] / name) as mine, np.load(FOLDER / name) as theirs:
            assert {key: mine[key].shape for key in mine.files} == {
                key: theirs[key].shape for key in theirs.files
            }


def test_the_program_runs_with_them_and_not_with_those_that_ship(built, tmp_path):
    shipped = weights("attribution")["cue_hidden"]
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*FILES))
    shutil.copytree(built[0][0], tmp_path, dirs_exist_ok=True)
    with models_from(tmp_path):
        analysis = analyse(read("saying", "Ana said it rains. “It snows,” said Bo."))
        used = weights("attribution")["cue_hidden"]
    assert len(analysis.quotations) == 1
    assert used.shape == shipped.shape
    assert not np.array_equal(used, shipped)
    assert weights("attribution")["cue_hidden"] is not used


def test_a_weight_of_the_confidence_for_each_sign(built):
    finding = RawStatement(((0, 1),), None, None, "communication", "behind", 0.5, 0.5, 0.5)
    with np.load(built[0][0] / "attribution.npz") as arrays:
        assert arrays["confidence"].shape == (len(confidence_features(finding, "indirect")),)
        assert np.isfinite(arrays["confidence"]).all()


def test_progress_is_reported(built):
    for line in ("tagger: 2 sentences", "attribution: 15 articles", "epoch 1 of 1: loss "):
        assert line in built[1]


def build(capsys, corpus, out):
    """The exit code and the message."""
    code = main(["attribution", "--corpus", str(corpus), "--out", str(out), "--epochs", "1", "1"])
    return code, capsys.readouterr().err


def test_missing_vectors(capsys, corpus, tmp_path):
    code, message = build(capsys, corpus, tmp_path)
    assert code == 1
    assert message.startswith("onrecord training: ")
    assert str(tmp_path / "vectors.npz") in message
    assert list(tmp_path.iterdir()) == []


def test_a_missing_corpus(capsys, tmp_path):
    code, message = build(capsys, tmp_path / "nowhere", with_vectors(tmp_path / "models"))
    assert code == 1
    assert message.startswith(f"onrecord training: {tmp_path / 'nowhere'}: it cannot be read as a folder")
    assert message.endswith("; name a folder that holds a corpus\n")


@pytest.mark.parametrize(
    ("missing", "what"), [("en-train.conllu", "no tagged sentence"), ("train.jsonl", "no annotated article")]
)
def test_a_corpus_without_what_is_learnt_from(capsys, tmp_path, missing, what):
    folder = write_corpus(tmp_path / "corpus")
    (folder / missing).unlink()
    code, message = build(capsys, folder, with_vectors(tmp_path / "models"))
    assert code == 1
    assert message.startswith(f"onrecord training: {folder}: ")
    assert what in message
