"""From statement to statement on the sample articles, by every key there is for it."""

import random

import pytest

from tests.app.driver import AppDriver, open_app

SIZES = [(80, 24), (120, 40), (160, 45), (200, 50)]
ONE_PANE, TWO_PANES, THREE_PANES = (80, 24), (120, 40), (160, 45)


async def walk(at: AppDriver, key: str) -> list[str]:
    """Press the key until it leads no further; the statements on the way."""
    found = []
    while True:
        before = at.current
        await at.press(key)
        at.check_in_step()
        if at.current is before:
            return found
        found.append(at.current.id)
        assert len(found) <= len(at.statements), f"{key} goes in a circle"


@pytest.mark.parametrize("size", SIZES)
async def test_n_and_p_visit_every_statement_in_order(size):
    async with open_app(size=size) as at:
        ids = [each.id for each in at.statements]
        await at.press("g", "p")
        assert at.current.id == ids[0]
        assert [ids[0], *await walk(at, "n")] == ids
        assert at.said == "No next statement"
        assert await walk(at, "p") == ids[-2::-1]
        assert at.said == "No previous statement"
        assert at.chosen == []


async def test_brackets_visit_every_statement_of_one_speaker():
    async with open_app() as at:
        for statement in at.statements[:6]:
            at.reader.go_to(statement)
            await at.pilot.pause()
            his = [each.id for each in at.statements if each.speaker == statement.speaker]
            place = his.index(statement.id)
            assert await walk(at, "]") == his[place + 1 :]
            assert at.said == "No next statement by this speaker"
            assert await walk(at, "[") == his[-2::-1]
            assert at.said == "No previous statement by this speaker"


async def test_a_statement_out_of_sight_is_brought_into_sight():
    async with open_app(size=ONE_PANE) as at:
        for _ in at.statements:
            await at.press("n")
            assert at.current.content[0].start in at.in_sight()
            assert not at.current.cue or at.current.cue.start in at.in_sight()


async def test_the_text_stands_still_while_the_statement_is_in_sight():
    async with open_app(size=(200, 70)) as at:
        before = at.reader.text_pane.scroll_offset
        await at.press("n", "n")
        assert at.reader.text_pane.scroll_offset == before


async def test_the_text_leads_and_the_panel_follows_without_echo():
    async with open_app(size=THREE_PANES) as at:
        for key in ("j", "space", "j", "G", "b", "k", "g", "n", "]"):
            await at.press(key)
            at.check_in_step()
        assert at.chosen == []


async def test_the_panel_leads_and_the_text_follows_without_echo():
    async with open_app(size=THREE_PANES) as at:
        await at.press("tab")
        assert at.reader.focused_pane == "panel"
        await walk(at, "k")
        first, pointed = at.current.id, len(at.chosen)
        visited = await walk(at, "j")
        assert at.said == "Already at the end"
        assert len(visited) == len(set(visited)) == len(at.statements) - 1
        assert len(at.chosen) - pointed == len(visited)
        shown = at.in_sight()
        assert at.current.content[0].start in shown
        assert await walk(at, "k") == [*visited[-2::-1], first]
        assert at.said == "Already at the beginning"


async def test_enter_in_the_panel_reads_the_chosen_statement():
    async with open_app(size=ONE_PANE) as at:
        await at.press("tab", "j", "j")
        chosen = at.current
        assert not at.shown("text")
        await at.press("enter")
        assert at.shown("text")
        assert at.current is chosen
        at.check_in_step()


async def test_why_opens_under_the_statement_and_closes_again():
    async with open_app() as at:
        await at.press("n")
        before = at.lines("#text-pane")
        await at.press("w")
        opened = "\n".join(at.lines("#text-pane"))
        assert "overall" in opened
        assert "w close" in opened
        at.check_in_step()
        await at.press("w")
        assert at.lines("#text-pane") == before
        await at.press("enter")
        assert at.reader.text_pane.explaining
        await at.press("escape")
        assert at.lines("#text-pane") == before


async def test_open_evidence_moves_along_with_the_statement():
    async with open_app() as at:
        await at.press("w")
        for _ in at.statements[1:]:
            await at.press("n")
            at.check_in_step()
            speaker = at.open_article.speaker(at.current)
            title = f"Why {speaker.name}?" if speaker else "Why unattributed?"
            assert sum(title in line for line in at.lines("#text-pane")) == 1


KEYS = [*"nnnp[]jkbgGwmNo", "space", "tab", "shift+tab", "enter", "escape"]


@pytest.mark.parametrize(("size", "seed"), [((80, 24), 1), ((120, 40), 2), ((170, 30), 3)])
async def test_all_parts_agree_whatever_is_pressed(size, seed):
    keys = random.Random(seed)
    pressed = []
    async with open_app(size=size) as at:
        for _ in range(45):
            pressed.append(keys.choice(KEYS))
            await at.press(pressed[-1])
            try:
                at.check_in_step()
            except AssertionError as error:
                raise AssertionError(f"after {' '.join(pressed)}: {error}") from error
