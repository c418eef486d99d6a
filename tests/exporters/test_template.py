"""The form of the reader's own."""

import io

import pytest

from tui.control_characters import HARMFUL
from tui.errors import ExportError
from tui.exporters.formats import FORMATS, formats_with
from tui.exporters.names import FIELDS, FORMAT_NAMES
from tui.exporters.template import Template
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document

ALL = "|".join(f"{{{field}}}" for field in FIELDS)


def written(template: str, document: Document) -> str:
    stream = io.StringIO()
    Template(template).write([document], stream)
    return stream.getvalue()


def test_each_statement_is_written_with_all_its_fields(document):
    lines = written(ALL, document).split("\n")
    assert len(lines) == len(document.analysis.statements) + 1
    for line, statement in zip(lines, document.analysis.statements, strict=False):
        facts = dict(zip(FIELDS, line.split("|"), strict=True))
        speaker = document.analysis.speaker(statement)
        assert facts["speaker"] == (speaker.name if speaker else "Unattributed")
        assert facts["kind"].startswith(statement.kind)
        assert facts["title"]
        assert facts["confidence"].endswith(" %")


def test_marks_are_written_and_words_that_are_marked_besides(marked):
    lines = written("{kind}: {content} [{note}] {tags}", marked).splitlines()
    notes = [mark.note for mark in marked.marks if mark.note.strip()]
    tags = [tag for mark in marked.marks for tag in mark.tags]
    everything = "\n".join(lines)
    assert all(tag in everything for tag in tags)
    assert len(notes) <= everything.count("[") - everything.count("[]")
    assert any(line.startswith("marked words") for line in lines)


def test_what_stands_in_an_article_is_one_harmless_line(document):
    for line in written(ALL, document).split("\n"):
        assert not HARMFUL.search(line)


def test_a_field_in_the_article_is_no_field():
    text = "{speaker}"
    article = Article("a", text, "{note}", "{tags}", None, None, (Block("paragraph", Span(0, 9)),))
    assert written("{title} {{speaker}}", Document(article, Analysis())) == ""


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{speker}", "{speker}"),
        ("{speaker.__class__}", "{speaker.__class__}"),
        ("{speaker[0]}", "{speaker[0]}"),
        ("{0}", "{0}"),
        ("{}", "{}"),
        ("{content!r}", "{content!r}"),
        ("{content:10}", "{content:10}"),
        ("{content", "brace|expected"),
        ("content}", "brace|single"),
    ],
)
def test_what_cannot_be_filled_in_is_told(template, words):
    with pytest.raises(ExportError) as raised:
        Template(template)
    assert any(word in str(raised.value) for word in words.split("|"))


def test_line_ends_and_braces_are_as_they_are_written(document):
    statements = len(document.analysis.statements)
    assert written("{{\n\n}}\n", document) == "{\n\n}\n" * statements
    assert written("x", document) == "x\n" * statements


def test_it_is_a_format_of_those_who_have_one_alone():
    usual = list(FORMATS)
    mine, other = formats_with("{speaker}"), formats_with("{title}")
    assert list(mine) == list(other) == [*usual, "template"] == list(FORMAT_NAMES)
    assert mine["template"] != other["template"]
    assert list(FORMATS) == list(formats_with(None)) == usual


def test_the_formats_are_not_to_be_changed():
    for formats in (FORMATS, formats_with(None), formats_with("{speaker}")):
        with pytest.raises(TypeError):
            formats["md"] = FORMATS["txt"]
