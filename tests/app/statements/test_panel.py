"""The panel's groups: who speaks, in which role, and last the statements of nobody."""

from dataclasses import replace

import pytest

from tests.app.articles import ANALYSIS, ARTICLE, SPEAKERS
from tests.app.driver import AppDriver, open_app, open_by_name
from tui import workflow
from tui.configuration.settings import Settings

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
    open_by_name(monkeypatch, lambda _: ARTICLE)
    monkeypatch.setattr(workflow, "analyse", lambda article: LONG)


@pytest.mark.parametrize(("columns", "role"), CUT)
async def test_a_role_stands_below_the_name_cut_between_words(columns, role):
    async with open_app("bridge", size=(columns, 40)) as at:
        at.reader.focus_pane("panel")
        await at.pilot.pause()
        name, below, *_ = at.lines("#panel-pane")
        assert name.split() == ["B", "Elna", "Brandt", "4"]
        assert below.strip() == role


async def test_the_unattributed_are_a_group_of_their_own_at_the_end():
    async with open_app("bridge", size=(160, 60)) as at:
        lines = [line.strip() for line in at.lines("#panel-pane") if line.strip()]
        group = lines.index("– " + " " + "Unattributed".ljust(36) + "2")
        assert lines[group + 1] == "source not identified"
        said = [line for line in lines[group + 2 :] if "┃" in line or "┊" in line]
        assert said[0].split()[1:4] == ['"Wait', "and", 'see."']
        assert "gauge failed" in said[1]


def headings(at: AppDriver) -> list[tuple[str, str]]:
    """The names in the panel, each with the figure at its right."""
    rows = [line.split() for line in at.lines("#panel-pane")]
    return [(" ".join(row[1:-1]), row[-1]) for row in rows if len(row) > 2 and row[-1][0].isdigit()]


async def test_statements_in_the_order_of_the_text_and_back():
    async with open_app("bridge", size=(160, 90)) as at:
        by_speaker = headings(at)
        at.reader.focus_pane("panel")
        await at.press("o")
        assert at.said == "Statements: as in the text"
        assert at.lines("#panel-heading")[0].split()[-4:] == ["as", "in", "the", "text"]
        turns = [figure.split("–") for _, figure in headings(at)]
        numbers = [n for first, *last in turns for n in range(int(first), int((last or [first])[0]) + 1)]
        assert numbers == list(range(1, len(at.statements) + 1))
        assert [name for name, _ in headings(at)] != [name for name, _ in by_speaker]
        await at.press("g", "p", "p", "p", "p", "p", "p", "p", "p", "p", "p")
        said = [at.current.id]
        for _ in at.statements[1:]:
            await at.press("j")
            said.append(at.current.id)
        assert said == [each.id for each in at.statements]
        at.check_in_step()
        await at.press("o")
        assert (at.said, headings(at)) == ("Statements: by speaker", by_speaker)


async def test_in_the_order_of_the_text_a_role_stands_below_the_first_turn_alone():
    async with open_app("bridge", size=(200, 90)) as at:
        at.reader.focus_pane("panel")
        await at.press("o")
        assert len([line for line in at.lines("#panel-pane") if "spokesman for the political" in line]) == 1


async def test_the_order_of_the_articles_is_that_of_the_list():
    async with open_app("bridge", size=(160, 40)) as at:
        await at.press("o")
        assert at.said.startswith("Articles: ")
        assert at.lines("#panel-heading")[0].split()[-2:] == ["by", "speaker"]


async def test_the_order_to_begin_with_is_a_setting():
    async with open_app("bridge", size=(160, 40), settings=Settings(panel_order="as in the text")) as at:
        assert at.lines("#panel-heading")[0].split()[-4:] == ["as", "in", "the", "text"]
