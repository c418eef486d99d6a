"""The commands of the help screen."""

from tui.app.ui.command import Command

HELP_KEYS = (
    Command("help.down", "j,down", "scroll(1)", "line down", "Help"),
    Command("help.up", "k,up", "scroll(-1)", "line up", "Help"),
    Command("help.page.down", "space,pagedown", "scroll(10)", "ten lines down", "Help"),
    Command("help.page.up", "b,pageup", "scroll(-10)", "ten lines up", "Help"),
    Command("help.top", "g,home", "end(-1)", "to the beginning", "Help"),
    Command("help.bottom", "G,end", "end(1)", "to the end", "Help"),
    Command("help.close", "escape,question_mark,q,f1", "dismiss", "close the help", "Help", "esc"),
)
"""Every command of the help screen."""
