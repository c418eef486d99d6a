import pytest
from textual.keys import _character_to_key

from tests.app.default_settings import KEYMAP
from tui.app.app import OnRecord
from tui.app.command_tables import ALL_COMMANDS
from tui.app.correction.bounds_sheet import BoundsSheet
from tui.app.correction.commands import (
    BOUNDS_KEYS,
    CANDIDATE_KEYS,
    CORRECTION_KEYS,
    CORRECTIONS_KEYS,
    KIND_KEYS,
)
from tui.app.correction.list_sheet import CorrectionsSheet
from tui.app.correction.menu_sheet import CorrectionSheet, KindSheet
from tui.app.correction.speaker_sheet import SpeakerSheet
from tui.app.entities.card_screen import CardScreen
from tui.app.entities.commands import CARD_HINTS, CARD_KEYS, TYPES_HINTS, TYPES_KEYS
from tui.app.entities.types_sheet import TypesSheet
from tui.app.export.sheet import ExportSheet
from tui.app.help.screen import HelpScreen
from tui.app.marks.commands import MARKS_HINTS, MARKS_KEYS, NOTE_HINTS, NOTE_KEYS
from tui.app.marks.list_screen import MarksScreen
from tui.app.marks.note_sheet import NoteSheet
from tui.app.reader.commands import READER_KEYS
from tui.app.reader.screen import ReaderScreen
from tui.app.search.commands import HITS_HINTS, LIBRARY_KEYS, TYPING_HINTS
from tui.app.search.library_screen import LibrarySearch
from tui.app.selection.commands import SELECT_HINTS, SELECT_KEYS, SELECTED_HINTS
from tui.app.selection.screen import SelectScreen
from tui.app.speaker.commands import ACROSS_KEYS, across_hints
from tui.app.speaker.screen import SpeakerScreen
from tui.app.ui.command import Hint
from tui.app.ui.hints import NAME_HINTS, ONE_PANE_HINTS, TWO_PANE_HINTS, WIDE_HINTS

SHEETS = (CorrectionSheet, KindSheet, BoundsSheet, SpeakerSheet, CorrectionsSheet)
HINTS = [
    *(*WIDE_HINTS, *NAME_HINTS, *CARD_HINTS, *TYPES_HINTS, *TYPING_HINTS, *HITS_HINTS),
    *(*SELECT_HINTS, *SELECTED_HINTS, *NOTE_HINTS, *MARKS_HINTS),
    *(hint for sheet in SHEETS for hint in sheet.hints),
    *(hint for width in (80, 120, 160) for hint in across_hints(width, by_time=width == 80)),
    *(hint for hints in (*TWO_PANE_HINTS.values(), *ONE_PANE_HINTS.values()) for hint in hints),
]
TAKEN_BY_THE_TERMINAL = {"ctrl+c", "ctrl+q", "ctrl+p"}
WANTED = "n p ] [ h l i t j k space b g G tab shift+tab enter / N esc m y e w ? q"


def keys_of(names: str) -> set[str]:
    return set(names.split(","))


def test_ids_are_unique():
    assert len({key.id for key in ALL_COMMANDS}) == len(ALL_COMMANDS)


SETS = {
    "reader": READER_KEYS,
    "card": CARD_KEYS,
    "types": TYPES_KEYS,
    "across": ACROSS_KEYS,
    "library": LIBRARY_KEYS,
    "correct": CORRECTION_KEYS,
    "kind": KIND_KEYS,
    "bounds": BOUNDS_KEYS,
    "candidate": CANDIDATE_KEYS,
    "corrections": CORRECTIONS_KEYS,
    "select": SELECT_KEYS,
    "note": NOTE_KEYS,
    "marks": MARKS_KEYS,
}


@pytest.mark.parametrize("keys", SETS.values(), ids=SETS)
def test_no_key_calls_two_commands(keys):
    bound = [name for key in keys for name in keys_of(key.keys)]
    assert len(set(bound)) == len(bound)
    assert not set(bound) & TAKEN_BY_THE_TERMINAL


SCREENS = {
    "card": CardScreen,
    "types": TypesSheet,
    "across": SpeakerScreen,
    "library": LibrarySearch,
    "correct": CorrectionSheet,
    "kind": KindSheet,
    "bounds": BoundsSheet,
    "candidate": SpeakerSheet,
    "corrections": CorrectionsSheet,
    "select": SelectScreen,
    "note": NoteSheet,
    "marks": MarksScreen,
    "export": ExportSheet,
    "help": HelpScreen,
}


@pytest.mark.parametrize("key", ALL_COMMANDS, ids=lambda key: key.id)
def test_every_command_is_an_action_of_the_screen(key):
    screen = SCREENS.get(key.id.partition(".")[0], ReaderScreen) if "." in key.id else ReaderScreen
    name, _, _ = key.action.partition("(")
    owner = OnRecord if name.startswith("app.") else screen
    assert callable(getattr(owner, f"action_{name.removeprefix('app.')}"))


@pytest.mark.parametrize("hint", HINTS, ids=lambda hint: KEYMAP.label(*hint.ids))
def test_every_hint_is_of_a_command(hint: Hint):
    assert {KEYMAP.command(name).id for name in hint.ids} == set(hint.ids)


def test_the_keys_are_those_the_design_names():
    assert set(WANTED.split()) <= {KEYMAP.label(key.id) for key in READER_KEYS}


SIGNS = [key for key in ALL_COMMANDS if len(KEYMAP.label(key.id)) == 1]


@pytest.mark.parametrize("key", SIGNS, ids=lambda key: key.id)
def test_a_label_is_what_stands_on_the_key(key):
    assert _character_to_key(KEYMAP.label(key.id)) == key.keys.partition(",")[0]


def test_every_command_says_what_it_does():
    assert all(key.says and key.says[0].islower() for key in ALL_COMMANDS)
