"""Sentence boundaries, block by block.

A full stop ends a sentence unless it belongs to an abbreviation or an initial; closing marks and brackets
after it belong to the sentence. The quotations decide which marks close: the glyph cannot, nor can the white
space before it, which French sets inside its marks. The end of a block always ends a sentence, so that
headings and captions are sentences of their own. Full stops inside a quotation end sentences as well; what
belongs together there is left to the quotation.
"""

from collections.abc import Sequence

from tui.analysis.lexicon import word_set
from tui.analysis.punctuation import PHRASE_DASHES, QUOTATION_MARKS
from tui.analysis.text.abbreviations import is_abbreviation, is_closing_abbreviation, is_initial
from tui.analysis.text.tokens import Quotation, Sentence, Tokens
from tui.analysis.verbs import reporting_verbs
from tui.model.article import Article

MAX_SENTENCE_WORDS = 400
"""Tokens after which a sentence without an end is cut: a bound for the search of every rule."""
MAX_REPORT_WORDS = 7
"""Tokens after a quotation within which the verb that reports it is looked for."""
STOPS = frozenset(".!?…")
"""Marks that may end a sentence."""
SENTENCE_CLOSERS = frozenset({'"', "”", "’", "''", "'", "»", "“", "«", "‹", "›", "‘", ")", "]"})
"""Marks and brackets that belong to the sentence they follow."""
SENTENCE_OPENERS = QUOTATION_MARKS | PHRASE_DASHES | frozenset("([•")
"""Marks that may precede the first word of a sentence."""


def find_sentences(words: Tokens, quotations: Sequence[Quotation], article: Article) -> list[Sentence]:
    """Return the sentences of all blocks, in order; together they hold every token."""
    found: list[Sentence] = []
    closing = _closing_marks(words, quotations)
    for number, (first, end) in enumerate(words.blocks):
        kind = article.blocks[number].kind
        start = index = first
        while index < end:
            stop = _end_of_sentence(words, closing, index, end)
            index = max(index + 1, stop)
            if stop or index - start >= MAX_SENTENCE_WORDS:
                found.append(Sentence(start, index, number, kind))
                start = index
        if start < end:
            found.append(Sentence(start, end, number, kind))
    return found


def _closing_marks(words: Tokens, quotations: Sequence[Quotation]) -> frozenset[int]:
    """Return the indexes of the tokens that close, or may close, a quotation or bracket."""
    opening = {quotation.first for quotation in quotations}
    glued = {
        index
        for index, form in enumerate(words.forms)
        if form in SENTENCE_CLOSERS and index not in opening and not words.follows_space(index)
    }
    return frozenset(glued.union(quotation.end - 1 for quotation in quotations if quotation.closed))


def _end_of_sentence(words: Tokens, closing: frozenset[int], index: int, end: int) -> int:
    """Return the index after the sentence if the token at `index` ends one, else 0."""
    form = words.forms[index]
    if form[-1] not in STOPS:
        return 0
    after = index + 1
    while after < end and (words.forms[after] in STOPS or after in closing):
        after += 1
    if after >= end:
        return after
    if form != "." and after - 1 in closing and _report_follows(words, after, end):
        return 0
    if len(form) > 1:
        return after if _is_sentence_starter(words, after) else 0
    return (
        after if _may_start_sentence(words, after, end) and not _ends_abbreviation(words, index, after) else 0
    )


def _report_follows(words: Tokens, index: int, end: int) -> bool:
    """Return whether a report follows a quoted question or exclamation: “Why?” the mayor asked."""
    for place in range(index, min(end, index + MAX_REPORT_WORDS)):
        form = words.forms[place]
        if not form[0].isalnum() and form != ".":
            return False
        verb = reporting_verbs().get(words.lowers[place])
        if verb is not None and place > index and verb.form in ("past", "s"):
            behind = words.lowers[place + 1] if place + 1 < end else "."
            return behind not in ("that", ":") and behind not in word_set("subject_pronouns")
    return False


def _is_sentence_starter(words: Tokens, index: int) -> bool:
    """Return whether the word is in the lexicon of words that start sentences and is not in lower case."""
    return words.lowers[index] in word_set("sentence_starters") and not words.forms[index][0].islower()


def _may_start_sentence(words: Tokens, index: int, end: int) -> bool:
    """Return whether a sentence may start at the token: with a capital or a figure, opening marks aside."""
    glued = not words.follows_space(index)
    while index < end - 1 and words.forms[index] in SENTENCE_OPENERS:
        index += 1
    form = words.forms[index]
    if glued:  # "in 2001.The" is two sentences, "example.COM" one name
        return form[0].isupper() and form[1:].islower() and words.forms[index - 1] == "."
    return not form[0].islower()


def _ends_abbreviation(words: Tokens, index: int, after: int) -> bool:
    """Return whether the full stop at `index` belongs to the word before it: "Gen." or "J."."""
    if words.forms[index] != "." or after > index + 1 or index == 0 or words.follows_space(index):
        return False
    before = words.forms[index - 1]
    if is_initial(before):
        return not _is_sentence_starter(words, after)
    if is_abbreviation(before.lower()):
        return True
    return is_closing_abbreviation(before.lower()) and not words.forms[after][0].isupper()
