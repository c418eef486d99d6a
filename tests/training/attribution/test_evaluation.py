"""The figures that `--evaluate` prints, on the annotated articles of the tests with the models that ship."""

import pytest

from tests.training.small_corpus import write_corpus
from tui.analysis.pipeline import analyse
from tui.training.__main__ import main
from tui.training.attribution.calibration import judge_statements
from tui.training.attribution.scoring import score, score_table
from tui.training.corpora.attributions import read_annotated_articles


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return write_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture
def sections(corpus, capsys):
    """What is printed, by paragraphs."""
    assert main(["attribution", "--evaluate", "--corpus", str(corpus)]) == 0
    return capsys.readouterr().out.split("\n\n")


def test_the_tables_are_those_of_the_scorer(sections, corpus):
    pairs = [(one, analyse(one.article).statements) for one in read_annotated_articles([corpus], "dev")]
    assert sum(len(found) for _, found in pairs) > 50
    assert sections[:3] == [
        f"15 articles, attitudes included\n{score_table(score(pairs))}",
        f"--communication\n{score_table(score(pairs, communication=True))}",
        f"--segments\n{score_table(score(pairs, segments=True))}",
    ]


def test_confidences_are_counted_in_tenths(sections, corpus):
    title, heading, *rows = sections[3].splitlines()
    assert (title, heading.split()) == ("Calibration", ["confidence", "statements", "right"])
    found = list(judge_statements(read_annotated_articles([corpus], "dev")))
    counted = [row.split() for row in rows]
    assert sum(int(row[3]) for row in counted) == len(found)
    right = sum(int(row[3]) * float(row[4]) / 100 for row in counted)
    assert right == pytest.approx(sum(is_right for *_, is_right in found), abs=0.5)
    starts = [float(row[0]) for row in counted]
    assert starts == sorted(set(starts))
    assert all(row[1] == "to" and float(row[2]) == pytest.approx(float(row[0]) + 0.1) for row in counted)


def test_a_missing_corpus(capsys, tmp_path):
    assert main(["attribution", "--evaluate", "--corpus", str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err.startswith(f"onrecord training: {tmp_path / 'nowhere'}: ")


def test_missing_models(capsys, corpus, tmp_path):
    arguments = ["attribution", "--evaluate", "--corpus", str(corpus), "--out", str(tmp_path)]
    assert main(arguments) == 1
    assert str(tmp_path) in capsys.readouterr().err
