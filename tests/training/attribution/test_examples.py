"""What the network of attribution learns from: passages with labels."""

import numpy as np
import pytest

from tests.analysis.building import tokenised
from tests.training.annotated_article import article, said
from tui.analysis.cues.passages import OUTSIDE, find_passages
from tui.analysis.networks.word_forms import form_of
from tui.analysis.statements.span_network import CONTENT, CUE, SOURCE, WINDOW
from tui.analysis.text.parts_of_speech import TAGS
from tui.loaders.plain_text.loader import blocks_of
from tui.model.article import Article, Span
from tui.training.attribution.examples import HeadFinder, PassageExample, passages_of, places_of, word_rows
from tui.training.corpora.attributions import AnnotatedArticle

NO_KEYS = np.array([0], np.int64)


def passage(text, reports=None):
    """A passage of the whole text; each word's rows are its place, so that it is known again."""
    made = tokenised(text)
    found = find_passages(made)
    size = len(made.words)
    rows = np.repeat(np.arange(size)[:, None], 6, axis=1)
    context = np.concatenate([found.context, np.zeros((size, 1), np.int64)], axis=1)
    return PassageExample(rows, context, found.sentences, reports or {})


TEXT = "“It rains,” Ana said. “It snows.”"
#       0 1  2    34 5   6   7 8 9  10   11 12
LABELS = np.array([1, 1, 1, 0, 1, 2, 3, 0, 1, 1, 1, 0, 1])
KEPT = [1, 2, 3, 5, 6, 7, 9, 10, 11]


def test_a_passage_without_its_marks():
    marked = passage(TEXT, {6: LABELS})
    bare = marked.without_marks()
    assert bare.rows[:, 0].tolist() == KEPT
    assert len(bare) == len(KEPT)
    assert (bare.context[:, 0] == OUTSIDE).all()
    assert bare.possible.all()
    assert not bare.context[:, 2].any()
    assert bare.sentences.tolist() == [0] * 6 + [1] * 3
    assert {head: labels.tolist() for head, labels in bare.reports.items()} == {4: LABELS[KEPT].tolist()}
    assert (marked.has_marks, bare.has_marks) == (True, False)


def test_the_marked_passage_stays_as_it_is():
    marked = passage(TEXT, {6: LABELS})
    before = marked.context.copy()
    marked.without_marks()
    assert (marked.context == before).all()


def test_a_quotation_left_open_loses_its_one_mark():
    assert passage("“It rains").without_marks().rows[:, 0].tolist() == [1, 2]


def test_a_passage_without_quotations_has_nothing_to_lose():
    plain = passage("It rains.", {1: np.array([1, 3, 0])})
    assert not plain.has_marks
    assert (plain.without_marks().context == plain.context).all()


def test_only_words_outside_of_quotations_may_be_heads():
    assert np.nonzero(passage(TEXT).possible)[0].tolist() == [5, 6, 7]


def test_roles_are_those_of_all_reports():
    both = passage("Ana said Bo said no.", {1: np.array([2, 3, 1, 1, 1, 0]), 3: np.array([0, 0, 2, 3, 1, 0])})
    content, source, cue = both.roles.T.tolist()
    assert content == [0, 0, 1, 1, 1, 0]
    assert source == [1, 0, 1, 0, 0, 0]
    assert cue == [0, 1, 0, 1, 0, 0]


def test_a_window_stays_within_its_passage():
    long = passage("It rains. " * 200)
    assert long.window(0) == (0, WINDOW)
    assert long.window(300) == (300 - WINDOW, 300 + WINDOW)
    assert long.window(599) == (599 - WINDOW, 600)


LEARNT = (
    "Ana said it rains. Bo said it snows. Cy says it hails. Di made it clear. Ed made tea. Fay made bread.",
    [
        ("it rains", "Ana", "said"),
        ("it snows", "Bo", "said"),
        ("it hails", "Cy", "says"),
        ("tea", "Di", "made it clear"),
    ],
)
HEADS = [
    # a cue with its tags, and its head
    ("a verb before a noun", "statement/NN said/VBD", "said"),
    ("of two verbs that found oftener in cues", "made/VBD said/VBD", "said"),
    ("of two verbs that found oftener in cues, in front", "said/VBD made/VBD", "said"),
    ("an auxiliary is none", "has/VBZ gone/VBN", "gone"),
    ("nor is a modal", "would/MD go/VB", "go"),
    ("a particle comes last", "to/TO clear/JJ", "clear"),
    ("without a verb the one found in cues", "quite/RB clear/JJ", "clear"),
    ("of like ones the first", "went/VBD on/RP began/VBD", "went"),
    ("only small words", "as/IN to/TO", "as"),
    ("a mark", ":/PU", ":"),
]


@pytest.mark.parametrize(("cue", "head"), [row[1:] for row in HEADS], ids=[row[0] for row in HEADS])
def test_the_head_of_a_cue(cue, head):
    text, rows = LEARNT
    finder = HeadFinder([article_of(text, *(said(text, *row) for row in rows))])
    pairs = [pair.rsplit("/", 1) for pair in cue.split()]
    words = tokenised(" ".join(form for form, _ in pairs)).words
    tags = np.array([TAGS.index(name) for _, name in pairs])
    assert words.forms[finder.head(words, list(range(len(pairs))), tags)] == head


def article_of(text, *statements):
    """An annotated article with its blocks."""
    return AnnotatedArticle(Article("test", "Test", "test", text, blocks_of(text)), statements)


@pytest.mark.parametrize(
    ("spans", "places"),
    [
        ([(0, 3)], [0]),
        ([(1, 2)], [0]),
        ([(2, 6)], [0, 1]),
        ([(3, 4)], []),
        ([(4, 8), (0, 3)], [0, 1]),
        ([(0, 18)], [0, 1, 2, 3, 4]),
        ([], []),
    ],
)
def test_the_words_that_spans_touch(spans, places):
    words = tokenised("Ana said it rains.").words
    assert places_of(words, [Span(*span) for span in spans]) == places


def test_no_words_that_spans_touch():
    assert places_of(tokenised("").words, [Span(0, 1)]) == []


TWO = "Ana said it rains.\n\nBo hopes so, and said “no”."


def test_passages_of_an_article():
    known = article_of(TWO, said(TWO, "it rains", "Ana", "said"), said(TWO, "so", "Bo", "hopes"))
    first, second = passages_of(known, HeadFinder([known]), NO_KEYS)
    assert {head: labels.tolist() for head, labels in first.reports.items()} == {
        1: [SOURCE, CUE, CONTENT, CONTENT, 0]
    }
    assert {head: labels.tolist()[:3] for head, labels in second.reports.items()} == {
        1: [SOURCE, CUE, CONTENT]
    }
    assert (len(first), len(second)) == (5, 10)
    assert second.sentences.tolist() == [1] * 10
    assert first.context.shape == (5, 5)


@pytest.mark.parametrize(("content", "cue"), [("it rains", ""), ("", "said")])
def test_a_statement_without_cue_or_content_is_no_report(content, cue):
    known = article_of(TWO, said(TWO, content, "Ana", cue))
    assert [found.reports for found in passages_of(known, HeadFinder([known]), NO_KEYS)] == [{}, {}]


def test_an_article_without_words_has_no_passages():
    assert list(passages_of(article(" "), HeadFinder([]), NO_KEYS)) == []


def test_rows_of_words():
    keys = np.array(sorted(form_of(word).key for word in ("it", "rains")), np.int64)
    rows = word_rows(["It", "snows"], keys)
    assert rows[:, 0].tolist() == [keys.tolist().index(form_of("it").key) + 1, 0]
    assert [tuple(row) for row in rows[:, 1:].tolist()] == [form_of("It").rows, form_of("snows").rows]
    assert word_rows([], keys).shape[0] == 0
