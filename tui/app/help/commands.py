"""The keys of the help screen."""

from tui.app.ui.command import Key, table

HELP_KEYS = table(
    Key("help.down", "j,down", "scroll(1)", "line down", "Help"),
    Key("help.up", "k,up", "scroll(-1)", "line up", "Help"),
    Key("help.page.down", "space,pagedown", "scroll(10)", "ten lines down", "Help"),
    Key("help.page.up", "b,pageup", "scroll(-10)", "ten lines up", "Help"),
    Key("help.top", "g,home", "end(-1)", "to the beginning", "Help"),
    Key("help.bottom", "G,end", "end(1)", "to the end", "Help"),
    Key("help.close", "escape,question_mark,q,f1", "dismiss", "close the help", "Help", "esc"),
)
"""Every command of the help screen."""
