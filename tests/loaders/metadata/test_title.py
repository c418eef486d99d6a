"""The titles of articles that have none of their own."""

from tui.analysis.lexicon import word_set
from tui.loaders.metadata.title import ABBREVIATIONS


def test_the_engine_knows_the_abbreviations_too():
    """The loaders may not import the lexicons; so the shorter list of the titles is compared with them
    here."""
    known = word_set("abbreviations") | word_set("closing_abbreviations") | word_set("person_titles")
    assert known >= ABBREVIATIONS - {"jun", "jul"}
