"""An export, printed or written to a file."""

import os
from collections.abc import Callable
from typing import TextIO

from tui.commands.streams import printed
from tui.errors import ExportError


def save(write: Callable[[TextIO], None], output: str | None, library: str) -> None:
    """Have something written to standard output or, whole or not at all, to the file `output`.

    Raises ExportError if that cannot be done, or would replace the library itself.
    """
    if output in {None, "-"}:
        printed(write)
        return
    from tui.exporters.files import whole_file  # noqa: PLC0415

    if os.path.realpath(str(output)) == os.path.realpath(library):
        raise ExportError(str(output), "that is the library", "name another file with -o")
    with whole_file(str(output), overwrite=True) as stream:
        write(stream)
