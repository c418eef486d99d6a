"""Identity: which speakers of different articles are one."""

import pytest

from tui.analysis.coreference.identity import identities
from tui.model import Analysis, Article, Block, Document, EntityType, Mention, Span, Speaker


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


def groups(*documents: Document) -> list[list[str]]:
    return [
        [
            f"{article[1:]} {speaker.name}"
            for (article, _), speaker in zip(i.appearances, i.speakers, strict=True)
        ]
        for i in identities(documents)
    ]


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
    found = groups(document(1, (one, "PERSON")), document(2, (other, "PERSON")))
    assert found == ([[f"1 {one}", f"2 {other}"]] if same else [[f"1 {one}"], [f"2 {other}"]])


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
    found = groups(both, document(2, ("Ada Moe", "PERSON")))
    assert [len(group) for group in found] in ([2, 1], [1, 2])


def test_a_person_is_no_organisation():
    assert len(groups(document(1, ("Ada Moe", "PERSON")), document(2, ("Ada Moe", "ORG")))) == 2


def test_the_unnamed_of_two_articles_are_different():
    officials = [document(n, ("two officials", "PERSON"), named=False) for n in (1, 2)]
    assert len(groups(*officials)) == 2


def test_an_identity_has_the_fullest_name():
    articles = [document(1, ("Ada Moe", "PERSON")), document(2, ("Ada Beth Moe", "PERSON"))]
    (identity,) = identities(articles)
    assert identity.name == "Ada Beth Moe"
    assert identity.appearances == (("a1", "p1"), ("a2", "p1"))


def test_many_articles_take_time_in_proportion():
    articles = [document(n, ("Ada Moe", "PERSON"), ("River Trust", "ORG")) for n in range(5_000)]
    assert [len(identity.appearances) for identity in identities(articles)] == [5_000, 5_000]
