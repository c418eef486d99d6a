import pytest

from tui.loaders.plain_text.loader import load
from tui.loaders.source import SourceFile
from tui.model.article import Span
from tui.training.corpora.attributions import Attribution, read_annotated_articles
from tui.training.corpora.files import CorpusError

TEXT = "Bakers fear for bread\n\nThe guild said flour is scarce.\n"
GUILD, SAID, SCARCE = (23, 32), (33, 37), (38, 53)


def row(*attributions):
    return {"id": "bread", "text": TEXT, "attributions": list(attributions)}


ROLES = [
    ("a list of spans", [list(SAID), list(SCARCE)], (Span(*SAID), Span(*SCARCE))),
    ("spans are put in order", [list(SCARCE), list(SAID)], (Span(*SAID), Span(*SCARCE))),
    ("a span by itself", list(SAID), (Span(*SAID),)),
    ("an object by itself", {"start": 33, "end": 37}, (Span(*SAID),)),
    ("objects with more in them", [{"start": 33, "end": 37, "text": "said"}], (Span(*SAID),)),
    ("an empty list", [], ()),
    ("null", None, ()),
    ("up to the text's end", [[0, len(TEXT)]], (Span(0, len(TEXT)),)),
]


@pytest.mark.parametrize(("written", "spans"), [entry[1:] for entry in ROLES], ids=[row[0] for row in ROLES])
def test_a_role_is_any_number_of_spans(write, written, spans):
    folder = write("train.jsonl", row({"source": written, "cue": None, "content": [list(SCARCE)]}))
    (article,) = read_annotated_articles([folder], "train")
    assert article.attributions == (Attribution(spans, (), (Span(*SCARCE),)),)


def test_a_role_may_be_missing(write):
    folder = write("train.jsonl", row({"content": [list(SCARCE)]}))
    assert read_annotated_articles([folder], "train")[0].attributions == (
        Attribution((), (), (Span(*SCARCE),)),
    )


def test_the_article_has_the_blocks_the_program_finds(write):
    (found,) = read_annotated_articles([write("dev.jsonl", row())], "dev")
    assert found.article.id == found.article.title == "bread"
    assert found.article.text == TEXT
    assert found.article.blocks == load(SourceFile("bread", "bread.txt", TEXT.encode())).blocks
    assert [block.kind for block in found.article.blocks] == ["heading", "paragraph"]


def test_parts_and_other_corpora_are_kept_apart(write, tmp_path):
    write("a-train.jsonl", row() | {"id": "first"}, {"id": "named", "text": "", "entities": []})
    write("b-train.jsonl.gz", row() | {"id": "second"})
    write("dev.jsonl", row() | {"id": "third"})
    write("train.corenlp.jsonl", {"id": "first", "tokens": []})
    assert [one.article.id for one in read_annotated_articles([tmp_path, tmp_path], "train")] == [
        "first",
        "second",
    ] * 2
    assert [one.article.id for one in read_annotated_articles([tmp_path], "dev")] == ["third"]


WRONG = [
    ("no id", {"text": TEXT, "attributions": []}, "", "no id"),
    ("no text", {"id": "bread", "attributions": []}, "", "no id or no text"),
    ("attributions no list", {"id": "bread", "text": TEXT, "attributions": {}}, "", "not a list"),
    ("attribution no object", row([1, 2]), ", attribution 1", "not a JSON object"),
    ("role a word", row({}, {"cue": "said"}), ", attribution 2, cue", "not a list of spans"),
    ("span of words", row({"cue": [["a", "b"]]}), ", attribution 1, cue", "not [start, end]"),
    ("span of one", row({"cue": [[3]]}), ", attribution 1, cue", "not [start, end]"),
    ("span without end", row({"cue": {"start": 3}}), ", attribution 1, cue", "not [start, end]"),
    ("empty span", row({"source": [[4, 4]]}), ", attribution 1, source", "[4, 4) is no stretch"),
    ("end before start", row({"content": [9, 4]}), ", attribution 1, content", "[9, 4) is no stretch"),
    ("before the text", row({"content": [-1, 4]}), ", attribution 1, content", "[-1, 4) is no stretch"),
    ("behind the text", row({"content": [50, 56]}), ", attribution 1, content", "text of 55 characters"),
]


@pytest.mark.parametrize(
    ("wrong", "where", "problem"), [entry[1:] for entry in WRONG], ids=[entry[0] for entry in WRONG]
)
def test_a_line_that_is_wrong_is_named(write, wrong, where, problem):
    folder = write("train.jsonl", row(), wrong)
    with pytest.raises(CorpusError) as raised:
        read_annotated_articles([folder], "train")
    assert raised.value.resource == f"{folder / 'train.jsonl'}, line 2{where}"
    assert problem in raised.value.problem
