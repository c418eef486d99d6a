"""Noun phrases without a parser: where the phrase that ends at a token begins."""

from tui.analysis.lexicon import word_set
from tui.analysis.punctuation import PHRASE_DASHES
from tui.analysis.text.abbreviations import is_abbreviation, is_closing_abbreviation
from tui.analysis.text.tokens import TokenisedArticle, TokenRange, Tokens
from tui.analysis.verbs import reporting_verbs

MAX_PHRASE_WORDS = 40
"""Tokens of a phrase at most: a bound for the work in endless sentences."""
BREAKS = PHRASE_DASHES | frozenset(",;:.!?…•")
"""Marks that end a phrase."""
LEADS = frozenset({"and", "but", "or"})
"""Conjunctions that may precede a phrase and are no part of it."""


def is_break(tokenised: TokenisedArticle, index: int) -> bool:
    """Return whether the token is a mark that separates phrases, or is in a quotation."""
    words = tokenised.words
    if tokenised.quoted[index] >= 0:
        return True
    form = words.forms[index]
    return form in BREAKS and not (
        form == "." and not words.follows_space(index) and _ends_abbreviation(words, index)
    )


def _ends_abbreviation(words: Tokens, index: int) -> bool:
    before = words.lowers[index - 1] if index else ""
    return len(before) == 1 or is_abbreviation(before) or is_closing_abbreviation(before)


def noun_phrase_before(tokenised: TokenisedArticle, end: int, limit: int) -> TokenRange | None:
    """Return the noun phrase whose last token precedes `end`, searched down to `limit`, or None."""
    limit = max(limit, end - MAX_PHRASE_WORDS)
    words = tokenised.words
    index = end
    while index > limit and words.forms[index - 1] in ")]":
        index = _opening_bracket(words, index - 1, limit)
    if index == limit:
        index = end
    while index > limit and not _ends_phrase(tokenised, index - 1, limit):
        index -= 1
        if words.lowers[index] in word_set("subject_pronouns") and index < end - 1:
            index += 1
            break
    first = _skip_lead(words, _skip_clause(words, index, end), end)
    return (first, end) if first < end else None


def _opening_bracket(words: Tokens, index: int, limit: int) -> int:
    """Return the index of the bracket that matches the one at `index`, or `limit` if there is none."""
    return next((i for i in range(index, limit, -1) if words.forms[i] in "(["), limit)


def _ends_phrase(tokenised: TokenisedArticle, index: int, limit: int) -> bool:
    """Return whether no noun phrase extends to the left over the token."""
    words = tokenised.words
    lower = words.lowers[index]
    if is_break(tokenised, index):
        return True
    if lower in ("who", "which"):
        return lower == "which" and words.lowers[index - 1] in word_set("prepositions")
    if lower in ("after", "before", "since", "until"):
        return True
    if lower in word_set("clause_openers"):
        return True
    relative = index - 1 >= limit and words.lowers[index - 1] in ("who", "which")
    if relative:
        return False
    verb = reporting_verbs().get(lower)
    return lower in word_set("auxiliaries") or (verb is not None and verb.lemma == "say")


def _skip_clause(words: Tokens, first: int, end: int) -> int:
    """Return the index after an "and" that joins the phrase to a clause: "Prices rose and …", "they stopped
    and …"."""
    verbs = reporting_verbs()
    for index in range(end - 1, first, -1):
        if words.lowers[index] == "and" and any(
            words.forms[i][0].islower() and (words.lowers[i].endswith("ed") or words.lowers[i] in verbs)
            for i in range(first, index)
        ):
            return index + 1
    return first


def _skip_lead(words: Tokens, first: int, end: int) -> int:
    """Return the phrase's first token, after conjunctions, adverbs and a leading prepositional phrase."""
    while first < end and words.lowers[first] in LEADS:
        first += 1
    while first < end - 1 and words.lowers[first] in word_set("sentence_adverbs"):
        first += 1
    if first < end and words.lowers[first] in word_set("prepositions") and words.lowers[first] != "like":
        return _skip_prepositional_phrase(words, first, end)
    return first


def _skip_prepositional_phrase(words: Tokens, first: int, end: int) -> int:
    """Return where the subject starts after "In Washington" or "On Friday": at an article or a new run of
    capitals."""
    index = first + 2
    while index < end:
        starts = words.lowers[index] in word_set("articles") and words.lowers[index - 1] not in word_set(
            "prepositions"
        )
        fresh = words.forms[index][0].isupper() and not words.forms[index - 1][0].isupper()
        if starts or (fresh and words.lowers[index - 1] not in word_set("noun_links")):
            return index
        index += 1
    if first + 2 < end and words.lowers[first + 1] in word_set("times"):
        return first + 2
    return max(first + 1, end - 2)
