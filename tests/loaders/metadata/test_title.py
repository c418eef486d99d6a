"""The titles of articles that have none of their own."""

from tui.analysis.lexicon import words
from tui.loaders.metadata.title import ABBREVIATIONS


def test_the_engine_knows_the_abbreviations_too():
    """The loaders may not import the lexicons; so the shorter list of the titles is compared with them
    here."""
    known = words("abbreviations") | words("closing_abbreviations") | words("person_titles")
    assert known >= ABBREVIATIONS - {"jun", "jul"}
