"""Propose file names for an export: short, in ASCII, valid on every system."""

import re
import unicodedata
from collections.abc import Sequence

from tui.exporters.formats import Format
from tui.model.statement import Document

LONGEST = 40
"""The most characters of a name, without its suffix."""
FALLBACK = "statements"
SPELLED_OUT = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Lower-case letters that Unicode normalisation does not decompose."""
APOSTROPHES = re.compile("['’`]")
WORD = re.compile("[a-z0-9]+")
RESERVED = re.compile("con|prn|aux|nul|(com|lpt)[0-9]")
"""Names that Windows reserves for devices, with any suffix."""


def proposed_name(documents: Sequence[Document], form: Format, speaker: str | None = None) -> str:
    """Return a file name made of the speaker's name and the article's title."""
    names = [speaker] if speaker else []
    if len(documents) == 1:
        names.append(documents[0].article.title)
    elif documents:
        names.append(f"{len(documents)} articles")
    return _unreserved(_slug(" ".join(names)) or FALLBACK) + form.suffix


def _slug(name: str) -> str:
    """Return the words in lower-case ASCII, joined by hyphens, as many as fit; "" if there are none."""
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", name).lower().translate(SPELLED_OUT))
    words = WORD.findall(plain.encode("ascii", "ignore").decode())
    slug = "-".join(words)[: LONGEST + 1]
    whole_words = slug.rpartition("-")[0] if len(slug) > LONGEST else slug
    return whole_words or slug[:LONGEST]


def _unreserved(name: str) -> str:
    return f"{FALLBACK}-{name}" if RESERVED.fullmatch(name) else name
