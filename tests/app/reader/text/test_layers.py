from dataclasses import replace

import pytest

from tests.app.articles import ENGINEER, NESTED, TEXT, open_article_of, part, span
from tests.app.default_settings import APPEARANCE, KEYMAP
from tui.anchoring.anchor import anchor
from tui.app.reader.text.layers import Layers
from tui.app.reader.text.margins import margin
from tui.app.reader.text.page import LayoutPage
from tui.app.ui.column import LEAST_MEASURE, Column
from tui.model.article import Span
from tui.model.mark import Mark
from tui.model.statement import Statement

WHOLE = Span(0, len(TEXT))


def mark_of(statement: Statement) -> Mark:
    return Mark("m", tuple(anchor(TEXT, span) for span in statement.content), on_statement=True)


def looks(layers: Layers, words: str, current: str | None = None) -> list[tuple[str, str]]:
    """What lies over the first character of some words, lowest first: inks and ground."""
    at = TEXT.index(words)
    open_article = open_article_of(current=current)
    return [
        (" ".join(layer.inks), layer.ground)
        for layer in layers.over(at, at + 1, open_article.current)
        if layer.start <= at < layer.end
    ]


MEETINGS = [
    # words, current statement, layers from the lowest up
    ("on Monday", None, []),
    ("will stay", None, [("reported", "")]),
    ("nobody", None, [("reported", ""), ("verbatim", "")]),
    ("harbour bridge will", None, [("reported", ""), ("place", "")]),
    ("Elna", None, [("person", "")]),
    ("Port Works", None, [("org", "")]),
    ("Monday", None, []),
    ("no timetable", None, [("emphasis", "")]),
    ("the market", None, [("link", "")]),
    # the current statement: its speaker's ground, cue and source
    ("will stay", "s1", [("current", "current")]),
    ("nobody", "s2", [("current", "current"), ("current", "current-verbatim")]),
    ("added", "s2", [("cue", "voice")]),
    ("She", "s2", [("", "chip")]),
    ("Elna", "s1", [("person", ""), ("", "chip")]),
    ("harbour bridge will", "s1", [("current", "current"), ("place", "")]),
    # cue and source of all other statements stay unmarked
    ("added", "s1", []),
    ("She", "s1", []),
    # one statement within another: the current one's ground is on top, whichever of the two it is
    ("night", None, [("reported", ""), ("verbatim", "")] * 2),
    (
        "night",
        "s6",
        [("reported", ""), ("verbatim", ""), ("current", "current"), ("current", "current-verbatim")],
    ),
    (
        "night",
        "s5",
        [("reported", ""), ("verbatim", ""), ("current", "current"), ("current", "current-verbatim")],
    ),
]


@pytest.mark.parametrize(("words", "current", "layers"), MEETINGS)
def test_which_layer_lies_over_which(words, current, layers):
    assert looks(Layers(open_article_of(current=current)), words, current) == layers


def test_marks_lie_over_statements_and_names_and_hits_over_marks():
    open_article = open_article_of(current="s1")
    open_article.set_marks((mark_of(open_article.statements[0]),))
    layers = Layers(open_article)
    layers.show_hits([part("bridge will", "bridge"), part("until autumn", "autumn")], 1)
    assert looks(layers, "bridge will", "s1")[-3:] == [("place", ""), ("mark", ""), ("hit", "")]
    assert looks(layers, "autumn", "s1") == [("current", "current"), ("mark", ""), ("hit-here", "")]


def test_marks_come_and_go():
    open_article = open_article_of()
    layers = Layers(open_article)
    assert not layers.marks(0, len(TEXT))
    open_article.set_marks((mark_of(open_article.statements[3]),))
    layers.show_marks(open_article)
    assert layers.marks(TEXT.index("forty"), TEXT.index("cracks"))
    assert not layers.marks(TEXT.index("said Tomas"), TEXT.index("Okello,"))
    open_article.set_marks((replace(mark_of(open_article.statements[3]), orphaned=True),))
    layers.show_marks(open_article)
    assert not layers.marks(0, len(TEXT))


def test_no_ground_reaches_beyond_a_statements_own_words():
    layers = Layers(open_article_of())
    covered = {
        offset
        for layer in layers.over(0, len(TEXT), None)
        if set(layer.inks) & {"reported", "verbatim"}
        for offset in range(layer.start, layer.end)
    }
    said = {o for each in open_article_of().statements for s in each.content for o in range(s.start, s.end)}
    assert covered == said


def test_open_evidence_lights_up_the_name_that_the_source_stands_for():
    open_article = open_article_of(current="s2")
    page = LayoutPage(open_article, 72, KEYMAP)
    page.open_evidence()
    assert page.layers.stands_for == span("Elna Brandt")
    assert looks(page.layers, "Elna", "s2")[-2:] == [("", "current"), ("cue", "voice")]
    page.close_evidence()
    assert looks(page.layers, "Elna", "s2") == [("person", "")]


# ---- the left margin ----

MARGINS = [
    # row, current, letter, sign, bar
    ("The harbour bridge will stay shut", None, "B", " ", "s1"),
    # two statements on one row: the letter is that of the first that begins here
    ("Elna Brandt said on Monday. She added that", None, "B", " ", "s1"),
    ("on Monday. She added", None, "B", " ", "s2"),
    # … and the current one's before all others
    ("Elna Brandt said on Monday. She added that", "s2", "B", " ", "s2"),
    ('an accident", noting that', None, "B", " ", "s2"),
    ('an accident", noting that', "s3", "B", " ", "s3"),
    # a row in the middle of a statement has its bar and no letter
    ("bridge will stay", None, " ", " ", "s1"),
    ("Dockers said Brandt had promised", None, "D", " ", "s5"),
    # the statement within has its own letter once it is the current one
    ("Brandt had promised that", "s6", "B", " ", "s6"),
    (ENGINEER[:30], None, "O", " ", "s4"),
    ("Wait and see", None, " ", " ", "s7"),
    ('"Wait and see', None, "–", "?", "s7"),
    ("According to a report", None, "–", "?", "s8"),
    ("The council meets", None, " ", " ", None),
]


@pytest.mark.parametrize(("row", "current", "letter", "sign", "bar"), MARGINS)
def test_margin(row, current, letter, sign, bar):
    shown = margin(open_article_of(current=current), *ends(span(row)), APPEARANCE)
    assert (shown.letter, shown.sign, shown.bar.id if shown.bar else None) == (letter, sign, bar)


def ends(at: Span) -> tuple[int, int]:
    return at.start, at.end


EMPTY_ROWS = [
    # the end of what stands above the empty row, the statement whose bar runs on beside it
    ("repairs had begun.", None),
    (NESTED, None),
    ("northern trench,", "s9"),
]


@pytest.mark.parametrize(("above", "bar"), EMPTY_ROWS)
def test_between_paragraphs_a_bar_runs_on_only_within_a_statement(above, bar):
    at = span(above).end
    shown = margin(open_article_of(), at, at, APPEARANCE)
    assert (shown.letter, shown.bar.id if shown.bar else None) == (" ", bar)


@pytest.mark.parametrize("measure", [10, 23, 40, 72])
def test_each_statement_has_one_letter(measure):
    open_article = open_article_of()
    for current in (None, *open_article.statements):
        open_article.current = current
        rows = LayoutPage(open_article, measure, KEYMAP).rows
        speaking = [
            margin(open_article, row.start, row.end, APPEARANCE).speaking
            for row in rows
            if row.start < row.end
        ]
        given = [each.id for each in speaking if each]
        assert len(given) == len(set(given))
        assert current is None or current.id in given


COLUMNS = [
    # width of the pane, cells left of the margin, measure
    (80, 1, 72),
    (84, 2, 72),
    (112, 16, 72),
    (60, 1, 52),
    (40, 1, 32),
    (5, 0, LEAST_MEASURE),
    (0, 0, LEAST_MEASURE),
]


@pytest.mark.parametrize(("width", "left", "measure"), COLUMNS)
def test_column(width, left, measure):
    column = Column.of(width)
    assert (column.left, column.measure) == (left, measure)
