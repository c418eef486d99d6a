"""Speech or attitude, by the cue, and where that tells nothing by the marks."""

import pytest

from tests.analysis.building import tokenised
from tui.analysis.statements.attribution_kind import attribution_of

COMMUNICATION, ATTITUDE = "communication", "attitude"
CASES = [
    # text, cue, its head, content, what it is
    ("Ana said it rains.", "said", "said", "it rains", COMMUNICATION),
    ("Ana hopes it rains.", "hopes", "hopes", "it rains", ATTITUDE),
    ("Ana has repeatedly said it rains.", "has repeatedly said", "said", "it rains", COMMUNICATION),
    ("According to Ana, it rains.", "According to", "According", "it rains", COMMUNICATION),
    ("Ana: it rains.", ":", ":", "it rains", COMMUNICATION),
    ("Ana made an announcement that it rains.", "made an announcement", "made", "it rains", COMMUNICATION),
    ("Ana hopes “it rains”.", "hopes", "hopes", "“it rains”", ATTITUDE),
    ("Ana hopes to say it rains.", "hopes to say", "say", "it rains", COMMUNICATION),
    ("Ana hopes to say it rains.", "hopes to say", "hopes", "it rains", ATTITUDE),
    ("Ana was glad to say it rains.", "was glad to say", "glad", "it rains", COMMUNICATION),
    ("To Ana “it rains”.", "To", "To", "“it rains”", COMMUNICATION),
    ("To Ana it “rains”.", "To", "To", "it “rains”", COMMUNICATION),
    ("To Ana it rains.", "To", "To", "it rains", ATTITUDE),
]


@pytest.mark.parametrize(("text", "cue", "head", "content", "expected"), CASES)
def test_what_a_cue_reports(text, cue, head, content, expected):
    made = tokenised(text)
    place = words(made, head)[0]
    assert attribution_of(made, words(made, cue), place, [words(made, content)]) == expected


def words(made, wanted):
    """The range of the words where they stand for the first time."""
    start = made.words.text.index(wanted)
    first = made.words.starts.index(start)
    return first, made.words.ends.index(start + len(wanted)) + 1


def test_any_piece_of_the_content_may_be_quoted():
    made = tokenised("To Ana it rains, “it snows”.")
    assert (
        attribution_of(made, (0, 1), 0, [words(made, "it rains"), words(made, "“it snows”")]) == COMMUNICATION
    )
