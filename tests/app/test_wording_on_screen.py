"""What is said in words: the evidence, the masthead, a copied quotation."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from tests.app.articles import ANALYSIS, ARTICLE, BRIDGE, SILENT, S, open_article_of, paragraphs
from tests.app.default_settings import KEYMAP
from tui.app.reader.text.evidence_rows import evidence_rows
from tui.app.state.open_article import OpenArticle
from tui.app.state.summary import counter, counts, masthead, origin_of
from tui.app.statements.quote import quote
from tui.errors import AnalysisError
from tui.model.statement import Evidence
from tui.wording import per_cent


def plain(statement: str, measure: int = 60) -> list[str]:
    """The evidence's rows with as much space between left and right as fits."""
    rows = evidence_rows(open_article_of(), S[statement], measure, KEYMAP)
    sides = [["".join(text for text, _ in side) for side in (row.left, row.right)] for row in rows]
    return [f"{left}{right.rjust(measure - len(left))}".rstrip() for left, right in sides]


def test_the_evidence_names_each_part_with_its_figure_and_reason():
    assert plain("s2") == [
        "",
        "Why Elna Brandt?                                90 % overall",
        "",
        "source   “She” is Elna Brandt                           88 %",
        "         the only woman named since the last paragraph",
        "cue      “added” reports speech                         97 %",
        "         a verb of the lexicon",
        "words    from “that” to the comma",
        "kind     mixed",
        "         three of four words stand in quotation marks",
        "",
        "c correct    y copy with source    w close",
        "",
    ]


def test_a_second_finding_on_one_part_has_no_label():
    finding = Evidence("cue", "“added” follows its source")
    statement = replace(S["s2"], evidence=(S["s2"].evidence[0], finding))
    rows = [
        row.left[0][0].strip() for row in evidence_rows(open_article_of(), statement, 60, KEYMAP) if row.left
    ]
    assert rows[1:] == ["cue", "", "", "c"]


def test_the_readers_own_word_comes_first_with_what_was_found_before():
    own = Evidence("correction", "you named Tomas Okello as the speaker", "found: Elna Brandt")
    statement = replace(S["s2"], confidence=1.0, corrected=("speaker",), evidence=(*S["s2"].evidence, own))
    rows = evidence_rows(open_article_of(), statement, 60, KEYMAP)
    assert rows[1].right == (("corrected by you", "quiet"),)
    assert ["".join(text for text, _ in row.left) for row in rows[3:6]] == [
        "yours    you named Tomas Okello as the speaker",
        "         found: Elna Brandt",
        "source   “She” is Elna Brandt",
    ]


def test_a_statement_of_nobody():
    assert plain("s7")[1].split("  ")[0] == "Why unattributed?"


@pytest.mark.parametrize("measure", [20, 32, 72])
def test_no_row_of_evidence_is_wider_than_the_measure(measure):
    for row in evidence_rows(open_article_of(), S["s2"], measure, KEYMAP):
        if any(ink in {"text", "quiet"} for _, ink in row.left) and row.left[0][0] != "c":
            assert sum(cell_len(text) for text, _ in (*row.left, *row.right)) <= measure


@pytest.mark.parametrize(("share", "words"), [(0.9, "90 %"), (0, "0 %"), (1.0, "100 %"), (0.876, "88 %")])
def test_per_cent(share, words):
    assert per_cent(share) == words


def pending() -> OpenArticle:
    return OpenArticle(ARTICLE)


def failed() -> OpenArticle:
    open_article = OpenArticle(ARTICLE)
    open_article.failure = AnalysisError("a", "b", "c")
    return open_article


def unattributed() -> OpenArticle:
    return open_article_of(replace(BRIDGE, analysis=ANALYSIS.only(lambda each: each.id == "s7")))


MASTHEADS = [
    (open_article_of, "news · 2021-03-02 · By A. Writer · 132 words · 9 statements by 3 speakers"),
    (pending, "news · 2021-03-02 · By A. Writer · 132 words · looking for statements …"),
    (failed, "news · 2021-03-02 · By A. Writer · 132 words · finding statements failed"),
    (unattributed, "news · 2021-03-02 · By A. Writer · 132 words · 1 statement"),
    (lambda: open_article_of(SILENT), "news · 3 words · no statements"),
    (lambda: OpenArticle(paragraphs("Yes.")), "a.txt · 1 word · looking for statements …"),
]


@pytest.mark.parametrize(("open_article", "words"), MASTHEADS)
def test_masthead(open_article, words):
    assert masthead(open_article(), 100) == words


ROOM = [
    (72, "news · 2021-03-02 · 132 words · 9 statements by 3 speakers"),
    (55, "2021-03-02 · 132 words · 9 statements by 3 speakers"),
    (45, "2021-03-02 · 9 statements by 3 speakers"),
]


@pytest.mark.parametrize(("width", "words"), ROOM)
def test_masthead_in_less_room_keeps_what_was_found(width, words):
    assert masthead(open_article_of(), width) == words


def test_counts():
    assert counts(open_article_of(), ", ") == "9 statements, 3 speakers"
    one = open_article_of(replace(BRIDGE, analysis=ANALYSIS.only(lambda each: each.id == "s5")))
    assert counts(one, " by ") == "1 statement by 1 speaker"


COUNTERS = [
    (lambda: None, ("", "")),
    (pending, ("", "")),
    (failed, ("", "")),
    (open_article_of, ("", "9 statements")),
    (lambda: open_article_of(current="s4"), ("4", " of 9")),
    (lambda: open_article_of(SILENT), ("", "no statements")),
]


@pytest.mark.parametrize(("open_article", "words"), COUNTERS)
def test_counter(open_article, words):
    assert counter(open_article()) == words


ORIGINS = [
    ("news/bridge.txt", "news"),
    ("/home/me/news/bridge.txt", "news"),
    ("bridge.txt", "bridge.txt"),
    ("/bridge.txt", "bridge.txt"),
    (r"C:\news\bridge.txt", "news"),
]


@pytest.mark.parametrize(("origin", "words"), ORIGINS)
def test_origin(origin, words):
    assert origin_of(origin) == words


WHERE = "Council puts off the harbour bridge (news/bridge.txt · 2021-03-02 · By A. Writer)\n"
QUOTES = [
    ("s1", f"The harbour bridge will stay shut until autumn\n— Elna Brandt, mayor\n{WHERE}"),
    (
        "s4",
        f'"The steel is tired," … "We counted forty cracks."\n'
        f"— Tomas Okello, an engineer at Port Works\n{WHERE}",
    ),
    (
        "s9",
        '"First we dig the northern trench,\n\n"then we pour,"\n'
        f"— Tomas Okello, an engineer at Port Works\n{WHERE}",
    ),
    ("s7", f'"Wait and see."\n— Unattributed\n{WHERE}'),
]


@pytest.mark.parametrize(("statement", "words"), QUOTES)
def test_quote(statement, words):
    assert quote(open_article_of(), S[statement]) == words
