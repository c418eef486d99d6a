import html
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tui.control_characters import neutralise_line
from tui.exporters import markdown
from tui.exporters.markdown import escape
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document, Speaker, Statement

DIALECTS = [MarkdownIt("commonmark"), MarkdownIt("gfm-like")]

ESCAPED = {
    "plain words stay": "plain words stay",
    "A - B, 50 % + 3; (all) fine!": "A - B, 50 % + 3; (all) fine!",
    "*emphasis* and _more_": r"\*emphasis\* and \_more\_",
    "a `code` \\ b": r"a \`code\` \\ b",
    "[link](http://x.y) ![i](j)": r"\[link\](http://x.y) !\[i\](j)",
    "<b>bold</b> <!-- gone -->": r"\<b\>bold\</b\> \<!-- gone --\>",
    "AT&T, R & D": "AT&T, R & D",
    "&amp; &#42; &#x2a;": r"\&amp; \&\#42; \&\#x2a;",
    "~~gone~~ a|b": r"\~\~gone\~\~ a\|b",
    "$5 and $6": r"\$5 and \$6",
    "# heading #": r"\# heading \#",
    "- item": r"\- item",
    "+ item": r"\+ item",
    "* item": r"\* item",
    "---": r"\---",
    "===": r"\===",
    "2021. A year": r"2021\. A year",
    "3) third": r"3\) third",
    "2021 was a year.": "2021 was a year.",
    "> quote": r"\> quote",
    "two\nlines\tand\x1b": "two lines and␛",
    "": "",
}
CONTEXTS = {"paragraph": "{}", "quotation": "> {}", "later line": "> word\n> {}", "heading": "## {}"}
AWKWARD = st.text(
    st.one_of(st.sampled_from("\\`*_[]()<>#+-.!~|=$:&;{}^\"'1a/ \n\t\u00a0\u3000"), st.characters()),
    max_size=40,
)


def read(rendered: str) -> str:
    """The characters a reader sees of rendered Markdown."""
    return html.unescape(re.sub(r"<[^>]*>", "", rendered)).strip()


@pytest.mark.parametrize(("text", "expected"), ESCAPED.items())
def test_escape(text, expected):
    assert escape(text) == expected


@pytest.mark.parametrize("context", CONTEXTS.values(), ids=CONTEXTS)
@pytest.mark.parametrize("text", ESCAPED)
def test_escaped_text_renders_as_itself(text, context):
    before = "word\n" if "word" in context else ""
    for dialect in DIALECTS:
        assert read(dialect.render(context.format(escape(text)))) == (before + neutralise_line(text)).strip()


@given(text=AWKWARD, context=st.sampled_from(["{}", "> {}", "## {}"]))
def test_any_text_renders_as_itself(text, context):
    for dialect in DIALECTS:
        assert read(dialect.render(context.format(escape(text)))) == neutralise_line(text).strip()


@given(text=AWKWARD)
def test_escaped_text_becomes_text_and_nothing_else(text):
    tokens = MarkdownIt("commonmark").parse("> " + escape(text))
    kinds = [child.type for token in tokens for child in token.children or ()]
    assert set(kinds) <= {"text", "text_special"}
    assert {token.type for token in tokens} <= {
        "blockquote_open",
        "paragraph_open",
        "inline",
        "paragraph_close",
        "blockquote_close",
    }


def one_statement(text: str, *content: tuple[int, int], blocks: tuple[tuple[int, int], ...]) -> str:
    """The Markdown of an article with a single statement."""
    spans = tuple(Span(*piece) for piece in content)
    statement = Statement("s1", "direct", "communication", 0.9, spans, None, None, "p1")
    speaker = Speaker("p1", "Ann\nLee", "PERSON", "mayor", None, ())
    article = Article("a", "Title", "a.txt", text, tuple(Block(Span(*one), "paragraph") for one in blocks))
    stream = io.StringIO()
    markdown.write([Document(article, Analysis((statement,), (speaker,)))], stream)
    return stream.getvalue()


QUOTED = {
    # text, content, blocks, what is quoted
    "one piece": ("“Yes.”", [(0, 6)], [(0, 6)], "> “Yes.”\n"),
    "two pieces": ("“A,” he said, “b.”", [(0, 4), (14, 18)], [(0, 18)], "> “A,” … “b.”\n"),
    "pieces that adjoin": ("“A.” “B.”", [(0, 4), (5, 9)], [(0, 9)], "> “A.” “B.”\n"),
    "a line end within a paragraph": ("“A\n  b.”", [(0, 8)], [(0, 8)], "> “A b.”\n"),
    "two paragraphs": ("“A.\n\n“B.”", [(0, 9)], [(0, 3), (5, 9)], "> “A.\n>\n> “B.”\n"),
    "pieces in two paragraphs": ("“A.\n\n“B.”", [(0, 3), (5, 9)], [(0, 3), (5, 9)], "> “A.\n>\n> “B.”\n"),
    "no blocks known": ("“A.\n\n“B.”", [(0, 9)], [], "> “A. “B.”\n"),
}


@pytest.mark.parametrize(("text", "content", "blocks", "expected"), QUOTED.values(), ids=QUOTED)
def test_statement_is_quoted_by_paragraph(text, content, blocks, expected):
    assert f"\n\n{expected}\n—" in one_statement(text, *content, blocks=tuple(blocks))


def test_heading_and_reference_name_speaker_role_article_and_kind():
    written = one_statement("“Yes.”", (0, 6), blocks=((0, 6),))
    assert written.startswith("# Title\n\na.txt\n\n## Ann Lee, mayor\n\n")
    assert written.endswith("\n— direct · 90 % · characters 0–6\n")


def test_rendered_quotations_equal_the_content(document):
    stream = io.StringIO()
    markdown.write([document], stream)
    rendered = MarkdownIt("commonmark").render(stream.getvalue())
    quoted = [
        read(quotation) for quotation in re.findall(r"<blockquote>(.*?)</blockquote>", rendered, re.DOTALL)
    ]
    assert quoted == [
        "The ministry “will␛]0;not␇ pay $5_000” for it",
        '"We came. # We saw & left 2 &lt; 3,\n"1. We won," … "\ufffdas ever."',
        "for peace 🕊\ufe0f",
        "2021",
        "Talks *stall*",
    ]
