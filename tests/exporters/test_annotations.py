import io
import json

import pytest

from tui.exporters import annotations
from tui.exporters.annotations import iri

ORIGINS = {
    "https://example.org/a?b=c#d": "https://example.org/a?b=c#d",
    "https://example.org/ä b": "https://example.org/%C3%A4%20b",
    "http://[": "http://[",
    "/home/me/a b#1.txt": "file:///home/me/a%20b%231.txt",
    "news/a.txt": "news/a.txt",
    "C:\\news\\a b.txt": "file:///C:/news/a%20b.txt",
    "d:/news/ä#1.txt": "file:///d:/news/%C3%A4%231.txt",
    "\\\\server\\x\\a b.txt": "file://server/x/a%20b.txt",
    "C:a.txt": "C%3Aa.txt",
    "C:\\\udc80": "file:///C:/%3F",
    "a\udc80": "a%3F",
}


@pytest.mark.parametrize(("origin", "written"), ORIGINS.items())
def test_origins_are_written_as_addresses(origin, written):
    assert iri(origin) == written


def written(document) -> list[dict]:
    stream = io.StringIO()
    annotations.write([document], stream)
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_every_position_points_at_its_words(marked):
    noted, words, gone = written(marked)
    for target in (*noted["target"], *words["target"]):
        quote, position = target["selector"]
        text, start, end = marked.article.text, position["start"], position["end"]
        assert quote["exact"] == text[start:end]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
    assert [selector["type"] for selector in gone["target"][0]["selector"]] == ["TextQuoteSelector"]


def test_an_article_without_marks_has_no_annotations(document):
    assert written(document) == []
