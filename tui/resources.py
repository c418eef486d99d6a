"""Where the style sheets and the sample articles are.

A wheel carries `styles/` and `seeds/` inside the package; a checkout and an editable install have them
beside it.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `name` ("styles" or "seeds") of this installation.

    Raises FileNotFoundError where neither the package nor its parent has it, which only a broken
    installation can bring about.
    """
    for parent in (PACKAGE, PACKAGE.parent):
        if (found := parent / name).is_dir():
            return found
    raise FileNotFoundError(f"{name}/ is in neither {PACKAGE} nor {PACKAGE.parent}; install onrecord again")


def styles() -> Path:
    """The folder of the Textual style sheets."""
    return folder("styles")


def seeds() -> Path:
    """The folder of the sample articles."""
    return folder("seeds")
