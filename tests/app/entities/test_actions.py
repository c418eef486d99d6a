"""Names by key and mouse: from one to the next, their cards, and which types are shown."""

import time

import pytest

from tests.app.articles import ANALYSIS, ARTICLE, SILENT, TEXT, VIEWS, paragraphs, statement
from tests.app.driver import AppDriver, open_app, open_by_name
from tui import workflow
from tui.app.entities.card_screen import CardScreen
from tui.app.entities.types_sheet import TypesSheet
from tui.app.reader.text.layers import Layers
from tui.app.state.display import ALL_LAYERS
from tui.app.ui.column import GUTTER, Column
from tui.app.ui.entity_types import LOOKS, TYPES
from tui.configuration.settings import DEFAULT_ENTITY_TYPES, LAYERS
from tui.control_characters import HARMFUL
from tui.model.article import Span
from tui.model.statement import Analysis, Entity, Mention, Speaker

SIZES = [(80, 24), (120, 40), (200, 50)]
ONE_PANE, TWO_PANES, THREE_PANES = (80, 24), (120, 40), (160, 45)
FAR = " ".join(["Nothing happened on that day, nor on the next."] * 4)
TIMES = 2_000


def often() -> tuple:
    """An article in which Ann is named thousands of times, and hostile names once."""
    hostile = "\x1b[31m[b]Eve[/b]\u202e" + "渡し場 שלום " * 40
    text = "\n\n".join([f"Ann came on day {n}. {FAR}" for n in range(TIMES)] + [hostile, "Bob said: no."])
    at = [n for n in range(len(text)) if text.startswith("Ann", n)]
    ann = Entity("e1", "Ann", "PERSON", tuple(Mention(Span(n, n + 3), "name") for n in at))
    start = text.index(hostile)
    eve = Entity("e2", hostile, "ORG", (Mention(Span(start, start + len(hostile)), "name"),))
    bob = text.index("Bob")
    bob_ = Entity("e3", "Bob", "PERSON", (Mention(Span(bob, bob + 3), "name"),))
    badge = Speaker("p1", hostile, "PERSON", hostile, None, (Mention(Span(bob, bob + 3), "name"),))
    said = statement("s1", "direct", [Span(bob + 10, bob + 12)], speaker="p1")
    return paragraphs(text, id="often", title="Often"), Analysis((said,), (badge,), (ann, eve, bob_))


OFTEN, OFTEN_FOUND = often()
OPENED = {"bridge": ARTICLE, "views": VIEWS.article, "silent": SILENT.article, "often": OFTEN}
FOUND = {"bridge": ANALYSIS, "views": VIEWS.analysis, "silent": Analysis(), "often": OFTEN_FOUND}


@pytest.fixture(autouse=True)
def made_by_hand(monkeypatch):
    open_by_name(monkeypatch, OPENED.__getitem__)
    monkeypatch.setattr(workflow, "analyse", lambda article: FOUND[article.id])


def pointed(at: AppDriver) -> str | None:
    name = at.open_article.pointed
    return name.span.of(at.open_article.article.text) if name else None


def drawn(at: AppDriver, offset: int):
    """The style in which a character is drawn."""
    pane = at.reader.text_pane
    x, y = at.cell_of(offset)
    (segment,) = pane.render_line(y).crop(x, x + 1)
    return segment.style


def card(at: AppDriver) -> list[str]:
    """The rows of the open card as they are drawn."""
    screen = at.app.screen
    assert isinstance(screen, CardScreen)
    parts = [screen.query_one("CardHead"), screen.query_one("#card-list")]
    return [part.render_line(y).text.rstrip() for part in parts for y in range(part.size.height)]


def sheet(at: AppDriver) -> str:
    screen = at.app.screen
    assert isinstance(screen, TypesSheet)
    parts = [screen.query_one("#types"), screen.query_one("TypesSummary")]
    return "\n".join(part.render_line(y).text.rstrip() for part in parts for y in range(part.size.height))


# ---- from name to name ----

ORDER = ["harbour bridge", "Elna Brandt", "Tomas Okello", "Port Works", "Brandt", "Okello"]


@pytest.mark.parametrize(("on", "back"), [("l", "h"), ("right", "left")])
@pytest.mark.parametrize("size", SIZES)
async def test_names_one_after_the_other_and_back(size, on, back):
    async with open_app("bridge", size=size) as at:
        seen = []
        while at.said != "No next name shown":
            await at.press(on)
            seen.append(pointed(at))
            assert (
                set(range(at.open_article.pointed.span.start, at.open_article.pointed.span.end))
                <= at.in_sight()
            )
        assert seen == [*ORDER, ORDER[-1]]
        while at.said != "No previous name shown":
            await at.press(back)
        assert pointed(at) == ORDER[0]


async def test_the_name_that_is_looked_at_stands_out_and_is_let_go():
    async with open_app("bridge") as at:
        offset = TEXT.index("harbour bridge will")
        before = at.lines("#text-pane"), drawn(at, offset)
        await at.press("l")
        look = drawn(at, offset)
        assert look != before[1]
        assert look.underline
        assert look.bold
        assert at.lines("#text-pane") == before[0]
        assert "enter card" in at.lines("Footer")[0]
        await at.press("escape")
        assert (at.lines("#text-pane"), drawn(at, offset)) == before
        assert "enter card" not in at.lines("Footer")[0]


LETTING_GO = [["n"], ["]"], ["G"], ["escape"], ["tab", "tab", "j"], ["t", "1", "escape"]]


@pytest.mark.parametrize("keys", LETTING_GO, ids="".join)
async def test_whatever_leads_away_lets_the_name_go(keys):
    async with open_app("bridge", size=(120, 20)) as at:
        await at.press("l", "l", *keys)
        assert pointed(at) is None
        at.check_in_step()


async def test_scrolling_keeps_the_name_while_it_is_in_sight():
    async with open_app("bridge", size=ONE_PANE) as at:
        await at.press("l", "l", "j")
        assert pointed(at) == "Elna Brandt"
        await at.press(*"jjjjjjj")
        assert pointed(at) is None


async def test_without_a_name_enter_tells_why():
    async with open_app("bridge") as at:
        await at.press("n", "enter")
        assert at.reader.text_pane.explaining
        await at.press("l", "enter")
        assert isinstance(at.app.screen, CardScreen)
        await at.press("escape", "escape")
        assert at.reader.text_pane.explaining
        assert pointed(at) is None


async def test_esc_in_another_pane_leads_back_to_the_name():
    async with open_app("bridge", size=ONE_PANE) as at:
        await at.press("l", "tab", "escape")
        assert at.reader.focused_pane == "text"
        assert pointed(at) == "harbour bridge"


async def test_where_there_are_no_names():
    async with open_app("silent") as at:
        await at.press("l")
        assert at.said == "No next name shown"
        await at.press("i")
        assert at.said == "No name here"


async def test_no_type_is_shown():
    async with open_app("bridge") as at:
        await at.press("t", "a", "a", "escape", "l")
        assert at.said == "No names shown: t shows them"
        assert pointed(at) is None


# ---- cards ----


@pytest.mark.parametrize("size", SIZES)
async def test_the_card_of_a_name(size):
    async with open_app("bridge", size=size) as at:
        await at.press("l", "l", "enter")
        lines = card(at)
        assert lines[0].split() == ["B", "Elna", "Brandt", "person"]
        assert lines[1:4] == ["    mayor", "    3 mentions · 4 statements by · 1 about", ""]
        text = "\n".join(lines)
        assert "named      Elna Brandt, Brandt" in text
        assert "pronouns   she" in text
        assert "3  … until autumn, mayor Elna Brandt said on Monday. She added that …" in text
        await at.press("escape")
        assert pointed(at) == "Elna Brandt"
        at.check_in_step()


async def test_the_card_ends_with_what_is_said_about_it():
    async with open_app("bridge", size=ONE_PANE) as at:
        await at.press("l", "l", "enter", "G")
        assert "Statements about Elna Brandt" in "\n".join(card(at))
        *_, words, facts = (" ".join(line.split()) for line in card(at))
        assert words == '▌ 9 ┇ Brandt had promised that "ferries will run all night"'
        assert facts == "▌ ┇ mixed · Dockers 90 %"


async def test_from_a_card_to_a_mention():
    async with open_app("bridge", size=(120, 16)) as at:
        await at.press("l", "l", "enter", "down", "j", "enter")
        assert pointed(at) == "Brandt"
        assert at.open_article.pointed.span.start in at.in_sight()
        assert at.reader.focused_pane == "text"
        at.check_in_step()
        await at.press("enter")
        assert card(at)[0].split()[:3] == ["B", "Elna", "Brandt"]
        assert at.app.screen.query_one("#card-list").cursor == 2


async def test_from_a_card_to_a_statement():
    async with open_app("bridge", size=(120, 16)) as at:
        await at.press("l", "l", "enter", "tab", "j", "j", "j", "enter")
        assert at.current.id == "s6"
        assert pointed(at) is None
        assert at.current.content[0].start in at.in_sight()
        at.check_in_step()


async def test_sections_go_around():
    async with open_app("bridge") as at:
        await at.press("l", "l", "enter")
        items = at.app.screen.query_one("#card-list")
        seen = []
        for key in ("tab", "tab", "tab", "shift+tab", "j", "tab", "G", "g"):
            await at.press(key)
            seen.append(items.cursor)
        assert seen == [3, 7, 0, 7, 7, 0, 7, 0]


async def test_what_a_pronoun_means_can_be_reached_from_the_card():
    async with open_app("bridge") as at:
        await at.press("l", "l", "enter", "j", "enter")
        assert pointed(at) == "She"
        await at.press("l")
        assert pointed(at) == "Tomas Okello"


@pytest.mark.parametrize("size", SIZES)
async def test_i_opens_the_card_of_who_speaks_wherever_one_is(size):
    async with open_app("bridge", size=size) as at:
        while at.current.id != "s5":
            await at.press("n")
        at.reader.focus_pane("panel")
        await at.pilot.pause()
        await at.press("i")
        assert card(at)[0].split() == ["D", "Dockers", "person"]
        assert card(at)[1] == "    not named"
        await at.press("i")
        assert at.reader.focused_pane == "panel"
        await at.press("i", "G", "enter")
        assert at.reader.focused_pane == "text"
        assert at.current.id == "s5"
        assert at.current.content[0].start in at.in_sight()
        at.check_in_step()


async def test_the_unattributed_have_no_card():
    async with open_app("bridge") as at:
        while at.current.id != "s7":
            await at.press("n")
        await at.press("i")
        assert at.said == "This statement is unattributed"
        await at.press("]", "]")
        assert at.current.id == "s8"
        assert at.said == "No next unattributed statement"


@pytest.mark.parametrize("pane", ["text", "panel", "articles"])
async def test_a_click_on_a_name_opens_its_card_and_leaves_the_statement(pane):
    async with open_app("bridge", size=THREE_PANES) as at:
        at.reader.focus_pane(pane)
        before = at.current
        await at.click_text(TEXT.index("Okello, an"))
        assert card(at)[0].split() == ["O", "Tomas", "Okello", "person"]
        await at.press("escape")
        assert at.current is before
        assert pointed(at) == "Tomas Okello"
        await at.click_text(TEXT.index("forty"))
        assert at.current.id == "s4"
        assert pointed(at) is None


async def test_a_click_on_a_name_that_is_not_shown_means_the_statement():
    async with open_app("bridge", size=THREE_PANES) as at:
        await at.press("t", "1", "escape")
        await at.click_text(TEXT.index("Okello, an"))
        assert at.current.id == "s4"
        assert at.app.screen is at.reader


async def test_a_double_click_on_a_name_opens_its_card():
    async with open_app("bridge", size=ONE_PANE) as at:
        await at.pilot.click(at.reader.text_pane, offset=at.cell_of(TEXT.index("Okello, an")), times=2)
        assert isinstance(at.app.screen, CardScreen)


async def test_a_click_on_a_row_of_the_card_goes_there():
    async with open_app("bridge") as at:
        await at.press("l", "l", "enter")
        items = at.app.screen.query_one("#card-list")
        row = next(y for y, line in enumerate(card(at)[4:]) if "promised that" in line)
        await at.pilot.click(items, offset=(20, row))
        await at.pilot.pause()
        assert pointed(at) == "Brandt"


async def test_thousands_of_mentions_and_a_hostile_name():
    async with open_app("often", size=ONE_PANE) as at:
        await at.press("g", "l", "enter")
        assert card(at)[1] == "    2,000 mentions · no statements by or about"
        await at.press("G", "k")
        start = time.process_time()
        await at.press("j")
        assert time.process_time() - start < 0.5
        await at.press("enter")
        assert at.open_article.pointed.span == OFTEN_FOUND.entities[0].mentions[-1].span
        await at.press("l", "enter")
        assert "Eve" in card(at)[0]
        assert "organisation" in card(at)[0]
        check_harmless(at)
        await at.press("escape", "n", "i")
        check_harmless(at)


def check_harmless(at: AppDriver) -> None:
    for part in at.app.screen.query("CardHead, CardList"):
        for y in range(part.size.height):
            line = part.render_line(y)
            assert line.cell_length == part.size.width
            assert not any(HARMFUL.search(segment.text) for segment in line)


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 8), (10, 4), (3, 2)])
async def test_a_card_in_any_room(size):
    async with open_app("often", "bridge", size=TWO_PANES) as at:
        await at.press("l", "enter")
        await at.resize(*size)
        check_harmless(at)
        await at.press("j", "space", "tab", "b", "G", "g")
        await at.resize(*TWO_PANES)
        check_harmless(at)
        await at.press("enter")
        assert at.app.screen is at.reader


# ---- types ----


def names_of(at: AppDriver, type_: str) -> bool:
    """Whether all names of a type that are in sight look like names."""
    layers = Layers(at.open_article).over(0, len(TEXT), None)
    wanted = {
        mention.span
        for entity in ANALYSIS.entities
        for mention in entity.mentions
        if entity.type == type_ and mention.kind == "name"
    }
    found = {Span(layer.start, layer.end) for layer in layers if layer.inks == (LOOKS[type_].ink,)}
    assert wanted <= found or not wanted & found
    return bool(wanted) and wanted <= found


async def test_each_type_is_switched_on_its_own():
    async with open_app("bridge") as at:
        rows = at.reader.text_pane._page.rows
        for number, each in enumerate(TYPES, 1):
            await at.press("t", str(number))
            assert at.app.session.display.types == DEFAULT_ENTITY_TYPES ^ {each}
            assert names_of(at, each) == (each == "DATE")
            await at.press(str(number), "escape")
            assert at.app.session.display.types == DEFAULT_ENTITY_TYPES
        assert at.reader.text_pane._page.rows is rows


async def test_the_text_behind_shows_each_switch_at_once():
    async with open_app("bridge", size=ONE_PANE) as at:
        offset = TEXT.index("Elna Brandt")
        await at.press("t")
        on = drawn(at, offset)
        await at.press("space")
        assert drawn(at, offset) != on
        await at.press("enter")
        assert drawn(at, offset) == on


async def test_the_sheet_says_what_is_shown():
    async with open_app("bridge") as at:
        await at.press("t")
        lines = sheet(at).split("\n")
        assert lines[0].split() == ["▌", "●", "1", "people", "4"]
        assert lines[5].split() == ["○", "6", "dates", "1"]
        assert "Shown: people, organisations, places" in sheet(at)
        await at.press("j", "space")
        assert sheet(at).split("\n")[1].split() == ["▌", "○", "2", "organisations", "1"]
        await at.press("a")
        assert "All names shown" in sheet(at)
        await at.press("a")
        assert "No names shown" in sheet(at)
        assert "●" not in "".join(sheet(at).split("\n")[: len(TYPES)])


async def test_layers_are_switched_in_the_same_list():
    async with open_app("bridge") as at:
        await at.press("t", *"jjjjjjjjj")
        assert sheet(at).split("\n")[len(TYPES) + 1].split() == ["▌", "●", "backgrounds", "of", "statements"]
        for each in LAYERS:
            await at.press("space")
            assert at.open_article.display.layers == ALL_LAYERS - {each}
            await at.press("space", "j")
            assert at.open_article.display.layers == ALL_LAYERS
        await at.press("space", "escape")
        assert at.app.session.display.statement_filter.attitudes
        await at.press("v")
        assert not at.app.session.display.statement_filter.attitudes
        assert at.app.session.display.types == DEFAULT_ENTITY_TYPES


@pytest.mark.parametrize("layer", LAYERS)
async def test_a_layer_that_is_switched_off_is_not_drawn(layer):
    async with open_app("bridge") as at:
        await at.press("n", "m")
        pane = at.reader.text_pane
        with_it = [list(pane.render_line(y)) for y in range(12)]
        at.reader.features.entities.show_layers({*DEFAULT_ENTITY_TYPES, *ALL_LAYERS} - {layer})
        await at.pilot.pause()
        without = [list(pane.render_line(y)) for y in range(12)]
        assert with_it != without
        left = Column.of(pane.size.width).left + GUTTER
        assert [line[left:70] for line in texts(with_it)] == [line[left:70] for line in texts(without)]
        margins = "".join(line[:left] for line in texts(without))
        assert bool(margins.strip()) is (layer != "margins")
        assert any("▐" in line for line in texts(without)) is (layer != "marks")


def texts(lines) -> list[str]:
    return ["".join(segment.text for segment in line) for line in lines]


async def test_a_click_switches():
    async with open_app("bridge") as at:
        await at.press("t")
        await at.pilot.click("#types", offset=(12, 5))
        assert at.app.session.display.types == DEFAULT_ENTITY_TYPES | {"DATE"}
        assert "●" in sheet(at).split("\n")[5]
        await at.pilot.click("#types", offset=(12, 0), times=2)
        assert at.app.session.display.types == DEFAULT_ENTITY_TYPES | {"DATE"}


async def test_the_choice_holds_for_every_article():
    async with open_app("bridge", "views", size=THREE_PANES) as at:
        await at.press("t", "6", "t", "shift+tab", "j", "t")
        assert at.open_article.article.id == VIEWS.article.id
        assert "● 6" in sheet(at)
        assert at.open_article.display.types == DEFAULT_ENTITY_TYPES | {"DATE"}


async def test_stepping_visits_the_types_that_are_shown():
    async with open_app("bridge") as at:
        await at.press("t", "a", "a", "6", "escape", "l")
        assert pointed(at) == "Monday"
        await at.press("enter")
        assert card(at)[0].split() == ["Monday", "date"]


@pytest.mark.parametrize("key", ["escape", "t", "q"])
async def test_the_sheet_closes(key):
    async with open_app("bridge") as at:
        await at.press("t", key)
        assert at.app.screen is at.reader


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 8), (3, 2)])
async def test_the_sheet_in_any_room(size):
    async with open_app("bridge", size=size) as at:
        await at.press("t", *"jjjjjjjj", "space", "k", "escape")
        assert "MISC" in at.app.session.display.types
