"""Transcript lines: a speaker's name, a colon, and what was said."""

from collections.abc import Sequence

from tui.analysis.lexicon import word_set
from tui.analysis.punctuation import PHRASE_DASHES
from tui.analysis.statements.records import RawSource, RawStatement
from tui.analysis.text.tokens import TokenisedArticle, TokenRange

FINAL_STOPS = frozenset(".;")
"""Marks at the end of content that belong to the sentence."""


def trim_end(tokenised: TokenisedArticle, first: int, stop: int) -> TokenRange | None:
    """Return the range without the marks at its end, outside quotations; a quotation that it cuts is
    completed."""
    words = tokenised.words
    while (
        stop > first
        and tokenised.quoted[stop - 1] < 0
        and words.forms[stop - 1] in (*FINAL_STOPS, ",", "and", ":", *PHRASE_DASHES)
    ):
        if words.forms[stop - 1] == "." and words.forms[stop - 2][-1] == ".":
            break
        stop -= 1
    if stop <= first:
        return None
    last = tokenised.quoted[stop - 1]
    if last >= 0:
        stop = max(stop, tokenised.quotations[last].end)
    return first, stop


MAX_LABEL_WORDS = 8
"""Tokens of a name before a colon at most."""
MAX_PLAIN_LABEL_WORDS = 4
"""The same for a name without a title or an office."""
MAX_LINKING_LETTERS = 3
"""Letters up to which a word of a name needs no capital: "of", "the"."""


def add_transcript_lines(tokenised: TokenisedArticle, found: Sequence[RawStatement]) -> list[RawStatement]:
    """Return the statements, with one for each block that starts with a name and a colon, in place of others
    there.

    Such blocks occur in transcripts, and as headings: "Poll: …".
    """
    lines = [line for block in tokenised.words.blocks if (line := _transcript_line(tokenised, *block))]
    whole = {line.cue for line in lines} | {line.content[0] for line in lines}
    return lines + [statement for statement in found if not {statement.cue, statement.content[0]} & whole]


def _transcript_line(tokenised: TokenisedArticle, first: int, end: int) -> RawStatement | None:
    words = tokenised.words
    limit = min(end - 2, first + MAX_LABEL_WORDS + 1)
    colon = next((i for i in range(first, limit) if words.forms[i] == ":"), first)
    if (
        colon == first
        or tokenised.quoted[colon] >= 0
        or not words.follows_space(colon + 1)
        or not _is_speaker_label(words.forms[first:colon])
    ):
        return None
    content = trim_end(tokenised, colon + 1, _end_before_credit(tokenised, colon + 1, end))
    source = RawSource((first, colon), "named before the colon", 1.0)
    if content is None:
        return None
    return RawStatement((content,), (colon, colon + 1), source, "communication", "colon", 1.0, 1.0, 1.0)


def _end_before_credit(tokenised: TokenisedArticle, first: int, end: int) -> int:
    """Return where a caption's text ends: before the agency's name in brackets."""
    words = tokenised.words
    if tokenised.sentences[tokenised.sentence_of[first]].kind != "caption" or words.forms[end - 1] != ")":
        return end
    return next((i for i in range(end - 1, first, -1) if words.forms[i] == "("), end)


def _is_speaker_label(forms: list[str]) -> bool:
    """Return whether the words before a colon name somebody, rather than introduce what follows: "Help for
    Cats"."""
    name = [form for form in forms if form[0].isalpha()]
    if not name or not name[0][0].isupper() or name[0].lower() in word_set("label_words"):
        return False
    titled = any(form.lower() in word_set("role_words") | word_set("person_titles") for form in name)
    if titled:
        return all(
            form[0].isupper() or len(form) <= MAX_LINKING_LETTERS or form in word_set("role_words")
            for form in name
        )
    plain = not any(form.lower() in word_set("prepositions") | word_set("determiners") for form in name)
    return plain and len(name) <= MAX_PLAIN_LABEL_WORDS and all(form[0].isupper() for form in name)
