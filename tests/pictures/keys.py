"""Writes the key table of the README anew, out of the key map: `python tests/pictures/keys.py`."""

from itertools import groupby
from pathlib import Path

from tests.app.default_settings import KEYMAP
from tui.app.reader.commands import READER_KEYS
from tui.app.ui.command import Command

README = Path(__file__).resolve().parents[2] / "README.md"
BEGIN, END = "<!-- keys: made by tests/pictures/keys.py -->\n", "<!-- end of keys -->\n"


def table() -> str:
    """Every command of the reader as a Markdown table, group by group."""
    rows = ["| key | does |", "|---|---|"]
    for group, keys in groupby(READER_KEYS, key=lambda key: key.group):
        rows.append(f"| **{group}** | |")
        rows += [f"| {_names(key)} | {key.says} |" for key in keys]
    return "\n".join(rows) + "\n"


def _names(key: Command) -> str:
    """All keys of a command, as code."""
    names = [KEYMAP.label(key.id), *key.keys.split(",")[1:]]
    return " ".join(f"`{name}`" for name in names).replace("`|`", "`\\|`")


def with_table(text: str) -> str:
    """The README with the table as it should be."""
    before, _, rest = text.partition(BEGIN)
    _, _, behind = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{behind}"


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
