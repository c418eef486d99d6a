"""The commands of the export sheet."""

from tui.app.ui.command import Command

EXPORT_KEYS = (
    Command("export.write", "enter", "export", "write the file", "Export"),
    Command("export.copy", "y", "copy", "copy instead", "Export"),
    Command("export.close", "escape", "close", "close the sheet", "Export", "esc"),
)
"""Every command of the export sheet; tab, which goes to the next field, is Textual's."""
