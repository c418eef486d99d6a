"""The keys of the export sheet."""

from tui.app.ui.command import Key, table

EXPORT_KEYS = table(
    Key("export.write", "enter", "export", "write the file", "Export"),
    Key("export.copy", "y", "copy", "copy instead", "Export"),
    Key("export.close", "escape", "close", "close the sheet", "Export", "esc"),
)
"""Every command of the export sheet; tab goes to the next field, as everywhere."""
