"""The kind of attribution: whether a cue reports communication, an attitude, or merely gives a name."""

from collections.abc import Sequence

from tui.analysis.lexicon import word_set
from tui.analysis.networks.layers import Ints
from tui.analysis.statements.label_spans import ReportSpans
from tui.analysis.text.parts_of_speech import tag_numbers
from tui.analysis.text.tokens import TokenisedArticle, TokenRange
from tui.analysis.verbs import reporting_verbs
from tui.model.statement import Attribution


def attribution_of(
    tokenised: TokenisedArticle, cue: TokenRange, head: int, content: Sequence[TokenRange]
) -> Attribution:
    """Return what the cue reports: by its head, else by its other words, else by whether anything is
    quoted."""
    lowers = tokenised.words.lowers
    for place in (head, *range(*cue)):
        if lowers[place] in ("according", ":", *word_set("communication_nouns")):
            return "communication"
        verb = reporting_verbs().get(lowers[place])
        if verb:
            return verb.attribution
    quoted = any(tokenised.quoted[place] >= 0 for piece in content for place in range(*piece))
    return "communication" if quoted else "attitude"


MAX_NAME_WORDS = 6
"""Tokens of a name in quotation marks at most."""


def gives_name(tokenised: TokenisedArticle, tags: Ints, head: int, parts: ReportSpans) -> bool:
    """Return whether the word is the participle of a verb of naming, and what it introduces is a name in
    quotation marks, or nobody is its source: "called “The Old Lady”".

    `tags`: the index of each token's part of speech, (tokens,).
    """
    words = tokenised.words
    if words.lowers[head] not in word_set("naming_participles") or int(tags[head]) not in tag_numbers("VBN"):
        return False
    if parts.source is None:
        return True
    (first, end), *others = parts.content
    named = not others and end - first <= MAX_NAME_WORDS + 2
    return named and all(tokenised.quoted[place] >= 0 for place in range(first, end))
