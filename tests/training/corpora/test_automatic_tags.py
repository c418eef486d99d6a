import pytest

from tui.training.corpora.files import CorpusError
from tui.training.corpora.tagged_words import automatic_sentences

ARTICLE = {"id": "rain", "text": "It didn't rain. Ana’s well-kept lawn is brown.", "attributions": []}
TOKENS = [
    *([0, 2, "PRP", "O"], [3, 6, "VBD", "O"], [6, 9, "RB", "O"], [10, 14, "VB", "O"], [14, 15, ".", "O"]),
    *([16, 19, "NNP", "PERSON"], [19, 21, "POS", "O"], [22, 31, "JJ", "O"], [32, 36, "NN", "O"]),
    *([37, 39, "VBZ", "O"], [40, 45, "JJ", "O"], [45, 46, ".", "O"]),
]


def read(write, *rows, articles=(ARTICLE,)):
    write("train.jsonl", *articles)
    return automatic_sentences([write("train.corenlp.jsonl.gz", *rows)], "train")


def test_tags_are_laid_on_our_words_sentence_by_sentence(write):
    first, second = read(write, {"id": "rain", "tokens": TOKENS, "sentences": [5, 7]})
    assert first.forms == ("It", "didn't", "rain", ".")
    assert first.tags == ("PRP", "VBD", "VB", "PU")
    assert second.forms == ("Ana", "’s", "well-kept", "lawn", "is", "brown", ".")
    assert second.tags == ("NNP", "POS", "JJ", "NN", "VBZ", "JJ", "PU")


def test_only_articles_with_tags_are_read(write):
    other = ARTICLE | {"id": "untagged"}
    found = read(write, {"id": "unknown", "tokens": TOKENS}, {"tokens": []}, articles=(ARTICLE, other))
    assert found == []


def test_tags_belong_to_the_articles_of_their_folder(write, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    read(write, {"id": "rain", "tokens": TOKENS})
    (tmp_path / "train.jsonl").rename(elsewhere / "train.jsonl")
    assert automatic_sentences([tmp_path, elsewhere], "train") == []


WRONG = [
    ("no tokens", None, "", "not a list"),
    ("token no list", ["It"], ", token 1", "not [start, end, tag]"),
    ("token without a tag", [[0, 2]], ", token 1", "not [start, end, tag]"),
    ("out of order", [[3, 6, "VBD"], [0, 2, "PRP"]], "", "token 2 is not behind the one before"),
    ("overlapping", [[0, 2, "PRP"], [1, 3, "PRP"]], "", "token 2 is not behind the one before"),
    ("behind the text", [[0, 2, "PRP"], [40, 47, "NN"]], "", "not within the text"),
    ("empty", [[2, 2, "PRP"]], "", "token 1"),
]


@pytest.mark.parametrize(
    ("tokens", "where", "problem"), [entry[1:] for entry in WRONG], ids=[entry[0] for entry in WRONG]
)
def test_a_line_that_is_wrong_is_named(write, tmp_path, tokens, where, problem):
    with pytest.raises(CorpusError) as raised:
        read(write, {"id": "rain", "tokens": tokens})
    assert raised.value.resource == f"{tmp_path / 'train.corenlp.jsonl.gz'}, line 1{where}"
    assert problem in raised.value.problem
