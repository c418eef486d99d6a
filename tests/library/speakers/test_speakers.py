"""One speaker in many articles of a library."""

import pytest

from tests.library.building import document, filled
from tui.library.speakers.identity import SpeakerAppearance

ARTICLES = [
    document("One\n\nRain falls, Ada B. Moe said. Wind blows, Bo Lee said.", "one", "2024-02-01"),
    document("Two\n\nSnow falls, Ada Moe said. Hail falls, Ada Moe said.", "two", "2023-02-01"),
    document("Three\n\nFog lies, Ada Moe said. Ice forms, Ada Moe hopes.", "three", None),
    document("Four\n\nSun shines, Ada C. Moe said. Dew falls, Moe said.", "four", "Tuesday"),
]


@pytest.fixture
def library():
    with filled(*ARTICLES[:3]) as library:
        yield library


def test_one_speaker_is_found_from_any_article(library):
    speakers = library.speakers
    found = [speakers.identity_of(article, "p1") for article in (1, 2, 3)]
    assert [each.name for each in found] == ["Ada B. Moe"] * 3
    assert [[one.article for one in each.appearances] for each in found] == [[1, 2, 3]] * 3


def test_all_that_somebody_said_is_in_order_of_time(library):
    speakers = library.speakers
    said = speakers.statements(speakers.identity_of(1, "p1"))
    assert [(each.title, each.words) for each in said] == [
        ("Two", "Snow falls"),
        ("Two", "Hail falls"),
        ("One", "Rain falls"),
        ("Three", "Fog lies"),
        ("Three", "Ice forms"),
    ]
    assert [each.attribution for each in said] == ["communication"] * 4 + ["attitude"]


def test_a_date_that_could_not_be_read_is_no_date():
    with filled(ARTICLES[3], document("Five\n\nIt rains, Ada C. Moe said.", "five", "2025-01-01")) as library:
        speakers = library.speakers
        said = speakers.statements(speakers.identity_of(1, "p1"))
    assert [each.title for each in said] == ["Five", "Four"]


def test_namesakes_stay_apart():
    with filled(*ARTICLES) as library:
        speakers = library.speakers
        assert [one.article for one in speakers.identity_of(4, "p1").appearances] == [4]
        assert [one.article for one in speakers.identity_of(4, "p2").appearances] == [4]
        assert speakers.identity_of(4, "p9") is None


@pytest.mark.parametrize(
    ("name", "kind", "articles"),
    [
        ("Ada Moe", "PERSON", [1, 2, 3]),
        ("Bo Lee", "PERSON", [1]),
        ("Moe", "PERSON", None),
        ("Ada Moe", "ORG", None),
        ("Cy Roe", "PERSON", None),
    ],
)
def test_who_is_only_named_in_one_article_is_found_where_they_speak(library, name, kind, articles):
    found = library.speakers.identity_named(SpeakerAppearance(9, "", name, kind, named=True))
    assert (found and [one.article for one in found.appearances]) == articles


def test_all_speakers_by_number_of_statements(library):
    found = library.speakers.all()
    assert [(each.identity.name, each.statements) for each in found] == [("Ada B. Moe", 4), ("Bo Lee", 1)]


@pytest.mark.parametrize(
    ("words", "names"),
    [("moe", ["Ada B. Moe"]), ("LEE bo", ["Bo Lee"]), ("a", ["Ada B. Moe"]), ("oe", []), ("zoe", [])],
)
def test_some_speakers(library, words, names):
    assert [each.identity.name for each in library.speakers.all(words)] == names


def test_removed_articles_do_not_count(library):
    library.articles.remove([2])
    speakers = library.speakers
    assert [one.article for one in speakers.identity_of(1, "p1").appearances] == [1, 3]
    assert speakers.all()[0].statements == 2
