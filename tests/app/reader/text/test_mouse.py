"""Clicking on what was said, and selecting words."""

import pytest

from tests.app.driver import AppDriver, open_app
from tests.app.sessions import opened_articles
from tui.app.ui.column import GUTTER, Column

THREE_PANES = (160, 45)


async def test_a_click_on_a_statement_makes_it_the_current_one():
    async with open_app(size=THREE_PANES) as at:
        in_sight = at.in_sight()
        wanted = [each for each in at.statements if {each.extent.start, each.extent.end - 1} <= in_sight]
        assert len(wanted) > 2
        for statement in [*wanted[::-1], wanted[0]]:
            offset = statement.content[0].start
            while at.open_article.name_at(offset):
                offset += 1
            await at.click_text(offset)
            assert at.current is at.open_article.at(offset)
            at.check_in_step()
        assert len(at.chosen) == len(wanted) + 1


async def test_a_click_on_a_source_or_a_cue_means_its_statement():
    async with open_app(size=THREE_PANES) as at:
        in_sight = at.in_sight()
        for statement in at.statements:
            for part in filter(None, (statement.cue, statement.source)):
                if part.start in in_sight and not at.open_article.name_at(part.start):
                    await at.click_text(part.start)
                    assert at.current is at.open_article.at(part.start)


async def test_a_click_in_the_margin_means_the_statement_of_the_bar():
    async with open_app(size=THREE_PANES) as at:
        pane = at.reader.text_pane
        left = Column.of(pane.size.width).left
        for y in range(0, pane.size.height, 3):
            bar = pane._page.bar_at(pane.scroll_offset.y + y)
            before = at.current
            await at.pilot.click(pane, offset=(left + 2, y))
            assert at.current is (bar or before)


async def test_a_click_beside_the_text_does_nothing():
    async with open_app(size=THREE_PANES) as at:
        pane = at.reader.text_pane
        before = at.current
        for offset in (
            (pane.size.width - 1, 5),
            (GUTTER + 40, 1),
            (pane.size.width - 1, pane.size.height - 1),
        ):
            await at.pilot.click(pane, offset=offset)
        assert at.chosen == []
        assert at.current is before


async def test_a_click_in_the_panel_moves_the_text():
    async with open_app(size=THREE_PANES) as at:
        panel = at.reader.panes.panel
        await at.press("G")
        top = panel.scroll_offset.y
        shown = [panel._rows.all[top + y].statement for y in range(panel.size.height)]
        offset = next(y for y, each in enumerate(shown) if each and each is not at.current)
        await at.pilot.click(panel, offset=(8, offset))
        at.check_in_step()
        assert at.current.content[0].start in at.in_sight()
        assert at.reader.focused_pane == "panel"
        assert len(at.chosen) == 1


async def test_a_click_on_a_speakers_name_means_the_first_statement():
    async with open_app(size=THREE_PANES) as at:
        panel = at.reader.panes.panel
        rows = panel._rows
        heading = next(h for h in rows.headings[1:] if h < panel.size.height)
        group = rows.groups[rows.all[heading].group]
        await at.pilot.click(panel, offset=(6, heading))
        assert at.current is group.statements[0]


async def test_a_click_in_the_list_reads_the_article():
    async with open_app(size=THREE_PANES) as at:
        await at.pilot.click("#articles-pane", offset=(6, 11))
        assert at.open_article is opened_articles(at.app.session)[2]
        assert at.reader.focused_pane == "text"
        await at.pilot.click("#articles-pane", offset=(6, 40))
        assert at.open_article is opened_articles(at.app.session)[2]


async def select(at: AppDriver, start: int, end: int) -> None:
    """Draw the mouse from one character to the one before another."""
    pane = at.reader.text_pane
    await at.pilot.mouse_down(pane, offset=at.cell_of(start))
    x, y = at.cell_of(end - 1)
    await at.pilot.hover(pane, offset=(x, y))
    await at.pilot.mouse_up(pane, offset=(x, y))
    await at.pilot.pause()


SELECTIONS = [(0, 11), (20, 150), (0, 400)]


@pytest.mark.parametrize(("first", "last"), SELECTIONS)
async def test_selected_words_are_those_of_the_article(first, last):
    async with open_app(size=THREE_PANES) as at:
        shown = sorted(at.in_sight())
        start, end = shown[first], shown[last]
        before = at.current
        await select(at, start, end)
        assert at.reader.get_selected_text() == at.open_article.article.text[start:end]
        assert at.current is before
        await at.press("y")
        assert at.app.clipboard == at.open_article.article.text[start:end]
        await at.press("escape")
        assert not at.reader.get_selected_text()


async def test_a_double_click_does_not_select_the_whole_article():
    async with open_app(size=THREE_PANES) as at:
        await at.pilot.click(at.reader.text_pane, offset=(30, 6), times=2)
        assert not at.reader.get_selected_text()


@pytest.mark.parametrize("words", ["渡し場 pier", "pier", "👩‍👩‍👧 near", "bells"])
async def test_words_of_any_width_are_selected_exactly(tmp_path, words):
    text = "The e\u0301tude rang\tbells 👩‍👩‍👧 near the 渡し場 pier, they said on Monday.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    async with open_app(tmp_path / "a.txt") as at:
        start = text.index(words)
        await select(at, start, start + len(words))
        assert at.reader.get_selected_text() == words


async def test_a_click_in_the_panel_leaves_what_was_clicked_under_the_pointer():
    async with open_app(size=(160, 30)) as at:
        panel = at.reader.panes.panel
        await at.press("tab", "space")
        top, rows = panel.scroll_offset.y, panel._rows
        assert top
        statement = next(row.statement for row in rows.all[top + 5 :] if row.statement)
        place = rows.row_of(statement) - top
        await at.pilot.click(panel, offset=(8, place))
        await at.pilot.pause()
        assert at.current is statement
        assert panel._rows.row_of(statement) - panel.scroll_offset.y == place
