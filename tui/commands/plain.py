"""`onrecord read --plain`: the whole reading as text, for screen readers, pipes and dumb terminals."""

import os

from tui.commands.configuring import in_force
from tui.commands.extract import extract
from tui.commands.streams import DONE, printed
from tui.library.place import place
from tui.resources import seeds
from tui.scope import Scope

FORMAT = "txt"


def plain(paths: list[str], scope: Scope, library: str | None, config: str | None) -> int:
    """Print the articles at these paths, or without any the one read last, as the library has it corrected
    and marked; the exit code. Where the library is empty, the samples are printed.

    `library` and `config` are the paths of those to use instead of the usual ones.
    """
    if not paths and _print_last(scope, place(library, in_force(config).library)):
        return DONE
    return extract(paths or [str(seeds())], FORMAT, None, scope)


def _print_last(scope: Scope, path: str) -> bool:
    """Print the article read last in the library at the path; whether there is one."""
    if not os.path.exists(path):  # noqa: PTH110, Path.exists may raise
        return False
    from tui.library import selections  # noqa: PLC0415 - not without a library
    from tui.library.library import Library  # noqa: PLC0415 - as above
    from tui.workflow import export  # noqa: PLC0415 - as above

    with Library(path) as kept:
        last = kept.states.last()
        if last is not None:
            printed(lambda stream: export(selections.whole(kept, [last], scope), FORMAT, stream))
    return last is not None
