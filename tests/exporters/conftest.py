"""One article and its analysis, built by hand: the formats are tested without loaders or engine."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tui.model.article import Article, Block, Span
from tui.model.mark import Anchor, Mark
from tui.model.statement import Analysis, Document, Entity, Evidence, Mention, Speaker, Statement

HEADING = "Talks *stall* <again>"
LEAD = (
    "The ministry “will\x1b]0;not\x07 pay $5_000” for it, spokeswoman Ana Lūcija Bērziņa\u2028said on Friday."
)
FIRST = '"We came.\n# We\tsaw & left 2 &lt; 3,'
SECOND = '"1. We won," she\x85wrote, "\u202eas ever."'
LAST = "According to officials, 2021.\nSome hope for peace 🕊\ufe0f."
TEXT = "\n\n".join((HEADING, LEAD, FIRST, SECOND, LAST)) + "\n"


def span(words: str) -> Span:
    """Where the words stand in the text; they must stand there once."""
    (found,) = re.finditer(re.escape(words), TEXT)
    return Span(*found.span())


def block(words: str) -> Block:
    return Block(span(words), "heading" if words == HEADING else "paragraph", 1 if words == HEADING else 0)


ARTICLE = Article(
    id="talks",
    title=HEADING,
    origin="news/talks_1.txt",
    text=TEXT,
    blocks=tuple(map(block, (HEADING, LEAD, FIRST, SECOND, LAST))),
    byline="By *A. Writer*",
    published="2021-02-16",
)
BERZINA = Speaker(
    id="p1",
    name="Ana Lūcija Bērziņa",
    type="PERSON",
    role="spokeswoman",
    entity="e1",
    mentions=(Mention(span("Ana Lūcija Bērziņa"), "name"), Mention(span("she"), "pronoun")),
)
SOME = Speaker(
    id="p2", name="Some", type="PERSON", role=None, entity=None, mentions=(Mention(span("Some"), "nominal"),)
)
STATEMENTS = (
    Statement(
        id="s1",
        kind="mixed",
        attribution="communication",
        confidence=0.97123,
        content=(span("The ministry “will\x1b]0;not\x07 pay $5_000” for it"),),
        cue=span("said"),
        source=span("spokeswoman Ana Lūcija Bērziņa"),
        speaker="p1",
        evidence=(
            Evidence("cue", "cue 'said'", confidence=0.97),
            Evidence("source", "“spokeswoman Ana Lūcija Bērziņa” is p1", "named here"),
        ),
    ),
    Statement(
        id="s2",
        kind="direct",
        attribution="communication",
        confidence=1.0,
        content=(span(FIRST), span('"1. We won,"'), span('"\u202eas ever."')),
        cue=span("wrote"),
        source=span("she"),
        speaker="p1",
    ),
    Statement(
        id="s3",
        kind="indirect",
        attribution="communication",
        confidence=0.5,
        content=(span("2021"),),
        cue=span("According to"),
        source=span("officials"),
        speaker=None,
    ),
    Statement(
        id="s4",
        kind="indirect",
        attribution="attitude",
        confidence=0.419,
        content=(span("for peace 🕊\ufe0f"),),
        cue=span("hope"),
        source=span("Some"),
        speaker="p2",
    ),
    Statement(
        id="s5",
        kind="direct",
        attribution="communication",
        confidence=0.3,
        content=(span("Talks *stall*"),),
        cue=None,
        source=None,
        speaker=None,
    ),
)
ANALYSIS = Analysis(
    statements=STATEMENTS,
    speakers=(BERZINA, SOME),
    entities=(Entity("e1", "Ana Lūcija Bērziņa", "PERSON", (Mention(span("Ana Lūcija Bērziņa"), "name"),)),),
)


def anchor(words: str) -> Anchor:
    place = span(words)
    before = max(0, place.start - 32)
    return Anchor(place, words, TEXT[before : place.start], TEXT[place.end : place.end + 32])


MARKS = (
    Mark(
        id="4f1c",
        anchors=(anchor("The ministry “will\x1b]0;not\x07 pay $5_000” for it"),),
        on_statement=True,
        note="=1+1\nAsk\x85 *them*",
        tags=("money", "to do"),
        colour="red",
        made="2026-11-22T12:00:00.000+00:00",
    ),
    Mark(
        "4f1d", (anchor("Friday"), anchor("wrote")), on_statement=False, made="2026-11-22T12:01:00.000+00:00"
    ),
    Mark(
        id="4f1e",
        anchors=(Anchor(Span(3, 7), "gone\u2028words", "no ", " here"),),
        on_statement=True,
        note="Who cut it?",
        made="2026-11-22T12:02:00.000+00:00",
        orphaned=True,
    ),
)
SILENT = Document(
    Article("silent", "Nothing said", "silent.md", "Nothing said\n", (Block(Span(0, 12), "heading", 1),)),
    Analysis(),
)


@pytest.fixture
def document() -> Document:
    """An article with every kind of statement and every kind of trouble in its text."""
    return Document(ARTICLE, ANALYSIS)


@pytest.fixture
def marked() -> Document:
    """The same with a marked statement that was corrected, marked words, and a mark whose words are gone."""
    first, *others = STATEMENTS
    corrected = replace(
        first,
        evidence=(Evidence("correction", "you named Ana Lūcija Bērziņa as the speaker", "found: nobody"),),
        corrected=("speaker", "kind"),
    )
    return Document(ARTICLE, replace(ANALYSIS, statements=(corrected, *others)), MARKS)


@pytest.fixture
def silent() -> Document:
    """An article without a statement, and with no more than a title."""
    return SILENT


@pytest.fixture
def golden() -> Path:
    """The folder of the files that exports must equal byte for byte."""
    return Path(__file__).parent / "golden"
