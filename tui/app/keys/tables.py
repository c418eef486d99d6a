"""All commands of all screens."""

from tui.app.keys.across import ACROSS_KEYS, LIBRARY_KEYS
from tui.app.keys.correcting import CORRECTING_KEYS
from tui.app.keys.marking import MARKING_KEYS
from tui.app.keys.reader import READER_KEYS
from tui.app.keys.sheets import CARD_KEYS, EXPORT_KEYS, HELP_KEYS, TYPES_KEYS

ALL_KEYS = (
    *READER_KEYS,
    *CARD_KEYS,
    *TYPES_KEYS,
    *MARKING_KEYS,
    *CORRECTING_KEYS,
    *ACROSS_KEYS,
    *LIBRARY_KEYS,
    *EXPORT_KEYS,
    *HELP_KEYS,
)
"""In the order of the help screen."""
