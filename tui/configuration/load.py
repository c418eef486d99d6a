"""The configuration in force. Most readers have no file: for them, no more is loaded than this."""

from pathlib import Path

from tui.configuration import place
from tui.configuration.settings import USUAL, Configuration
from tui.errors import ConfigurationError


def configured(given: str | None = None) -> Configuration:
    """The configuration in force; `given` is the file of the command line. Never raises: see its problems."""
    chosen = place.chosen(given)
    path = chosen or place.usual()
    try:
        # Whole bytes at once: a file that is being written is no reason to read half of it twice.
        raw = Path(path).read_bytes()
    except FileNotFoundError:
        missing = ConfigurationError(path, "there is no such file", "the usual settings are used")
        return USUAL._replace(path=path, problems=(missing,) if chosen else ())
    except (OSError, ValueError) as error:
        problem = f"it cannot be read ({getattr(error, 'strerror', None) or error})"
        unreadable = ConfigurationError(
            path, problem, "make it readable; until then the usual settings are used"
        )
        return USUAL._replace(path=path, problems=(unreadable,))
    from tui.configuration.parse import read  # noqa: PLC0415 - only where there is a file

    return read(path, raw)
