"""The command that builds and measures the ranking for pronouns, on a corpus of a few sentences."""

import shutil

import numpy as np
import pytest

pytest.importorskip("torch")

from tests.training.corpora.test_coreference import row
from tui.analysis.networks.weights import FOLDER
from tui.analysis.speakers.pronoun_ranking import PRONOUN_CLASSES, RANKING_FEATURES
from tui.training.__main__ import main

SHE_AND_HE = [
    "# newdoc id = GUM_news_two",
    "# newpar",
    "# newpar_block = p (2 s)",
    row("1", "Ada", "NNP", "(1-person-new-nnnnn-cf1-1,2-coref", "3"),
    row("2", "Moe", "NNP", "1)", "1"),
    row("3", "met", "VBD"),
    row("4", "Peter", "NNP", "(2-person-new-nnnnn-cf1-1,2-coref", "3"),
    row("5", "Holt", "NNP", "2)", "4"),
    row("6", ".", "."),
    "",
    row("1", "She", "PRP", "(1-person-giv-nnnnn-cf1-1-ana)"),
    row("2", "smiled", "VBD"),
    row("3", "and", "CC"),
    row("4", "he", "PRP", "(2-person-giv-nnnnn-cf1-1-ana)"),
    row("5", "left", "VBD"),
    row("6", ".", "."),
    "",
]
ATTRIBUTED = {"id": "one", "text": "Ada Moe met Peter Holt. She smiled. He left.", "attributions": []}


@pytest.fixture
def models(tmp_path):
    folder = tmp_path / "models"
    shutil.copytree(FOLDER, folder)
    (folder / "pronouns.npz").unlink()
    return folder


def test_it_is_built_and_measured(write, models, capsys):
    for part in ("train", "dev"):
        write(f"gum-{part}.conllu.gz", *SHE_AND_HE)
        corpus = write(f"{part}.jsonl", ATTRIBUTED)
    arguments = ["pronouns", "--corpus", str(corpus), "--out", str(models)]
    assert main(arguments) == 0
    first = (models / "pronouns.npz").read_bytes()
    with np.load(models / "pronouns.npz") as built:
        assert built["signs"].shape == (len(PRONOUN_CLASSES), len(RANKING_FEATURES))
        assert built["none"].shape == (len(PRONOUN_CLASSES),)
    assert main(arguments) == 0
    assert (models / "pronouns.npz").read_bytes() == first
    assert main([*arguments, "--evaluate"]) == 0
    assert [line.split()[:3] for line in capsys.readouterr().out.splitlines()[1:]] == [
        ["speaking", "0", "0"],
        ["personal", "2", "2"],
        ["neuter", "0", "0"],
        ["plural", "0", "0"],
    ]


def test_a_corpus_without_pronouns_is_an_error(write, models, capsys):
    corpus = write("train.jsonl", {"id": "one", "text": "It rained there.", "attributions": []})
    assert main(["pronouns", "--corpus", str(corpus), "--out", str(models)]) == 1
    assert "no pronoun to train on is there" in capsys.readouterr().err
    assert not (models / "pronouns.npz").exists()


def test_the_one_that_ships_has_a_weight_for_each_sign():
    with np.load(FOLDER / "pronouns.npz") as shipped:
        assert shipped["signs"].shape == (len(PRONOUN_CLASSES), len(RANKING_FEATURES))
