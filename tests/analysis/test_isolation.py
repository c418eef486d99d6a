"""An error in one statement costs no other, and is logged."""

import logging

import pytest

from tests.analysis.building import analysed
from tui.analysis import isolation
from tui.analysis.statements import find_statements

LOST, KEPT = "Ada Moe said that it was lost.", "Peter Holt said that it was kept."


@pytest.fixture
def no_isolated_errors():
    """Let the errors of these tests pass."""


def test_a_report_that_cannot_be_read_costs_no_other(monkeypatch, caplog):
    read = find_statements.report_spans

    def fail_once(tokenised, report):
        if tokenised.sentence_of[report.cue.head] == 0:
            raise RuntimeError("a mistake of ours")
        return read(tokenised, report)

    monkeypatch.setattr(find_statements, "report_spans", fail_once)
    with caplog.at_level(logging.ERROR, logger=isolation.LOG.name):
        (statement,) = analysed(f"{LOST} {KEPT}").statements
    assert statement.source is not None
    assert "reading a report failed" in caplog.text
    assert "a mistake of ours" in caplog.text
