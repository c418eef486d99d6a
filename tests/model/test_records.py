import dataclasses

import pytest

from tui.model.article import Span
from tui.model.statement import Analysis, Evidence, Speaker, Statement

OVERLAPS = {
    # one, other, whether they overlap, whether the one contains the other
    "equal": ((2, 5), (2, 5), True, True),
    "within": ((2, 5), (3, 4), True, True),
    "around": ((3, 4), (2, 5), True, False),
    "across the end": ((2, 5), (4, 6), True, False),
    "side by side": ((2, 5), (5, 6), False, False),
    "apart": ((2, 5), (7, 9), False, False),
    "empty within": ((2, 5), (3, 3), True, True),
    "empty at the end": ((2, 5), (5, 5), False, True),
}


@pytest.mark.parametrize(("one", "other", "overlap", "contained"), OVERLAPS.values(), ids=OVERLAPS)
def test_span_relations(one, other, overlap, contained):
    assert Span(*one).overlaps(Span(*other)) is overlap
    assert Span(*other).overlaps(Span(*one)) is overlap
    assert Span(*one).contains(Span(*other)) is contained


def test_span_counts_code_points():
    text = "👩‍👩‍👧 é said"
    assert Span(0, 5).of(text) == "👩‍👩‍👧"
    assert len(Span(0, 5)) == 5
    assert Span(len(text) - 4, len(text)).of(text) == "said"


def test_spans_sort_by_start_then_end():
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 4)]) == [Span(0, 4), Span(0, 9), Span(2, 3)]


def test_records_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Span(0, 1).start = 5


def statement(identity="s1", speaker=None, content=((10, 20),), cue=None, source=None) -> Statement:
    return Statement(
        id=identity,
        kind="direct",
        attribution="communication",
        confidence=1.0,
        content=tuple(Span(*piece) for piece in content),
        cue=Span(*cue) if cue else None,
        source=Span(*source) if source else None,
        speaker=speaker,
    )


EXTENTS = {
    "content alone": ({}, Span(10, 20)),
    "cue before": ({"cue": (5, 9)}, Span(5, 20)),
    "source after": ({"cue": (21, 25), "source": (26, 30)}, Span(10, 30)),
    "within two pieces": (
        {"content": ((10, 20), (40, 50)), "cue": (25, 30), "source": (31, 35)},
        Span(10, 50),
    ),
}


@pytest.mark.parametrize(("parts", "extent"), EXTENTS.values(), ids=EXTENTS)
def test_extent_covers_content_cue_and_source(parts, extent):
    assert statement(**parts).extent == extent


def speaker(identity: str) -> Speaker:
    return Speaker(identity, identity.upper(), "PERSON", None, None, ())


SPOKEN = Analysis(
    statements=(statement("s1", "p1"), statement("s2", "p2"), statement("s3", None)),
    speakers=(speaker("p1"), speaker("p2")),
    quotations=(Span(10, 20),),
)


def test_speaker_of_a_statement():
    named = [SPOKEN.speaker(one) for one in SPOKEN.statements]
    assert [one and one.name for one in named] == ["P1", "P2", None]


def test_only_keeps_the_wanted_statements_and_who_made_them():
    chosen = SPOKEN.only(lambda one: one.id != "s1")
    assert [one.id for one in chosen.statements] == ["s2", "s3"]
    assert [one.id for one in chosen.speakers] == ["p2"]
    assert chosen.quotations == SPOKEN.quotations
    assert SPOKEN.only(lambda one: True) == SPOKEN


EVIDENCE = {
    "finding": (Evidence("cue", "cue 'said'"), "cue 'said'"),
    "weighed": (Evidence("cue", "cue 'said'", confidence=0.974), "cue 'said' 0.97"),
    "reasoned": (
        Evidence("source", "“He” is Naim", "the only man named"),
        "“He” is Naim: the only man named",
    ),
    "both": (Evidence("source", "“He” is Naim", "the only man", 0.5), "“He” is Naim 0.50: the only man"),
    "certainly not": (Evidence("kind", "direct", confidence=0.0), "direct 0.00"),
}


@pytest.mark.parametrize(("evidence", "line"), EVIDENCE.values(), ids=EVIDENCE)
def test_evidence_on_one_line(evidence, line):
    assert str(evidence) == line
