"""What the recogniser of names learns from: the labels of words, and articles otherwise written."""

import random

import numpy as np
import pytest

from tests.training.named_article import named_article
from tui.analysis.entities.name_features import FEATURES
from tui.analysis.entities.name_network import TYPES
from tui.analysis.networks.word_forms import form_of
from tui.analysis.text.tokenise import tokenise_article
from tui.training.names import examples
from tui.training.names.examples import labels_of, name_example

NO_KEYS = np.array([0], np.int64)
LABELS = [
    ("[Ana Roe|PERSON] left.", ["B-PERSON", "I-PERSON", "-", "-"]),
    ("It left [Paris|LOC]'s [Mill Union|ORG].", ["-", "-", "B-LOC", "-", "B-ORG", "I-ORG", "-"]),
    ("The [U.N|ORG]. left.", ["-", "B-ORG", "-", "-"]),
    ("In the [1990|DATE]s it fell.", ["-", "-", "B-DATE", "-", "-", "-"]),
    ("A [Paris|LOC]-based mill.", ["-", "-", "-", "-"]),
    ("An anti-[Roe|PERSON] vote.", ["-", "-", "-", "-"]),
    ("[Bo|PERSON] [Li|PERSON] sat.", ["B-PERSON", "B-PERSON", "-", "-"]),
]


@pytest.mark.parametrize(("marked", "expected"), LABELS)
def test_labels(marked, expected):
    article = named_article(marked)
    labels = labels_of(tokenise_article(article.article).words, article.names)
    assert [written(label) for label in labels.tolist()] == expected


def written(label):
    return "-" if not label else ("B-" if label % 2 else "I-") + TYPES[(label - 1) // 2]


TEXT = "[Ana Roe|PERSON] of the mill left [Paris|LOC].\n\nIt rained on [Ana|PERSON] there."


def test_an_example_has_the_article_as_it_is_and_otherwise():
    example = name_example(named_article(TEXT), NO_KEYS, random.Random(1))
    assert len(example) == sum(example.lengths) == 14
    assert example.lengths == (8, 6)
    assert len(example.versions) == 1 + examples.VERSIONS
    for version in example.versions:
        assert version.rows.shape == (14, 6)
        assert version.features.shape == (14, FEATURES)
        assert version.tags.shape == version.groups.shape == (14,)
    groups = example.versions[0].groups
    assert groups[0] == groups[11] >= 0
    assert groups[1] not in (groups[0], -1)
    assert groups[2] == -1


WRITINGS = {
    "in capitals": (1, 0, 0, "ANA ROE OF THE MILL LEFT PARIS ."),
    "as a title": (0, 1, 0, "Ana Roe of the Mill Left Paris ."),
    "small": (0, 0, 1, "ana roe of the mill left paris ."),
    "as it is": (0, 0, 0, "Ana Roe of the mill left Paris ."),
}


@pytest.mark.parametrize(("shouted", "titled", "lowered", "expected"), WRITINGS.values(), ids=WRITINGS)
def test_writings(monkeypatch, shouted, titled, lowered, expected):
    for name, share in (("SHOUTED", shouted), ("TITLED", titled), ("LOWERED", lowered)):
        monkeypatch.setattr(examples, name, share)
    tokenised = tokenise_article(named_article(TEXT).article)
    other = examples.vary_case(tokenised, random.Random(1))
    assert " ".join(other.words.forms[:8]) == expected
    assert other.words.lowers == tokenised.words.lowers
    assert tokenised.words.forms[0] == "Ana"


def test_in_other_versions_some_words_are_as_if_unseen(monkeypatch):
    keys = np.sort(np.array([form_of(word).key for word in ("mill", "paris", "ana")], np.int64))
    unseen = np.array([0, 4, 5, 3])
    monkeypatch.setattr(examples, "UNSEEN", 1.0)
    example = name_example(named_article(TEXT), keys, random.Random(1), unseen)
    plain, *others = (version.rows[:, 0] for version in example.versions)
    assert set(plain.tolist()) == {0, 1, 2, 3}
    assert all((other == unseen[plain]).all() for other in others)


def test_in_other_versions_some_names_are_put_for_others(monkeypatch):
    monkeypatch.setattr(examples, "REPLACED", 1.0)
    keys = np.sort(np.array([form_of(word).key for word in ("oslo", "paris")], np.int64))
    example = name_example(named_article(TEXT), keys, random.Random(1), None, {"LOC": ["Oslo"]})
    known = [[keys[row - 1] for row in version.rows[:, 0] if row] for version in example.versions]
    assert known == [[form_of("paris").key], *[[form_of("oslo").key]] * examples.VERSIONS]
