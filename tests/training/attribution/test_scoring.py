import pytest

from tests.training.annotated_article import article, said
from tui.training.attribution.comparison import ComparedStatement
from tui.training.attribution.scoring import GROUPS, Rates, match_statements, score

TEXT = (
    "Ana said the old mill has to close. “It is a shame”, said Ben. "
    "Cy wants a “new wheel” built. The miller declined to talk."
)
MILL = said(TEXT, "the old mill has to close", "Ana", "said")
SHAME = said(TEXT, "“It is a shame”", "Ben", "said")
WHEEL = said(TEXT, "a “new wheel” built", "Cy", "wants")
GOLD = article(TEXT, MILL, SHAME, WHEEL)


def rates(hit_found, found, hit_annotated, annotated):
    precision, recall = 100 * hit_found / found, 100 * hit_annotated / annotated
    return Rates(precision, recall, pytest.approx(2 * precision * recall / (precision + recall or 1)))


NOTHING = Rates(0.0, 0.0, 0.0)
PERFECT = Rates(100.0, 100.0, 100.0)


def test_what_is_annotated_is_all_right():
    measures = score([(GOLD, GOLD.attributions)])
    assert {group: (one.annotated, one.found) for group, one in measures.items()} == {
        "all": (3, 3),
        "direct": (1, 1),
        "indirect": (1, 1),
        "mixed": (1, 1),
    }
    for one in measures.values():
        assert (one.exact, one.overlap, one.source, one.e2e) == (PERFECT, PERFECT, 100.0, PERFECT)


def test_nothing_found():
    measures = score([(GOLD, [])])
    assert tuple(measures) == GROUPS
    for one in measures.values():
        assert (one.found, one.exact, one.overlap, one.source, one.e2e) == (
            0,
            NOTHING,
            NOTHING,
            None,
            NOTHING,
        )


def test_nothing_to_measure():
    assert score([])["all"].annotated == 0


FOUND = [
    # what is found, then exact, overlap, source and e2e of all
    ("other bounds", [said(TEXT, "old mill has to close", "Ana")], (0, 1, 5, 5), 100.0, 1),
    ("half of the words is enough", [said(TEXT, "the old mill", "Ana")], (0, 1, 3, 3), 100.0, 1),
    ("less than half is not", [said(TEXT, "the old", "Ana")], (0, 1, 2, 2), None, 0),
    ("part of the source", [said(TEXT, "the old mill has to close", "Ana said")], (1, 1, 6, 6), 100.0, 1),
    ("another source", [said(TEXT, "the old mill has to close", "Ben")], (1, 1, 6, 6), 0.0, 0),
    ("no source", [said(TEXT, "the old mill has to close")], (1, 1, 6, 6), 0.0, 0),
    ("the same twice", [MILL, MILL], (1, 2, 6, 6), 100.0, 1),
    ("a better one besides", [said(TEXT, "old mill has to close", "Ben"), MILL], (1, 2, 6, 6), 100.0, 1),
    ("nothing of it", [said(TEXT, "The miller declined", "Ana")], (0, 1, 0, 3), None, 0),
]


@pytest.mark.parametrize(
    ("found", "counts", "source", "right"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND]
)
def test_one_statement_found(found, counts, source, right):
    exact, amount, words_right, words = counts
    measures = score([(GOLD, found)])["all"]
    assert measures.found == amount
    assert measures.exact == rates(exact, amount, exact, 3)
    assert measures.overlap == rates(words_right, words, words_right, 14)
    assert measures.source == source
    assert measures.e2e == rates(right, amount, right, 3)


def test_a_pair_counts_on_each_side_in_its_own_kind():
    found = said(TEXT, "“It is a shame”, said", "Ben")
    measures = score([(GOLD, [found])])
    assert measures["direct"].e2e == Rates(0.0, 100.0, 0.0)
    assert measures["mixed"].e2e == Rates(100.0, 0.0, 0.0)
    assert (measures["direct"].source, measures["mixed"].source) == (100.0, None)
    assert measures["direct"].overlap == Rates(0.0, 100.0, 0.0)
    assert measures["mixed"].overlap.precision == 80.0


def test_statements_without_a_source_are_right_without_one():
    gold = article(TEXT, said(TEXT, "The miller declined"))
    assert score([(gold, [said(TEXT, "The miller declined")])])["all"].e2e == PERFECT
    measures = score([(gold, [said(TEXT, "The miller declined", "Ben")])])["all"]
    assert (measures.source, measures.e2e) == (None, NOTHING)


def test_articles_are_counted_together():
    measures = score([(GOLD, [MILL]), (article(TEXT, SHAME), [SHAME, WHEEL])])["all"]
    assert (measures.annotated, measures.found) == (4, 3)
    assert measures.e2e == rates(2, 3, 2, 4)


def test_segments_are_measured_by_themselves():
    pieces = said(TEXT, "the old mill … has to close", "Ana")
    measures = score([(article(TEXT, pieces), [said(TEXT, "the old mill", "Ana")])], segments=True)["all"]
    assert (measures.annotated, measures.found) == (2, 1)
    assert measures.exact == rates(1, 1, 1, 2)


def test_communication_leaves_attitudes_out_on_both_sides():
    hope = said(TEXT, "to close", "Cy", "wants")
    gold = article(TEXT, MILL, hope)
    measures = score([(gold, [hope, MILL, hope])], communication=True)["all"]
    assert (measures.annotated, measures.found, measures.e2e) == (1, 1, PERFECT)


def compared(content, source=()):
    return ComparedStatement(frozenset(content), frozenset(source), "indirect")


MATCHES = [
    ("the most alike", [{1, 2, 3, 4}], [({1, 2, 3}, ()), ({1, 2, 3, 4}, ())], [(0, 1)]),
    ("of like ones that with the source", [{1, 2}], [({1, 2}, ()), ({1, 2}, {0})], [(0, 1)]),
    ("of like ones the first", [{1, 2}], [({1, 2}, {0}), ({1, 2}, {0})], [(0, 0)]),
    ("each once", [{1, 2}, {1, 2, 3}], [({1, 2}, {0})], [(0, 0)]),
    ("what is left over", [{1, 2}, {1, 2, 3}], [({1, 2}, {0}), ({2, 3}, {0})], [(0, 0), (1, 1)]),
    ("exactly half", [{1, 2}], [({1}, ())], [(0, 0)]),
    ("less than half", [{1, 2, 3}], [({1}, ())], []),
    ("nothing in common", [{1}], [({2}, ())], []),
]


@pytest.mark.parametrize(
    ("contents", "found", "pairs"), [row[1:] for row in MATCHES], ids=[row[0] for row in MATCHES]
)
def test_statements_are_matched_one_to_one(contents, found, pairs):
    annotated = [compared(content, {0}) for content in contents]
    candidates = [compared(*one) for one in found]
    expected = [(annotated[place], candidates[other]) for place, other in pairs]
    # Like ones are equal too: only identity tells which of them was taken.
    assert [(id(one), id(other)) for one, other in match_statements(annotated, candidates)] == [
        (id(one), id(other)) for one, other in expected
    ]
