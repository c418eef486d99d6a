"""Telling a heading from a paragraph in a text that has no markup."""

import re

from tui.loaders.metadata.byline import is_credit

LONGEST = 300
"""Characters of a caption."""

CREDITED = re.compile(r"\S.*\((?P<credit>[^\W\d_a-z][^()\n]{1,59})\)", re.DOTALL)
WORDS_OF_A_CREDIT = 6
PICTURE = r"(?:(?:file )?photo(?:graph)?|image|picture|caption)(?: credit| courtesy| caption)?"
LABELLED = re.compile(rf"{PICTURE}s?(?: ?[:|] ?| by )\S.*", re.I | re.DOTALL)
LABELLED_CREDIT = re.compile(rf"\S.*[.!?)”“\"»«’‘] (?:{PICTURE}|credit): ?\S[^\n]{{0,59}}", re.I | re.DOTALL)


def is_caption(block: str) -> bool:
    """Whether a paragraph that stands alone is a picture's caption.

    It begins with a label ("Photo: …"), or ends with a credit in brackets without a full stop behind it
    ("… (Al-Jazeera)") or with a labelled one ("…. Photograph: Jane Doe/AP").
    """
    if len(block) > LONGEST:
        return False
    if LABELLED.fullmatch(block) or LABELLED_CREDIT.fullmatch(block):
        return True
    credited = CREDITED.fullmatch(block)
    return credited is not None and len(credited["credit"].split()) <= WORDS_OF_A_CREDIT


LONGEST_HEADLINE = 120
"""Characters of the line at the top, which may be a whole sentence."""
LONGEST_HEADING = 80
"""Characters of a heading within the text."""

LIST_ITEM = re.compile(r"(?:[-*•‣▪–—]|\d{1,3}[.)]) ")
SPEAKER = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}:")
"""What begins a line of a transcript: "PENCE:", "Jane Doe:"."""
LAST = "%$€£"
"""What may end a heading beside letters and digits: no full stop, colon, closing mark or bracket."""
DOUBLE, SINGLE = '"“”„‟«»‹›', "'‘’‚‛`"
"""Quotation marks: which of them open and which close is a matter of the country."""
MARKS = DOUBLE + SINGLE
QUOTED = rf"[{DOUBLE}][^{DOUBLE}]*[{DOUBLE}]|[{SINGLE}].*[{SINGLE}]|[{MARKS}].*[.!?…]\s?[{MARKS}]+"
SIGNED = re.compile(rf"(?:{QUOTED})\s*(?:[—–―]|--|(?<=\s)-(?=\s))\s*\w", re.DOTALL)
"""A whole quotation and, behind a dash, whose it is: "“No.” — Jane Doe, nurse"."""
STOPPED = re.compile(rf"[^{MARKS}]*[{MARKS}].*\.\s?[{MARKS}]", re.DOTALL)
"""A quotation with a full stop at its end."""


def may_be_heading(block: str) -> bool:
    """Whether the block has a heading's shape: one short line, capitalised, that nothing closes."""
    if not _is_short_line(block, LONGEST_HEADING) or SIGNED.match(block):
        return False
    return _is_open_ended(block)


def is_headline(block: str) -> bool:
    """Whether the block at the top of a text is its title.

    Unlike a heading within the text it may end with a quotation, or quote somebody and say behind a dash
    whom; but sentences, with full stops, are a motto or the text.
    """
    if SPEAKER.match(block) and not is_caption(block):
        # Where nobody has spoken yet, "Taliban: no peace before May" is a headline.
        said = block.partition(":")[2].lstrip()
        block = re.sub(r"[^\W\d_]", lambda letter: letter[0].upper(), said, count=1)
    if not _is_short_line(block, LONGEST_HEADLINE) or (SIGNED.match(block) and STOPPED.match(block)):
        return False
    return _is_open_ended(block) or _ends_quoting(block)


def _is_short_line(block: str, longest: int) -> bool:
    if not block or len(block) > longest or "\n" in block:
        return False
    first = next((character for character in block if character.isalpha()), "")
    if not first or first.islower() or LIST_ITEM.match(block):
        return False
    return not (SPEAKER.match(block) or is_credit(block) or is_caption(block))


def _is_open_ended(block: str) -> bool:
    shouted = block.isupper() and block[-1] in "?!"
    return block[-1].isalnum() or block[-1] in LAST or shouted


def _ends_quoting(block: str) -> bool:
    """Whether the block ends with a quotation that has no stop at its end."""
    inside = block.rstrip(MARKS + " \u00a0\u202f")
    return inside != block and any(mark in inside for mark in MARKS) and _is_open_ended(inside)
