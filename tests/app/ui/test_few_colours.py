"""Terminals with 256 colours, with 16, and with colours of the reader's own: what is shown can be read."""

from itertools import pairwise

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem, ColorType
from textual.color import Color

from tests.app.articles import ARTICLE
from tests.app.driver import open_app, open_by_name
from tests.app.ui.test_themes import MARKS, PAIRS, VOICES, contrast
from tests.app.ui.test_themes import TEXT as AA
from tui.app.state.speaker_badges import ACCENTS, SpeakerBadge
from tui.app.ui.inks import inks, named_styles
from tui.app.ui.themes import ANSI, DARK, LIGHT, MONO, Terminal, few_colours, suited, terminal, theme, tokens

SIGN = 3
"""The least contrast of signs."""
MANY = (f"{DARK}-256", f"{LIGHT}-256")
FEW = (f"{DARK}-16", f"{LIGHT}-16")
NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
PALETTES = {
    "VGA": (
        *("000000", "aa0000", "00aa00", "aa5500", "0000aa", "aa00aa", "00aaaa", "aaaaaa"),
        *("555555", "ff5555", "55ff55", "ffff55", "5555ff", "ff55ff", "55ffff", "ffffff"),
    ),
    "xterm": (
        *("000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5"),
        *("7f7f7f", "ff0000", "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff"),
    ),
}
SPOKEN = ("strong", "text", "org", "place", "other")
"""Inks that stand on the ground of the current statement."""


def displayed(value: str) -> Color:
    """What a terminal of 256 colours shows for a colour: what Textual has Rich make of it."""
    return Color(*RichColor.parse(value).downgrade(ColorSystem.EIGHT_BIT).get_truecolor())


def of_16(palette: str, value: str) -> Color:
    """The colour of this Textual name in a palette."""
    name = value.removeprefix("ansi_")
    number = NAMES.index(name.removeprefix("bright_")) + 8 * name.startswith("bright_")
    return Color.parse(f"#{PALETTES[palette][number]}")


# ---- which ----


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "xterm-256color"}, Terminal("256")),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Terminal()),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit"}, Terminal()),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, Terminal("256")),
        ({"TERM": "tmux-256color"}, Terminal("256")),
        ({"TERM": "linux"}, Terminal("16")),
        ({"TERM": "xterm"}, Terminal("16")),
        ({"TERM": "xterm-16color"}, Terminal("16")),
        ({"TERM": "screen"}, Terminal("16", italics=False)),
        ({"TERM": "screen-256color"}, Terminal("256", italics=False)),
        ({"TERM": "screen.xterm-256color", "COLORTERM": "truecolor"}, Terminal(italics=False)),
    ],
)
def test_the_environment_tells_what_a_terminal_can_show(environment, expected):
    assert terminal(environment) == expected


def test_each_terminal_has_its_variant_of_a_theme():
    assert [suited(DARK, colours) for colours in ("truecolor", "256", "16")] == [DARK, MANY[0], FEW[0]]
    assert {suited(name, colours) for name in (MONO, ANSI) for colours in ("256", "16")} == {MONO, ANSI}


@pytest.mark.parametrize("name", [*MANY, *FEW, ANSI])
def test_all_variants_have_the_same_tokens(name):
    assert tokens(DARK).keys() <= tokens(name).keys()
    assert theme(name).dark == (LIGHT not in name)


# ---- 256 ----


@pytest.mark.parametrize("name", MANY)
@pytest.mark.parametrize(("ink", "grounds"), PAIRS.items(), ids=PAIRS)
def test_text_can_be_read_with_256_colours(name, ink, grounds):
    values = tokens(name)
    ratios = {ground: contrast(displayed(values[ink]), displayed(values[ground])) for ground in grounds}
    assert {ground: round(ratio, 1) for ground, ratio in ratios.items() if ratio < AA} == {}


@pytest.mark.parametrize("name", MANY)
@pytest.mark.parametrize("badge", VOICES)
def test_accents_can_be_read_with_256_colours(name, badge):
    shown = {token: displayed(value) for token, value in tokens(name).items() if value.startswith("#")}
    pairs = [(badge, "paper"), (badge, "side"), (badge, "current"), ("accent", "current")]
    pairs += [(ink, ground) for ink in SPOKEN for ground in ("current", "current-verbatim")]
    ratios = {pair: contrast(shown[pair[0]], shown[pair[1]]) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < AA} == {}


@pytest.mark.parametrize("name", MANY)
def test_grounds_can_be_told_apart_with_256_colours(name):
    grounds = ["paper", "reported", "verbatim", "current", "current-verbatim", "hit"]
    grounds += [f"{mark}-ground" for mark in MARKS]
    shown = [displayed(tokens(name)[ground]).hex for ground in grounds]
    assert len(set(shown)) == len(shown)
    assert len({displayed(tokens(name)[badge]).hex for badge in VOICES}) == ACCENTS


def test_colours_left_to_chance_would_not_do():
    """Why there are tables: the nearest colour of some tokens says something else."""
    values = {token: displayed(value) for token, value in tokens(DARK).items() if value.startswith("#")}
    assert values["mark-red-ground"].hex == displayed("#5f005f").hex  # violet
    assert values["raised"] == values["reported"]


# ---- 16 ----


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("name", FEW)
def test_text_can_be_read_with_16_colours(palette, name):
    values = tokens(name)
    paper = of_16(palette, values["paper"])
    inked = dict.fromkeys((*SPOKEN, "quiet", "accent", *VOICES), AA) | dict.fromkeys(MARKS, SIGN)
    ratios = {ink: contrast(of_16(palette, values[ink]), paper) for ink in inked}
    assert {ink: round(ratio, 2) for ink, ratio in ratios.items() if ratio < inked[ink]} == {}


@pytest.mark.parametrize("name", [*FEW, ANSI])
def test_speakers_that_meet_have_other_hues(name):
    hues = [tokens(name)[badge] for badge in VOICES]
    assert all(one != other for one, other in pairwise([*hues, hues[0]]))


def test_the_terminals_own_colours_are_its_ink_and_ground_and_plain_hues():
    own = {token: value for token, value in tokens(ANSI).items() if token in tokens(DARK)}
    own = {token: value for token, value in own.items() if not token.endswith("-share")}
    assert set(own.values()) <= {"ansi_default", *(f"ansi_{hue}" for hue in NAMES[1:7])}
    assert own["paper"] == own["text"] == own["strong"] == "ansi_default"


@pytest.mark.parametrize("name", [*FEW, ANSI])
def test_with_few_colours_attributes_say_what_grounds_would(name):
    plain, drawn = named_styles("inks-mono", {}), inks(name)
    for ink, style in plain.items():
        assert drawn.ink(ink).bgcolor is None
        assert drawn.ink(ink).reverse == style.reverse
        assert drawn.ink(ink).underline == style.underline
        assert drawn.ink(ink).bold == style.bold
    assert few_colours(name)
    assert drawn.colourless
    assert drawn.chip(SpeakerBadge("K", 1)).reverse
    assert drawn.badge(SpeakerBadge("K", 1)).color == drawn.chip(SpeakerBadge("K", 1)).color
    assert all(drawn.ink(mark).reverse for mark in MARKS)


@pytest.mark.parametrize("name", [DARK, MONO, *MANY, *FEW])
def test_italics_are_left_out_where_they_would_be_reversed(name):
    assert inks(name, True).ink("org").italic
    assert not inks(name, False).ink("org").italic
    assert not inks(name, False).ink("emphasis").italic


# ---- the app ----


@pytest.mark.parametrize("colours", ["256", "16"])
async def test_the_app_takes_the_variant_and_draws_with_it(monkeypatch, colours):
    open_by_name(monkeypatch, lambda source: ARTICLE)
    async with open_app("bridge", at=Terminal(colours, italics=False)) as at:
        assert at.app.theme == f"{DARK}-{colours}"
        await at.press("n", "t", "escape", "?", "escape")
        values = tokens(at.app.theme)
        for y in range(20):
            for segment in at.reader.text_pane.render_line(y):
                style = segment.style
                assert not style.italic
                if colours == "16":
                    assert style.color is None or style.color.type in (ColorType.STANDARD, ColorType.DEFAULT)
                elif style.color and style.color.triplet and segment.text.strip():
                    assert style.color.triplet.hex in values.values()
        assert not at.app.appearance.italics
