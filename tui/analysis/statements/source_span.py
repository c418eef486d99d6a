"""Subjects: in "a group set up by the council said" the group speaks, not the council."""

from tui.analysis.networks.layers import Ints
from tui.analysis.text.parts_of_speech import tag_numbers
from tui.analysis.text.tokens import TokenisedArticle, TokenRange

MAX_PHRASE_WORDS = 8
"""Words that the noun phrase before a participle may have."""
NOUN, PARTICIPLE, PARTICLE = tag_numbers("NN"), tag_numbers("VBN", "VBD"), tag_numbers("RP")
FINITE = tag_numbers("VBD", "VBP", "VBZ", "MD")
DETERMINER = tag_numbers("DT", "PRP$")
WITHIN = NOUN | DETERMINER | tag_numbers("JJ", "CD", "POS", "VBG")
"""Tags of the words of a noun phrase up to its head."""


def widen_source(tokenised: TokenisedArticle, tags: Ints, source: TokenRange, cue: TokenRange) -> TokenRange:
    """The source, or the noun phrase that ends with it: one with a participle whose agent the source is."""
    first, end = source
    limit = tokenised.sentences[tokenised.sentence_of[first]].first
    participle = first - 2
    finite = cue[0] >= end and int(tags[cue[0]]) in FINITE
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
