"""Cards: what is gathered on them, in which rows, and words with what stands around them."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from tests.app.articles import (
    ANALYSIS,
    ENTITIES,
    SPEAKERS,
    TEXT,
    name,
    open_article_of,
    paragraphs,
    span,
    speaker,
)
from tui.app.entities.card import card_of, forms
from tui.app.entities.card_list import snippet
from tui.app.entities.card_rows import CardRows
from tui.model.article import Span
from tui.model.statement import Analysis, Document, Entity, Mention
from tui.model.statement_filter import StatementFilter

BRANDT, BRIDGE, OKELLO = ENTITIES[1], ENTITIES[0], ENTITIES[3]
DOCKERS = SPEAKERS[2]


def ids(statements) -> list[str]:
    return [each.id for each in statements]


def test_the_card_of_a_speaker_who_is_named():
    card = card_of(open_article_of(), BRANDT)
    assert (card.name, card.type, card.role) == ("Elna Brandt", "PERSON", "mayor")
    assert [(each.span.of(TEXT), each.kind) for each in card.mentions] == [
        ("Elna Brandt", "name"),
        ("She", "pronoun"),
        ("Brandt", "name"),
    ]
    assert ids(card.by) == ["s1", "s2", "s3", "s6"]
    assert ids(card.about) == ["s5"]
    assert card.left_out == 0


def test_the_card_of_a_speaker_who_is_never_named():
    open_article = open_article_of()
    assert open_article.subject_of(DOCKERS) is DOCKERS
    card = card_of(open_article, DOCKERS)
    assert (card.name, card.role) == ("Dockers", "not named")
    assert (ids(card.by), ids(card.about), len(card.mentions)) == (["s5"], [], 1)


def test_a_named_speakers_card_is_that_of_the_name():
    assert open_article_of().subject_of(SPEAKERS[0]) is BRANDT


def test_the_card_of_something_that_says_nothing():
    card = card_of(open_article_of(), BRIDGE)
    assert (card.speaker, card.role, card.by) == (None, "", ())
    assert ids(card.about) == ["s1"]


def test_what_somebody_says_of_himself_is_not_about_him():
    own = Entity("e1", "Elna Brandt", "PERSON", (*BRANDT.mentions, name("nobody wants", "nobody")))
    open_article = open_article_of(
        Document(open_article_of().article, replace(ANALYSIS, entities=(own, *ENTITIES[2:])))
    )
    assert ids(card_of(open_article, own).about) == ["s5"]


def test_only_statements_that_are_shown_are_told_and_the_others_counted():
    card = card_of(open_article_of(scope=StatementFilter(confidence=0.95)), BRANDT)
    assert (card.by, card.about, card.left_out) == ((), (), 5)
    assert card.role == "mayor"


def test_two_speakers_of_one_name_are_on_one_card():
    other = speaker("the mayor", "PERSON", Mention(span("Dockers"), "nominal"), id="p3")
    others = (*SPEAKERS[:2], replace(other, entity="e1"))
    open_article = open_article_of(Document(open_article_of().article, replace(ANALYSIS, speakers=others)))
    card = card_of(open_article, BRANDT)
    assert ids(card.by) == ["s1", "s2", "s3", "s5", "s6"]
    assert len(card.mentions) == 4


def test_wordings_are_counted_and_stand_as_within_a_sentence():
    text = " He met Ann. Ann said the clerk and The clerk, he and I, US lawmakers."
    kinds = {
        "name": ["Ann"],
        "nominal": ["the clerk", "The clerk", "US lawmakers"],
        "pronoun": ["He", "he", "I"],
    }
    mentions = [
        Mention(Span(at, at + len(words)), kind)
        for kind, forms_ in kinds.items()
        for words in forms_
        for at in range(len(text))
        if text.startswith(words, at) and not text[at - 1].isalpha() and not text[at + len(words)].isalpha()
    ]
    ann = Entity("e1", "Ann", "PERSON", tuple(mentions))
    open_article = open_article_of(Document(paragraphs(text), Analysis(entities=(ann,))))
    assert {kind: dict(counted) for kind, counted in forms(card_of(open_article, ann), text).items()} == {
        "name": {"Ann": 2},
        "nominal": {"the clerk": 2, "US lawmakers": 1},
        "pronoun": {"he": 2, "I": 1},
    }


def rows(subject, width=60) -> list[str]:
    open_article = open_article_of()
    laid = CardRows(open_article, card_of(open_article, subject))
    laid.lay_out(width)
    return [f"{row.role}: {row.label}|{row.text}|{row.tail}|{row.item}" for row in laid.all]


def test_rows():
    assert rows(BRANDT) == [
        "form: named|Elna Brandt, Brandt||None",
        "form: pronouns|she||None",
        "air: |||None",
        "heading: line|Mentions|3|None",
        "mention: 3|||0",
        "mention: 3|||1",
        "mention: 9|||2",
        "air: |||None",
        "heading: line|Statements by Elna Brandt|4|None",
        "words: 3|||3",
        "facts: |indirect||3",
        "words: 3|||4",
        "facts: |mixed||4",
        "words: 3|||5",
        "facts: |indirect||5",
        "words: 9|||6",
        "facts: |direct||6",
        "air: |||None",
        "heading: line|Statements about Elna Brandt|1|None",
        "words: 9|||7",
        "facts: |mixed · Dockers||7",
    ]


def test_a_line_is_one_of_the_text():
    for number, line in enumerate(TEXT.split("\n"), 1):
        if "Tomas Okello" in line:
            assert rows(OKELLO)[3] == f"mention: {number}|||0"


def test_sections_begin_with_their_first_items():
    open_article = open_article_of()
    assert CardRows(open_article, card_of(open_article, BRANDT)).sections == [0, 3, 7]
    assert CardRows(open_article, card_of(open_article, BRIDGE)).sections == [0, 1]


PARAGRAPH = "The harbour bridge, which is old, will stay shut, Elna Brandt said on Monday evening."
SAID = f"Before.\n\n{PARAGRAPH}\n\nAfter."
WITHIN = span(PARAGRAPH, SAID)


@pytest.mark.parametrize("width", [1, 2, 3, 6, 11, 12, 14, 20, 40, 60, 80, 200])
@pytest.mark.parametrize(
    "words", ["Elna Brandt", "Brandt", "The", "evening.", "old", "渡し場", "\x1b[31m", "שלום"]
)
def test_a_snippet_fits_and_holds_its_words(width, words):
    text = f"{SAID[:-8]} 渡し場 pier 👩‍👩‍👧 and \x1b[31m, a שלום.\n\nAfter."
    where, within = span(words, text), Span(9, len(text) - 8)
    before, shown, after = snippet(text, where, within, width)
    assert cell_len(before + shown + after) <= width
    assert "After" not in after
    assert "Before" not in before
    if cell_len(shown) + 4 <= width and "\x1b" not in words:
        assert shown == words


def test_a_snippet_of_a_whole_paragraph():
    assert snippet(SAID, span("Elna Brandt", SAID), WITHIN, 200) == (
        "The harbour bridge, which is old, will stay shut, ",
        "Elna Brandt",
        " said on Monday evening.",
    )


def test_a_snippet_is_cut_between_words_with_the_name_not_at_its_edge():
    before, words, after = snippet(SAID, span("Elna Brandt", SAID), WITHIN, 50)
    assert (before, words, after) == ("… stay shut, ", "Elna Brandt", " said on Monday evening.")


def test_characters_without_width_are_not_taken_for_cells():
    marked = "e\u0301" * 8
    text = f"{'word ' * 9}{marked} Ann"
    before, _, _ = snippet(text, span("Ann", text), Span(0, len(text)), 16)
    assert before == f"… {marked} "


def test_thousands_of_mentions_are_laid_out_at_once():
    text = "\n\n".join(f"Ann came on day {n}." for n in range(5_000))
    mentions = tuple(
        Mention(Span(at, at + 3), "name") for at in range(len(text)) if text.startswith("Ann", at)
    )
    ann = Entity("e1", "Ann", "PERSON", mentions)
    open_article = open_article_of(Document(paragraphs(text), Analysis(entities=(ann,))))
    laid = CardRows(open_article, card_of(open_article, ann))
    laid.lay_out(72)
    assert len(laid.items) == 5_000
    assert laid.all[-1].label == "9999"
    assert laid.all[0].text == "Ann ×5000"
