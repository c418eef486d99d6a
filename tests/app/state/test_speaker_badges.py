import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.articles import BRIDGE, speaker
from tests.app.sessions import session_of
from tests.app.several_articles import FERRY, LETTER, STORM
from tests.growth import is_linear
from tui.app.state.speaker_badges import ACCENTS, HEAD_ENDS, badges, expected_badges, stored_badges
from tui.errors import LibraryError
from tui.library.speakers.badges import SpeakerBadges
from tui.model.statement import Analysis

LETTERS = [
    # name, type, named?, letter
    ("Elna Brandt", "PERSON", True, "B"),
    ("Brandt", "PERSON", True, "B"),
    ("Ludwig van der Aa", "PERSON", True, "A"),
    ("élodie éclair", "PERSON", True, "É"),
    ("Владимир Петров", "PERSON", True, "П"),
    ("Port Works", "ORG", True, "P"),
    ("The Taliban", "ORG", True, "T"),
    ("the Dockers’ Union", "ORG", True, "D"),
    ("a spokesman", "PERSON", False, "S"),
    ("officials", "PERSON", False, "O"),
    ("lawmakers in the US Congress", "PERSON", False, "L"),
    ("Four senior NATO officials", "PERSON", False, "O"),
    ("people familiar with the matter", "PERSON", False, "F"),
    ("a fisherman who saw it", "PERSON", False, "F"),
    ("sources, some of them abroad", "PERSON", False, "S"),
    ("東京 都知事", "PERSON", True, "A"),
    ("42", "PERSON", False, "A"),
]


@pytest.mark.parametrize(("name", "type_", "named", "letter"), LETTERS)
def test_letter(name, type_, named, letter):
    (badge,) = badges(Analysis(speakers=(speaker(name, type_, named=named),))).values()
    assert badge.letter == letter


CLASHES = [
    # names by first appearance, letters
    (["Elna Brandt", "Tomas Okello"], "BO"),
    (["Elna Brandt", "Ada Brandt"], "BA"),
    (["Elna Brandt", "Bruno Beck"], "BR"),
    (["Bo Ob", "Ob Bo", "Bob Ob"], "OBA"),
    (["Петров", "Павлов"], "ПА"),
    (["東京", "大阪", "京都"], "ABC"),
]


@pytest.mark.parametrize(("names", "letters"), CLASHES)
def test_a_letter_that_is_taken_gives_way_to_the_next_free_one(names, letters):
    speakers = tuple(speaker(name, id=f"p{number}") for number, name in enumerate(names))
    given = badges(Analysis(speakers=speakers))
    assert "".join(given[each.id].letter for each in speakers) == letters


def test_more_speakers_than_letters_are_told_apart_as_long_as_there_are_signs():
    given = badges(Analysis(speakers=tuple(speaker("Ann Ash", id=f"p{number}") for number in range(40))))
    letters = [badge.letter for badge in given.values()]
    assert len(set(letters[:36])) == 36
    assert set(letters[36:]) == {"+"}


def test_accents_go_round():
    given = badges(Analysis(speakers=tuple(speaker("A", id=f"p{number}") for number in range(ACCENTS + 2))))
    assert [badge.accent for badge in given.values()] == [*range(1, ACCENTS + 1), 1, 2]


KEPT = [
    # names by first appearance, voices kept, voices given
    (["Elna Brandt", "Tomas Okello"], {"p1": ("T", 5)}, ["B1", "T5"]),
    (["Elna Brandt", "Tomas Okello"], {"p1": ("B", 1)}, ["E2", "B1"]),
    (["Elna Brandt", "Ada Brandt"], {"p0": ("B", 3), "p1": ("B", 3)}, ["B3", "A1"]),
    (["Elna Brandt"], {"p7": ("X", 1)}, ["B1"]),
]


@pytest.mark.parametrize(("names", "kept", "expected"), KEPT)
def test_a_voice_that_was_kept_is_given_again_where_its_letter_is_free(names, kept, expected):
    speakers = tuple(speaker(name, id=f"p{number}") for number, name in enumerate(names))
    given = badges(Analysis(speakers=speakers), kept)
    assert [f"{given[each.id].letter}{given[each.id].accent}" for each in speakers] == expected


def test_accents_go_on_where_another_article_left_off():
    speakers = tuple(speaker(name, id=f"p{number}") for number, name in enumerate(["Ann Ash", "Bo Bay"]))
    given = badges(Analysis(speakers=speakers), {}, begun=7)
    assert [badge.accent for badge in given.values()] == [8, 1]
    given = badges(Analysis(speakers=speakers), {"p0": ("A", 3)}, begun=2)
    assert [badge.accent for badge in given.values()] == [3, 4]


def test_a_letter_stays_with_its_speaker_in_every_article():
    with session_of(STORM, FERRY, LETTER).library as library:
        given = [stored_badges(library, each) for each in (STORM, FERRY, LETTER)]
        assert given[0] == {"p1": ("B", 1), "p2": ("O", 2)}
        assert given[1] == {"p1": ("B", 1), "p2": ("M", 3)}
        assert given[2] == {"p1": ("B", 1)}


def test_what_is_expected_is_what_is_given():
    with session_of(STORM, FERRY, LETTER, BRIDGE).library as library:
        for number, each in enumerate((BRIDGE, STORM, FERRY, LETTER)):
            article = (4, 1, 2, 3)[number]
            expected = expected_badges(library, article)
            assert expected == stored_badges(library, each)
            assert expected_badges(library, article) == expected


def test_where_nothing_can_be_kept_letters_are_given_all_the_same(monkeypatch):
    def refuse(*_):
        raise LibraryError("l.db", "the disk is full", "free some space")

    with session_of(STORM).library as library:
        monkeypatch.setattr(SpeakerBadges, "keep", refuse)
        assert stored_badges(library, STORM)["p1"].letter == "B"
        assert library.badges.count == 0


@given(st.text(alphabet=" \n\tofby,aX", max_size=12))
def test_a_head_word_ends_at_a_preposition_or_comma(name):
    slow = re.compile(HEAD_ENDS.pattern.removeprefix(r"(?<!\s)"))
    assert HEAD_ENDS.split(name, maxsplit=1) == slow.split(name, maxsplit=1)


def test_time_grows_with_the_length_of_white_space_in_a_name():
    assert is_linear(lambda name: HEAD_ENDS.split(name, maxsplit=1), lambda size: f"a{' ' * size}b")
