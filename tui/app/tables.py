"""All commands of all screens."""

from tui.app.correction.commands import CORRECTING_KEYS
from tui.app.entities.commands import CARD_KEYS, EXPORT_KEYS, HELP_KEYS, TYPES_KEYS
from tui.app.marks.commands import MARKING_KEYS
from tui.app.reader.commands import READER_KEYS
from tui.app.search.commands import ACROSS_KEYS, LIBRARY_KEYS

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
