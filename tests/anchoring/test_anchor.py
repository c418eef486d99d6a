import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.anchoring.anchor import CONTEXT_CHARACTERS, MIN_UNIQUE_CHARACTERS, anchor, find
from tui.model.article import Span

TEXT = (
    "Rail strike ends\n\n"
    "The union said on Monday that trains would run again. The company said it was glad.\n\n"
    "“We have what we came for,” the union’s leader said.\n"
)


def span(words: str, text: str = TEXT, nth: int = 0) -> Span:
    """Where the words stand for the nth time."""
    return Span(*[place.span() for place in re.finditer(re.escape(words), text)][nth])


def test_an_anchor_holds_the_words_and_what_is_around_them():
    made = anchor(TEXT, span("trains would run again"))
    assert made.exact == "trains would run again"
    assert made.prefix == "ds\n\nThe union said on Monday that "[-CONTEXT_CHARACTERS:]
    assert made.suffix == ". The company said it was glad.\n\n"[:CONTEXT_CHARACTERS]


def test_an_anchor_at_the_edges_has_less_around_it():
    assert (anchor(TEXT, Span(0, 4)).prefix, anchor(TEXT, Span(len(TEXT) - 3, len(TEXT))).suffix) == ("", "")


CASES = {
    # words, which of them, what is done to the text, the words that are found (None: nothing), which of them
    "nothing changed": ("said", 1, lambda t: t, "said", 1),
    "words before": ("said", 1, lambda t: "He said so.\n" + t, "said", 2),
    "a paragraph less before": ("said", 2, lambda t: t[t.index("“") :], "said", 0),
    "lines wrapped anew": (
        "trains would run again",
        0,
        lambda t: t.replace(" would run ", "\nwould  run\n"),
        "trains\nwould  run\nagain",
        0,
    ),
    "lines wrapped anew around it": ("said", 1, lambda t: t.replace(" ", "\n"), "said", 1),
    "the same words nearer, but elsewhere": (
        "said",
        2,
        lambda t: t.replace("“We have", "He said once more what he had said: “We have"),
        "said",
        4,
    ),
    "another case": ("The company", 0, lambda t: t.replace("The company", "the company"), None, 0),
    "one letter more": ("would run again", 0, lambda t: t.replace("run", "runs"), None, 0),
    "words gone": ("Monday", 0, lambda t: t.replace("Monday", "Tuesday"), None, 0),
    "a common word, all else changed": (
        "said",
        0,
        lambda t: "Nobody knows what else was said by now.",
        None,
        0,
    ),
    "a sentence, all else changed": (
        "“We have what we came for,”",
        0,
        lambda t: "Gone. “We have what we came for,” it ran.",
        "“We have what we came for,”",
        0,
    ),
    "a sentence twice, all else changed": (
        "“We have what we came for,”",
        0,
        lambda t: "A: “We have what we came for,” B. C: “We have what we came for,” D.",
        None,
        0,
    ),
    "the first words": ("Rail", 0, lambda t: t.replace("Rail strike", "Rail and bus strike"), "Rail", 0),
    "the last words": ("said.", 0, lambda t: t.replace("’s leader said.", " said."), "said.", 0),
    "an empty text": ("said", 0, lambda t: "", None, 0),
}


@pytest.mark.parametrize(("words", "nth", "edited", "wanted", "which"), CASES.values(), ids=CASES)
def test_words_are_found_again(words, nth, edited, wanted, which):
    text = edited(TEXT)
    place = find(text, anchor(TEXT, span(words, TEXT, nth)))
    assert place == (span(wanted, text, which) if wanted else None)


def test_of_equal_places_the_nearest_is_taken():
    text = "and so he said it all\n" * 9
    old = anchor(text, span("said", text, 4))
    assert find("x" * 3 + text, old) == span("said", "x" * 3 + text, 4)


@pytest.mark.parametrize("exact", ["", "   ", "\n"])
def test_nothing_but_white_space_is_found_nowhere_else(exact):
    text = f"a b{exact}c d"
    made = anchor(text, Span(3, 3 + len(exact)))
    assert find("quite another text", made) is None


def test_a_hostile_text_is_searched_in_time():
    old = anchor("b a b", Span(2, 3))
    assert find("a" * 20_000 + " " * 20_000, old) is None


WORDS = st.text(st.sampled_from("ab .“\n"), min_size=1, max_size=25)


@st.composite
def marked_texts(draw):
    before, words, behind = draw(WORDS), draw(WORDS), draw(WORDS)
    assume(words.strip())
    return before + words + behind, Span(len(before), len(before + words))


@given(marked_texts(), st.data())
def test_one_change_elsewhere_never_loses_an_anchor(marked, data):
    text, place = marked
    outside = st.integers(0, place.start) if data.draw(st.booleans()) else st.integers(place.end, len(text))
    start, end = sorted((data.draw(outside), data.draw(outside)))
    assume(end <= place.start or start >= place.end)
    again = find(text[:start] + data.draw(WORDS | st.just("")) + text[end:], anchor(text, place))
    assert again is not None


@given(marked_texts(), WORDS)
def test_what_is_found_has_the_very_words(marked, other):
    text, place = marked
    for changed in (other, other + text, text + other, other.join(text.split("a"))):
        again = find(changed, anchor(text, place))
        assert again is None or again.of(changed).split() == place.of(text).split()


@given(st.lists(st.integers(100, 999), min_size=1), st.lists(st.integers(100, 999), min_size=1))
def test_long_words_that_stand_once_are_found_whatever_surrounds_them(before, behind):
    words = "what stands here stands nowhere else"
    assert len(words) > MIN_UNIQUE_CHARACTERS
    text = f"{before} {words} {behind}"
    changed = f"{behind} {words} {before}"
    assert find(changed, anchor(text, span(words, text))) == span(words, changed)
