"""The commands of all screens in one table, for the help screen and for the keys in the settings.

Imported through `features.all_commands` only: the first paint needs no other commands than the reading
screen's.
"""

from typing import Final

from tui.app.correction.commands import CORRECTING_KEYS
from tui.app.entities.commands import CARD_KEYS, TYPES_KEYS
from tui.app.export.commands import EXPORT_KEYS
from tui.app.help.commands import HELP_KEYS
from tui.app.marks.commands import MARKS_KEYS, NOTE_KEYS
from tui.app.reader.commands import READER_KEYS
from tui.app.search.commands import LIBRARY_KEYS
from tui.app.selection.commands import SELECT_KEYS
from tui.app.speaker.commands import ACROSS_KEYS
from tui.app.ui.command import Command

ALL_COMMANDS: Final[tuple[Command, ...]] = (
    *READER_KEYS,
    *CARD_KEYS,
    *TYPES_KEYS,
    *SELECT_KEYS,
    *NOTE_KEYS,
    *MARKS_KEYS,
    *CORRECTING_KEYS,
    *ACROSS_KEYS,
    *LIBRARY_KEYS,
    *EXPORT_KEYS,
    *HELP_KEYS,
)
"""The commands of every screen, in the order of the help screen."""
