import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.control_characters import HARMFUL
from tui.exporters import jsonl
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document, Statement

KEYS = {
    "article": "schema id title origin byline published text statements speakers entities",
    "statement": "id kind attribution confidence content cue source speaker evidence",
    "speaker": "id name type role entity mentions",
    "entity": "id name type mentions",
}


def written(*documents: Document) -> str:
    stream = io.StringIO(newline="\n")
    jsonl.write(documents, stream)
    return stream.getvalue()


@pytest.fixture
def line(document) -> dict:
    return json.loads(written(document))


def test_keys_stand_in_the_order_of_the_contract(line):
    assert line["schema"] == "onrecord/1"
    assert " ".join(line) == KEYS["article"]
    assert all(" ".join(statement) == KEYS["statement"] for statement in line["statements"])
    assert all(" ".join(speaker) == KEYS["speaker"] for speaker in line["speakers"])
    assert all(" ".join(entity) == KEYS["entity"] for entity in line["entities"])


def test_every_offset_points_at_its_words(line):
    for statement in line["statements"]:
        for words in (*statement["content"], statement["cue"], statement["source"]):
            assert words is None or words["text"] == line["text"][words["start"] : words["end"]]


def test_mentions_lie_within_the_text(line):
    for someone in (*line["speakers"], *line["entities"]):
        assert all(0 <= m["start"] < m["end"] <= len(line["text"]) for m in someone["mentions"])


def test_speaker_is_named_or_null(line):
    speakers = [statement["speaker"] for statement in line["statements"]]
    assert speakers == [{"id": "p1", "name": "Ana Lūcija Bērziņa"}] * 2 + [
        None,
        {"id": "p2", "name": "Some"},
        None,
    ]


def test_marks_and_corrections_stand_behind_all_else(marked):
    line = json.loads(written(marked))
    assert " ".join(line) == KEYS["article"] + " marks"
    assert " ".join(line["statements"][0]) == KEYS["statement"] + " corrected"
    assert " ".join(line["statements"][1]) == KEYS["statement"]
    noted, words, gone = line["marks"]
    assert " ".join(noted) == " ".join(words) == "id spans note tags colour made on_statement"
    for mark in (noted, words):
        assert all(each["text"] == line["text"][each["start"] : each["end"]] for each in mark["spans"])
    assert (gone["orphaned"], gone["spans"]) == (
        True,
        [{"start": None, "end": None, "text": "gone\u2028words"}],
    )


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_from_one_harmless_line(text):
    statement = Statement("s1", "direct", "communication", 0.5, (Span(0, len(text)),), None, None, None)
    article = Article(text, text, text, text, (Block(Span(0, len(text)), "paragraph"),))
    line = written(Document(article, Analysis((statement,))))
    assert HARMFUL.findall(line) == ["\n"]
    assert len(line.splitlines()) == 1
    assert json.loads(line)["text"] == text
    assert json.loads(line)["statements"][0]["content"][0]["text"] == text


def test_lone_surrogates_can_be_encoded():
    article = Article("a", "a", "a", "a\udc80b", (Block(Span(0, 3), "paragraph"),))
    line = written(Document(article, Analysis()))
    assert json.loads(line.encode())["text"] == "a\udc80b"
