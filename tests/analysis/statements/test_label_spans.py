"""From labels to parts: readings labelled by hand, as the network might have labelled them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.building import tokenised
from tui.analysis.cues.cues import Cue
from tui.analysis.statements.label_spans import is_word, report_spans, trim_span
from tui.analysis.statements.span_network import CONTENT, CUE, NOTHING, SOURCE, CueReport


def places(made, wanted):
    """The words that stand where `wanted` does for the first time."""
    start = made.words.text.index(wanted)
    end = start + len(wanted)
    return [place for place, at in enumerate(made.words.starts) if start <= at < end]


def report(made, head, *, first=0, **labelled):
    """A report of the words from `first` on; each label's pieces are words, or words with their certainty."""
    labels = np.full(len(made.words), NOTHING, np.int64)
    probabilities = np.zeros((len(made.words), 4), np.float32)
    for name, label in (("content", CONTENT), ("source", SOURCE), ("cue", CUE)):
        for piece in labelled.get(name, ()):
            wanted, certainty = piece if isinstance(piece, tuple) else (piece, 1.0)
            labels[places(made, wanted)] = label
            probabilities[places(made, wanted), label] = certainty
    cue = Cue(places(made, head)[0], 1.0)
    return CueReport(cue, first, labels[first:], probabilities[first:], 1.0)


def shown(made, part):
    return part and made.words.span(*part).of(made.words.text)


def parts(text, head, **labelled):
    """The parts as they are written: cue, source, and pieces of content."""
    made = tokenised(text)
    found = report_spans(made, report(made, head, **labelled))
    return shown(made, found.cue), shown(made, found.source), [shown(made, piece) for piece in found.content]


CONTENTS = [
    # text, words labelled as content, pieces of content
    ("as it is", "Ana said it rains today.", ["it rains today"], ["it rains today"]),
    ("the full stop off", "Ana said it rains today.", ["it rains today."], ["it rains today"]),
    ("a comma before it off", "Ana said, it rains today.", [", it rains"], ["it rains"]),
    (
        "a gap of a mark filled",
        "Ana said it rains, it snows.",
        ["it rains", "it snows"],
        ["it rains, it snows"],
    ),
    (
        "a gap of marks",
        "Ana said it “rains”, “snows” so.",
        ["it “rains", "snows” so"],
        ["it “rains”, “snows” so"],
    ),
    ("a gap of a word left", "Ana said it rains or snows.", ["it rains", "snows"], ["it rains", "snows"]),
    ("a sign of money is a word", "Ana said it was $ 5 now.", ["it was", "5 now"], ["it was", "5 now"]),
    ("marks kept", "Ana said “it rains”.", ["“it rains”"], ["“it rains”"]),
    ("marks added", "Ana said “it rains”.", ["it rains"], ["“it rains”"]),
    ("marks behind the stop", "Ana said “it rains.”", ["it rains."], ["“it rains.”"]),
    ("marks behind a comma", "“It rains,” Ana said.", ["It rains"], ["“It rains,”"]),
    ("no mark where words stand between", "Ana said “it rains”.", ["rains"], ["rains”"]),
    (
        "marks within it",
        "Ana said “it” rains “today” so.",
        ["“it” rains “today” so"],
        ["“it” rains “today” so"],
    ),
    ("marks of a quotation around all", "“Ana said it rains,” Bo said.", ["it rains"], ["it rains,”"]),
    ("a mark that is never closed", "Ana said “it rains today", ["it rains today"], ["“it rains today"]),
    ("only marks", "Ana said “it rains”, no.", ["“it rains”", "."], ["“it rains”"]),
    (
        "two pieces",
        "“It rains,” Ana said. “It snows.”",
        ["It rains,", "It snows."],
        ["“It rains,”", "“It snows.”"],
    ),
]


@pytest.mark.parametrize(
    ("text", "content", "pieces"), [row[1:] for row in CONTENTS], ids=[row[0] for row in CONTENTS]
)
def test_pieces_of_content(text, content, pieces):
    assert parts(text, "said", content=content, cue=["said"])[2] == pieces


@pytest.mark.parametrize("marks", ['""', "''", "«»", "„“", "‘’"])
def test_the_glyph_does_not_matter(marks):
    opening, closing = ("''", "''") if marks == "''" else marks
    text = f"Ana said {opening}it rains{closing}, today."
    assert parts(text, "said", content=["it rains"])[2] == [f"{opening}it rains{closing}"]


def test_no_content():
    assert parts("Ana said nothing.", "said", source=["Ana"], cue=["said"]) == ("said", "Ana", [])


def test_nothing_but_marks_is_no_content():
    assert parts("Ana said, “!”.", "said", content=["“!”"], cue=["said"])[2] == []


def test_of_two_sources_the_surer_one():
    text = "Ana and the old mayor said it rains."
    sources = {"source": [("Ana", 0.9), ("the old mayor", 0.5)]}
    assert parts(text, "said", content=["it rains"], **sources)[1] == "the old mayor"  # the sum counts
    sources = {"source": [("Ana", 0.9), ("mayor", 0.5)]}
    assert parts(text, "said", content=["it rains"], **sources)[1] == "Ana"


def test_no_source():
    assert parts("It was said it rains.", "said", content=["it rains"], cue=["was said"])[1] is None


CUES = [
    ("as it is", {"cue": ["has often said"]}, "has often said"),
    ("nothing labelled", {}, "said"),
    ("other words labelled", {"cue": ["Ana"]}, "said"),
    ("the piece around the head", {"cue": ["Ana", "often said"]}, "often said"),
    ("the head labelled as content", {"content": ["said it rains"]}, "said"),
]


@pytest.mark.parametrize(("labelled", "cue"), [row[1:] for row in CUES], ids=[row[0] for row in CUES])
def test_the_cue_holds_its_head(labelled, cue):
    assert parts("Ana has often said it rains.", "said", **labelled)[0] == cue


def test_what_holds_the_head_is_no_content():
    assert parts("Ana said it rains, no?", "said", content=["said it rains", "no"])[2] == []
    assert parts("Ana said it rains or no.", "said", content=["said it", "no"])[2] == ["no"]


def test_a_colon_may_be_a_cue():
    assert parts("Ana: it rains.", ":", source=["Ana"], content=["it rains"], cue=[":"]) == (
        ":",
        "Ana",
        ["it rains"],
    )


def test_certainties_are_means_over_words():
    made = tokenised("Ana said it rains and snows.")
    content = [("it rains", 0.9), ("snows", 0.3)]
    found = report_spans(made, report(made, "said", source=[("Ana", 0.8)], content=content, cue=["said"]))
    assert found.certainties == pytest.approx((0.8, 0.7))
    assert report_spans(made, report(made, "said", cue=["said"])).certainties == (0.0, 0.0)


def test_a_report_may_begin_anywhere():
    made = tokenised("It was cold. Ana said “it rains”.")
    first = places(made, "Ana")[0]
    found = report_spans(
        made, report(made, "said", first=first, source=["Ana"], content=["it rains"], cue=["said"])
    )
    assert (shown(made, found.cue), shown(made, found.source)) == ("said", "Ana")
    assert [shown(made, piece) for piece in found.content] == ["“it rains”"]
    assert found.certainties[0] == 1.0


def test_the_labels_are_left_as_they_are():
    made = tokenised("Ana said it rains, it snows.")
    given_report = report(made, "said", content=["it rains", "it snows"])
    before = given_report.labels.copy()
    report_spans(made, given_report)
    assert (given_report.labels == before).all()


@pytest.mark.parametrize(
    ("form", "word"), [("it", True), ("7", True), ("$", True), ("’s", True), ("“", False), ("--", False)]
)
def test_words_and_marks(form, word):
    assert is_word(form) is word


def test_a_range_of_marks_is_nothing():
    assert trim_span(tokenised("It (…) rains."), 1, 4) is None


WORDS = ("“", "”", '"', "‘", "’", "(", ")", ":", ",", ".", "$", "It", "rains", "Ana", "said", "so", "\n\n")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join), st.data())
@settings(max_examples=200, deadline=None)
def test_whatever_the_labels_parts_are_in_order_and_do_not_overlap(text, data):
    made = tokenised(text)
    size = len(made.words)
    if not size:
        return
    head = data.draw(st.integers(0, size - 1))
    labels = data.draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))
    probabilities = np.full((size, 4), 0.25, np.float32)
    found = report_spans(made, CueReport(Cue(head, 1.0), 0, np.array(labels, np.int64), probabilities, 1.0))
    assert found.cue[0] <= head < found.cue[1]
    for first, end in (found.cue, *found.content, *([found.source] if found.source else [])):
        assert 0 <= first < end <= size
    edges = [edge for piece in found.content for edge in piece]
    assert edges == sorted(edges)
