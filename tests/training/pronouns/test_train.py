"""The ranking of those a pronoun may stand for, trained."""

import numpy as np
import pytest

pytest.importorskip("torch")

from tui.analysis.speakers.pronoun_ranking import PRONOUN_CLASSES, RANKING_FEATURES
from tui.model.article import Article, Block, Span
from tui.training.corpora.coreference import AnnotatedMention, Chain, CoreferenceArticle
from tui.training.pronouns.train import PronounChoice, accuracy, choices_of, fit_ranking, gender_choices_of

TEXT = "Mayor Ada Moe met Mr. Peter Holt. She smiled. He left."


def article(text=TEXT):
    return Article("test", "Test", "test.txt", text, (Block(Span(0, len(text)), "paragraph"),))


def chain(*words, text=TEXT):
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in words]
    return Chain(
        "person", tuple(AnnotatedMention(s, s, named=" " in s.of(text), pronoun=len(s) < 4) for s in spans)
    )


def described(choice):
    return choice.kind, len(choice.features), choice.right


def test_the_annotated_one_is_right():
    annotated = CoreferenceArticle(article(), (chain("Ada Moe", "She"), chain("Peter Holt", "He")))
    assert [described(choice) for choice in choices_of(annotated)] == [
        ("personal", 1, (0,)),
        ("personal", 1, (0,)),
    ]


def test_a_pronoun_for_somebody_who_is_no_candidate_teaches_to_leave_it_open():
    annotated = CoreferenceArticle(article(), (chain("Mayor", "She"),))
    (choice,) = choices_of(annotated)
    assert choice.right == (len(choice.features),)


def test_pronouns_that_nobody_annotated_are_passed_over():
    assert not list(choices_of(CoreferenceArticle(article(), (chain("Ada Moe"),))))


def test_gender_alone_teaches_where_it_leaves_one():
    found = [described(choice) for choice in gender_choices_of(article())]
    assert found == [("personal", 2, (1,)), ("personal", 2, (1,))]


def test_where_two_agree_gender_teaches_nothing():
    text = "Mayor Ada Moe met Ms. Eva Holt. She smiled."
    assert not list(gender_choices_of(article(text)))


def choice(right, *rows):
    signs = np.zeros((len(rows), len(RANKING_FEATURES)), np.float32)
    for number, names in enumerate(rows):
        signs[number, [RANKING_FEATURES.index(name) for name in names]] = 1
    return PronounChoice("personal", signs, right if isinstance(right, tuple) else (right,))


def test_the_signs_of_the_right_ones_weigh_most():
    choices = [choice(0, ["last to speak"], ["the nearest"])] * 20 + [choice(1, ["the nearest"], [])]
    signs, none = fit_ranking(choices)
    row = signs[PRONOUN_CLASSES.index("personal")]
    assert row[RANKING_FEATURES.index("last to speak")] > row[RANKING_FEATURES.index("the nearest")]
    assert accuracy(choices, signs, none)["personal"] == (21, 21)


def test_what_is_known_of_several_teaches_too():
    choices = [choice((0, 1), ["last to speak"], ["last to speak", "named"], ["the nearest"])] * 20
    signs, none = fit_ranking(choices)
    assert accuracy([choice(0, ["last to speak"], ["the nearest"])], signs, none)["personal"] == (1, 1)


def test_none_of_them_is_an_answer():
    choices = [choice(0, ["the nearest"])] * 20 + [choice(1, ["two back"])] * 20
    assert accuracy(choices, *fit_ranking(choices))["personal"] == (40, 40)


def test_the_same_choices_give_the_same_weights():
    choices = [choice(0, ["last to speak"], ["the nearest"]), choice(1, ["two back"])] * 5
    (one, no), (other, none) = fit_ranking(choices), fit_ranking(choices)
    assert one.tobytes() == other.tobytes()
    assert no.tobytes() == none.tobytes()
