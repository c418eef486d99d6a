"""Every format, byte for byte.

A change here changes what other programs and readers get. To take over an intended one, run
`ONRECORD_REFRESH_GOLDEN=1 pytest tests/exporters/test_golden_formats.py` and look at the difference.
"""

import io
import os

import pytest

from tui.control_characters import HARMFUL
from tui.exporters.formats import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_format_equals_its_golden_file(name, document, silent, golden):
    stream = io.StringIO(newline="\n")
    FORMATS[name].write([document, silent], stream)
    written = stream.getvalue().encode()
    file = golden / f"talks{FORMATS[name].suffix}"
    if os.environ.get("ONRECORD_REFRESH_GOLDEN"):
        file.write_bytes(written)
    assert written == file.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_format_writes_each_document_before_it_asks_for_the_next(name, document):
    stream = io.StringIO()

    def documents():
        yield document
        assert "stall" in stream.getvalue()

    FORMATS[name].write(documents(), stream)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_gives_nothing(name):
    stream = io.StringIO()
    FORMATS[name].write([], stream)
    assert stream.getvalue() == ""


@pytest.mark.parametrize("name", FORMATS)
def test_format_sends_no_control_character_but_line_feeds(name, document):
    stream = io.StringIO()
    FORMATS[name].write([document], stream)
    assert set(HARMFUL.findall(stream.getvalue())) == {"\n"}


def test_formats_are_known_by_name_label_and_suffix():
    assert [(form.name, form.label, form.suffix) for form in FORMATS.values()] == [
        ("md", "Markdown", ".md"),
        ("jsonl", "JSON Lines", ".jsonl"),
        ("txt", "Text", ".txt"),
    ]
