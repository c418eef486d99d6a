"""Whatever the text: an analysis comes out, its spans lie within the text, and the glyph does not matter."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.building import analysed, article
from tui.analysis.pipeline import analyse
from tui.model.statement import Analysis, Statement

PIECES = (
    *('"', "“", "”", "‘", "’", "'", "''", "``", "«", "»", "„", "(", ")", ",", ".", ":", "-", "—", "…", "?"),
    *("said", "says", "adding", "that", "according", "to", "who", "which", "and", "but", "he", "She", "it"),
    *("Ada", "Moe", "Mr.", "the", "spokesman", "for", "of", "NATO", "US", "May", "3", "$", "million", "'s"),
    *(
        "was",
        "held",
        "responsible",
        "as",
        "Friday",
        "in",
        "a",
        "statement",
        "\n\n",
        "\n",
        "é",
        "😀",
        "\u200d",
    ),
)
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))


@given(texts)
@settings(max_examples=300, deadline=None)
def test_any_text_is_analysed_and_every_span_lies_within_it(text):
    analysis = analysed(text)
    for span in spans(analysis):
        assert 0 <= span.start < span.end <= len(text)
    for statement in analysis.statements:
        starts = [piece.start for piece in statement.content]
        assert starts == sorted(starts)
        assert all(a.end <= b.start for a, b in zip(statement.content, statement.content[1:], strict=False))
        assert 0 <= statement.confidence <= 1


def spans(analysis: Analysis) -> list[object]:
    found = list(analysis.quotations)
    for statement in analysis.statements:
        found += [*statement.content, *(part for part in (statement.cue, statement.source) if part)]
    for one in (*analysis.entities, *analysis.speakers):
        found += [mention.span for mention in one.mentions]
    return found


@given(texts)
@settings(max_examples=100, deadline=None)
def test_records_agree_with_each_other(text):
    analysis = analysed(text)
    speaking = {statement.speaker for statement in analysis.statements} - {None}
    assert {speaker.id for speaker in analysis.speakers} == speaking
    assert {speaker.entity for speaker in analysis.speakers} - {None} <= {e.id for e in analysis.entities}
    assert [statement.id for statement in analysis.statements] == [
        f"s{number}" for number in range(1, len(analysis.statements) + 1)
    ]
    firsts = [statement.content[0].start for statement in analysis.statements]
    assert firsts == sorted(firsts)


STORY = (
    "«The bridge is safe,» Ada Moe said. «We tested it twice.»\n\n"
    "She added that it was «perfectly sound» and warned: «Keep off the banks.»\n\n"
    "Peter Holt, a fisherman, said that «the river rose.» «It scared us,» he said, «and we ran.»\n\n"
    "«It will be closed.\n\n«It will open in May,» said a spokesman."
)
GLYPHS = {"straight": ('"', '"'), "curly": ("“", "”"), "doubled": ("''", "''"), "latex": ("``", "''")}


@pytest.mark.parametrize("glyph", GLYPHS)
def test_the_same_statements_with_other_marks(glyph):
    opening, closing = GLYPHS[glyph]
    swapped = STORY.replace("«", opening).replace("»", closing)
    assert [shape(s, swapped) for s in analysed(swapped).statements] == [
        shape(s, STORY) for s in analysed(STORY).statements
    ]


def shape(statement: Statement, text: str) -> tuple[object, ...]:
    """A statement without its marks."""
    words = tuple(re.sub("[«»\"“”'`]", "", piece.of(text)) for piece in statement.content)
    source = statement.source and statement.source.of(text)
    cue = statement.cue and statement.cue.of(text)
    return statement.kind, statement.speaker, source, cue, words


def test_the_text_is_never_altered():
    text = "“A,”  she said.\n\n\n\n“B” "
    made = article(text)
    assert analysed(text).quotations
    assert made.text == text


PIECE = (
    *("adding that ", "“", "(", "said ", "Ada Moe, ", "a ", "he said. ", ", who", "“A,” he said. "),
    *(
        "Ada M{0}e said that it rained. ",
        "M{0}e said so. ",
        "A k{0}n said so. ",
        "Peter M{0}n, an aide, left. ",
    ),
)


@pytest.mark.parametrize("piece", PIECE)
def test_the_work_grows_with_the_text_only(piece):
    """A long text of one piece over and over, with ever new names, costs its length, not the square of it."""

    def cost(times: int) -> float:
        made = article("".join(piece.format(letters(number)) for number in range(times)))
        start = time.process_time()
        analyse(made)
        return time.process_time() - start

    cost(60)
    small = max(min(cost(60) for _ in range(3)), 0.01)
    assert cost(600) < 25 * small or cost(600) < 25 * small, "ten times the text, twice over"


def letters(number: int) -> str:
    """A number in letters, so that names differ."""
    return "".join("bcdfgaeiou"[int(digit)] for digit in str(number))
