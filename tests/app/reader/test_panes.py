"""Lines, pages, ends, panes; and the three layouts, whatever the width."""

import pytest

from tests.app.driver import PANES, open_app
from tests.app.sessions import opened_articles
from tui.app.ui.column import GUTTER

ONE_PANE, TWO_PANES, THREE_PANES = (80, 24), (120, 40), (160, 45)
BEGINNING, END = "Already at the beginning", "Already at the end"


def words(lines: list[str]) -> list[str]:
    """The lines without their margins."""
    return [line[GUTTER + 1 :] for line in lines]


async def test_j_and_k_move_the_text_by_a_line():
    async with open_app(size=ONE_PANE) as at:
        top = at.lines("#text-pane")
        await at.press("j")
        assert at.lines("#text-pane")[:-1] == top[1:]
        await at.press("down", "up", "k")
        assert at.lines("#text-pane") == top
        assert at.said == ""
        await at.press("k")
        assert at.said == BEGINNING


async def test_pages_overlap_so_that_the_eye_keeps_its_place():
    async with open_app(size=ONE_PANE) as at:
        seen = [at.lines("#text-pane")]
        while not at.said:
            await at.press("space")
            seen.append(at.lines("#text-pane"))
        assert at.said == END
        assert seen[0][-2:] == seen[1][:2]
        last = at.open_article.article.blocks[-1].span.end - 1
        assert last in at.in_sight()
        at.app.clear_notifications()
        while not at.said:
            await at.press("b")
        assert at.said == BEGINNING
        assert words(at.lines("#text-pane")) == words(seen[0])


ENDS = [("G", "g"), ("end", "home")]


@pytest.mark.parametrize(("down", "up"), ENDS)
async def test_to_the_end_and_back(down, up):
    async with open_app(size=ONE_PANE) as at:
        top = at.lines("#text-pane")
        await at.press(down)
        assert at.open_article.article.blocks[-1].span.end - 1 in at.in_sight()
        assert at.said == ""
        await at.press(down)
        assert at.said == END
        await at.press(up)
        assert words(at.lines("#text-pane")) == words(top)
        await at.press(up)
        assert at.said == BEGINNING


async def test_the_same_keys_move_the_list_and_the_article_follows():
    async with open_app(size=THREE_PANES) as at:
        await at.press("shift+tab")
        assert at.reader.focused_pane == "articles"
        every_article = opened_articles(at.app.session)
        shown = [at.open_article]
        while at.said != END:
            await at.press("j")
            if at.open_article is not shown[-1]:
                shown.append(at.open_article)
                at.check_in_step()
        assert shown == every_article
        await at.press("g")
        assert at.open_article is every_article[0]
        await at.press("k")
        assert at.said == BEGINNING
        await at.press("space")
        assert at.open_article is every_article[-1]
        await at.press("b")
        assert at.open_article is every_article[0]
        await at.press("G", "enter")
        assert at.open_article is every_article[-1]
        assert at.reader.focused_pane == "text"


async def test_the_place_in_each_article_is_kept():
    async with open_app(size=THREE_PANES) as at:
        await at.press("n", "n", "n", "space")
        place, current = at.lines("#text-pane"), at.current
        await at.press("shift+tab", "j")
        assert at.lines("#text-pane") != place
        await at.press("k")
        assert at.lines("#text-pane") == place
        assert at.current is current


async def test_an_article_is_read_once_it_was_shown():
    async with open_app(size=THREE_PANES) as at:
        assert [each.unread for each in opened_articles(at.app.session)] == [False, True, True]
        await at.press("shift+tab", "j")
        assert [each.unread for each in opened_articles(at.app.session)] == [False, False, True]
        assert at.lines("#articles-heading")[0].split() == ["Articles", "1", "new"]


TABS = [
    # size, panes in hand after each tab
    (ONE_PANE, ["panel", "articles", "text"]),
    (TWO_PANES, ["articles", "panel", "text"]),
    (THREE_PANES, ["panel", "articles", "text"]),
]


@pytest.mark.parametrize(("size", "panes"), TABS)
async def test_tab_takes_the_next_pane_and_shift_tab_the_one_before(size, panes):
    async with open_app(size=size) as at:
        found = []
        for _ in panes:
            await at.press("tab")
            found.append(at.reader.focused_pane)
            at.check_in_step()
        assert found == panes
        found = []
        for _ in panes:
            await at.press("shift+tab")
            found.append(at.reader.focused_pane)
        assert found == [*panes[-2::-1], "text"]


LAYOUTS = [
    # width, panes in sight by the pane in hand
    (79, {"text": {"text"}, "panel": {"panel"}, "articles": {"articles"}}),
    (80, {"text": {"text"}, "panel": {"panel"}, "articles": {"articles"}}),
    (119, {"text": {"text"}, "panel": {"panel"}, "articles": {"articles"}}),
    (120, {"text": {"text", "panel"}, "articles": {"text", "articles"}}),
    (159, {"text": {"text", "panel"}, "articles": {"text", "articles"}}),
    (160, {"text": set(PANES), "panel": set(PANES), "articles": set(PANES)}),
    (200, {"text": set(PANES), "panel": set(PANES), "articles": set(PANES)}),
]


@pytest.mark.parametrize(("width", "layout"), LAYOUTS)
async def test_which_panes_are_in_sight(width, layout):
    async with open_app(size=(width, 30)) as at:
        for pane, expected in layout.items():
            at.reader.focus_pane(pane)
            await at.pilot.pause()
            assert {name for name in PANES if at.shown(name)} == expected
        panes = [at.reader.query_one(f"#{name}") for name in PANES]
        assert sum(pane.region.width for pane in panes if pane.display) == width
        at.reader.focus_pane("text")
        await at.pilot.pause()
        assert bool(at.reader.query_one("#who").region.area) == (width < 120)


WIDTHS = [
    # columns: article list, panel
    (120, None, 40),
    (160, 32, 44),
    (199, 32, 44),
    (200, 38, 50),
    (240, 38, 50),
]


@pytest.mark.parametrize(("width", "articles", "panel"), WIDTHS)
async def test_how_wide_the_panes_are(width, articles, panel):
    async with open_app(size=(width, 30)) as at:
        for name, columns in (("articles", articles), ("panel", panel)):
            region = at.reader.query_one(f"#{name}").region
            assert region.width == (columns or 0)


RESIZES = [(40, 12), (60, 24), (119, 30), (80, 10), (20, 5)]


@pytest.mark.parametrize("size", RESIZES)
async def test_a_resize_keeps_the_place(size):
    async with open_app(size=(120, 40)) as at:
        for key in ("space", "n", "j", "G"):
            await at.resize(120, 40)
            await at.press(key)
            current, position = at.current, at.open_article.position
            await at.resize(*size)
            assert at.open_article.position == position
            assert at.current is current
            assert at.cell_of(position)[1] == 0


async def test_more_height_than_is_left_to_read_and_less_again_keeps_the_place():
    async with open_app(size=(120, 40)) as at:
        await at.press("G")
        before = at.lines("#text-pane")
        await at.resize(200, 50)
        await at.resize(120, 40)
        assert at.lines("#text-pane") == before


async def test_shrinking_and_growing_again_leaves_the_text_where_it_was():
    async with open_app(size=(120, 40)) as at:
        await at.press("space", "j", "j", "j")
        before = at.lines("#text-pane")
        for size in ((40, 12), (200, 50), (30, 8), (120, 40)):
            await at.resize(*size)
        assert at.lines("#text-pane") == before
        at.check_in_step()


async def test_shrinking_to_one_pane_shows_the_focused_pane():
    async with open_app(size=(160, 45)) as at:
        await at.press("tab")
        await at.resize(80, 24)
        assert {name for name in PANES if at.shown(name)} == {"panel"}
        await at.resize(160, 45)
        assert {name for name in PANES if at.shown(name)} == set(PANES)
        at.check_in_step()


@pytest.mark.parametrize("width", [10, 33, 80, 119, 200])
async def test_every_row_is_as_wide_as_its_pane(width):
    async with open_app(size=(width, 20)) as at:
        for name in PANES:
            at.reader.focus_pane(name)
            await at.pilot.pause()
            pane = at.reader.query_one(f"#{name}-pane")
            for row in range(pane.virtual_size.height + 1):
                assert pane.draw(row, pane.size.width).cell_length == pane.size.width


async def test_other_orders_of_the_list():
    async with open_app(size=THREE_PANES) as at:
        opened = list(at.app.session.articles.items)
        await at.press("o", "o")
        assert at.said == "Articles: by title"
        by_title = [each.article.title for each in opened_articles(at.app.session)]
        assert by_title == sorted(by_title, key=str.casefold)
        at.check_in_step()
        await at.press("o")
        assert at.said == "Articles: last read"
        assert at.app.session.articles.items[0] == at.reader.key
        await at.press("o")
        assert at.app.session.articles.items == opened


async def test_help_lists_every_key_and_closes_again():
    async with open_app(size=(80, 60)) as at:
        await at.press("?")
        text = at.app.screen.query_one("#help")
        lines = [text.draw(y, text.size.width).text for y in range(text.virtual_size.height)]
        for sign in ("]", "[", "/", "?", "esc", "tab", "letter", "Margins", "1–9", "a building or a site"):
            assert any(sign in line.split() or sign in line for line in lines)
        assert all(line.endswith(" ") for line in lines), "something is cut off"
        await at.press("j", "space", "k", "b", "?")
        assert at.app.screen is at.reader
        await at.press("f1", "escape")
        at.check_in_step()


async def test_an_article_opened_from_the_list_alone_has_a_current_statement():
    async with open_app(size=ONE_PANE) as at:
        first = at.open_article.key
        await at.press("tab", "tab", "j", "enter")
        assert at.open_article.key != first
        assert at.current.extent.overlaps(at.reader.text_pane.seen)
        assert f"{at.open_article.numbers[at.current.id] + 1} of" in at.lines("#text-heading")[0]
        at.check_in_step()


async def test_the_panel_alone_is_gone_through_by_statements_and_the_text_follows():
    async with open_app(size=ONE_PANE) as at:
        ids = [each.id for each in at.statements]
        await at.press("n", "n", "tab")
        here = ids.index(at.current.id)
        for further in range(1, 8):
            await at.press("n")
            assert at.current.id == ids[here + further]
        await at.press("]", "[")
        at.check_in_step()
        await at.press("tab", "tab")
        assert at.shown("text")
        assert at.current.extent.overlaps(at.reader.text_pane.seen)
        assert "%" in at.lines("#text-heading")[0]
        at.check_in_step()


async def test_a_look_at_the_other_panes_moves_no_text():
    async with open_app(size=ONE_PANE) as at:
        await at.press("space", "j")
        seen, current = at.reader.text_pane.seen, at.current
        await at.press("tab", "tab", "tab")
        assert (at.reader.text_pane.seen, at.current) == (seen, current)
        assert not {"above", "below"} & set(at.lines("#who")[0].split())
