"""Names: where they stand, which comes next, and which types are shown."""

import pytest

from tests.app.articles import BRANDTS, ENTITIES, LEAD, NESTED, REPORT, TEXT, open_article_of, span
from tui.app.reader.text.layers import Layers
from tui.app.state.entity_index import EntityIndex
from tui.app.ui.entity_types import LOOKS, TYPES, in_words
from tui.configuration.settings import DEFAULT_ENTITY_TYPES
from tui.model.article import Span
from tui.model.statement import Entity, Mention

ALL = frozenset(TYPES)
SEEN = Span(0, len(TEXT))


def words(name) -> str | None:
    return name.span.of(TEXT) if name else None


SENTENCES = [
    (DEFAULT_ENTITY_TYPES, "Shown: people, organisations, places and buildings"),
    (ALL, "All names shown"),
    (frozenset(), "No names shown"),
    ({"DATE"}, "Shown: dates"),
    ({"ORG", "PERSON"}, "Shown: people and organisations"),
    (ALL - {"MISC"}, "Shown: all but other names"),
    (ALL - {"MISC", "MONEY"}, "Shown: all but sums of money and other names"),
]


@pytest.mark.parametrize(("types", "sentence"), SENTENCES)
def test_what_is_shown_in_words(types, sentence):
    assert in_words(types) == sentence


def test_names_in_order_by_type():
    names = EntityIndex(ENTITIES)
    assert [words(names.beside(Span(0, 0), 1, {each})) for each in TYPES] == [
        "Elna Brandt",
        "Port Works",
        None,
        "harbour bridge",
        None,
        "Monday",
        None,
        None,
        None,
    ]


WAYS = [
    # type, from, by, next
    (ALL, "The harbour", 1, "harbour bridge"),
    (ALL, "harbour bridge will", 1, "harbour bridge"),
    (ALL, "mayor", -1, "harbour bridge"),
    (ALL, "The harbour", -1, None),
    (ALL, "mayor", 1, "Elna Brandt"),
    (DEFAULT_ENTITY_TYPES, "on Monday", 1, "Tomas Okello"),
    (ALL, "on Monday", 1, "Monday"),
    (ALL, "meets again", 1, None),
    (ALL, "meets again", -1, "Okello"),
    ((), "meets again", -1, None),
]


@pytest.mark.parametrize(("types", "here", "by", "found"), WAYS)
def test_beside(types, here, by, found):
    start = TEXT.index(here)
    assert words(EntityIndex(ENTITIES).beside(Span(start, start), by, frozenset(types))) == found


def test_from_name_to_name_and_back():
    names, way, here = EntityIndex(ENTITIES), [], Span(0, 0)
    while name := names.beside(here, 1, ALL):
        way.append(name)
        here = name.span
    assert [words(name) for name in way] == [
        *("harbour bridge", "Elna Brandt", "Monday", "Tomas Okello", "Port Works", "Brandt", "Okello")
    ]
    back = []
    while name := names.beside(here, -1, ALL):
        back.append(name)
        here = name.span
    assert back == way[-2::-1]


def test_the_innermost_name_is_the_one_at_a_place():
    outer = Entity("e1", "Port of Rome", "ORG", (Mention(Span(0, 12), "name"),))
    inner = Entity("e2", "Rome", "LOC", (Mention(Span(8, 12), "name"),))
    names = EntityIndex((outer, inner))
    assert names.at(9, ALL).subject is inner
    assert names.at(9, {"ORG"}).subject is outer
    assert names.at(2, ALL).subject is outer
    assert names.at(12, ALL) is None


def test_only_names_are_names():
    entity = Entity("e1", "Elna Brandt", "PERSON", BRANDTS)
    assert EntityIndex([entity]).at(TEXT.index("She"), ALL) is None


STEPS = [
    # current statement, seen, by, name
    ("s1", SEEN, 1, "harbour bridge"),
    ("s2", SEEN, 1, "Tomas Okello"),
    ("s2", SEEN, -1, "Elna Brandt"),
    (None, SEEN, 1, "harbour bridge"),
    (None, SEEN, -1, None),
    # the current statement is out of sight
    ("s1", span(NESTED), 1, "Brandt"),
    ("s9", span(LEAD), 1, "harbour bridge"),
    ("s1", span(REPORT), -1, "Brandt"),
    # and partly so
    ("s4", Span(TEXT.index("an engineer"), len(TEXT)), 1, "Port Works"),
]


@pytest.mark.parametrize(("current", "seen", "by", "name"), STEPS)
def test_the_first_step_begins_where_the_reader_is(current, seen, by, name):
    assert words(open_article_of(current=current).step_name(by, seen)) == name


def test_a_further_step_begins_at_the_name_that_is_looked_at():
    open_article = open_article_of(current="s1")
    open_article.pointed = open_article.step_name(1, SEEN)
    open_article.pointed = open_article.step_name(1, SEEN)
    assert words(open_article.pointed) == "Elna Brandt"
    assert words(open_article.step_name(-1, SEEN)) == "harbour bridge"


@pytest.mark.parametrize("type", TYPES)
def test_each_type_is_drawn_alone(type):  # noqa: A002
    open_article = open_article_of()
    open_article.display.types = {type}
    drawn = {
        TEXT[layer.start : layer.end]
        for layer in Layers(open_article).over(0, len(TEXT), None)
        if layer.inks == (LOOKS[type].ink,)
    }
    assert drawn == {
        mention.span.of(TEXT) for entity in ENTITIES if entity.type == type for mention in entity.mentions
    }


def test_switching_a_type_makes_no_new_layers():
    open_article = open_article_of()
    layers, names = Layers(open_article), open_article.names
    open_article.display.types = ALL
    assert any(layer.inks == ("other",) for layer in layers.over(0, len(TEXT), None))
    assert open_article.names is names
