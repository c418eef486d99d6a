"""The themes' tokens, and that every text can be read on every ground it stands on."""

import pytest
from textual.color import Color

from tui.app.state.speaker_badges import ACCENTS
from tui.app.ui.inks import PROPERTY, RULE, named_styles
from tui.app.ui.mark_colours import COLOURS
from tui.app.ui.themes import ANSI, DARK, LIGHT, MONO, theme, themes, tokens
from tui.resources import styles

COLOURED = (DARK, LIGHT)
MARKS = ["mark", *(f"mark-{colour}" for colour in COLOURS[1:])]
MARK_GROUNDS = [f"{mark}-ground" for mark in MARKS]
PAIRS = {
    # ink: grounds it stands on
    "text": ["paper", "side", "raised", "sheet", "reported", "verbatim"],
    "strong": ["paper", "side", "raised", "sheet", "reported", "verbatim", *MARK_GROUNDS, "hit", "selection"],
    "quiet": ["paper", "side", "raised", "sheet", "reported"],
    "accent": ["paper", "side", "raised", "sheet", "reported"],
    "org": ["paper", "side", "raised", "reported", "verbatim", *MARK_GROUNDS],
    "place": ["paper", "side", "raised", "reported", "verbatim", *MARK_GROUNDS],
    "other": ["paper", "side", "raised", "reported", "verbatim", *MARK_GROUNDS],
    **{mark: ["paper", "side", "sheet", f"{mark}-ground"] for mark in MARKS},
    "paper": ["accent", "text"],
}
VOICES = [f"voice-{number}" for number in range(1, ACCENTS + 1)]
TEXT = 4.5
"""The least contrast of text that WCAG 2 calls AA."""


def luminance(colour: Color) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """WCAG 2's ratio of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colours(name: str) -> dict[str, Color]:
    return {token: Color.parse(value) for token, value in tokens(name).items() if value.startswith("#")}


def test_the_ratio_is_that_of_wcag():
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)


def test_the_themes_have_the_same_tokens():
    assert tokens(DARK).keys() == tokens(LIGHT).keys() <= tokens(MONO).keys()


@pytest.mark.parametrize("name", COLOURED)
@pytest.mark.parametrize(("ink", "grounds"), PAIRS.items(), ids=PAIRS)
def test_text_can_be_read_on_every_ground(name, ink, grounds):
    colour = colours(name)
    ratios = {ground: contrast(colour[ink], colour[ground]) for ground in grounds}
    assert {ground: round(ratio, 1) for ground, ratio in ratios.items() if ratio < TEXT} == {}


@pytest.mark.parametrize("name", COLOURED)
@pytest.mark.parametrize("badge", VOICES)
def test_a_speakers_accent_can_be_read_and_so_can_all_on_its_ground(name, badge):
    colour, values = colours(name), tokens(name)
    ground = {
        share: colour["paper"].blend(colour[badge], int(values[f"{share}-share"]) / 100)
        for share in ("current", "verbatim")
    }
    read = {
        "accent on paper": contrast(colour[badge], colour["paper"]),
        "accent on side": contrast(colour[badge], colour["side"]),
        "accent on its own ground": contrast(colour[badge], ground["current"]),
        "doubt on the current ground": contrast(colour["accent"], ground["current"]),
    }
    for share, below in ground.items():
        for ink in ("strong", "text", "org", "place", "other"):
            read[f"{ink} on {share}"] = contrast(colour[ink], below)
    assert {pair: round(ratio, 2) for pair, ratio in read.items() if ratio < TEXT} == {}


def test_without_colour_every_token_is_the_terminals_own():
    values = tokens(MONO)
    assert {values[token] for token in tokens(DARK)} == {"ansi_default"}
    assert theme(MONO).ansi


def test_the_first_theme_is_the_default():
    assert [each.name for each in themes()] == [DARK, LIGHT, MONO, ANSI]
    assert [each.dark for each in themes()] == [True, False, True, True]


@pytest.mark.parametrize("sheet", ["inks", "inks-mono"])
def test_an_ink_has_no_property_that_would_be_passed_over(sheet):
    written = (styles() / f"{sheet}.tcss").read_text(encoding="utf-8")
    rules = RULE.findall(written)
    assert len(rules) == written.count("{")
    for name, body in rules:
        given = [part.partition(":")[0].strip() for part in body.split(";") if part.strip()]
        assert set(given) <= {"color", "background", "text-style"}, name
        assert len(PROPERTY.findall(body)) == len(given), name


def test_without_colour_there_are_the_same_inks_and_no_colour():
    coloured, plain = named_styles("inks", tokens(DARK)), named_styles("inks-mono", {})
    assert coloured.keys() == plain.keys()
    assert not any(style.color or style.bgcolor for style in plain.values())
