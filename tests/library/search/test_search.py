"""Searching a library: what is found, in which order, and how it is shown."""

import pytest

from tests.library.building import document, filled
from tui.library.search.query import parse
from tui.library.storage.database import Database
from tui.model.mark import Anchor, Mark

PIER = """The pier

“The pier is shut,” Ada B. Moe said. Storms broke the old pier last night.

The tide will rise, Bo Lee said. The pier may open, Bo Lee hopes.
"""
BUDGET = """Council budget

The budget of the Lake Party is short, Ada Moe said. Taxes must rise, Eva Ash said.

No harbour is open. The storm went on.
"""
DOCUMENTS = """Harbour

Storms are common. “Rivers rise,” Bo Lee said.
"""


@pytest.fixture(scope="module")
def search():
    library = filled(
        document(PIER, "pier", "2023-05-01"),
        document(BUDGET, "budget", "2024-02-10", ["Lake Party"]),
        document(DOCUMENTS, "harbour", None),
    )
    marked = Anchor(span := document(PIER).analysis.statements[1].content[0], span.of(PIER), "", "")
    library.marks.add(1, Mark("", (marked,), on_statement=True, tags=("To check",)))
    yield library.search
    library.close()


FOUND = [
    # query, excerpts with statements in «» and other words in []
    ("shut", ["«“The pier is shut,”» Ada B. Moe said."]),
    ('"pier is"', ["«“The pier is shut,”» Ada B. Moe said."]),
    ("pier", ["«“The pier is shut,”» Ada B. Moe said."]),
    ("pier kind:attitude", ["«The pier may open», Bo Lee hopes."]),
    ("sto*", ["[Storms] are common.", "[Storms] broke the old pier last night.", "The [storm] went on."]),
    ("old night", ["Storms broke the [old] pier last [night]."]),
    ("rise -taxes", ["“Rivers rise,”", "The tide will rise"]),
    ("rise speaker:lee", ["“Rivers rise,”", "The tide will rise"]),
    ('speaker:"ada moe"', ["The budget of the Lake Party is short", "“The pier is shut,”"]),
    ('speaker:"moe ada"', ["The budget of the Lake Party is short", "“The pier is shut,”"]),
    ("speaker:lee", ["The tide will rise", "“Rivers rise,”"]),
    ('entity:"lake party"', ["The budget of the Lake Party is short"]),
    ("entity:lake kind:direct", []),
    ("kind:direct", ["“The pier is shut,”", "“Rivers rise,”"]),
    ("kind:direct -shut", ["“Rivers rise,”"]),
    ("marked:yes", ["The tide will rise"]),
    ('marked:"to CHECK"', ["The tide will rise"]),
    ("marked:other", []),
    ("rise marked:no", ["Taxes must rise", "“Rivers rise,”"]),
    ("after:2024", ["The budget of the Lake Party is short", "Taxes must rise"]),
    ("rise before:2024", ["The tide will rise"]),
    ("before:2023-05-01", []),
    ("after:2023-05-01 before:2023-05-02 kind:direct", ["“The pier is shut,”"]),
    ("title:council rise", ["Taxes must rise"]),
    ("“harbour”", ["[Harbour]", "No [harbour] is open."]),
    ("nowhere", []),
    ('"* OR words:pier NEAR"', []),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "expected"), FOUND)
def test_found(search, typed, expected):
    whole = "«" in "".join(expected)
    hits = search.find(parse(typed)).hits
    assert sorted(_shown(hit) if whole or not hit.said else _said(hit) for hit in hits) == sorted(expected)


def _said(hit) -> str:
    return hit.said.span.of(hit.excerpt)


def _shown(hit) -> str:
    text, (left, right) = hit.excerpt, "«»" if hit.said else "[]"
    for span in reversed([hit.said.span] if hit.said else hit.found):
        text = text[: span.start] + left + span.of(text) + right + text[span.end :]
    return text


def test_what_is_looked_for_by_filters_comes_newest_first(search):
    dates = [hit.published for hit in search.find(parse("marked:no")).hits]
    assert dates == ["2024-02-10", "2024-02-10", "2023-05-01", None]


def test_statements_come_before_other_words():
    with filled(
        document("Rain\n\nRain, rain, rain.", "a"), document("Sun\n\nIt may rain, Bo Lee said.", "b")
    ) as library:
        hits = library.search.find(parse("rain")).hits
    assert [(hit.article, bool(hit.said)) for hit in hits] == [(2, True), (1, False)]


def test_words_and_statement_are_told_within_the_excerpt(search):
    (hit,) = search.find(parse("pier speaker:ada")).hits
    assert [span.of(hit.excerpt) for span in hit.found] == ["pier"]
    assert PIER[hit.start :].startswith(hit.excerpt)
    assert (hit.article, hit.title, hit.said.id, hit.said.name) == (1, "The pier", "s1", "Ada B. Moe")


def test_hits_come_in_pages(search):
    everything = search.find(parse("rise"))
    pages = [search.find(parse("rise"), limit=1, offset=n) for n in range(4)]
    assert [page.total for page in pages] == [3] * 4
    assert tuple(hit for page in pages for hit in page.hits) == everything.hits


def test_what_was_removed_is_not_found():
    with filled(document(PIER, "pier"), document(DOCUMENTS, "harbour")) as library:
        library.articles.remove([1])
        search = library.search
        assert [hit.article for hit in search.find(parse("rise")).hits] == [2]
        assert search.find(parse("tide")).total == search.find(parse("pier")).total == 0
        library.articles.restore()
        assert search.find(parse("tide")).total == 1


def test_an_old_revision_is_not_found():
    with filled(document(PIER, "pier")) as library:
        changed = document(PIER.replace("Storms", "Waves"), "pier")
        library.analyses.keep(library.articles.add(changed.article).article, changed.analysis, "test")
        search = library.search
        assert [search.find(parse(word)).total for word in ("storms", "waves", "tide")] == [0, 1, 1]


MANY = "\n\n".join(["Many", *(f"The word rose {n} times, Ada Moe said." for n in range(40))])


@pytest.mark.parametrize("query", ["word", "word kind:indirect", "kind:indirect", "speaker:moe", "marked:no"])
def test_a_common_word_is_counted_up_to_a_limit(monkeypatch, query):
    for name, value in {"RANKED": 5, "SORTED": 9, "LISTED": 10}.items():
        monkeypatch.setattr(f"tui.library.search.search.{name}", value)
    with filled(document(MANY)) as library:
        results = library.search.find(parse(query), limit=3)
    assert (results.total, results.more, len(results.hits)) == (10, True, 3)


@pytest.mark.parametrize("limits", [(50, 50), (10, 50), (1, 1)], ids=["ranked", "sorted", "by date"])
def test_however_many_are_found_they_are_the_same(monkeypatch, limits):
    monkeypatch.setattr("tui.library.search.search.RANKED", limits[0])
    monkeypatch.setattr("tui.library.search.search.SORTED", limits[1])
    with filled(document(MANY)) as library:
        results = library.search.find(parse("word rose"))
    assert {hit.said.id for hit in results.hits} == {f"s{n}" for n in range(1, 41)}


def test_the_index_is_in_step_with_the_tables(search):
    assert isinstance(search._database, Database)
    for table in ("body_words", "statement_words", "title_words"):
        search._database.write(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
