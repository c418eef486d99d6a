"""Corrected articles as training data: written here, read by the corpus reader."""

import io
import json
from dataclasses import replace

import pytest

from tests.exporters.conftest import ANALYSIS, anchor
from tui.exporters import training_data
from tui.exporters.training_data import Corrected
from tui.model.article import Span
from tui.model.correction import Correction, OtherSpeaker, Rejected, Target
from tui.model.mark import Anchor
from tui.model.statement import Document
from tui.training.corpora.attributions import read_annotated_articles


def written(*articles: Corrected) -> str:
    stream = io.StringIO(newline="\n")
    training_data.write(articles, stream)
    return stream.getvalue()


TARGET = Target((anchor("Friday"),), "indirect", cue=anchor("wrote"))
CORRECTIONS = (Correction("c1", Rejected(TARGET)), Correction("c2", OtherSpeaker(TARGET, None)))


@pytest.fixture
def line(marked) -> dict:
    return json.loads(written(Corrected(marked, CORRECTIONS)))


def test_the_line_has_the_keys_of_the_corpora_and_what_was_corrected(line, marked):
    assert " ".join(line) == "id text attributions corrected rejected"
    assert all(" ".join(one) == "source cue content kind attribution speaker" for one in line["attributions"])
    assert line["corrected"] == [{"attribution": 0, "in": ["speaker", "kind"]}]
    friday, wrote = anchor("Friday").span, anchor("wrote").span
    assert line["rejected"] == [
        {"source": None, "cue": [[wrote.start, wrote.end]], "content": [[friday.start, friday.end]]}
    ]
    assert line["attributions"][0]["speaker"] == {
        "name": "Ana Lūcija Bērziņa",
        "type": "PERSON",
        "role": "spokeswoman",
    }


def test_a_cue_that_an_edit_took_out_is_left_out(marked):
    target = replace(TARGET, cue=Anchor(Span(400, 404), "says", "", ""))
    (rejected,) = json.loads(written(Corrected(marked, (Correction("c1", Rejected(target)),))))["rejected"]
    assert rejected["cue"] is None


def test_the_corpus_reader_reads_it(marked, tmp_path):
    other = Document(replace(marked.article, id="other", text=marked.article.text), ANALYSIS)
    articles = [Corrected(marked, CORRECTIONS), Corrected(other, CORRECTIONS)]
    (tmp_path / "corrected-train.jsonl").write_text(written(*articles), encoding="utf-8", newline="\n")
    read = read_annotated_articles([tmp_path], "train")
    assert [each.article.id for each in read] == ["talks", "other"]
    for article in read:
        assert article.article.text == marked.article.text
        assert [(one.source, one.cue, one.content) for one in article.attributions] == [
            ((each.source,) if each.source else (), (each.cue,) if each.cue else (), each.content)
            for each in ANALYSIS.statements
        ]


def test_an_article_whose_corrections_are_of_words_that_are_gone_is_left_out(marked):
    gone = Target((Anchor(anchor("Friday").span, "Monday", "", ""),), "indirect")
    assert written(Corrected(marked, (Correction("c1", Rejected(gone), orphaned=True),))) == ""
    assert written(Corrected(marked, ())) == ""
    both = (Correction("c1", Rejected(gone), orphaned=True), CORRECTIONS[1])
    assert json.loads(written(Corrected(marked, both)))["rejected"] == []
