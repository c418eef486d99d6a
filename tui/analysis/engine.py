"""Which engine this is: what it finds in a text is kept until another one looks at it."""

from functools import cache
from hashlib import sha256
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
PARTS = {".py", ".txt", ".npz"}
"""What an analysis depends on: code, word lists, trained weights."""


@cache
def engine() -> str:
    """A digest of everything an analysis depends on: another code, word list or model is another engine."""
    total = sha256()
    for path in sorted(path for path in PACKAGE.rglob("*") if path.suffix in PARTS):
        total.update(path.relative_to(PACKAGE).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16]
