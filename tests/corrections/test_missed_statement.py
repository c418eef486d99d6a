"""What is told of a missed statement from what stands around it: its kind, source and cue."""

import pytest

from tests.app.articles import paragraphs, quotations, span
from tui.corrections.missed_statement import find_report, kind_of_words
from tui.model.article import Span
from tui.model.correction import SpeakerName
from tui.model.statement import Analysis, Entity, Mention, Speaker

TEXT = (
    'Ada Lund said that "the ice" was thin. "We wait," Bo Ek, a pilot, has also told us. '
    'He laughed. According to the harbour office, nobody sailed. "It broke," she warned, and she left. '
    "Ada Lund wants a new pier, and the old one fell."
)
ARTICLE = paragraphs(TEXT)
QUOTATIONS = quotations(TEXT)
KINDS = [
    ('"We wait,"', "direct"),
    ("We wait", "direct"),
    ('that "the ice"', "direct"),
    ('that "the ice" was thin', "mixed"),
    ("was thin", "indirect"),
    ("nobody sailed", "indirect"),
    ('"It broke," she warned', "mixed"),
]


def at(words: str) -> Span:
    return span(words, TEXT)


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_the_kind_is_told_from_the_quotation_marks(words, kind):
    assert kind_of_words(ARTICLE, (at(words),), QUOTATIONS) == kind


def test_the_kind_of_several_pieces_is_that_of_all():
    assert kind_of_words(ARTICLE, (at("We wait"), at("It broke")), QUOTATIONS) == "direct"
    assert kind_of_words(ARTICLE, (at("We wait"), at("nobody sailed")), QUOTATIONS) == "mixed"


def named(words: str) -> Mention:
    return Mention(Span(TEXT.index(words), TEXT.index(words) + len(words)), "name")


SHE = Mention(Span(TEXT.index("she warned"), TEXT.index("she warned") + 3), "pronoun")
FOUND = Analysis(
    speakers=(Speaker("p1", "Ada Lund", "PERSON", None, "e1", (named("Ada Lund"), SHE)),),
    entities=(
        Entity("e1", "Ada Lund", "PERSON", (named("Ada Lund"),)),
        Entity("e2", "Bo Ek", "PERSON", (named("Bo Ek"),)),
    ),
)
REPORTS = [
    # words, speaker, cue, source
    ('that "the ice" was thin', "Ada Lund", "said", "Ada Lund"),
    ('"We wait,"', "Bo Ek", "told", "Bo Ek"),
    ("nobody sailed", "harbour office", "According to", "harbour office"),
    ('"It broke,"', "Ada Lund", "warned", "she"),
]


@pytest.mark.parametrize(("words", "speaker", "cue", "source"), REPORTS)
def test_a_name_beside_a_verb_of_saying_is_the_source(words, speaker, cue, source):
    report = find_report(ARTICLE, FOUND, (at(words),), SpeakerName(speaker))
    assert report
    assert (report.cue.of(TEXT), report.source.of(TEXT)) == (cue, source)


NOTHING_OBVIOUS = [
    ("nobody sailed", "Ada Lund"),  # not named in the sentence
    ("the old one fell", "Ada Lund"),  # wanting is no saying
    ("He laughed", "Bo Ek"),
    ("Ada Lund said", "Ada Lund"),  # named only in the words themselves
]


@pytest.mark.parametrize(("words", "speaker"), NOTHING_OBVIOUS)
def test_what_is_not_obvious_is_left_open(words, speaker):
    assert find_report(ARTICLE, FOUND, (at(words),), SpeakerName(speaker)) is None


def test_two_reports_of_one_speaker_are_none():
    text = "Bo Ek said and Bo Ek added that it froze."
    article = paragraphs(text)
    assert find_report(article, Analysis(), (span("that it froze", text),), SpeakerName("Bo Ek")) is None
