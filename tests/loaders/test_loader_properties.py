"""What holds for any file whatever, tried with files that hypothesis makes up."""

import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.errors import LoadError
from tui.loaders.files import articles
from tui.model.article import Article, Span

MODERATE = settings(deadline=None, max_examples=150)


def texts(words: list[str], characters: str) -> st.SearchStrategy[str]:
    """Any text, or one made of these words and characters, where the rules are at work."""
    pieces = st.sampled_from(words) | st.sampled_from(characters)
    return st.text() | st.lists(pieces, max_size=40).map("".join)


NEWSPRINT = [
    "By Jane Doe",
    "Photo: x",
    "A heading",
    "He said.",
    "(AFP)",
    "2021-02-17",
    "x" * 130,
    "\n\n",
    "1. ",
]
MARKUP = [
    "```\n",
    "](",
    "\n\n",
    "  \n",
    "|-|-|\n",
    "---\n",
    "title: ",
    "<div>",
    "<h2>",
    "<br>",
    "<!--",
    "&#13;",
]


def loaded(name: str, content: bytes) -> Article | LoadError:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        (item,) = articles([str(path)])
    return item


def check(article: Article) -> None:
    text = article.text
    everything = Span(0, len(text))
    spans = [block.span for block in article.blocks]
    assert spans
    assert all(everything.contains(span) and span.of(text).strip() for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    ends, starts = [0, *(span.end for span in spans)], [*(span.start for span in spans), len(text)]
    outside = [Span(end, start) for end, start in zip(ends, starts, strict=True)]
    assert all(not gap.of(text).strip() for gap in outside)
    assert all(
        len(style.span) and any(span.contains(style.span) for span in spans) for style in article.styles
    )
    assert [s.span.start for s in article.styles] == sorted(s.span.start for s in article.styles)
    assert "\r" not in text
    for line in (article.title, article.byline, article.published):
        assert line is None or (line and line == " ".join(line.split()))
    "".join([text, article.title, article.origin, article.id]).encode()


@MODERATE
@given(texts(NEWSPRINT, "ab \t\n\r\f\x1c\u2028\ufeff“-.é"))
def test_any_plain_text(content):
    article = loaded("a.txt", content.encode(errors="replace"))
    if isinstance(article, Article):
        check(article)
        assert article.text == content.encode(errors="replace").decode("utf-8-sig").replace(
            "\r\n", "\n"
        ).replace("\r", "\n")
    else:
        assert not content.removeprefix("\ufeff").strip() or "\0" in content


@MODERATE
@given(texts(MARKUP, "ab*_`~[]()!>-+#|1.<&;= \t\n\\é日"))
def test_any_markdown(content):
    article = loaded("a.md", content.encode(errors="replace"))
    if isinstance(article, Article):
        check(article)
        assert article.text == "\n\n".join(block.span.of(article.text) for block in article.blocks)
    else:
        assert "failed" not in article.problem


@MODERATE
@given(st.binary(), st.sampled_from(["a.txt", "a.md", "a"]))
def test_any_bytes(content, name):
    item = loaded(name, content)
    if isinstance(item, Article):
        check(item)
    else:
        assert "failed" not in item.problem
        assert str(item).isprintable()
