"""Sentences with a part of speech for each of the program's words.

Corpora cut a text into tokens of their own: "didn't" is two of them, "well-known" is one or three. Their tags
are laid on our words by offset.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.analysis.text.parts_of_speech import TAGS
from tui.model.statement import Span

REDUCED: Mapping[str, str] = {
    **dict.fromkeys(("-LRB-", "-RRB-", ",", ":", ".", "``", "''", "HYPH", "NFP"), "PU"),
    **dict.fromkeys(("SYM", "$", "#", "LS"), "CD"),
    **dict.fromkeys(("ADD", "FW", "GW", "XX"), "NN"),
    "AFX": "JJ",
    "JJS": "JJR",
    "NNPS": "NNP",
    "PDT": "DT",
    "RBS": "RBR",
    "UH": "RB",
    "WP$": "PRP$",
}
"""What the tags that the program does not tell apart are joined to; from the Penn Treebank's set, and from
those of OntoNotes and the English Web Treebank."""


MONEY = frozenset("$€£¥%#")
"""Signs that are tagged as numbers are, not as marks."""


class Token(NamedTuple):
    """A token of a corpus."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""
    tag: str
    """Its tag as the corpus has it."""


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """A sentence cut into the program's words."""

    forms: tuple[str, ...]
    """Each word as written; at least one."""
    tags: tuple[str | None, ...]
    """For each word one of `TAGS`; None where the corpus has no tag for it, or one that is unknown."""


def reduced(tag: str) -> str | None:
    """The one of `TAGS` that a corpus's tag stands for, None for an unknown one."""
    joined = REDUCED.get(tag, tag)
    return joined if joined in TAGS else None


def tags_of(text: str, words: Sequence[Span], tokens: Sequence[Token]) -> list[str | None]:
    """The tag of each word of the text, by the tokens it shares characters with.

    Of several tokens the first one decides, "did" in "didn't"; in a word with a hyphen the last one,
    "known" in "well-known". A mark is one, even where its token is an abbreviation. The tokens are in order
    and do not overlap.
    """
    starts = [token.start for token in tokens]
    ends = [token.end for token in tokens]
    tags: list[str | None] = []
    for word in words:
        if not any(character.isalnum() or character in MONEY for character in word.of(text)):
            tags.append("PU")
            continue
        covered = tokens[bisect_right(ends, word.start) : bisect_left(starts, word.end)]
        decisive = -1 if "-" in word.of(text)[1:-1] else 0
        tags.append(reduced(covered[decisive].tag) if covered else None)
    return tags
