import pytest
from textual.keys import _character_to_key

from tui.app.keys import ONE_PANE_HINTS, READER_KEYS, TWO_PANE_HINTS, WIDE_HINTS, Hint, named
from tui.app.screens.reader import ReaderScreen

HINTS = [
    *WIDE_HINTS,
    *(hint for hints in (*TWO_PANE_HINTS.values(), *ONE_PANE_HINTS.values()) for hint in hints),
]
TAKEN_BY_THE_TERMINAL = {"ctrl+c", "ctrl+q", "ctrl+p"}
WANTED = "n p ] [ j k space b g G tab shift+tab enter / N esc m y e w ? q"


def keys_of(names: str) -> set[str]:
    return set(names.split(","))


def test_ids_are_unique():
    assert len({key.id for key in READER_KEYS}) == len(READER_KEYS)


def test_no_key_calls_two_commands():
    bound = [name for key in READER_KEYS for name in keys_of(key.keys)]
    assert len(set(bound)) == len(bound)
    assert not set(bound) & TAKEN_BY_THE_TERMINAL


@pytest.mark.parametrize("key", READER_KEYS, ids=lambda key: key.id)
def test_every_command_is_an_action_of_the_screen(key):
    assert callable(getattr(ReaderScreen, f"action_{key.action.partition('(')[0]}"))


@pytest.mark.parametrize("hint", HINTS, ids=lambda hint: hint.label)
def test_every_hint_is_of_a_command(hint: Hint):
    assert {named(name).id for name in hint.ids} == set(hint.ids)


def test_the_keys_are_those_the_design_names():
    assert set(WANTED.split()) <= {key.label for key in READER_KEYS}


SIGNS = [key for key in READER_KEYS if len(key.label) == 1]


@pytest.mark.parametrize("key", SIGNS, ids=lambda key: key.id)
def test_a_label_is_what_stands_on_the_key(key):
    assert _character_to_key(key.label) == key.keys.partition(",")[0]


def test_every_command_says_what_it_does():
    assert all(key.says and key.says[0].islower() for key in READER_KEYS)
