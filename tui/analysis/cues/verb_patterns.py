"""Verb patterns: uses of a verb that show a cue more reliably than the network.

The annotators of the training corpora often omit the second cue of a sentence, and the network has learnt to;
readers expect it.
"""

from tui.analysis.lexicon import word_set
from tui.analysis.punctuation import DASHES
from tui.analysis.text.tokens import TokenisedArticle
from tui.analysis.verbs import reporting_verbs

MAX_INSERTED_WORDS = 14
"""Tokens between a verb and its "that", set off by commas or dashes, at most: "added, on Friday, that"."""
MAX_DATE_WORDS = 8
"""The same without marks around them: "said on January 31 that"."""
MAX_SUBJECT_WORDS = 6
"""Tokens between a quotation and the verb that reports it at most."""
MAX_EXPRESSION_WORDS = 6
"""Tokens up to which a quotation is an expression rather than a sentence."""
MAX_COMPLETION_WORDS = 12
"""Tokens after a verb within which the word is looked for that makes it a verb of saying."""


def is_speech_verb(tokenised: TokenisedArticle, head: int) -> bool:
    """Return whether the word is a form of a verb of communication."""
    verb = reporting_verbs().get(tokenised.words.lowers[head])
    return verb is not None and verb.attribution == "communication"


def clause_behind(tokenised: TokenisedArticle, head: int) -> int | None:
    """Return the index of the "that" of a verb of communication, or None: "said that", "added, on Friday,
    that"."""
    words, behind = tokenised.words, head + 1
    end = tokenised.sentences[tokenised.sentence_of[head]].end
    if not is_speech_verb(tokenised, head) or behind >= end:
        return None
    if words.forms[behind] == "," or words.forms[behind] in DASHES:
        behind = _behind_insertion(tokenised, behind, min(end, behind + MAX_INSERTED_WORDS))
    elif words.lowers[behind] in word_set("dating_prepositions"):
        behind = _behind_date(tokenised, behind, min(end, behind + MAX_DATE_WORDS))
    return behind if behind < end and words.lowers[behind] == "that" else None


def _behind_date(tokenised: TokenisedArticle, first: int, end: int) -> int:
    """Return the index of the "that" after "on January 31" or "in a speech on Monday", or `end` if there is
    none."""
    words = tokenised.words
    for place in range(first + 1, end):
        if words.lowers[place] == "that":
            return place
        if not words.forms[place][0].isalnum():
            break
    return end


def follows_quotation(tokenised: TokenisedArticle, head: int) -> bool:
    """Return whether the word is in the position of a verb that reports a whole quotation: “…,” Ann Lee
    holds.

    Nothing but its subject precedes it, or nothing at all: “…,” states Ann Lee.
    """
    words = tokenised.words
    if not words.forms[head][0].islower():
        return False
    before, first = head - 1, tokenised.sentences[tokenised.sentence_of[head]].first
    while before > max(first, head - MAX_SUBJECT_WORDS) and not _closing_comma(tokenised, before):
        if not words.forms[before][0].isalpha() and words.forms[before] != ".":
            return False
        before -= 1
    if before < first or not _closing_comma(tokenised, before):
        return False
    subject = words.forms[before + 1 : head] or words.forms[head + 1 : head + 2]
    return any(form[0].isupper() for form in subject) or subject[0] in word_set("subject_pronouns")


def _closing_comma(tokenised: TokenisedArticle, index: int) -> bool:
    """Return whether the token ends a quotation that begins its sentence and that a comma sets off."""
    words = tokenised.words
    mark = index - (words.forms[index] == "," and words.ends[index - 1] == words.starts[index])
    number = tokenised.quoted[mark]
    if number < 0 or tokenised.quotations[number].end - 1 != mark:
        return False
    first = tokenised.quotations[number].first
    set_off = mark != index or words.forms[mark - 1] == ","
    return (
        set_off
        and mark - first > MAX_EXPRESSION_WORDS
        and tokenised.sentences[tokenised.sentence_of[first]].first == first
    )


def has_completing_word(tokenised: TokenisedArticle, head: int) -> bool:
    """Return whether a word after the object makes the verb one of saying: "held … responsible"."""
    words = tokenised.words
    end = min(tokenised.sentences[tokenised.sentence_of[head]].end, head + MAX_COMPLETION_WORDS)
    verb = words.lowers[head]
    return any(f"{verb} {words.lowers[place]}" in word_set("split_cues") for place in range(head + 1, end))


def _behind_insertion(tokenised: TokenisedArticle, first: int, end: int) -> int:
    """Return the index after the mark that closes what the mark at `first` opens, or `end` if there is
    none."""
    forms = tokenised.words.forms
    closing = (i for i in range(first + 1, end) if forms[i] == "," or forms[i] in DASHES)
    return next(closing, end - 1) + 1
