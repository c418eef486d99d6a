"""Recognise headings, headlines and captions in a text without markup."""

import re

from tui.loaders.metadata.byline import is_credit

LONGEST = 300
"""Greatest length of a caption, in characters."""

CREDITED = re.compile(r"\S.*\((?P<credit>[^\W\d_a-z][^()\n]{1,59})\)", re.DOTALL)
WORDS_OF_A_CREDIT = 6
"""Most words that a credit in brackets may have."""
PICTURE = r"(?:(?:file )?photo(?:graph)?|image|picture|caption)(?: credit| courtesy| caption)?"
LABELLED = re.compile(rf"{PICTURE}s?(?: ?[:|] ?| by )\S.*", re.I | re.DOTALL)
LABELLED_CREDIT = re.compile(rf"\S.*[.!?)”“\"»«’‘] (?:{PICTURE}|credit): ?\S[^\n]{{0,59}}", re.I | re.DOTALL)


def is_caption(block: str) -> bool:
    """Return whether a paragraph is the caption of a picture.

    A caption begins with a label ("Photo: …"), or ends with a credit: in brackets without a full stop after
    it ("… (Al-Jazeera)"), or labelled ("…. Photograph: Jane Doe/AP").
    """
    if len(block) > LONGEST:
        return False
    if LABELLED.fullmatch(block) or LABELLED_CREDIT.fullmatch(block):
        return True
    credited = CREDITED.fullmatch(block)
    return credited is not None and len(credited["credit"].split()) <= WORDS_OF_A_CREDIT


LONGEST_HEADLINE = 120
"""Greatest length of the line at the top, which may be a whole sentence, in characters."""
LONGEST_HEADING = 80
"""Greatest length of a heading within the text, in characters."""

LIST_ITEM = re.compile(r"(?:[-*•‣▪–—]|\d{1,3}[.)]) ")
SPEAKER = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}:")
"""The beginning of a line in a transcript: "PENCE:", "Jane Doe:"."""
LAST = "%$€£"
"""Characters besides letters and digits that may end a heading."""
DOUBLE, SINGLE = '"“”„‟«»‹›', "'‘’‚‛`"
"""Quotation marks; which of them open and which close differs by country."""
MARKS = DOUBLE + SINGLE
QUOTED = rf"[{DOUBLE}][^{DOUBLE}]*[{DOUBLE}]|[{SINGLE}].*[{SINGLE}]|[{MARKS}].*[.!?…]\s?[{MARKS}]+"
SIGNED = re.compile(rf"(?:{QUOTED})\s*(?:[—–―]|--|(?<=\s)-(?=\s))\s*\w", re.DOTALL)
"""A quotation with its speaker after a dash: "“No.” — Jane Doe, nurse"."""
STOPPED = re.compile(rf"[^{MARKS}]*[{MARKS}].*\.\s?[{MARKS}]", re.DOTALL)
"""A quotation that ends with a full stop."""


def may_be_heading(block: str) -> bool:
    """Return whether the block looks like a heading: one short capitalised line without a final full stop."""
    if not _is_short_line(block, LONGEST_HEADING) or SIGNED.match(block):
        return False
    return _is_open_ended(block)


def is_headline(block: str) -> bool:
    """Return whether the block at the top of a text is its title.

    Unlike a heading within the text, a headline may end with a quotation, or name the speaker of a quotation
    after a dash. A quotation of whole sentences, with full stops, is a motto or the text itself.
    """
    if SPEAKER.match(block) and not is_caption(block):
        # At the top "Taliban: no peace before May" is a headline, not a line of a transcript.
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
    exclaimed = block.isupper() and block[-1] in "?!"
    return block[-1].isalnum() or block[-1] in LAST or exclaimed


def _ends_quoting(block: str) -> bool:
    """Return whether the block ends with a quotation that has no full stop at its end."""
    inside = block.rstrip(MARKS + " \u00a0\u202f")
    return inside != block and any(mark in inside for mark in MARKS) and _is_open_ended(inside)
