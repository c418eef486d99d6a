from dataclasses import replace

import pytest

from tui.model.article import Span
from tui.model.statement import Analysis, Entity, Mention, Speaker, Statement
from tui.model.statement_filter import DEFAULT, EVERYTHING, StatementFilter

SPEAKERS = tuple(Speaker(f"p{number}", "A", "PERSON", None, None, ()) for number in (1, 2))
ENTITIES = (Entity("e1", "A", "PERSON", (Mention(Span(0, 1), "name"),)),)


def statement(attribution: str, confidence: float, number: int = 1) -> Statement:
    return Statement(
        f"s{number}", "indirect", attribution, confidence, (Span(0, 4),), None, None, f"p{number}"
    )


HELD = [
    # scope, attribution, confidence, held?
    (DEFAULT, "communication", 0.0, True),
    (DEFAULT, "attitude", 1.0, False),
    (EVERYTHING, "attitude", 0.0, True),
    (StatementFilter(confidence=0.7), "communication", 0.69, False),
    (StatementFilter(confidence=0.7), "communication", 0.7, True),
    (StatementFilter(confidence=0.7), "attitude", 0.9, False),
    (StatementFilter(attitudes=True, confidence=0.7), "attitude", 0.7, True),
    (StatementFilter(confidence=1.0), "communication", 1.0, True),
    # what counts is the number that a reader sees
    (StatementFilter(confidence=0.7), "communication", 0.6999999, True),
    (StatementFilter(confidence=0.7), "communication", 0.6994, False),
    (StatementFilter(confidence=0.3), "communication", 0.1 + 0.2, True),
]


@pytest.mark.parametrize(("scope", "attribution", "confidence", "held"), HELD)
def test_what_is_held(scope, attribution, confidence, held):
    assert scope.holds(statement(attribution, confidence)) is held


def test_speakers_who_no_longer_say_anything_go_with_their_statements_and_names_stay():
    both = Analysis((statement("communication", 0.9), statement("attitude", 0.9, 2)), SPEAKERS, ENTITIES)
    assert DEFAULT.of(both) == Analysis(both.statements[:1], SPEAKERS[:1], ENTITIES)
    assert DEFAULT.of(both, kept={"s2"}) == EVERYTHING.of(both) == both


@pytest.mark.parametrize("attribution", ["communication", "attitude"])
def test_what_a_reader_corrected_is_always_held(attribution):
    corrected = replace(statement(attribution, 0.1), corrected=("kind",))
    assert StatementFilter(confidence=0.7).holds(corrected)
