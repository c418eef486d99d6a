"""Passages: which blocks are read in one go, and what is told of each word's surroundings."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.building import tokenised
from tui.analysis.cues import passages
from tui.analysis.cues.passages import CONTEXT, find_passages


def pieces(text):
    """The passages of a text as they were written, blocks joined by a bar."""
    made = tokenised(text)
    words = made.words
    return [
        " | ".join(words.span(*block).of(text) for block in words.blocks if first <= block[0] < end)
        for first, end in find_passages(made).bounds.tolist()
    ]


BLOCKS = [
    ("blocks of their own", ["It rained.", "It snowed."], [1, 1]),
    ("announced by a colon", ["Ann Lee said:", "“It rains.”"], [2]),
    ("announced, but not quoted", ["Ann Lee said:", "It rains."], [1, 1]),
    ("opened again", ["“It rains.", "“It snows,” she said."], [2]),
    ("opened again and again", ["“It rains.", "“It snows.", "“It hails,” she said."], [3]),
    ("behind a closed quotation", ["She said: “It rains.”", "“It snows.”"], [2]),
    ("behind one closed before the stop", ["It “rains”.", "“It snows.”"], [2]),
    ("behind a quotation that was reported", ["“It rains,” she said.", "“It snows.”"], [1, 1]),
    ("a later word is quoted", ["“It rains.”", "It “snows” too."], [1, 1]),
    ("announced, and one behind it", ["She said:", "“It rains.”", "It did."], [2, 1]),
    ("a heading in single marks", ["She said: “It rains.”", "‘A Day of Rain.’"], [1, 1]),
    ("single marks throughout", ["She said: ‘It rains.’", "‘It snows.’"], [2]),
    ("marks of another kind", ["She said:", "''It rains.", "''It snows.''"], [3]),
]


@pytest.mark.parametrize(("blocks", "joined"), [row[1:] for row in BLOCKS], ids=[row[0] for row in BLOCKS])
def test_a_quotation_is_read_with_what_leads_to_it(blocks, joined):
    found = pieces("\n\n".join(blocks))
    assert [len(passage.split(" | ")) for passage in found] == joined
    assert " | ".join(found) == " | ".join(blocks)


def test_a_passage_is_not_joined_beyond_the_longest(monkeypatch):
    text = "She said:\n\n“It rains.\n\n“It snows.”"  # 3, 4 and 5 words
    for longest, joined in ((12, 1), (11, 2), (7, 2), (6, 3)):
        monkeypatch.setattr(passages, "MAX_PASSAGE_WORDS", longest)
        assert len(pieces(text)) == joined


def test_a_block_alone_may_be_longer(monkeypatch):
    monkeypatch.setattr(passages, "MAX_PASSAGE_WORDS", 3)
    assert pieces("It rained all day long.\n\nIt snowed.") == ["It rained all day long.", "It snowed."]


EXAMPLE = "It rains, “so” Ana said.\n\n“Never.” Why “not a ‘b’ c"
COLUMNS = [
    # word, its place in a quotation, in sentence and block, how much is quoted here, and how much before
    ("It", 0, 4, 1, 9),
    ("rains", 0, 0, 1, 9),
    (",", 0, 0, 1, 9),
    ("“", 2, 0, 1, 9),
    ("so", 1, 0, 1, 9),
    ("”", 3, 0, 1, 9),
    ("Ana", 0, 0, 1, 9),
    ("said", 0, 0, 1, 9),
    (".", 0, 2, 1, 9),
    ("“", 2, 4, 3, 6),
    ("Never", 1, 0, 3, 6),
    (".", 1, 0, 3, 6),
    ("”", 3, 2, 3, 6),
    ("Why", 0, 1, 2, 3),
    ("“", 2, 0, 2, 3),
    ("not", 1, 0, 2, 3),
    ("a", 1, 0, 2, 3),
    ("‘", 1, 0, 2, 3),
    ("b", 1, 0, 2, 3),
    ("’", 1, 0, 2, 3),
    ("c", 1, 2, 2, 3),
]


def test_what_surrounds_a_word():
    made = tokenised(EXAMPLE)
    found = find_passages(made)
    rows = zip(made.words.forms, *found.context.T.tolist(), strict=True)
    assert list(rows) == COLUMNS
    assert found.sentences.tolist() == [0] * 9 + [1] * 4 + [2] * 8
    assert found.bounds.tolist() == [[0, 9], [9, 21]]


def test_half_of_a_sentence_is_less_than_more_than_half():
    context = find_passages(tokenised("It “rains”.")).context
    assert set(context[:, 2].tolist()) == {1}


def test_a_sentence_of_one_word_is_first_and_last():
    assert find_passages(tokenised("It rains. No")).context[:, 1].tolist() == [4, 0, 2, 3]


WORDS = ("“", "”", '"', "‘", "’", ":", ",", ".", "It", "rains", "Ana", "said", "\n\n", "\n\n“", "\n")


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
@settings(deadline=None)
def test_every_word_is_in_one_passage(text):
    made = tokenised(text)
    found = find_passages(made)
    edges = found.bounds.ravel().tolist()
    assert edges[:1] + edges[-1:] == ([0, len(made.words)] if edges else [])
    assert edges[1:-1:2] == edges[2::2]
    assert all(first < end for first, end in found.bounds.tolist())
    assert {first for first, _ in found.bounds.tolist()} <= {first for first, _ in made.words.blocks}
    assert found.context.shape == (len(made.words), len(CONTEXT))
    assert found.sentences.tolist() == made.sentence_of
    assert (found.context >= 0).all()
    assert (found.context < np.array(CONTEXT)).all()
