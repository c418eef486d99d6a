"""The README tells what is so: the key table is the key map's."""

import importlib.util
from pathlib import Path

from tui.app.reader.commands import READER_KEYS

ROOT = Path(__file__).resolve().parents[1]


def made():
    """The script that writes the table."""
    spec = importlib.util.spec_from_file_location("keys_of_readme", ROOT / "tests/pictures/keys.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_key_table_is_that_of_the_key_map():
    written = (ROOT / "README.md").read_text(encoding="utf-8")
    assert made().with_table(written) == written


def test_every_key_of_the_reader_is_in_the_table():
    table = made().table()
    assert all(f"| {key.says} |" in table for key in READER_KEYS)
