"""Who is offered as the speaker: the nearest first, filtered by what is typed."""

import pytest

from tests.app.articles import SPEAKERS, S, open_article_of
from tui.app.correction.candidates import SpeakerCandidates
from tui.model.correction import SpeakerName


def offered(query: str = "", of: str = "s3", **rest) -> list[str]:
    statement = S[of]
    candidates = SpeakerCandidates(open_article_of(), statement.content, **rest).matching(query)
    return [f"{each.lead}{each.words}" for each in candidates]


def test_speakers_come_before_others_who_are_named_and_the_nearest_first():
    assert offered() == ["Elna Brandt", "Tomas Okello", "Dockers", "Port Works"]
    assert offered(of="s5") == ["Dockers", "Tomas Okello", "Elna Brandt", "Port Works"]


def test_whoever_is_said_to_have_said_it_is_left_out_and_nobody_stands_between():
    assert offered(without=SPEAKERS[0], nobody=True) == ["Tomas Okello", "Dockers", "nobody", "Port Works"]


FILTERED = [
    ("ok", ["Tomas Okello"]),
    ("ENGINEER port", ["Tomas Okello"]),
    ("port", ["Port Works", "Tomas Okello"]),
    ("tomas  okello", ["Tomas Okello"]),
    ("unattr", ["nobody"]),
]


@pytest.mark.parametrize(("query", "names"), FILTERED)
def test_every_word_typed_is_in_name_or_role(query, names):
    known = [name for name in offered(query, nobody=True) if not name.startswith("New")]
    assert known == names


def test_a_name_that_is_not_there_is_offered_with_every_type():
    candidates = SpeakerCandidates(open_article_of(), S["s3"].content).matching(" Jane  Roe ")
    assert [each.name for each in candidates] == [
        SpeakerName("Jane Roe", kind) for kind in ("PERSON", "ORG", "NORP", "LOC")
    ]
    assert {each.lead for each in candidates} == {"New: "}


def test_a_name_that_is_there_is_never_new():
    assert offered("ELNA brandt", without=SPEAKERS[0]) == []
    assert offered("elna") == ["Elna Brandt", "New: elna", "New: elna", "New: elna", "New: elna"]
