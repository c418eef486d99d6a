"""The rows an article is searched and listed by."""

from tests.library.building import database_of, document, filled
from tui.library.articles.search_index import index
from tui.model.statement import Analysis

TEXT = "Rain\n\nThe River Trust (RT) is wet, Ada Moe said. RT may act, Ada Moe hopes. It  rains, Moe said."


def rows(library, columns: str, table: str) -> list[tuple]:
    return database_of(library).rows(f"SELECT {columns} FROM {table} ORDER BY 1, 2")


def test_rows():
    with filled(document(TEXT, topics=["River Trust"])) as library:
        assert rows(
            library, "number, name, kind, attribution, cue, speaker, said_by, about, words", "statement"
        ) == [
            (
                0,
                "s1",
                "indirect",
                "communication",
                "said",
                "p1",
                "Ada Moe",
                "River Trust",
                "The River Trust (RT) is wet",
            ),
            (1, "s2", "indirect", "attitude", "hopes", "p1", "Ada Moe", "", "RT may act"),
            (2, "s3", "indirect", "communication", "said", "p2", "Moe", "", "It rains"),
        ]
        assert rows(library, "id, name, named, other_names, statements", "speaker") == [
            ("p1", "Ada Moe", 1, '["Ada Moe"]', 1),
            ("p2", "Moe", 1, '["Moe"]', 1),
        ]
        assert rows(library, "key, speaker", "speaker_key") == [("person ada moe", "p1")]
        assert rows(library, "statements, speakers", "listing") == [(2, 2)]
        assert ("River Trust", "ORG", 1) in rows(library, "name, type, mentions", "entity")


def test_new_rows_take_the_place_of_old_ones():
    found = document(TEXT, topics=["River Trust"])
    with filled(found) as library:
        before = {table: rows(library, "*", table) for table in ("speaker", "speaker_key", "entity")}
        with library.transaction():
            index(database_of(library), 1, type(found)(found.article, Analysis()))
            assert not any(rows(library, "article, 1", table) for table in ("statement", *before))
            assert rows(library, "statements, speakers", "listing") == [(0, 0)]
            index(database_of(library), 1, found)
        assert {table: rows(library, "*", table) for table in before} == before
        database_of(library).write("INSERT INTO statement_words (statement_words) VALUES ('integrity-check')")
