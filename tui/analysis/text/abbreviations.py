"""Abbreviations: words that a full stop belongs to, from the lexicons."""

from tui.analysis.lexicon import word_set


def is_initial(form: str) -> bool:
    """Return whether a word is a single capital letter: the "J" of "J. Moe"."""
    return len(form) == 1 and form.isupper()


def is_abbreviation(lower: str) -> bool:
    """Return whether a word in lower case abbreviates a title or a unit, so that its full stop ends no
    sentence: "gen", "no"."""
    return lower in word_set("abbreviations")


def is_closing_abbreviation(lower: str) -> bool:
    """Return whether a word in lower case is an abbreviation that may also end a sentence: "inc", "calif"."""
    return lower in word_set("closing_abbreviations")
