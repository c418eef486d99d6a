import pytest

from tui.analysis.text.parts_of_speech import TAGS
from tui.analysis.text.tokens import TOKEN
from tui.model.article import Span
from tui.training.corpora.tagged_words import REDUCED, CorpusToken, reduce_tag, tags_of

REDUCTIONS = [
    ("VBD", "VBD"),
    ("-LRB-", "PU"),
    ("``", "PU"),
    ("HYPH", "PU"),
    ("$", "CD"),
    ("ADD", "NN"),
    ("AFX", "JJ"),
    ("UH", "RB"),
    ("NNPS", "NNP"),
    ("WP$", "PRP$"),
    ("PDT", "DT"),
    ("RBS", "RBR"),
    ("JJS", "JJR"),
    ("_", None),
    ("NOUN", None),
    ("", None),
]


@pytest.mark.parametrize(("tag", "joined"), REDUCTIONS)
def test_rare_tags_are_joined_to_their_like(tag, joined):
    assert reduce_tag(tag) == joined


def test_joined_tags_are_tags():
    assert set(REDUCED.values()) <= set(TAGS)
    assert not set(REDUCED) & set(TAGS)


LAID = [
    # words, tokens with their tags, the words' tags
    ("one for one", "He left", "He/PRP left/VBD", ["PRP", "VBD"]),
    ("several in a word: the first", "didn't", "did/VBD n't/RB", ["VBD"]),
    ("with a hyphen: the last", "well-known", "well/RB -/HYPH known/VBN", ["VBN"]),
    ("a possessive is a word", "Ana's", "Ana/NNP 's/POS", ["NNP", "POS"]),
    ("several words in a token, one a mark", "Mr. Li", "Mr./NNP Li/NNP", ["NNP", "PU", "NNP"]),
    ("a sign of money is no mark", "$ 5", "$/$ 5/CD", ["CD", "CD"]),
    ("a hyphen by itself", "He - she", "He/PRP -/: she/PRP", ["PRP", "PU", "PRP"]),
    ("a word without a token", "So it is", "So/RB is/VBZ", ["RB", None, "VBZ"]),
    ("an unknown tag", "So it", "So/ADV it/PRP", [None, "PRP"]),
    ("nothing tagged", "So it", "", [None, None]),
]


@pytest.mark.parametrize(("text", "tokens", "tags"), [row[1:] for row in LAID], ids=[row[0] for row in LAID])
def test_a_word_takes_the_tag_of_the_token_it_stands_in(text, tokens, tags):
    words = [Span(*match.span()) for match in TOKEN.finditer(text)]
    assert tags_of(text, words, list(placed(text, tokens))) == tags


def placed(text, tokens):
    behind = 0
    for token in tokens.split():
        form, _, tag = token.rpartition("/")
        start = text.index(form, behind)
        behind = start + len(form)
        yield CorpusToken(start, behind, tag)
