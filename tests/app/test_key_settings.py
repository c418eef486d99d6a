"""Keys of the reader's own: which can be had, and that everything tells and heeds them."""

import pytest
from textual.keys import _character_to_key

from tests.app.articles import ARTICLE
from tests.app.default_settings import KEYMAP
from tests.app.driver import open_app, open_by_name
from tui.app.command_tables import ALL_COMMANDS
from tui.app.help.screen import HelpScreen
from tui.app.key_settings import checked_keys, screen_of
from tui.app.reader.commands import READER_KEYS
from tui.app.ui.key_names import shown_name, textual_name
from tui.app.ui.lines import Footer
from tui.app.ui.pane import Pane
from tui.configuration.settings import DEFAULT_SETTINGS, MEASURE, Settings
from tui.errors import ConfigurationError
from tui.model.statement_filter import StatementFilter


@pytest.fixture(autouse=True)
def article(monkeypatch):
    open_by_name(monkeypatch, lambda source: ARTICLE)


def having(**keys: str) -> Settings:
    """A configuration with these keys; `__` is a dot."""
    return Settings(keys={name.replace("__", "."): tuple(given.split()) for name, given in keys.items()})


# ---- names of keys ----

RIGHT = {
    "n": "n",
    "N": "N",
    "/": "slash",
    "?": "question_mark",
    "-": "minus",
    "+": "plus",
    "<": "less_than_sign",
    "é": "é",
    "space": "space",
    "esc": "escape",
    "Return": "enter",
    "PgDn": "pagedown",
    "f12": "f12",
    "question_mark": "question_mark",
    "full_stop": "full_stop",
    "slash": "slash",
    "ctrl+n": "ctrl+n",
    "Ctrl+N": "ctrl+n",
    "alt+n": "alt+n",
    "shift+tab": "shift+tab",
    "shift+ctrl+left": "ctrl+shift+left",
    "ctrl+/": "ctrl+slash",
}
WRONG = {
    "ctrl+c": "copies",
    "ctrl+q": "quits",
    "CTRL+P": "command palette",
    "ctrl+i": "write tab",
    "ctrl+m": "write enter",
    "ctrl+[": "write escape",
    "shift+n": "such as N",
    "hyper+n": "use ctrl, alt or shift",
    "foo": "no key foo",
    "f25": "no key f25",
    "\t": "cannot be a key",
    "nn": "no key nn",
    "ctrl+": "no key",
}


@pytest.mark.parametrize(("written", "name"), RIGHT.items(), ids=RIGHT)
def test_a_key_is_called_as_it_is_written(written, name):
    assert textual_name(written) == name


@pytest.mark.parametrize(("written", "words"), WRONG.items(), ids=WRONG)
def test_what_is_no_key_is_told(written, words):
    with pytest.raises(ValueError, match=words):
        textual_name(written)


@pytest.mark.parametrize("character", "abzAZ09/?.,;:!-_+=*#%&()[]{}<>|\\'\"@~^$`§½")
def test_characters_have_textuals_names_and_are_shown_as_they_are(character):
    assert textual_name(character) == _character_to_key(character)
    assert shown_name(textual_name(character)) == character


def test_every_usual_key_can_be_written_as_it_is_shown():
    for key in ALL_COMMANDS:
        if "–" not in key.shown:
            for name in key.keys.split(","):
                assert textual_name(shown_name(name)) == name or name in {"ctrl+j"}
            assert shown_name(key.keys.split(",")[0]) == KEYMAP.label(key.id)


# ---- what can be had ----


def test_no_usual_keys_are_in_each_others_way():
    assert (
        checked_keys({key.id: [shown_name(name) for name in key.keys.split(",")] for key in READER_KEYS})[1]
        == []
    )
    assert {screen_of(key) for key in READER_KEYS} == {"reader"}


GIVEN = {
    # what is written: what holds of it, and words of what is said of the rest
    "one": ({"mark": ["X"]}, {"mark": "X"}, []),
    "several": ({"mark": ["X", "f2"]}, {"mark": "X,f2"}, []),
    "exchanged": (
        {"statement.next": ["p"], "statement.previous": ["n"]},
        {"statement.next": "p", "statement.previous": "n"},
        [],
    ),
    "the same as usual": ({"mark": ["m"]}, {"mark": "m"}, []),
    "taken": ({"mark": ["n"]}, {}, ["n is already a key of statement.next"]),
    "taken as a second key": ({"mark": ["down"]}, {}, ["down is already a key of line.down"]),
    "twice": ({"mark": ["X"], "copy": ["X"]}, {"mark": "X"}, ["X is already a key of mark"]),
    "in a row": (
        {"mark": ["n"], "statement.next": ["f2", "p"]},
        {},
        ["p is already a key of statement.previous", "n is already a key of statement.next"],
    ),
    "on another screen": ({"card.down": ["n"]}, {"card.down": "n"}, []),
    "reserved": ({"mark": ["ctrl+c"]}, {}, ["ctrl+c copies"]),
    "no key": ({"mark": ["foo"]}, {}, ["no key foo"]),
    "no command": ({"mrak": ["X"]}, {}, ['did you mean "mark"?']),
    "needed": ({"search.leave": ["X"]}, {}, ["esc must be among its keys"]),
    "needed and kept": ({"search.leave": ["X", "escape"]}, {"search.leave": "X,escape"}, []),
    "typed": ({"note.save": ["x", "enter"]}, {}, ["x is a character typed there"]),
    "rows of a list": ({"types.number": ["X"]}, {}, ["1–9 choose the rows"]),
    "a row of a list": ({"types.all": ["3"]}, {}, ["3 is already a key of types.number"]),
}


@pytest.mark.parametrize(("wanted", "holds", "said"), GIVEN.values(), ids=GIVEN)
def test_what_can_be_had_holds_and_the_rest_is_told(wanted, holds, said):
    given, problems = checked_keys(wanted, "any.toml")
    assert given == holds
    assert len(problems) == len(said)
    for problem, words in zip(problems, said, strict=True):
        assert words in str(problem)
        assert problem.resource.startswith("any.toml, keys.")
        assert ("default keys" in problem.remedy) == ("no command" not in str(problem))


# ---- the app ----


async def test_the_keys_given_call_and_the_usual_ones_no_longer():
    async with open_app("bridge", settings=having(mark="X f2")) as at:
        await at.press("n", "m")
        assert not at.open_article.marks
        await at.press("X")
        assert len(at.open_article.marks) == 1
        await at.press("f2")
        assert not at.open_article.marks


async def test_keys_are_exchanged():
    async with open_app("bridge", settings=having(statement__next="p", statement__previous="n")) as at:
        await at.press("p", "p")
        second = at.current
        await at.press("p", "n")
        assert at.current is second


@pytest.mark.parametrize("key", ["f", "ctrl+f", "f3"])
async def test_a_search_begins_with_another_key_and_can_still_be_typed(key):
    async with open_app("bridge", settings=having(search=key)) as at:
        await at.press(key, *"ferry")
        assert at.reader.features.active_search.typing
        assert at.reader.query_one("#query").value == "ferry"
        await at.press("escape")
        assert at.reader.features.active_search is None


async def test_keys_of_sheets_are_given_too():
    given = having(types="T", types__switch="x enter", types__close="Q escape", help__close="Q escape")
    async with open_app("bridge", settings=given) as at:
        before = at.app.session.display.types
        await at.press("T", "x", "Q")
        assert at.app.session.display.types != before
        assert at.app.screen is at.reader
        await at.press("?")
        assert isinstance(at.app.screen, HelpScreen)
        await at.press("Q")
        assert at.app.screen is at.reader


async def test_footer_help_palette_and_messages_tell_the_keys_in_force():
    given = having(statement__next="J", paragraph__next="n", why="W", help="f5 ?", zen="Z")
    async with open_app("bridge", settings=given) as at:
        assert at.app.keymap.label("statement.next", "statement.previous") == "J/p"
        (footer,) = at.lines(at.reader.query_one(Footer))
        assert "J/p statement" in footer
        assert "W why" in footer
        commands = {command.title: command.help for command in at.app.get_system_commands(at.reader)}
        assert commands["Why this speaker: show or hide evidence"] == "key: W"
        await at.press("Z")
        assert "Z shows all panes" in at.said
        await at.press("Z", "J", "W")
        assert any("W close" in line for line in at.lines("#text-pane"))
        await at.press("f5")
        text = at.app.screen.query_one("#help", Pane)
        drawn = [text.draw(y, 78).text.split() for y in range(text.virtual_size.height)]
        assert ["W", *"why this speaker: show or hide evidence".split()] in drawn


async def test_what_is_wrong_is_told_at_the_start_and_the_rest_holds():
    problems = tuple(ConfigurationError("any.toml", f"wrong {number}", "mend it") for number in range(4))
    given = Settings(keys={"mark": ("n",)}, problems=problems, measure=60)
    async with open_app("bridge", settings=given) as at:
        await at.pilot.pause(0.1)
        assert "wrong 0" in at.said
        assert "wrong 2" in at.said
        assert "2 more: see onrecord config" in at.said
        await at.press("n", "m")
        assert len(at.open_article.marks) == 1
        assert at.reader.text_pane.measure == 60


# ---- other settings ----


async def test_settings_hold_from_the_first_line_on():
    given = Settings(
        measure=50,
        order="by title",
        layers_names=frozenset({"DATE"}),
        layers=DEFAULT_SETTINGS.layers - {"marks"},
        layers_attitudes=True,
        layers_confidence=0.2,
        doubt=1.0,
        theme="record-light",
        scroll_bar=True,
        signs="ascii",
    )
    async with open_app("bridge", settings=given, size=(100, 30)) as at:
        session = at.app.session
        assert (session.articles.order, session.display.types, session.display.layers) == (
            "by title",
            {"DATE"},
            {"statements", "margins"},
        )
        assert session.display.statement_filter == StatementFilter(attitudes=True, confidence=0.2)
        assert at.app.theme == "record-light"
        pane = at.reader.text_pane
        assert pane.measure == 50 < MEASURE
        drawn = {x for y in range(30) for x in range(100) if pane.offset_at(x, y) is not None}
        assert 40 < max(drawn) - min(drawn) < 50
        lines = at.lines("#text-pane")
        assert any("?" in line[:30] for line in lines)
        assert not any(set("┃┇┊▌▐") & set(line) for line in lines)
        assert any("|" in line or "." in line[:30] for line in lines)


async def test_a_statement_is_copied_by_the_readers_template(monkeypatch):
    copied = []
    monkeypatch.setattr("tui.app.ui.clipboard.copy", lambda app, text: copied.append(text) or "Copied")
    template = "{speaker} | {content} | {title} | {confidence} | {note}{tags}"
    async with open_app("bridge", settings=Settings(export_template=template)) as at:
        await at.press("n", "y")
        speaker, words, title, sure, marked = copied[0].rstrip("\n").split(" | ")
        assert speaker == at.open_article.speaker(at.current).name
        assert words == " ".join(at.open_article.words(at.current).split())
        assert (title, marked) == (at.open_article.article.title, "")
        assert sure.endswith("%")


async def test_exports_are_proposed_as_configured(tmp_path):
    given = Settings(export_format="template", export_folder=str(tmp_path), export_template="{speaker}")
    async with open_app("bridge", settings=given) as at:
        await at.press("n", "e")
        assert at.app.screen.query_one("#path").value.startswith(str(tmp_path))
        await at.press("enter")
        (written,) = tmp_path.iterdir()
        speakers = [at.open_article.speaker(statement) for statement in at.statements]
        assert written.read_text(encoding="utf-8").split("\n")[:-1] == [
            speaker.name if speaker else "Unattributed" for speaker in speakers
        ]
    async with open_app("bridge") as at:
        await at.press("n", "e")
        assert "Template" not in [name for name, _ in at.app.screen.query_one("#format").options]


@pytest.mark.parametrize("size", [(80, 12), (40, 12), (120, 10), (20, 6)])
async def test_a_scroll_bar_tells_the_place_and_covers_nothing(size):
    async with open_app("bridge", settings=Settings(scroll_bar=True), size=size) as at:
        await at.press("n", "m")
        pane = at.reader.text_pane
        assert not [y for y in range(pane.size.height) if pane.offset_at(pane.size.width - 1, y) is not None]
        lines = list(map(pane.render_line, range(pane.size.height)))
        assert {line.cell_length for line in lines} == {pane.size.width}
        for key, end in (("g", 0), ("G", -1)):
            await at.press(key)
            assert at.lines("#text-pane")[end][-1] == "▐"
        assert at.lines("#text-pane")[0][-1] == "│"
