import csv
import io

import pytest

from tui.exporters import csv as spreadsheet
from tui.exporters.csv import cell

CELLS = {
    "=1+1": "'=1+1",
    "+49 30": "'+49 30",
    "-2+3": "'-2+3",
    "@SUM(A1)": "'@SUM(A1)",
    "\t=1": "' =1",
    "\ttab": "' tab",
    "\rline": "'␍line",
    "  =1": "'  =1",
    "＝1": "'＝1",
    "'=1": "'=1",
    "1-2=3": "1-2=3",
    "“-2”": "“-2”",
    "a\x1b[2J": "a␛[2J",
    "": "",
}


@pytest.mark.parametrize(("value", "shown"), CELLS.items())
def test_no_cell_is_a_formula(value, shown):
    assert cell(value) == shown


def test_numbers_stay_numbers_and_nothing_is_empty():
    assert (cell(-0.5), cell(None)) == (-0.5, "")


def test_a_spreadsheet_reads_a_row_a_statement(marked):
    stream = io.StringIO(newline="")
    spreadsheet.write([marked], stream)
    names, *rows = csv.reader(io.StringIO(stream.getvalue().removeprefix("\ufeff"), newline=""))
    assert tuple(names) == spreadsheet.COLUMNS
    assert len(rows) == len(marked.analysis.statements)
    for row, statement in zip(rows, marked.analysis.statements, strict=True):
        values = dict(zip(names, row, strict=True))
        assert (int(values["start"]), int(values["end"])) == (
            statement.content[0].start,
            statement.content[-1].end,
        )
