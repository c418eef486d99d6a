from collections.abc import Callable

from tui.model.article import Span
from tui.model.speaker_groups import SpeakerGroup, by_speaker, by_turn
from tui.model.statement import Analysis, Speaker, Statement


def statement(number: int, speaker: str | None) -> Statement:
    content = (Span(number, number + 1),)
    return Statement(f"s{number}", "direct", "communication", 1.0, content, None, None, speaker)


def speaker(identity: str) -> Speaker:
    return Speaker(identity, identity.upper(), "PERSON", None, None, ())


def grouped(
    speakers: list[Speaker],
    *spoken: str | None,
    by: Callable[[Analysis], tuple[SpeakerGroup, ...]] = by_speaker,
) -> list[tuple[str | None, str]]:
    statements = tuple(statement(number, said_by) for number, said_by in enumerate(spoken))
    groups = by(Analysis(statements, tuple(speakers)))
    return [(one.speaker and one.speaker.name, " ".join(s.id for s in one.statements)) for one in groups]


def test_speakers_keep_the_order_of_the_analysis_and_the_unattributed_come_last():
    speakers = [speaker("a"), speaker("b")]
    assert grouped(speakers, None, "b", "a", "b") == [("A", "s2"), ("B", "s1 s3"), (None, "s0")]


def test_nobody_stands_without_a_statement():
    assert grouped([speaker("a"), speaker("b")], "b") == [("B", "s0")]
    assert by_speaker(Analysis()) == ()


def test_a_statement_of_an_unknown_speaker_is_not_lost():
    assert grouped([], "gone") == [(None, "s0")]


def test_a_group_holds_the_records_themselves():
    ann, said = speaker("a"), statement(0, "a")
    assert by_speaker(Analysis((said,), (ann,))) == (SpeakerGroup(ann, (said,)),)


def test_turns_are_in_order_of_the_text():
    speakers = [speaker("a"), speaker("b")]
    turns = grouped(speakers, None, "gone", "b", "b", "a", "b", by=by_turn)
    assert turns == [(None, "s0 s1"), ("B", "s2 s3"), ("A", "s4"), ("B", "s5")]
    assert by_turn(Analysis()) == ()
