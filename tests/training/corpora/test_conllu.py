import pytest

from tui.training.corpora.conllu import treebank_sentences
from tui.training.corpora.files import CorpusError


def row(number, form, tag="_", more="_"):
    return "\t".join([number, form, "_", "_", tag, "_", "_", "_", "_", more])


TIGHT = "SpaceAfter=No"
SENTENCES = [
    (
        "words as they stand",
        [row("1", "Rain", "NN"), row("2", "fell", "VBD", TIGHT), row("3", ".", ".")],
        [("Rain", "NN"), ("fell", "VBD"), (".", "PU")],
    ),
    (
        "tokens written together are one word of ours",
        [row("1", "tea", "NN", TIGHT), row("2", "-", "HYPH", TIGHT), row("3", "coloured", "JJ")],
        [("tea-coloured", "JJ")],
    ),
    (
        "a note beside the missing space",
        [row("1", "3", "CD", f"Entity=(1|{TIGHT}"), row("2", "%", "NN", f"{TIGHT}|X=Y"), row("3", "!", ".")],
        [("3", "CD"), ("%", "NN"), ("!", "PU")],
    ),
    (
        "words of one written form",
        [
            row("1", "They", "PRP"),
            row("2-3", "didn't", more=TIGHT),
            row("2", "did", "VBD"),
            row("3", "n't", "RB"),
            row("4", ",", ","),
            row("5", "no", "UH"),
        ],
        [("They", "PRP"), ("didn't", "VBD"), (",", "PU"), ("no", "RB")],
    ),
    (
        "a possessive of one written form",
        [row("1-2", "Ana's"), row("1", "Ana", "NNP"), row("2", "'s", "POS"), row("3", "tea", "NN")],
        [("Ana", "NNP"), ("'s", "POS"), ("tea", "NN")],
    ),
    (
        "words longer than their written form",
        [row("1-2", "du"), row("1", "de", "IN"), row("2", "le", "DT"), row("3", "thé", "FW")],
        [("du", "IN"), ("thé", "NN")],
    ),
    (
        "words left out and remarks",
        ["# text = Tea or not", row("1", "Tea", "NN"), row("1.1", "drunk", "VBN"), row("2", "cold", "JJ")],
        [("Tea", "NN"), ("cold", "JJ")],
    ),
    ("unknown tags", [row("1", "Tea"), row("2", "time", "NOUN")], [("Tea", None), ("time", None)]),
]


@pytest.mark.parametrize(
    ("rows", "words"), [entry[1:] for entry in SENTENCES], ids=[entry[0] for entry in SENTENCES]
)
def test_a_sentence_is_cut_into_our_words(write, rows, words):
    (sentence,) = treebank_sentences([write("en-train.conllu", *rows, "")], "train")
    assert list(zip(sentence.forms, sentence.tags, strict=True)) == words


def test_sentences_end_at_empty_lines_and_at_the_end(write, tmp_path):
    write("a-dev.conllu.gz", row("1", "One", "CD"), "", "", row("1", "Two", "CD"))
    write("b-dev.conllu", row("1", "Three", "CD"), "")
    write("b-train.conllu", row("1", "Four", "CD"), "")
    assert [one.forms for one in treebank_sentences([tmp_path], "dev")] == [("One",), ("Two",), ("Three",)]


WRONG = [
    ("columns", "1\tTea\tNN", "3 columns instead of 10"),
    ("spaces for tabs", row("1", "Tea").replace("\t", " "), "1 columns instead of 10"),
    ("number", row("one", "Tea"), "a word's number and form"),
    ("range of words", row("1-x", "Tea"), "a word's number and form"),
    ("form", row("1", ""), "a word's number and form"),
]


@pytest.mark.parametrize(
    ("line", "problem"), [entry[1:] for entry in WRONG], ids=[entry[0] for entry in WRONG]
)
def test_a_line_that_is_no_word_is_named(write, line, problem):
    folder = write("en-dev.conllu", row("1", "Hot", "JJ"), line)
    with pytest.raises(CorpusError) as raised:
        treebank_sentences([folder], "dev")
    assert raised.value.resource == f"{folder / 'en-dev.conllu'}, line 2"
    assert problem in raised.value.problem
