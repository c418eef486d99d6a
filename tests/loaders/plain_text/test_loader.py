import pytest

from tui.loaders.files import articles
from tui.loaders.metadata.date import iso_date
from tui.model.article import Article
from tui.resources import seeds

LONG = (
    "The Taliban warned the alliance on Tuesday against seeking to continue the war in the country, " * 2
    + "and left."
)
WRAPPED = "The Taliban warned the alliance on Tuesday against\nseeking to continue the war, and\nleft."


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


CHARACTERS = [
    ("as it is", b"  One.\n\n\n Two.\t\n", "  One.\n\n\n Two.\t\n"),
    ("Windows line ends", b"One.\r\n\r\nTwo.\r\n", "One.\n\nTwo.\n"),
    ("old Mac line ends", b"One.\r\rTwo.", "One.\n\nTwo."),
    ("UTF-8 with a mark", b"\xef\xbb\xbfOne.", "One."),
    ("UTF-16 little-endian", "\ufeffOne “two”.".encode("utf-16-le"), "One “two”."),
    ("UTF-16 big-endian", "\ufeffOne “two”.".encode("utf-16-be"), "One “two”."),
    ("UTF-32", "\ufeffOne “two”.".encode("utf-32-le"), "One “two”."),
    ("control characters stay", b"One \x1b[31mtwo\x07.", "One \x1b[31mtwo\x07."),
    ("other separators stay", "One\u2028two\x85three\x0cfour.".encode(), "One\u2028two\x85three\x0cfour."),
]


@pytest.mark.parametrize(
    ("content", "text"), [row[1:] for row in CHARACTERS], ids=[row[0] for row in CHARACTERS]
)
def test_the_text_is_the_file_s_own_characters(read, content, text):
    assert read("a.txt", content).text == text


PARAGRAPHS = [
    ("blank lines separate", "He came.\n\nHe left.\n", ["He came.", "He left."]),
    ("blank lines may hold white space", "He came.\n \t\n\n\nHe left.", ["He came.", "He left."]),
    ("white space around is left out", "  He came. \n\n\tHe left.\t\n", ["He came.", "He left."]),
    ("wrapped by hand, with blank lines", f"{WRAPPED}\n\nHe left.", [WRAPPED, "He left."]),
    ("wrapped by hand, without blank lines", WRAPPED, [WRAPPED]),
    ("one line", "He came.", ["He came."]),
    ("a long line a paragraph", f"{LONG}\nHe came.\n{LONG}", [LONG, "He came.", LONG]),
    ("a long line a paragraph below a title", f"Title\n\n{LONG}\nHe came.", ["Title", LONG, "He came."]),
    (
        "short lines that no wrapping explains",
        "She came.\nHe left the house at once and slept.\nNo one saw it.\nThey said so.",
        ["She came.", "He left the house at once and slept.", "No one saw it.", "They said so."],
    ),
    (
        "one clause a line",
        "He came,\nafter all these years he had spent abroad,\nand left,\nbut nobody saw it.",
        ["He came,\nafter all these years he had spent abroad,\nand left,\nbut nobody saw it."],
    ),
    (
        "list items",
        "He wants:\n\n- peace\n- a house\n  by the sea\n\nHe came.",
        ["He wants:", "- peace", "- a house\n  by the sea", "He came."],
    ),
    (
        "a long address is no paragraph of its own",
        f"See it\nat {'x' * 200}\nnow.\n\nOK.",
        [f"See it\nat {'x' * 200}\nnow.", "OK."],
    ),
    (
        "byline and date under the title",
        "Title Here\nBy Jane Doe\n17 February 2021\n\nHe came.",
        ["Title Here", "By Jane Doe", "17 February 2021", "He came."],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in PARAGRAPHS], ids=[row[0] for row in PARAGRAPHS]
)
def test_paragraphs(read, text, expected):
    article = read("a.txt", text)
    assert [words for _, words in kinds(article)] == expected


KINDS = [
    ("a short line", "Calls for caution", "heading"),
    ("capitals", "CALLS FOR CAUTION", "heading"),
    ("capitals that ask", "WHAT NEXT?", "heading"),
    ("ends in a figure", "Elections in 2022", "heading"),
    ("a full stop", "He came.", "paragraph"),
    ("a question", "Will they come?", "paragraph"),
    ("a colon", "He said:", "paragraph"),
    ("a closing quotation mark", "He said “no”", "paragraph"),
    ("a straight one", 'He said "no"', "paragraph"),
    ("a bracket", "He said (and left it at that, as so many had done before)", "paragraph"),
    ("a comma", "Dear Sir,", "paragraph"),
    ("in lower case", "continued below", "paragraph"),
    ("a separator", "* * *", "paragraph"),
    ("a list item", "- Peace", "paragraph"),
    ("a numbered item", "2. Peace", "paragraph"),
    ("a signature", "— Abraham Lincoln", "paragraph"),
    ("a signed quotation", "“I voted.” — Jane Doe, nurse", "paragraph"),
    ("signed, straight", '"I voted" -- Jane Doe', "paragraph"),
    ("signed behind a hyphen", "'I voted.' - Jane Doe, nurse", "paragraph"),
    ("signed, spaced", "«\u00a0I voted.\u00a0» – Jane Doe, nurse", "paragraph"),
    ("signed, reversed", "»I voted ›here‹.« —Jane Doe, nurse", "paragraph"),
    ("signed, quoting", "“I said “no”.” ― Jane Doe", "paragraph"),
    ("a quotation within a heading", "“Hard” times - and “soft” ones", "heading"),
    ("a speaker's line", "PENCE: We will not yield", "paragraph"),
    ("a byline", "By Jane Doe", "paragraph"),
    ("two lines", "Calls\nfor caution", "paragraph"),
    ("too long", "Calls for caution " * 5, "paragraph"),
    ("a French agency", "Afghan soldiers in Kabul (French)", "caption"),
    ("Al-Jazeera", "NATO allies kept their forces there (Al-Jazeera)", "caption"),
    ("Reuters", "Afghan soldiers in Kabul, May 2021. (Reuters)", "caption"),
    ("a photographer", "Afghan soldiers in Kabul (AP Photo/Rahmat Gul)", "caption"),
    ("label first", "Photo: Afghan soldiers in Kabul", "caption"),
    ("another label", "IMAGE CREDIT: Jane Doe", "caption"),
    ("by a photographer", "Photograph by Jane Doe", "caption"),
    ("label last, behind a quotation", "A soldier says: »No« Photo: Rahmat Gul/AP", "caption"),
    ("label last", "Afghan soldiers in Kabul. Photograph: Rahmat Gul/AP", "caption"),
    ("an aside at the end", "He came home (in the end)", "paragraph"),
    ("a year at the end", "The war ended (2001)", "paragraph"),
    ("a sentence behind the bracket", "He left NATO (Brussels).", "paragraph"),
    ("nothing before the bracket", "(Reporting by Jane Doe)", "paragraph"),
    ("pictures spoken of", "Photos of the soldiers were everywhere, he said.", "paragraph"),
    ("too long for a caption", "Soldiers were seen in Kabul. " * 11 + "(Reuters)", "paragraph"),
]


@pytest.mark.parametrize(("block", "kind"), [row[1:] for row in KINDS], ids=[row[0] for row in KINDS])
def test_kinds_within_a_text(read, block, kind):
    article = read("a.txt", f"First came this.\n\n{block}\n\nThen came that.\n")
    assert kinds(article)[1] == (kind, block.strip())
    assert article.blocks[1].level == (2 if kind == "heading" else 0)


TOPS = [
    ("a title", "NATO stays\n\nIt will not go.", "NATO stays", ["heading 1", "paragraph 0"]),
    (
        "a title with a speaker",
        "Taliban: no peace before May\n\nIt will not go.",
        "Taliban: no peace before May",
        ["heading 1", "paragraph 0"],
    ),
    (
        "a title and its standfirst",
        "NATO stays\n\nNo plans to go\n\nIt will not go.",
        "NATO stays",
        ["heading 1", "heading 2", "paragraph 0"],
    ),
    (
        "a title below the date",
        "17 February 2021\n\nNATO stays\n\nIt will not go.",
        "NATO stays",
        ["paragraph 0", "heading 1", "paragraph 0"],
    ),
    *(
        (
            f"a title ending in {said}",
            f"NATO {said}\n\nIt will not go.",
            f"NATO {said}",
            ["heading 1", "paragraph 0"],
        )
        for said in ("‘stays’", "“stays”", '"stays"', "« stays »", "»stays«", "„stays“", "''stays''")
    ),
    (
        "a title with a speaker quoted",
        "Taliban: “no peace”\n\nIt will not go.",
        "Taliban: “no peace”",
        ["heading 1", "paragraph 0"],
    ),
    (
        "a title that says whom it quotes",
        "“No peace” – Taliban\n\nIt will not go.",
        "“No peace” – Taliban",
        ["heading 1", "paragraph 0"],
    ),
    (
        "a motto at the top",
        "“All is lost.” — Jane Doe\n\nIt will not go.",
        "“All is lost.” — Jane Doe",
        ["paragraph 0", "paragraph 0"],
    ),
    (
        "a sentence in quotation marks at the top",
        "“It will go.”\n\nIt will not go.",
        "“It will go.”",
        ["paragraph 0", "paragraph 0"],
    ),
    (
        "a speaker without words at the top",
        "PENCE:\n\nIt will not go.",
        "PENCE:",
        ["paragraph 0", "paragraph 0"],
    ),
    (
        "a heading above signed quotations",
        "It was close.\n\nThree voices\n\n“I won.” — Jane Doe\n\n“I lost.” — John Roe\n\nMore soon.",
        "It was close.",
        ["paragraph 0", "heading 2", "paragraph 0", "paragraph 0", "paragraph 0"],
    ),
    ("a title alone", "NATO stays", "NATO stays", ["paragraph 0"]),
    (
        "nothing below a heading",
        "It will not go.\n\nThe end",
        "It will not go.",
        ["paragraph 0", "paragraph 0"],
    ),
    (
        "a caption first",
        "Kabul (AFP)\n\nIt will not go. Ever.",
        "It will not go.",
        ["caption 0", "paragraph 0"],
    ),
    ("captions only", "Photo: Kabul", "Photo: Kabul", ["caption 0"]),
    (
        "a list of results",
        "It was close.\n\nArsenal 2\n\nChelsea 1\n\nLeeds 3\n\nMore soon.",
        "It was close.",
        ["paragraph 0", "paragraph 0", "paragraph 0", "heading 2", "paragraph 0"],
    ),
]


@pytest.mark.parametrize(("text", "title", "blocks"), [row[1:] for row in TOPS], ids=[row[0] for row in TOPS])
def test_titles_and_headings(read, text, title, blocks):
    article = read("a.txt", text)
    assert article.title == title
    assert [f"{block.kind} {block.level}" for block in article.blocks] == blocks


SENTENCES = [
    ("the first of two", "He came. He left.", "He came."),
    ("white space made one space", "He\n  came\tto Kabul. He left.", "He came to Kabul."),
    (
        "abbreviations go on",
        "Mr. J. Doe of the U.S. Army met Sen. Roe. He left.",
        "Mr. J. Doe of the U.S. Army met Sen. Roe.",
    ),
    ("a closing quotation mark belongs", '"I came." He left.', '"I came."'),
    ("a reversed one", "»I came.« He left.", "»I came.«"),
    ("a low one", "„I came.“ „I left.“", "„I came.“"),
    ("one behind white space", "«\u00a0I came.\u00a0» He left.", "« I came. »"),
    ("an opening one does not", "I came. « He left. »", "I came."),
    ("a decimal", "It grew by 2.5 percent. He left.", "It grew by 2.5 percent."),
    ("no end", "He came", "He came"),
    ("too long", "word " * 40, "word " * 18 + "word …"),
    ("shortened before a comma", "x" * 96 + ", and more of it", "x" * 96 + " …"),
    ("one long word", "x" * 150, "x" * 98 + " …"),
]


@pytest.mark.parametrize(("text", "title"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_the_first_sentence_as_title(read, text, title):
    assert read("a.txt", text).title == title


CREDITS = [
    ("by one", "By Jane Doe", "Jane Doe", None),
    ("by two", "By Jane Doe and John Roe, Reuters", "Jane Doe and John Roe, Reuters", None),
    ("capitals", "BY JANE DOE", "JANE DOE", None),
    ("labelled", "Author: Jane van Doe", "Jane van Doe", None),
    ("not a name", "By the river", None, None),
    ("a deadline", "By Monday", None, None),
    ("a sentence", "By May, Jane Doe had left.", None, None),
    ("American date", "February 17, 2021", None, "2021-02-17"),
    ("British date", "Wednesday 17 Feb. 2021", None, "2021-02-17"),
    ("labelled date", "Published: 17 February 2021 at 10:30 GMT", None, "2021-02-17"),
    ("ISO 8601", "2021-02-17", None, "2021-02-17"),
    ("no such day", "February 31, 2021", None, None),
    ("a day in a sentence", "February 17, 2021 was cold.", None, None),
]


@pytest.mark.parametrize(
    ("line", "byline", "published"), [row[1:] for row in CREDITS], ids=[row[0] for row in CREDITS]
)
def test_bylines_and_date_lines(read, line, byline, published):
    article = read("a.txt", f"NATO stays\n\n{line}\n\nIt will not go.")
    assert (article.byline, article.published) == (byline, published)


def test_a_byline_far_below_is_none(read):
    assert read("a.txt", "He came.\n\n" * 6 + "By Jane Doe\n\nHe left.").byline is None


DATES = [
    ("2021-02-17", "2021-02-17"),
    ("2021-02-17T10:00:00Z", "2021-02-17T10:00:00+00:00"),
    ("2021-02-17 10:00:00 +0300", "2021-02-17T10:00:00+03:00"),
    ("Feb 3rd, 2021", "2021-02-03"),
    ("Sunday, 3 March 2024, 14:05", "2024-03-03"),
    ("3/4/2021", None),
    ("2021-02-31", None),
    ("yesterday", None),
]


@pytest.mark.parametrize(("written", "expected"), DATES)
def test_dates(written, expected):
    assert iso_date(written) == expected


# By hand: the headings and captions of each sample (the beginning of a caption), and how many blocks it has.
SEEDS = {
    "000_0a9942667aadfbee": (17, ["Committed to the Doha Agreement", "Cut down on forces"], []),
    "003_1ee38fb1c13d18a8": (
        16,
        ["America warns", "Thoughtful withdrawal"],
        ["US envoy to Afghanistan: We will"],
    ),
    "004_7e0b746ba5a4be4f": (
        25,
        ["Calls for caution", "Reassure partners"],
        ["Last January, Washington reduced"],
    ),
}


def test_the_samples():
    loaded = {article.id: article for article in articles([str(seeds())])}
    assert loaded.keys() == SEEDS.keys()
    for name, (count, headings, captions) in SEEDS.items():
        article = loaded[name]
        assert article.text == (seeds() / f"{name}.txt").read_bytes().decode()
        assert len(article.blocks) == count
        blocks = kinds(article)
        assert [words for kind, words in blocks if kind == "heading"] == headings
        found = [words for kind, words in blocks if kind == "caption"]
        assert [words[: len(begin)] for words, begin in zip(found, captions, strict=True)] == captions
        assert {block.level for block in article.blocks} == {0, 2}
        assert (article.byline, article.published, article.styles) == (None, None, ())


def test_the_samples_titles_are_their_first_sentences():
    for article in articles([str(seeds())]):
        beginning = article.title.removesuffix(" …")
        assert article.text.startswith(beginning + " ")
        assert 80 < len(beginning) <= 98
