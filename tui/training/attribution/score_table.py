"""The measures as a table to print, a row for each group of statements."""

from collections.abc import Mapping

from tui.training.attribution.scoring import GROUPS, Group, Measures, Rates

HEADING = (
    f"{'':9}{'gold':>6}{'pred':>6} | {'exact P/R/F':^17} | {'overlap P/R/F':^17} | source | {'e2e P/R/F':^17}"
)


def table(measures: Mapping[Group, Measures]) -> str:
    """The measures in lines without a final line end, per cents to one decimal; "-" where there is none."""
    return "\n".join([HEADING, *(_row(group, measures[group]) for group in GROUPS)])


def _row(group: Group, measures: Measures) -> str:
    source = "-" if measures.source is None else f"{measures.source:.1f}"
    counts = f"{group:9}{measures.annotated:6}{measures.found:6}"
    columns = (counts, _rates(measures.exact), _rates(measures.overlap), f"{source:>6}", _rates(measures.e2e))
    return " | ".join(columns)


def _rates(rates: Rates) -> str:
    return " ".join(f"{rate:5.1f}" for rate in rates)
