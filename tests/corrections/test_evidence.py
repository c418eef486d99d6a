"""The words of an article as the reader's own word cites them."""

import pytest

from tui.corrections.evidence import MAX_QUOTE_CHARACTERS, bounds_evidence
from tui.model.article import Span

CITED = [
    ("that ice was coming", "“that ice was coming”"),
    ("that ice\n  was coming", "“that ice was coming”"),
    ("“We will wait,”", "“We will wait,”"),
    ('"Wait," she said', '"Wait," she said'),
    ("many words, " * 9, "“many words, many words, many words, many words, many …”"),
    ("x" * 70, f"“{'x' * (MAX_QUOTE_CHARACTERS - 1)} …”"),
]


@pytest.mark.parametrize(("text", "cited"), CITED)
def test_what_was_found_is_cited_between_words_and_within_one_pair_of_marks(text, cited):
    assert bounds_evidence(text, [Span(0, len(text))]).reason == f"found: {cited}"
