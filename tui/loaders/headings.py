"""Telling a heading from a paragraph in a text that has no markup."""

import re

from tui.loaders.bylines import is_credit
from tui.loaders.captions import is_caption

LONGEST_HEADLINE = 120
"""Characters of the line at the top, which may be a whole sentence."""
LONGEST_HEADING = 80
"""Characters of a heading within the text."""

LIST_ITEM = re.compile(r"(?:[-*•‣▪–—]|\d{1,3}[.)]) ")
SPEAKER = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}:")
"""What begins a line of a transcript: "PENCE:", "Jane Doe:"."""
LAST = "%$€£"
"""What may end a heading beside letters and digits: no full stop, colon, closing mark or bracket."""


def may_be_heading(block: str, longest: int = LONGEST_HEADING) -> bool:
    """Whether the block has a heading's shape: one short line, capitalised, that nothing closes."""
    if len(block) > longest or "\n" in block or not _is_open_ended(block):
        return False
    first = next((character for character in block if character.isalpha()), "")
    if not first or first.islower() or LIST_ITEM.match(block):
        return False
    return not (SPEAKER.match(block) or is_credit(block) or is_caption(block))


def is_headline(block: str) -> bool:
    """Whether the block at the top of a text is its title."""
    if SPEAKER.match(block) and not is_caption(block):
        # Where nobody has spoken yet, "Taliban: no peace before May" is a headline.
        block = block.partition(":")[2].lstrip().capitalize()
    return may_be_heading(block, LONGEST_HEADLINE)


def _is_open_ended(block: str) -> bool:
    shouted = block.isupper() and block[-1] in "?!"
    return block[-1].isalnum() or block[-1] in LAST or shouted
