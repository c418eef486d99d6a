"""Every format, byte for byte.

A change here changes what other programs and readers get. To take over an intended one, run
`ONRECORD_REFRESH_GOLDEN=1 pytest tests/exporters/test_golden_formats.py` and look at the difference.
"""

import io
import os
from pathlib import Path

import pytest

from tui.control_characters import HARMFUL
from tui.exporters.formats import FORMATS, Format
from tui.model.statement import Document


def check(form: Format, documents: list[Document], file: Path) -> None:
    stream = io.StringIO(newline="\n")
    form.write(documents, stream)
    written = stream.getvalue().encode()
    if os.environ.get("ONRECORD_REFRESH_GOLDEN"):
        file.write_bytes(written)
    assert written == file.read_bytes()


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "annotations"])
def test_format_equals_its_golden_file(name, document, silent, golden):
    check(FORMATS[name], [document, silent], golden / f"talks{FORMATS[name].suffix}")


@pytest.mark.parametrize("name", FORMATS)
def test_format_with_marks_equals_its_golden_file(name, marked, silent, golden):
    check(FORMATS[name], [marked, silent], golden / f"marked{FORMATS[name].suffix}")


@pytest.mark.parametrize("name", FORMATS)
def test_format_writes_each_document_before_it_asks_for_the_next(name, marked):
    stream = io.StringIO()

    def documents():
        yield marked
        assert "pay $5_000" in stream.getvalue().replace("\\", "")

    FORMATS[name].write(documents(), stream)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_gives_nothing(name):
    stream = io.StringIO()
    FORMATS[name].write([], stream)
    assert stream.getvalue() == ""


@pytest.mark.parametrize("name", FORMATS)
def test_format_sends_no_control_character_but_line_feeds(name, marked):
    stream = io.StringIO()
    FORMATS[name].write([marked], stream)
    assert set(HARMFUL.findall(stream.getvalue())) == {"\n"}


def test_formats_are_known_by_name_label_and_suffix():
    assert [(form.name, form.label, form.suffix) for form in FORMATS.values()] == [
        ("md", "Markdown", ".md"),
        ("jsonl", "JSON Lines", ".jsonl"),
        ("txt", "Text", ".txt"),
        ("csv", "CSV", ".csv"),
        ("annotations", "Annotations", ".annotations.jsonl"),
    ]
