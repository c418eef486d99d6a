import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.exporters.file_names import proposed_name
from tui.exporters.formats import FORMATS
from tui.model.article import Article
from tui.model.statement import Analysis, Document

MARKDOWN = FORMATS["md"]
TITLES = {
    "Talks stall": "talks-stall.md",
    "Kirby's message: “No”": "kirbys-message-no.md",
    "NATO Secretary-General Jens Stoltenberg has said": "nato-secretary-general-jens-stoltenberg.md",
    "Løkke, Straße & Łódź café": "lokke-strasse-lodz-cafe.md",
    "../../etc/passwd": "etc-passwd.md",
    "C:\\Windows": "c-windows.md",
    "北京": "statements.md",
    "...": "statements.md",
    "CON": "statements-con.md",
    "LPT1": "statements-lpt1.md",
    "Console": "console.md",
    "x" * 90: "x" * 40 + ".md",
    "a" * 20 + " " + "b" * 20: "a" * 20 + ".md",
    "a" * 20 + " " + "b" * 19 + " c": "a" * 20 + "-" + "b" * 19 + ".md",
}


def titled(title: str) -> Document:
    return Document(Article("id", title, "a.txt", "text", ()), Analysis())


@pytest.mark.parametrize(("title", "name"), TITLES.items())
def test_name_is_made_of_the_title(title, name):
    assert proposed_name([titled(title)], MARKDOWN) == name


def test_name_begins_with_the_speaker():
    name = proposed_name([titled("Afghanistan talks")], MARKDOWN, "Jens Stoltenberg")
    assert name == "jens-stoltenberg-afghanistan-talks.md"
    assert proposed_name([titled("Talks")], MARKDOWN, "он") == "talks.md"


def test_name_counts_several_articles():
    assert proposed_name([titled("A"), titled("B")], FORMATS["jsonl"]) == "2-articles.jsonl"
    assert proposed_name([], FORMATS["txt"]) == "statements.txt"


@given(st.text())
def test_any_title_gives_a_safe_name(title):
    name = proposed_name([titled(title)], MARKDOWN)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.md", name)
    assert len(name) <= 55
