from hypothesis import given
from hypothesis import strategies as st

from tui.app.state.span_index import SpanIndex
from tui.model.article import Span

PLACES = st.integers(0, 40)
SPANS = st.lists(
    st.tuples(PLACES, st.integers(0, 12)).map(lambda at: Span(at[0], at[0] + at[1])), max_size=25
)


@given(SPANS, PLACES, st.integers(1, 20))
def test_touching_finds_what_a_look_at_every_span_finds(spans, start, length):
    index = SpanIndex((span, number) for number, span in enumerate(spans))
    asked = Span(start, start + length)
    expected = {number for number, span in enumerate(spans) if span.overlaps(asked)}
    found = index.touching(asked.start, asked.end)
    assert {number for span, number in found if len(span)} == {n for n in expected if len(spans[n])}
    assert [span for span, _ in found] == sorted(span for span, _ in found)


def test_spans_that_only_meet_do_not_touch():
    index = SpanIndex([(Span(0, 5), "before"), (Span(5, 9), "here"), (Span(9, 12), "behind")])
    assert [what for _, what in index.touching(5, 9)] == ["here"]


def test_an_outer_span_that_began_far_to_the_left_is_found():
    inner = [(Span(at, at + 1), "inner") for at in range(1, 50)]
    index = SpanIndex([(Span(0, 100), "outer"), *inner])
    assert [what for _, what in index.touching(80, 81)] == ["outer"]


def test_spans_of_one_start_keep_their_order():
    index = SpanIndex([(Span(3, 9), "first"), (Span(3, 9), "second"), (Span(0, 4), "earlier")])
    assert [what for _, what in index] == ["earlier", "first", "second"]
