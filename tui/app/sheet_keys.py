"""The keys of the export sheet and of the help screen."""

from tui.app.key import Key

EXPORT_KEYS = (
    Key("export.write", "enter", "export", "write the file", "Export"),
    Key("export.copy", "y", "copy", "copy instead", "Export"),
    Key("export.close", "escape", "close", "close the sheet", "Export", "esc"),
)
"""Every command of the export sheet; tab goes to the next field, as everywhere."""

HELP_KEYS = (
    Key("help.down", "j,down", "scroll(1)", "line down", "Help"),
    Key("help.up", "k,up", "scroll(-1)", "line up", "Help"),
    Key("help.page.down", "space,pagedown", "scroll(10)", "ten lines down", "Help"),
    Key("help.page.up", "b,pageup", "scroll(-10)", "ten lines up", "Help"),
    Key("help.close", "escape,question_mark,q,f1", "dismiss", "close the help", "Help", "esc"),
)
"""Every command of the help screen."""
