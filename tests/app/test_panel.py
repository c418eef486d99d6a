"""The panel's groups: who speaks, in which role, and last the statements of nobody."""

from dataclasses import replace

import pytest

from tui import workflow

from .articles import ANALYSIS, ARTICLE, SPEAKERS
from .desk import desk, opening

ROLE = "spokesman for the political bureau of the harbour workers' union"
LONG = replace(ANALYSIS, speakers=(replace(SPEAKERS[0], role=ROLE), *SPEAKERS[1:]))
CUT = [
    # columns of the terminal, what is left of the role
    (80, ROLE),
    (120, "spokesman for the political …"),
    (160, "spokesman for the political bureau …"),
    (200, "spokesman for the political bureau of the …"),
]


@pytest.fixture(autouse=True)
def made_by_hand(monkeypatch):
    opening(monkeypatch, lambda _: ARTICLE)
    monkeypatch.setattr(workflow, "analyse", lambda article: LONG)


@pytest.mark.parametrize(("columns", "role"), CUT)
async def test_a_role_stands_below_the_name_cut_between_words(columns, role):
    async with desk("bridge", size=(columns, 40)) as at:
        at.reader.take("panel")
        await at.pilot.pause()
        name, below, *_ = at.lines("#panel-pane")
        assert name.split() == ["B", "Elna", "Brandt", "4"]
        assert below.strip() == role


async def test_the_unattributed_are_a_group_of_their_own_at_the_end():
    async with desk("bridge", size=(160, 60)) as at:
        lines = [line.strip() for line in at.lines("#panel-pane") if line.strip()]
        group = lines.index("– " + " " + "Unattributed".ljust(36) + "2")
        assert lines[group + 1] == "no source, or one left open"
        said = [line for line in lines[group + 2 :] if "┃" in line or "┊" in line]
        assert said[0].split()[1:4] == ['"Wait', "and", 'see."']
        assert "gauge failed" in said[1]
