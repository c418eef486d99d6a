"""Articles with other names in them."""

import random

import numpy as np
import pytest

from tests.training.named_article import named_article
from tui.analysis.text.tokenise import tokenise_article
from tui.training.names import examples
from tui.training.names.examples import labels_of, name_stock, replace_names

STOCK = {"given": ["Bo"], "family": ["Li"], "LOC": ["Oslo"], "NORP": ["Danes"], "ORG": ["NATO"]}
ARTICLES = {
    "[Ana Roe|PERSON] left. [Roe|PERSON] slept.": "Bo Li left . Li slept .",
    "[Ana Roe|PERSON] left. [Roe Ana|PERSON] slept.": "Li Li left . Li Li slept .",
    "[Ana Bee Roe|PERSON] left.": "Bo Bee Li left .",
    "[Ana|PERSON] saw Ana.": "Ana saw Ana .",
    "In [Paris|LOC], [French|NORP] men of [Opec|ORG] met.": "In Oslo , French men of NATO met .",
    "The [Paris Union|ORG] left [Paris|LOC].": "The Paris Union left Paris .",
    "It left [New York|LOC] in [May|DATE].": "It left New York in May .",
    "[Al|PERSON] left [U2|ORG] and [roe|PERSON].": "Al left U2 and roe .",
    "": "",
}


@pytest.mark.parametrize(("marked", "expected"), ARTICLES.items())
def test_names_are_put_for_others(monkeypatch, marked, expected):
    monkeypatch.setattr(examples, "REPLACED", 1.0)
    assert put(marked, STOCK) == expected.split()


@pytest.mark.parametrize("stock", [{}, {"given": [], "LOC": ["Oslo"]}])
def test_where_there_are_none_to_put_they_stay(monkeypatch, stock):
    monkeypatch.setattr(examples, "REPLACED", 1.0)
    assert put("[Ana Roe|PERSON] left.", stock) == ["Ana", "Roe", "left", "."]


def put(marked, stock):
    article = named_article(marked)
    words = tokenise_article(article.article).words
    return replace_names(words.forms, labels_of(words, article.names), stock, random.Random(1))


def test_about_half_of_them_are():
    names = ["Aaa" + letter for letter in "abcdefghijklmnopqrstuvwxyz"] * 8
    forms = [name + str(number // 26 or "") for number, name in enumerate(names)]
    forms = [form.translate(str.maketrans("1234567", "bcdefgh")) for form in forms]
    labels = np.ones(len(forms), np.int64)
    changed = replace_names(forms, labels, STOCK, random.Random(1)).count("Li")
    assert 0.4 < changed / len(forms) < 0.6


def test_the_stock_is_what_the_articles_have():
    texts = (
        "[Ana B. Roe|PERSON] and [Li|PERSON] left [Paris|LOC] and [New York|LOC].",
        "[French|NORP] [Paris|LOC]",
    )
    assert name_stock(map(named_article, texts)) == {
        "given": ["Ana"],
        "family": ["Roe"],
        "LOC": ["Paris"],
    }
