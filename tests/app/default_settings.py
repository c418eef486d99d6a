"""The keymap and the appearance of an app whose reader has no settings."""

from tui.app.features import all_commands
from tui.app.reader.commands import READER_KEYS
from tui.app.ui.appearance import Appearance
from tui.app.ui.keymap import Keymap

KEYMAP = Keymap(READER_KEYS, all_commands)
APPEARANCE = Appearance()
