"""Corrections laid over an analysis, each case on the same small article."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import workflow
from tui.anchoring.anchor import anchor
from tui.corrections.overlay import apply_corrections
from tui.corrections.target import target_of
from tui.model.article import Article, Block, Span
from tui.model.correction import (
    Correction,
    MergedSpeakers,
    Missed,
    OtherBounds,
    OtherKind,
    OtherSpeaker,
    Rejected,
    SpeakerName,
    SplitSpeaker,
    Target,
)
from tui.model.statement import Analysis, Entity, Mention, Speaker, Statement
from tui.resources import seeds

TEXT = (
    "Ada Lund said the bridge is safe. She warned that ice was coming. "
    "The mayor replied that nobody would pay, the harbour office said. "
    "“We will wait,” Bo Ek wrote."
)


def span(words: str) -> Span:
    (place,) = re.finditer(re.escape(words), TEXT)
    return Span(*place.span())


def said(key, content, cue, source, *, speaker=None, kind="indirect") -> Statement:
    return Statement(
        id=key,
        kind=kind,
        attribution="communication",
        confidence=0.7,
        content=(span(content),),
        cue=span(cue),
        source=span(source),
        speaker=speaker,
    )


LUND = Speaker(
    "p1",
    "Ada Lund",
    "PERSON",
    None,
    "e1",
    (Mention(span("Ada Lund"), "name"), Mention(span("She"), "pronoun")),
)
MAYOR = Speaker("p2", "The mayor", "PERSON", "mayor", None, (Mention(span("The mayor"), "nominal"),))
OFFICE = Speaker(
    "p3", "the harbour office", "ORG", None, None, (Mention(span("the harbour office"), "nominal"),)
)
ENTITIES = (
    Entity("e1", "Ada Lund", "PERSON", (Mention(span("Ada Lund"), "name"),)),
    Entity("e2", "Bo Ek", "PERSON", (Mention(span("Bo Ek"), "name"),)),
)
SAFE = replace(said("s1", "the bridge is safe", "warned", "Ada Lund", speaker="p1"), cue=Span(9, 13))
ICE = said("s2", "that ice was coming", "warned", "She", speaker="p1")
OUTER = replace(
    said("s3", "The mayor replied that nobody would pay", "replied", "the harbour office", speaker="p3"),
    cue=Span(span("the harbour office").end + 1, span("the harbour office").end + 5),
)
INNER = said("s4", "that nobody would pay", "replied", "The mayor", speaker="p2")
FOUND = Analysis((SAFE, ICE, OUTER, INNER), (LUND, MAYOR, OFFICE), ENTITIES, (span("“We will wait,”"),))
ARTICLE = Article("a", "Bridge", "a.txt", TEXT, (Block(Span(0, len(TEXT)), "paragraph"),))


def about(statement: Statement, analysis: Analysis = FOUND) -> Target:
    return target_of(ARTICLE, analysis, statement)


def laid(*changes, found: Analysis = FOUND) -> Analysis:
    corrections = [Correction(f"c{n}", change) for n, change in enumerate(changes, 1)]
    return apply_corrections(ARTICLE, found, corrections)


def rows(analysis: Analysis) -> list[tuple[str, str, str | None]]:
    """Each statement's id, content and speaker's name."""
    named = {speaker.id: speaker.name for speaker in analysis.speakers}
    return [
        (s.id, s.content[0].of(TEXT), named[s.speaker] if s.speaker else None) for s in analysis.statements
    ]


def one(analysis: Analysis, key: str) -> Statement:
    return next(statement for statement in analysis.statements if statement.id == key)


WAIT = Target((anchor(TEXT, span("“We will wait,”")),), "direct", speaker=SpeakerName("Bo Ek"))
PAY, REPLIED = "that nobody would pay", "The mayor replied that nobody would pay"
AS_FOUND = [
    ("s1", "the bridge is safe", "Ada Lund"),
    ("s2", "that ice was coming", "Ada Lund"),
    ("s3", REPLIED, "the harbour office"),
    ("s4", PAY, "The mayor"),
]


def with_rows(*changed: tuple[str, str, str | None]) -> list[tuple[str, str, str | None]]:
    others = {key: row for row in changed for key in [row[0]]}
    return [others.pop(row[0], row) for row in AS_FOUND] + list(others.values())


CASES = {
    "another speaker of the article, whatever the case": (
        [OtherSpeaker(about(ICE), SpeakerName("the MAYOR"))],
        with_rows(("s2", "that ice was coming", "The mayor")),
    ),
    "an entity that has not spoken": (
        [OtherSpeaker(about(ICE), SpeakerName("bo ek"))],
        with_rows(("s2", "that ice was coming", "Bo Ek")),
    ),
    "somebody the article does not name": (
        [OtherSpeaker(about(ICE), SpeakerName("Cy Orr"))],
        with_rows(("s2", "that ice was coming", "Cy Orr")),
    ),
    "nobody known": (
        [OtherSpeaker(about(ICE), None)],
        with_rows(("s2", "that ice was coming", None)),
    ),
    "the later word holds": (
        [OtherSpeaker(about(ICE), SpeakerName("Cy Orr")), OtherSpeaker(about(ICE), SpeakerName("Bo Ek"))],
        with_rows(("s2", "that ice was coming", "Bo Ek")),
    ),
    "other bounds": (
        [OtherBounds(about(ICE), (anchor(TEXT, span("ice was coming")),))],
        with_rows(("s2", "ice was coming", "Ada Lund")),
    ),
    "not a statement": ([Rejected(about(INNER))], AS_FOUND[:3]),
    "not a statement, and the one around it stays": ([Rejected(about(OUTER))], [*AS_FOUND[:2], AS_FOUND[3]]),
    "a missed one": ([Missed(WAIT)], [*AS_FOUND, ("rc1", "“We will wait,”", "Bo Ek")]),
    "a missed one that is there": (
        [Missed(replace(about(ICE), speaker=SpeakerName("Bo Ek")))],
        with_rows(("s2", "that ice was coming", "Bo Ek")),
    ),
    "a missed one is found again by a later correction": (
        [Missed(WAIT), OtherSpeaker(WAIT, SpeakerName("Ada Lund"))],
        [*AS_FOUND, ("rc1", "“We will wait,”", "Ada Lund")],
    ),
    "one merged into another": (
        [MergedSpeakers(SpeakerName("The mayor"), SpeakerName("Ada Lund"))],
        with_rows(("s4", PAY, "Ada Lund")),
    ),
    "one merged into another is that one from then on": (
        [
            MergedSpeakers(SpeakerName("The mayor"), SpeakerName("Ada Lund")),
            OtherSpeaker(about(OUTER), SpeakerName("The mayor")),
        ],
        with_rows(("s3", REPLIED, "Ada Lund"), ("s4", PAY, "Ada Lund")),
    ),
    "merged into a name that is typed": (
        [MergedSpeakers(SpeakerName("The mayor"), SpeakerName("Eva Dahl"))],
        with_rows(("s4", PAY, "Eva Dahl")),
    ),
    "one split by the words of the source": (
        [SplitSpeaker(SpeakerName("Ada Lund"), "She", SpeakerName("Eva Dahl"))],
        with_rows(("s2", "that ice was coming", "Eva Dahl")),
    ),
    "merged and split again": (
        [
            MergedSpeakers(SpeakerName("The mayor"), SpeakerName("Ada Lund")),
            SplitSpeaker(SpeakerName("Ada Lund"), "The  mayor", SpeakerName("The mayor")),
        ],
        AS_FOUND,
    ),
    "a speaker who is not there": (
        [
            MergedSpeakers(SpeakerName("Nobody"), SpeakerName("Ada Lund")),
            SplitSpeaker(SpeakerName("Nobody"), "She", SpeakerName("Ada Lund")),
        ],
        AS_FOUND,
    ),
}


@pytest.mark.parametrize(("changes", "wanted"), CASES.values(), ids=CASES)
def test_corrections_are_laid_over(changes, wanted):
    assert rows(laid(*changes)) == wanted


def test_without_corrections_it_is_what_was_found():
    assert laid() is FOUND


def test_orphaned_corrections_are_passed_over():
    assert apply_corrections(ARTICLE, FOUND, [Correction("c1", Rejected(about(ICE)), orphaned=True)]) == FOUND


def test_a_correction_of_words_that_are_not_in_the_text_is_passed_over():
    gone = Rejected(replace(about(ICE), content=(anchor("Something else altogether", Span(0, 9)),)))
    assert laid(gone) == FOUND


NEWER = {
    # what a newer engine finds instead of s2, what is left after the correction of s2
    "the same, without a word": (replace(ICE, id="s9", content=(span("ice was coming"),)), "s9"),
    "less than half of it": (replace(ICE, id="s9", content=(span("coming"),)), "rc1"),
    "as much, but said elsewhere": (
        replace(ICE, id="s9", cue=SAFE.cue, content=(span("ice was coming"),)),
        "rc1",
    ),
    "nothing": (None, "rc1"),
}


@pytest.mark.parametrize(("newer", "key"), NEWER.values(), ids=NEWER)
def test_a_correction_finds_its_statement_in_a_newer_analysis_or_makes_it_again(newer, key):
    found = replace(FOUND, statements=tuple(s for s in (SAFE, newer, OUTER, INNER) if s))
    for change in (
        OtherSpeaker(about(ICE), SpeakerName("Bo Ek")),
        OtherBounds(about(ICE), (anchor(TEXT, span("ice was coming")),)),
        OtherKind(about(ICE), "mixed", "attitude"),
    ):
        corrected = one(laid(change, found=found), key)
        assert corrected.corrected
        assert len(laid(change, found=found).statements) == len(found.statements) + (key == "rc1")
    assert one(laid(OtherSpeaker(about(ICE), None), found=found), key).source == span("She")


def test_what_was_missed_is_not_there_twice_once_it_is_found():
    engine = said("s5", "We will wait", "wrote", "Bo Ek", kind="direct")
    found = replace(FOUND, statements=(*FOUND.statements, engine))
    (statement,) = [
        each for each in laid(Missed(WAIT), found=found).statements if each.content[0].start > 130
    ]
    assert (statement.id, statement.content, statement.cue) == ("s5", (span("“We will wait,”"),), engine.cue)
    assert statement.corrected == ("missed",)


def test_a_missed_statement_within_another_is_another():
    outer = replace(about(INNER), content=(anchor(TEXT, span(REPLIED)),), cue=None)
    found = replace(FOUND, statements=(SAFE, ICE, INNER))
    named = Missed(replace(outer, speaker=SpeakerName("the harbour office")))
    assert [key for key, *_ in rows(laid(named, found=found))] == ["s1", "s2", "rc1", "s4"]


SURE = {
    "speaker": (
        OtherSpeaker(about(ICE), SpeakerName("bo ek")),
        1.0,
        "you named Bo Ek as the speaker: found: Ada Lund",
    ),
    "nobody": (OtherSpeaker(about(ICE), None), 1.0, "you left it without a speaker: found: Ada Lund"),
    "bounds": (
        OtherBounds(about(ICE), (anchor(TEXT, span("ice was coming")),)),
        0.7,
        "you set where it begins and ends: found: “that ice was coming”",
    ),
    "kind": (
        OtherKind(about(ICE), "mixed", "attitude"),
        0.7,
        "you called it mixed attitude: found: indirect",
    ),
    "split": (
        SplitSpeaker(SpeakerName("Ada Lund"), "She", SpeakerName("Bo Ek")),
        0.7,
        "you said that “She” is Bo Ek: found: Ada Lund",
    ),
    "merge": (
        MergedSpeakers(SpeakerName("Ada Lund"), SpeakerName("Bo Ek")),
        0.7,
        "you said that Ada Lund is Bo Ek: found: Ada Lund",
    ),
}


@pytest.mark.parametrize(("change", "confidence", "why"), SURE.values(), ids=SURE)
def test_the_reader_s_word_is_shown_as_such(change, confidence, why):
    statement = one(laid(change, change), "s2")
    assert statement.confidence == confidence
    assert statement.corrected == (Correction("", change).kind,)
    assert statement.evidence[0].about == "correction"
    assert str(statement.evidence[0]) == why


def test_a_missed_statement_is_certain():
    statement = one(laid(Missed(WAIT)), "rc1")
    assert (statement.confidence, statement.corrected, str(statement.evidence[0])) == (
        1.0,
        ("missed",),
        "you added it: not found",
    )


def test_an_entity_becomes_a_speaker_with_its_names():
    (speaker,) = [each for each in laid(Missed(WAIT)).speakers if each.name == "Bo Ek"]
    assert (speaker.type, speaker.entity, speaker.mentions) == ("PERSON", "e2", ENTITIES[1].mentions)


def test_a_new_speaker_has_no_mentions_and_the_same_id_whatever_else_is_corrected():
    new = SpeakerName("Cy Orr", "ORG", "a firm")
    alone = laid(OtherSpeaker(about(SAFE), new))
    (speaker,) = [each for each in alone.speakers if each.name == "Cy Orr"]
    assert (speaker.type, speaker.role, speaker.entity, speaker.mentions) == ("ORG", "a firm", None, ())
    more = laid(Missed(WAIT), Rejected(about(INNER)), OtherSpeaker(about(SAFE), new))
    assert speaker in more.speakers


def test_a_pronoun_goes_with_its_statement_and_a_name_does_not():
    given_away = laid(OtherSpeaker(about(ICE), SpeakerName("The mayor")))
    assert [len(speaker.mentions) for speaker in given_away.speakers] == [1, 2, 1]
    named = laid(OtherSpeaker(about(SAFE), SpeakerName("The mayor")))
    assert {speaker.id: len(speaker.mentions) for speaker in named.speakers} == {"p1": 2, "p2": 1, "p3": 1}


def test_merged_speakers_have_all_mentions_in_order():
    merged = laid(MergedSpeakers(SpeakerName("Ada Lund"), SpeakerName("The mayor")))
    (mayor, _) = merged.speakers
    assert [mention.span.of(TEXT) for mention in mayor.mentions] == ["Ada Lund", "She", "The mayor"]
    assert (mayor.id, mayor.entity, mayor.role) == ("p2", "e1", "mayor")


@pytest.mark.parametrize("seed", sorted(seeds().iterdir()), ids=lambda seed: seed.stem)
def test_confirming_all_that_the_engine_finds_changes_nothing_else(seed):
    (article,) = workflow.load([str(seed)])
    found = workflow.analyse(article)
    confirmed = [
        Correction(f"c{n}", OtherKind(target_of(article, found, each), each.kind, each.attribution))
        for n, each in enumerate(found.statements)
    ]
    analysis = apply_corrections(article, found, confirmed)
    assert all(statement.corrected == ("kind",) for statement in analysis.statements)
    as_found = [
        replace(now, corrected=(), evidence=before.evidence)
        for now, before in zip(analysis.statements, found.statements, strict=True)
    ]
    assert replace(analysis, statements=tuple(as_found)) == found


# ---- whatever a reader says, an analysis stays one ----

PLACES = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda two: Span(*sorted(two)))
ANCHORS = st.lists(PLACES.map(lambda place: anchor(TEXT, place)), min_size=1, max_size=3).map(tuple)
NAMES = st.builds(
    SpeakerName,
    st.sampled_from(["Ada Lund", "ADA LUND", "The mayor", "the harbour office", "Bo Ek", "Cy Orr", ""]),
    st.sampled_from(["PERSON", "ORG"]),
    st.none() | st.just("mayor"),
)
KIND = st.sampled_from(["direct", "indirect", "mixed"])
ATTRIBUTION = st.sampled_from(["communication", "attitude"])
ANY_TARGET = st.builds(
    Target,
    ANCHORS,
    KIND,
    ATTRIBUTION,
    cue=st.none() | PLACES.map(lambda place: anchor(TEXT, place)),
    source=st.none() | PLACES.map(lambda place: anchor(TEXT, place)),
    speaker=st.none() | NAMES,
)
TARGETS = st.sampled_from([about(statement) for statement in FOUND.statements]) | ANY_TARGET
CHANGES = st.one_of(
    st.builds(OtherSpeaker, TARGETS, st.none() | NAMES),
    st.builds(OtherBounds, TARGETS, ANCHORS),
    st.builds(OtherKind, TARGETS, KIND, ATTRIBUTION),
    st.builds(Rejected, TARGETS),
    st.builds(Missed, TARGETS),
    st.builds(MergedSpeakers, NAMES, NAMES),
    st.builds(SplitSpeaker, NAMES, st.sampled_from(["She", "The mayor", "Ada Lund"]), NAMES),
)


@given(st.lists(CHANGES, max_size=12))
def test_any_corrections_leave_an_analysis_whole(changes):
    analysis = laid(*changes)
    statements, speakers = analysis.statements, analysis.speakers
    assert len({each.id for each in statements}) == len(statements)
    assert len({each.id for each in speakers}) == len(speakers)
    assert [s.content[0].start for s in statements] == sorted(s.content[0].start for s in statements)
    assert {s.speaker for s in statements} - {None} == {each.id for each in speakers}
    for statement in statements:
        assert all(0 <= span.start < span.end <= len(TEXT) for span in statement.content)
        assert all(a.end <= b.start for a, b in zip(statement.content, statement.content[1:], strict=False))
        assert len(set(statement.corrected)) == len(statement.corrected)
        assert bool(statement.corrected) == any(why.about == "correction" for why in statement.evidence)
        assert 0 <= statement.confidence <= 1
    for speaker in speakers:
        assert list(speaker.mentions) == sorted(speaker.mentions, key=lambda mention: mention.span)
        assert speaker.entity in {None, "e1", "e2"}
    assert (analysis.entities, analysis.quotations) == (FOUND.entities, FOUND.quotations)


@given(st.lists(CHANGES, max_size=8), st.integers(0, 8))
def test_what_was_added_keeps_its_id_when_more_is_added(changes, count):
    before = {s.content: s.id for s in laid(*changes[:count]).statements if s.corrected == ("missed",)}
    after = {s.id for s in laid(*changes[:count], Missed(WAIT)).statements}
    assert {
        key for content, key in before.items() if not content[0].overlaps(span("“We will wait,”"))
    } <= after
