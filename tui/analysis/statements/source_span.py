"""Whole subjects as sources: in "a group set up by the council said" the group speaks, not the council."""

from tui.analysis.networks.layers import Ints
from tui.analysis.text.parts_of_speech import FINITE, tag_numbers
from tui.analysis.text.tokens import TokenisedArticle, TokenRange

MAX_PHRASE_WORDS = 8
"""Tokens of the noun phrase before a participle at most."""
NOUN, PARTICIPLE, PARTICLE = tag_numbers("NN"), tag_numbers("VBN", "VBD"), tag_numbers("RP")
"""Tags of nouns, of participles and of particles."""
DETERMINER = tag_numbers("DT", "PRP$")
"""Tags of determiners."""
WITHIN = NOUN | DETERMINER | tag_numbers("JJ", "CD", "POS", "VBG")
"""Tags of the tokens of a noun phrase up to its head."""


def widen_source(tokenised: TokenisedArticle, tags: Ints, source: TokenRange, cue: TokenRange) -> TokenRange:
    """Return the source, or the noun phrase with a participle whose agent the source is.

    `tags`: the index of each token's part of speech, (tokens,).
    """
    first, end = source
    limit = tokenised.sentences[tokenised.sentence_of[first]].first
    participle = first - 2
    finite = cue[0] >= end and int(tags[cue[0]]) in tag_numbers(*FINITE)
    if not finite or participle <= limit or tokenised.words.lowers[first - 1] != "by":
        return source
    participle -= int(tags[participle]) in PARTICLE
    start = participle
    if int(tags[participle]) not in PARTICIPLE or int(tags[participle - 1]) not in NOUN:
        return source
    while start > max(limit, participle - MAX_PHRASE_WORDS) and int(tags[start - 1]) in WITHIN:
        start -= 1
        if int(tags[start]) in DETERMINER:
            break
    return start, end
