"""The folders of the style sheets and the sample articles.

A wheel has `styles/` and `seeds/` inside the package; a checkout and an editable install have them beside it.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder `name` ("styles" or "seeds") of this installation.

    Raises FileNotFoundError if neither the package nor its parent has it: the installation is damaged.
    """
    for parent in (PACKAGE, PACKAGE.parent):
        if (found := parent / name).is_dir():
            return found
    raise FileNotFoundError(f"{name}/ is in neither {PACKAGE} nor {PACKAGE.parent}; reinstall onrecord")


def styles() -> Path:
    """Return the folder of the Textual style sheets."""
    return folder("styles")


def seeds() -> Path:
    """Return the folder of the sample articles."""
    return folder("seeds")
