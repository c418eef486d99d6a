"""Corpora of names: what their lines may hold, and what is said of a line that is wrong."""

import pytest

from tui.model.article import Span
from tui.training.corpora.files import CorpusError
from tui.training.corpora.names import NamedSpan, read_named_articles, trim

TEXT = "Ana Roe of the Mill Union left Paris in May."


def row(*entities):
    return {"id": "mill", "text": TEXT, "entities": list(entities)}


def entity(words, kind):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "type": kind}


KINDS = [
    ("Ana Roe", "Person", "PERSON"),
    ("Ana Roe", "PERSON", "PERSON"),
    ("Mill Union", "Organization", "ORG"),
    ("Paris", "Location", "LOC"),
    ("Paris", "GPE", "LOC"),
    ("Mill", "Facility", "FAC"),
    ("Mill", "Product", "PRODUCT"),
    ("Mill", "Misc", "MISC"),
    ("Mill", "NORP", "NORP"),
    ("May", "Date", "DATE"),
    ("May", "Money", "MONEY"),
]


@pytest.mark.parametrize(("words", "kind", "expected"), KINDS)
def test_types(write, words, kind, expected):
    (article,) = read_named_articles([write("train.jsonl", row(entity(words, kind)))], "train")
    start = TEXT.index(words)
    assert article.names == (NamedSpan(Span(start, start + len(words)), expected),)


def test_names_are_in_order_and_parts_apart(write, tmp_path):
    write("train.jsonl", row(entity("Paris", "Location"), entity("Ana Roe", "Person")))
    write("dev.jsonl", row())
    write("other-train.jsonl", {"id": "said", "text": "It rains.", "attributions": []})
    (article,) = read_named_articles([tmp_path], "train")
    assert [name.span.of(TEXT) for name in article.names] == ["Ana Roe", "Paris"]
    assert [one.names for one in read_named_articles([tmp_path], "dev")] == [()]


TRIMMED = [
    ("the Mill Union", "Mill Union"),
    ("The “Mill Union”", "Mill Union"),
    ("Ana's", "Ana"),
    ("Ana’s ", "Ana"),
    ("(Paris)", "Paris"),
    ("U.N.", "U.N"),
    ("“”", "“”"),
    ("Theresa", "Theresa"),
]


@pytest.mark.parametrize(("written", "name"), TRIMMED)
def test_edges_that_are_no_part_of_a_name(written, name):
    text = f"x {written} x"
    assert trim(text, Span(2, 2 + len(written))).of(text) == name


WRONG = [
    ("no text", {"id": "mill", "entities": []}, "", "no id or no text"),
    ("entities no list", {"id": "mill", "text": TEXT, "entities": {}}, "", "not a list"),
    ("entity no object", row([0, 3]), ", entity 1", "no start, no end or no type"),
    ("no type", row({"start": 0, "end": 3}), ", entity 1", "no start, no end or no type"),
    ("words for places", row({"start": "0", "end": 3, "type": "Person"}), ", entity 1", "no start"),
    ("empty", row(entity("Ana", "Person"), {"start": 4, "end": 4, "type": "Person"}), ", entity 2", "[4, 4)"),
    ("behind the text", row({"start": 40, "end": 60, "type": "Date"}), ", entity 1", "text of 44 characters"),
    ("unknown type", row(entity("Ana", "Animal")), ", entity 1", "'Animal' is no type of name"),
]


@pytest.mark.parametrize(("wrong", "where", "problem"), [one[1:] for one in WRONG], ids=[o[0] for o in WRONG])
def test_a_line_that_is_wrong_is_named(write, wrong, where, problem):
    folder = write("train.jsonl", row(), wrong)
    with pytest.raises(CorpusError) as raised:
        read_named_articles([folder], "train")
    assert raised.value.resource == f"{folder / 'train.jsonl'}, line 2{where}"
    assert problem in raised.value.problem
