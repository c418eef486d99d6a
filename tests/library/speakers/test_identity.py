"""Identity: which speakers of different articles are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library.speakers.identity import Identity, appearances, identities, identity_keys
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document, EntityType, Mention, Speaker


def document(
    number: int, *speakers: tuple[str, EntityType] | tuple[str, EntityType, str], named: bool = True
):
    """An article whose text is the names of its speakers, a line each, with other names behind."""
    text, made = "", []
    for place, (name, kind, *others) in enumerate(speakers, 1):
        spans = []
        for written in (name, *others):
            spans.append(Span(len(text), len(text) + len(written)))
            text += written + "\n"
        mentions = tuple(Mention(span, "name") for span in spans)
        made.append(Speaker(f"p{place}", name, kind, None, f"e{place}" if named else None, mentions))
    article = Article(f"a{number}", "T", "t.txt", text, (Block(Span(0, len(text)), "paragraph"),))
    return Document(article, Analysis(speakers=tuple(made)))


def found(*documents: Document) -> list[Identity]:
    """The identities over these articles, which are known by their numbers in order."""
    return list(identities([each for n, one in enumerate(documents, 1) for each in appearances(n, one)]))


def groups(*documents: Document) -> list[list[str]]:
    return [[f"{each.article} {each.name}" for each in one.appearances] for one in found(*documents)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Ada Moe", "Ada Moe", True, id="the same full name"),
        pytest.param("Ada Moe", "ADA MOE", True, id="case"),
        pytest.param("José Núñez", "Jose Nunez", True, id="accents"),
        pytest.param("Liam O’Dea", "Liam O'Dea", True, id="marks"),
        pytest.param("Ada B. Moe", "Ada Moe", True, id="an initial more"),
        pytest.param("Ada Beth Moe", "Ada B. Moe", True, id="an initial for a name"),
        pytest.param("Ada B. Moe", "Ada C. Moe", False, id="another initial"),
        pytest.param("Carl Moe Jr.", "Carl Moe Sr.", False, id="father and son"),
        pytest.param("Carl Moe Jr.", "Carl Moe", True, id="a suffix more"),
        pytest.param("Moe", "Moe", False, id="a surname alone"),
        pytest.param("Ada Moe", "Moe", False, id="a surname and a full name"),
        pytest.param("Ada Moe", "Ida Moe", False, id="another given name"),
        pytest.param("Hassan Alwi", "Hussein Alwi", False, id="a like spelling is another person"),
    ],
)
def test_persons(one, other, same):
    gathered = groups(document(1, (one, "PERSON")), document(2, (other, "PERSON")))
    assert gathered == ([[f"1 {one}", f"2 {other}"]] if same else [[f"1 {one}"], [f"2 {other}"]])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(("River Trust",), ("river trust",), True, id="case"),
        pytest.param(("The River Trust",), ("River Trust",), True, id="article"),
        pytest.param(("River Trust",), ("Lake Trust",), False, id="another"),
        pytest.param(("European Union",), ("EU",), True, id="a known other name"),
        pytest.param(("Save Clean Rivers", "SCR"), ("SCR",), True, id="an acronym that one article explains"),
        pytest.param(("Save Clean Rivers",), ("SCR",), False, id="an acronym that none explains"),
    ],
)
def test_organisations(one, other, same):
    first, second = (document(n, (name, "ORG", *others)) for n, (name, *others) in ((1, one), (2, other)))
    assert (len(groups(first, second)) == 1) is same


def test_a_name_that_would_fit_two_joins_neither():
    articles = [
        document(n, (name, "PERSON")) for n, name in enumerate(("Al B. Moe", "Al C. Moe", "Al Moe"), 1)
    ]
    assert len(groups(*articles)) == 3


def test_those_of_the_very_same_name_are_one_beside_a_namesake():
    names = ("Al B. Moe", "Al C. Moe", "Al B. Moe")
    articles = [document(n, (name, "PERSON")) for n, name in enumerate(names, 1)]
    assert groups(*articles) == [["1 Al B. Moe", "3 Al B. Moe"], ["2 Al C. Moe"]]


def test_two_speakers_of_one_article_stay_two():
    both = document(1, ("Ada Moe", "PERSON"), ("Ada B. Moe", "PERSON"))
    assert groups(both, document(2, ("Ada Moe", "PERSON"))) == [["1 Ada Moe", "2 Ada Moe"], ["1 Ada B. Moe"]]


def test_an_article_that_tells_two_apart_costs_no_other_article():
    both = document(1, ("Ada Moe", "PERSON"), ("Ada B. Moe", "PERSON"))
    others = [document(n, (name, "PERSON")) for n, name in enumerate(("Ada Moe", "Ada B. Moe"), 2)]
    assert groups(both, *others) == [["1 Ada Moe", "2 Ada Moe", "3 Ada B. Moe"], ["1 Ada B. Moe"]]


def test_two_of_one_name_in_an_article_stay_two():
    assert groups(document(1, ("Ada Moe", "PERSON"), ("Ada Moe", "PERSON"))) == [["1 Ada Moe"], ["1 Ada Moe"]]


def test_a_person_is_no_organisation():
    assert len(groups(document(1, ("Ada Moe", "PERSON")), document(2, ("Ada Moe", "ORG")))) == 2


def test_the_unnamed_of_two_articles_are_different():
    officials = [document(n, ("two officials", "PERSON"), named=False) for n in (1, 2)]
    assert len(groups(*officials)) == 2


def test_an_identity_has_the_fullest_name_and_the_usual_type():
    river = [document(n, ("River Trust", kind)) for n, kind in enumerate(("LOC", "ORG", "ORG"), 1)]
    assert [(one.name, one.type) for one in found(*river)] == [("River Trust", "ORG")]
    (identity,) = found(document(1, ("Ada Moe", "PERSON")), document(2, ("Ada Beth Moe", "PERSON")))
    assert identity.name == "Ada Beth Moe"
    assert [(each.article, each.speaker) for each in identity.appearances] == [(1, "p1"), (2, "p1")]


KEYS = [
    # name, type, other names, keys
    ("Ada B. Moe Jr.", "PERSON", (), ("person ada moe",)),
    ("Moe", "PERSON", (), ()),
    ("A. Moe", "PERSON", (), ()),
    ("The River Trust", "ORG", ("River Trust", "RT"), ("other river trust",)),
    ("Save Clean Rivers", "ORG", ("SCR", "Rivers"), ("other save clean rivers", "other scr")),
    ("EU", "ORG", (), ("other european union",)),
]


@pytest.mark.parametrize(("name", "kind", "others", "keys"), KEYS)
def test_keys(name, kind, others, keys):
    (one,) = appearances(1, document(1, (name, kind, *others)))
    assert identity_keys(one) == keys


def test_the_unnamed_have_no_key():
    (one,) = appearances(1, document(1, ("City Hall sources", "ORG"), named=False))
    assert identity_keys(one) == ()


NAMES = ("Ada Moe", "Ada B. Moe", "Ada C. Moe", "Ada Moe Jr.", "Moe", "Bo Lee")
SPEAKING = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3)


@given(st.lists(SPEAKING, min_size=1, max_size=8))
def test_every_speaker_is_one_identity_and_no_article_has_it_twice(articles):
    documents = [document(n, *((name, "PERSON") for name in names)) for n, names in enumerate(articles, 1)]
    places = [[(each.article, each.speaker) for each in one.appearances] for one in found(*documents)]
    assert sorted(place for one in places for place in one) == sorted(
        (n, f"p{m}") for n, names in enumerate(articles, 1) for m in range(1, len(names) + 1)
    )
    assert all(len({article for article, _ in one}) == len(one) for one in places)


def test_many_articles_take_time_in_proportion():
    articles = [document(n, ("Ada Moe", "PERSON"), ("River Trust", "ORG")) for n in range(5_000)]
    assert [len(identity.appearances) for identity in found(*articles)] == [5_000, 5_000]
