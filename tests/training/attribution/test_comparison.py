import pytest

from tests.training.annotated_article import place, said
from tui.model.article import Span
from tui.model.statement import Statement
from tui.training.attribution.comparison import ComparedText, reports_communication

KINDS = [
    ("no marks", "He said it may rain.", "it may rain", "indirect"),
    ("straight marks", 'He said "it may rain".', '"it may rain"', "direct"),
    ("curly marks", "He said “it may rain”.", "“it may rain”", "direct"),
    ("doubled single marks", "He said ''it may rain''.", "''it may rain''", "direct"),
    ("TeX marks", "He said ``it may rain''.", "``it may rain''", "direct"),
    ("single marks do not count", "He said ‘it may rain’.", "‘it may rain’", "indirect"),
    ("the marks themselves do not matter", "He said “it may rain”.", "it may rain", "direct"),
    ("part in marks", "He said it “may rain”.", "it “may rain”", "mixed"),
    ("one word of ten outside", "So “a b c d e f g h i”.", "So “a b c d e f g h i”", "direct"),
    ("one word of nine outside", "So “a b c d e f g h”.", "So “a b c d e f g h”", "mixed"),
    ("a closing mark alone", "It may” rain.", "It may", "indirect"),
    ("an opening mark closed by the other sort", 'He said “it may" rain', "it may", "indirect"),
    ("left open, and long", "“It may rain, he said.\n\n“It may.”", "It may rain", "direct"),
    ("left open, and short", "“It may rain.\n\nSo it did.", "It may rain", "indirect"),
    ("a paragraph ends a quotation", 'He said "it may\nrain" today', "rain", "indirect"),
    ("opened twice", "“It may “rain” today.", "today", "indirect"),
    ("straight marks in turn", '"It" may "rain" today.', "may", "indirect"),
    ("one sort within the other", 'He said “it "may" rain”.', "it", "direct"),
]


@pytest.mark.parametrize(
    ("text", "content", "kind"), [row[1:] for row in KINDS], ids=[row[0] for row in KINDS]
)
def test_the_marks_tell_the_kind(text, content, kind):
    (statement,) = ComparedText(text).statements([said(text, content)])
    assert statement.kind == kind


TEXT = "Ana said the well-kept lawn, “dry since May”, won't last."


def test_words_are_compared():
    compared = ComparedText(TEXT)
    rows = [said(TEXT, "lawn, “dry", "Ana"), said(TEXT, "lawn … dry", "Ana")]
    first, second = compared.statements(rows)
    assert first == second
    assert first.source == {0}
    assert [TEXT[compared.starts[place] : compared.ends[place]] for place in sorted(first.content)] == [
        "lawn",
        "dry",
    ]


def test_a_word_counts_where_a_part_of_it_does():
    (statement,) = ComparedText(TEXT).statements([said(TEXT, "kept", "na")])
    assert (statement.content, statement.source) == ({3}, {0})


def test_contents_without_words_are_no_statements():
    assert ComparedText(TEXT).statements([said(TEXT, ", “"), said(TEXT, "")]) == []


def test_segments_are_statements_of_their_own():
    whole = said(TEXT, "the well-kept lawn … “ … dry since May", "Ana")
    compared = ComparedText(TEXT)
    assert [one.kind for one in compared.statements([whole])] == ["mixed"]
    pieces = compared.statements([whole], segments=True)
    assert [(one.kind, len(one.content), one.source) for one in pieces] == [
        ("indirect", 3, {0}),
        ("direct", 3, {0}),
    ]


def test_statements_of_the_program_are_read_as_annotated_ones():
    parts = said(TEXT, "the well-kept lawn", "Ana", "said")
    place_of = {role: place(TEXT, role) for role in ("Ana", "said")}
    found = Statement(
        *("s1", "direct", "attitude", 0.5), parts.content, place_of["said"], place_of["Ana"], speaker=None
    )
    bare = Statement("s1", "direct", "attitude", 0.5, (Span(9, 12),), None, None, None)
    compared = ComparedText(TEXT)
    assert compared.statements([found]) == compared.statements([parts])
    assert compared.statements([bare])[0].source == frozenset()


COMMUNICATION = [
    ("an indirect one with a word of it", "he said it may rain", "said", True),
    ("an attitude", "he hopes it may rain", "hopes", False),
    ("no cue", "he it may rain", "", False),
    ("a direct one, whatever its cue", "he hopes “it may rain”", "hopes", True),
    ("no words", "he said it may rain “", "said", True),
]


@pytest.mark.parametrize(
    ("text", "cue", "kept"), [row[1:] for row in COMMUNICATION], ids=[row[0] for row in COMMUNICATION]
)
def test_communication_is_what_was_said(text, cue, kept):
    row = said(text, text[text.index("it may") :], "he", cue)
    assert bool(ComparedText(text).statements([row], communication=True)) is kept


CUES = [
    ("said", True),
    ("Said", True),
    ("has not said", True),
    ("according to", True),
    ("replied", True),
    ("admitted", True),
    ("urging", True),
    ("made it clear", True),
    ("put it", True),
    ("made it", False),
    ("hopes", False),
    ("unsaid", False),
    ("say-so", False),
    ("@said", True),
    ("Q&say", False),
    ("writer", False),
    ("reading", False),
    ("", False),
]


@pytest.mark.parametrize(("cue", "reports"), CUES)
def test_cues_of_communication(cue, reports):
    assert reports_communication(cue) is reports
