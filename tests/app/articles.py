"""Articles with their analyses, made by hand, so that these tests depend on no engine.

`BRIDGE` holds every kind of statement: direct, indirect and mixed; in pieces; one within another; two of one
source; unsure; of nobody; over two paragraphs.
"""

import re
from collections.abc import Sequence

from tui.app.state.display import Display
from tui.app.state.open_article import OpenArticle
from tui.model.article import Article, Block, Span, StyleSpan
from tui.model.statement import (
    Analysis,
    Document,
    Entity,
    EntityType,
    Evidence,
    Mention,
    Speaker,
    Statement,
    StatementKind,
)
from tui.model.statement_filter import DEFAULT, StatementFilter

HEADING = "Council puts off the harbour bridge"
LEAD = (
    "The harbour bridge will stay shut until autumn, mayor Elna Brandt said on Monday. "
    'She added that "nobody wants an accident", noting that repairs had begun.'
)
ENGINEER = '"The steel is tired," said Tomas Okello, an engineer at Port Works. "We counted forty cracks."'
SUBHEADING = "Ferries"
NESTED = 'Dockers said Brandt had promised that "ferries will run all night", but no timetable is out.'
FIRST_ITEM = "Line 1 keeps its stop at the old pier, which is open on all days of the week but Sunday"
SECOND_ITEM = "Line 2 turns back at the market"
TABLE = "day    boats\nMon       12\nTue        9"
ORPHAN = '"Wait and see."'
REPORT = "According to a report, the gauge failed twice 👩‍👩‍👧 near the 渡し場 pier."
SPEECH = '"First we dig the northern trench,\n\n"then we pour," Okello told reporters.'
LAST = "The council meets again in May."
TEXT = "\n\n".join(
    (
        HEADING,
        LEAD,
        ENGINEER,
        SUBHEADING,
        NESTED,
        FIRST_ITEM,
        SECOND_ITEM,
        TABLE,
        ORPHAN,
        REPORT,
        SPEECH,
        LAST,
    )
)


def span(words: str, text: str = TEXT) -> Span:
    """Where the words stand in the text; they must stand there once."""
    (found,) = re.finditer(re.escape(words), text)
    return Span(*found.span())


def quotations(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in re.finditer(r'"[^"\n]*"|"[^"\n]*,(?=\n)', text))


FIRST_PART, SECOND_PART = SPEECH.split("\n\n")


def part(context: str, words: str) -> Span:
    """Where the words stand within the first place of their context."""
    start = TEXT.index(context) + context.index(words)
    return Span(start, start + len(words))


BLOCKS = (
    Block(span(HEADING), "heading", 1),
    Block(span(LEAD), "paragraph"),
    Block(span(ENGINEER), "paragraph"),
    Block(part(f"\n\n{SUBHEADING}", SUBHEADING), "heading", 2),
    Block(span(NESTED), "paragraph"),
    Block(span(FIRST_ITEM), "list-item", 1, "•"),
    Block(span(SECOND_ITEM), "list-item", 1, "•"),
    Block(span(TABLE), "table", keeps_lines=True),
    Block(span(ORPHAN), "quote", 1),
    Block(span(REPORT), "paragraph"),
    Block(span(FIRST_PART), "paragraph"),
    Block(span(SECOND_PART), "paragraph"),
    Block(span(LAST), "paragraph"),
)
ARTICLE = Article(
    id="bridge",
    title=HEADING,
    origin="news/bridge.txt",
    text=TEXT,
    blocks=BLOCKS,
    styles=(StyleSpan(span("no timetable"), "emphasis"), StyleSpan(span("the market"), "link", "market")),
    byline="By A. Writer",
    published="2021-03-02",
)


def name(context: str, words: str) -> Mention:
    return Mention(part(context, words), "name")


def speaker(
    name: str,
    type: EntityType = "PERSON",  # noqa: A002
    *mentions: Mention,
    named: bool = True,
    id: str = "p1",  # noqa: A002
    role: str | None = None,
) -> Speaker:
    return Speaker(id, name, type, role, f"e{id[1:]}" if named else None, mentions)


def statement(
    id: str,  # noqa: A002
    kind: StatementKind,
    content: Sequence[Span],
    cue: Span | None = None,
    source: Span | None = None,
    *,
    speaker: str | None = None,
    confidence: float = 0.9,
    evidence: tuple[Evidence, ...] = (),
) -> Statement:
    return Statement(id, kind, "communication", confidence, tuple(content), cue, source, speaker, evidence)


BRANDTS = (name("Elna Brandt", "Elna Brandt"), Mention(span("She"), "pronoun"), name(NESTED, "Brandt"))
OKELLOS = (name("Tomas Okello", "Tomas Okello"), name(SPEECH, "Okello"))
SPEAKERS = (
    speaker("Elna Brandt", "PERSON", *BRANDTS, id="p1", role="mayor"),
    speaker("Tomas Okello", "PERSON", *OKELLOS, id="p2", role="an engineer at Port Works"),
    speaker("Dockers", "PERSON", Mention(span("Dockers"), "nominal"), named=False, id="p3"),
)
WHY = (
    Evidence("cue", "“added” reports speech", "a verb of the lexicon", 0.97),
    Evidence("source", "“She” is Elna Brandt", "the only woman named since the last paragraph", 0.88),
    Evidence("content", "from “that” to the comma"),
    Evidence("kind", "mixed", "three of four words stand in quotation marks"),
)
SHE = span("She")
STATEMENTS = (
    statement(
        "s1",
        "indirect",
        [span("The harbour bridge will stay shut until autumn")],
        part("said on Monday", "said"),
        span("mayor Elna Brandt"),
        speaker="p1",
    ),
    statement(
        "s2",
        "mixed",
        [span('that "nobody wants an accident"')],
        span("added"),
        SHE,
        speaker="p1",
        evidence=WHY,
    ),
    statement("s3", "indirect", [span("that repairs had begun")], span("noting"), SHE, speaker="p1"),
    statement(
        "s4",
        "direct",
        [span('"The steel is tired,"'), span('"We counted forty cracks."')],
        part("said Tomas", "said"),
        span("Tomas Okello, an engineer at Port Works"),
        speaker="p2",
    ),
    statement(
        "s5",
        "mixed",
        [span('Brandt had promised that "ferries will run all night"')],
        part("Dockers said", "said"),
        span("Dockers"),
        speaker="p3",
    ),
    statement(
        "s6",
        "direct",
        [span('that "ferries will run all night"')],
        span("promised"),
        part(NESTED, "Brandt"),
        speaker="p1",
    ),
    statement("s7", "direct", [span(ORPHAN)], confidence=0.52),
    statement(
        "s8",
        "indirect",
        [span("the gauge failed twice 👩‍👩‍👧 near the 渡し場 pier")],
        span("According to"),
        span("a report"),
        confidence=0.64,
    ),
    statement(
        "s9",
        "direct",
        [span(FIRST_PART), span('"then we pour,"')],
        part("Okello told", "told"),
        part(SPEECH, "Okello"),
        speaker="p2",
    ),
)
ENTITIES = (
    Entity("e3", "harbour bridge", "FAC", (name(LEAD, "harbour bridge"),)),
    Entity("e1", "Elna Brandt", "PERSON", (BRANDTS[0], BRANDTS[2])),
    Entity("e4", "Monday", "DATE", (name("Monday", "Monday"),)),
    Entity("e2", "Tomas Okello", "PERSON", OKELLOS),
    Entity("e5", "Port Works", "ORG", (name("Port Works", "Port Works"),)),
)
ANALYSIS = Analysis(STATEMENTS, SPEAKERS, ENTITIES, quotations(TEXT))
BRIDGE = Document(ARTICLE, ANALYSIS)
S = {each.id: each for each in STATEMENTS}

SILENT = Document(
    Article(
        "silent",
        "Nothing was said",
        "news/silent.md",
        "Nothing was said\n",
        (Block(Span(0, 16), "heading", 1),),
    ),
    Analysis(),
)


def open_article_of(
    document: Document = BRIDGE, current: str | None = None, *, scope: StatementFilter = DEFAULT
) -> OpenArticle:
    """The document opened, what was found in it known, the reader at one of its statements."""
    open_article = OpenArticle(document.article, Display(scope))
    open_article.set_analysis(document.analysis)
    open_article.current = next((s for s in document.analysis.statements if s.id == current), None)
    return open_article


def paragraphs(text: str, **particulars: str) -> Article:
    """An article of paragraphs, cut at empty lines."""
    blocks = tuple(
        Block(Span(*found.span()), "paragraph") for found in re.finditer(r"\S(?:.|\n(?!\n))*", text)
    )
    known = {"id": "a", "title": "A", "origin": "a.txt"} | particulars
    return Article(text=text, blocks=blocks, **known)


def said_in(text: str, *contents: Span) -> OpenArticle:
    """A reading of plain paragraphs in which nobody says the given stretches."""
    found = tuple(
        statement(f"s{number}", "indirect", [content]) for number, content in enumerate(contents, 1)
    )
    return open_article_of(Document(paragraphs(text), Analysis(found)))


VIEWS_TEXT = (
    "The pier must close, mayor Elna Brandt said. She hopes that boats will sail in May, and wants "
    '"a full inquiry" into the storm.\n\n'
    'Tomas Okello, an engineer, believes the piles will hold. "They are oak," he told reporters.\n\n'
    "Dockers doubt that work will begin."
)
SAID_OR_NOT = [
    # confidence, content, cue, source, speaker
    (0.95, "The pier must close", " said", "mayor Elna Brandt", "p1"),
    (0.8, "that boats will sail in May", " hopes", "She", "p1"),
    (0.6, '"a full inquiry" into the storm', " wants", "She", "p1"),
    (0.7, "the piles will hold", " believes", "Tomas Okello, an engineer", "p3"),
    (0.5, '"They are oak,"', " told", " he ", "p3"),
    (0.55, "that work will begin", " doubt", "Dockers", "p2"),
]


def of_views(words: str) -> Span:
    """Where the words stand in the text of the views, the spaces around them aside."""
    found = span(words, VIEWS_TEXT)
    lead = len(words) - len(words.lstrip())
    return Span(found.start + lead, found.start + len(words.rstrip()))


def views() -> tuple[Statement, ...]:
    kinds: dict[str, StatementKind] = {"s3": "mixed", "s5": "direct"}
    return tuple(
        Statement(
            f"s{number}",
            kinds.get(f"s{number}", "indirect"),
            "communication" if cue in (" said", " told") else "attitude",
            confidence,
            (of_views(content),),
            of_views(cue),
            of_views(source),
            speaker,
        )
        for number, (confidence, content, cue, source, speaker) in enumerate(SAID_OR_NOT, 1)
    )


VIEWS = Document(
    paragraphs(VIEWS_TEXT, id="views", title="Storm closes the old pier", origin="news/views.txt"),
    Analysis(
        views(),
        (
            speaker("Elna Brandt", id="p1", role="mayor"),
            speaker("Dockers", named=False, id="p2"),
            speaker("Tomas Okello", id="p3", role="an engineer"),
        ),
        (),
        quotations(VIEWS_TEXT),
    ),
)
"""Two things said, and four that are only wanted or believed; of every confidence that is stepped through."""
V = {each.id: each for each in VIEWS.analysis.statements}
