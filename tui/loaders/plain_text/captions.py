"""Telling a photograph's caption from a paragraph."""

import re

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
