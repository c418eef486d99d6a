"""Articles: where they were read from, how their texts change, and how they are removed; no mark is lost."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.library.building import database_of
from tui.anchoring.anchor import anchor
from tui.errors import LibraryError
from tui.library.articles.articles import FileState
from tui.library.library import Library
from tui.model.article import Article, Block, Span, StyleSpan
from tui.model.correction import Missed, Rejected, Target
from tui.model.mark import Mark
from tui.model.statement import Analysis

TEXT = "Ferry sinks\n\nAda said that the ferry had been old.\n"
LATER = "Ferry sinks off Port Elm\n\nOn Monday, Ada said that the ferry had been old.\n"
GONE = "Nobody was there, and so there is nothing to tell.\n"


def article_of(text: str, path: str = "/news/a.txt", **particulars: str) -> Article:
    blocks = (Block(Span(0, len(text)), "paragraph"),)
    return Article("a", text.split("\n", 1)[0], path, text, blocks, **particulars)


def add(library: Library, text: str, path: str = "/news/a.txt"):
    added = library.articles.add(article_of(text, path))
    return added.article, added.status


def mark(words: str = "the ferry", text: str = TEXT) -> Mark:
    start = text.index(words)
    return Mark("", (anchor(text, Span(start, start + len(words))),), on_statement=False)


def words_of(library: Library, article: int) -> list[tuple[str, bool]]:
    """The marked words of an article as they stand in its text now, and whether they are gone."""
    text = library.articles.get(article).text
    return [
        (each.anchors[0].exact if each.orphaned else each.spans[0].of(text), each.orphaned)
        for each in library.marks.of(article)
    ]


def origins(library: Library, article: int) -> set[str]:
    """Everywhere the article was read from."""
    rows = database_of(library).rows("SELECT path FROM origin WHERE article = ?", [article])
    return {path for (path,) in rows}


def check_sound(library: Library) -> None:
    """The file holds together, and what is searched is what is there."""
    database = database_of(library)
    assert database.rows("PRAGMA integrity_check") == [("ok",)]
    assert database.rows("PRAGMA foreign_key_check") == []
    for index in ("body_words", "statement_words", "title_words"):
        with database.transaction():
            database.write(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")


@pytest.fixture
def library():
    with Library() as opened:
        yield opened
        check_sound(opened)


# ---- what is kept ----


def test_an_article_is_given_back_as_it_was_loaded(library):
    given = replace(
        article_of(TEXT, byline="By Eve", published="2026-03-04"),
        blocks=(Block(Span(0, 11), "heading", 1), Block(Span(13, 50), "list-item", 2, "•", True)),
        styles=(StyleSpan(Span(3, 5), "link", "http://x.org"),),
    )
    assert library.articles.get(library.articles.add(given).article) == given


def test_what_is_not_there_cannot_be_got(library):
    with pytest.raises(LibraryError, match="there is no article 7"):
        library.articles.get(7)


def test_what_loaders_learn_to_see_is_kept_without_a_new_revision(library):
    known, _ = add(library, TEXT)
    better = article_of(TEXT, byline="By Eve")
    better = replace(better, title="A better title", blocks=(Block(Span(0, 11), "heading", 1),))
    assert library.articles.add(better).status == "known"
    assert library.articles.get(known) == better
    assert library.listing.of([known])[known].title == "A better title"
    assert library.listing.ids("eve better") == [known]
    assert database_of(library).value("SELECT count(*) FROM revision") == 1


@pytest.mark.parametrize(
    "other",
    [
        {"byline": "By Jane Doe"},
        {"title": "FERRY SINKS"},
        {"published": "may 2021"},
        {"origin": "/News/A.txt"},
    ],
    ids=str,
)
def test_what_differs_by_case_alone_is_brought_up_to_date(library, other):
    before = article_of(TEXT, byline="By jane DOE", published="May 2021")
    known = library.articles.add(before).article
    after = replace(before, **other)
    assert library.articles.add(after).article == known
    assert library.articles.get(known) == after
    told = library.listing.of([known])[known]
    assert (told.title, told.byline, told.published) == (after.title, after.byline, after.published)


def test_a_byline_that_is_gone_is_gone_from_the_list(library):
    known = library.articles.add(article_of(TEXT, byline="By Eve")).article
    library.articles.add(article_of(TEXT))
    assert library.listing.of([known])[known].byline is None
    assert library.listing.ids("eve") == []


def test_a_relative_origin_is_known_wherever_it_is_opened_from(library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    known, _ = add(library, TEXT, "a.txt")
    assert origins(library, known) == {str(tmp_path / "a.txt")}
    assert library.articles.find("a.txt") == library.articles.find(str(tmp_path / "a.txt")) == known


# ---- origins and revisions ----

HISTORIES = {
    # what is opened one after the other: (place, text), and which article it is, with what it is said to be
    "once": ([("a", TEXT)], ["1 new"]),
    "twice": ([("a", TEXT), ("a", TEXT)], ["1 new", "1 known"]),
    "from two places": ([("a", TEXT), ("b", TEXT)], ["1 new", "1 known"]),
    "two articles": ([("a", TEXT), ("b", LATER)], ["1 new", "2 new"]),
    "changed": ([("a", TEXT), ("a", LATER)], ["1 new", "1 revised"]),
    "changed and back": ([("a", TEXT), ("a", LATER), ("a", TEXT)], ["1 new", "1 revised", "1 revised"]),
    "one of two places changes": (
        [("a", TEXT), ("b", TEXT), ("b", LATER), ("a", TEXT)],
        ["1 new", "1 known", "2 revised", "1 known"],
    ),
    "both places change": (
        [("a", TEXT), ("b", TEXT), ("a", LATER), ("b", LATER)],
        ["1 new", "1 known", "2 revised", "2 revised"],
    ),
    "one becomes the other": (
        [("a", TEXT), ("b", LATER), ("b", TEXT), ("b", LATER)],
        ["1 new", "2 new", "1 revised", "2 revised"],
    ),
    "a text that was left is a new article": (
        [("a", TEXT), ("a", LATER), ("b", TEXT)],
        ["1 new", "1 revised", "2 new"],
    ),
    "an empty one": ([("a", ""), ("b", "")], ["1 new", "1 known"]),
}  # fmt: skip


@pytest.mark.parametrize(("opened", "became"), HISTORIES.values(), ids=HISTORIES)
def test_which_article_a_text_is(library, opened, became):
    made = [add(library, text, f"/news/{place}.txt") for place, text in opened]
    assert [f"{article} {status}" for article, status in made] == became
    place, text = opened[-1]
    assert library.articles.get(made[-1][0]).text == text
    assert f"/news/{place}.txt" in origins(library, made[-1][0])


def test_the_same_text_from_two_places_has_two_origins(library):
    known, _ = add(library, TEXT, "/news/a.txt")
    add(library, TEXT, "/other/b.txt")
    assert origins(library, known) == {"/news/a.txt", "/other/b.txt"}
    assert library.articles.ids() == [known]
    assert library.listing.ids("other") == [known]


def test_marks_corrections_and_position_go_with_a_changed_text(library):
    known, _ = add(library, TEXT)
    library.marks.add(known, mark())
    library.corrections.add(known, Rejected(Target(mark("that the ferry had been old").anchors, "indirect")))
    library.positions.set_position(known, TEXT.index("Ada"))
    add(library, LATER)
    assert words_of(library, known) == [("the ferry", False)]
    (correction,) = library.corrections.of(known)
    (content,) = correction.change.target.content
    assert content.span.of(LATER) == "that the ferry had been old"
    assert library.positions.of(known).position == LATER.index("Ada")


def test_what_is_orphaned_is_listed_and_comes_back_with_its_words(library):
    known, _ = add(library, TEXT)
    made = library.marks.add(known, mark())
    add(library, GONE)
    assert words_of(library, known) == [("the ferry", True)]
    assert [each.id for each in library.marks.of(known)] == [made.id]
    assert library.marks.all()[0][0] == known
    add(library, LATER)
    assert words_of(library, known) == [("the ferry", False)]


def test_where_one_of_two_origins_changes_both_articles_have_the_marks(library):
    first, _ = add(library, TEXT, "/news/a.txt")
    add(library, TEXT, "/news/b.txt")
    library.marks.add(first, mark())
    second, _ = add(library, LATER, "/news/b.txt")
    assert second != first
    for article in (first, second):
        assert words_of(library, article) == [("the ferry", False)]
    assert origins(library, first) == {"/news/a.txt"}
    assert origins(library, second) == {"/news/b.txt"}


def test_a_file_that_becomes_the_text_of_another_article_brings_its_marks_along(library):
    first, _ = add(library, TEXT, "/news/a.txt")
    second, _ = add(library, LATER, "/news/b.txt")
    library.marks.add(first, mark())
    library.marks.add(second, mark("On Monday", LATER))
    assert add(library, TEXT, "/news/b.txt") == (first, "revised")
    assert words_of(library, first) == [("the ferry", False), ("On Monday", True)]
    assert library.articles.ids() == [first]


def test_what_its_only_file_has_left_is_not_what_a_reader_removed(library):
    first, _ = add(library, TEXT, "/news/a.txt")
    second, _ = add(library, LATER, "/news/b.txt")
    third, _ = add(library, GONE, "/news/c.txt")
    library.marks.add(second, mark("On Monday", LATER))
    library.articles.remove([third])
    add(library, TEXT, "/news/b.txt")
    assert library.articles.removed() == [third]
    assert library.maintenance.info().removed == 1
    assert library.articles.restore() == [third]
    assert library.articles.ids() == [first, third]
    assert add(library, LATER, "/news/b.txt") == (second, "revised")
    assert words_of(library, second) == [("On Monday", False)]


def test_an_article_that_corrections_are_moved_to_is_listed_with_them(library):
    first, _ = add(library, TEXT, "/news/a.txt")
    second, _ = add(library, f"{TEXT}More.\n", "/news/b.txt")
    library.analyses.keep(first, Analysis(), "e")
    missed = Target(mark("that the ferry had been old").anchors, "indirect")
    library.corrections.add(second, Missed(missed))
    add(library, TEXT, "/news/b.txt")
    assert library.analyses.listing_engine(first) is None
    assert len(library.analyses.refresh(first).analysis.statements) == 1
    assert library.listing.of([first])[first].statements == 1


def test_a_file_is_known_by_size_and_time_as_long_as_it_has_them(library):
    seen = FileState(50, 10**18)
    known = library.articles.add(article_of(TEXT), seen).article
    assert library.articles.find_unchanged("/news/a.txt", seen) == known
    for other in (FileState(51, 10**18), FileState(50, 10**18 + 1)):
        assert library.articles.find_unchanged("/news/a.txt", other) is None
    assert library.articles.find_unchanged("/news/b.txt", seen) is None
    library.articles.remove([known])
    assert library.articles.find_unchanged("/news/a.txt", seen) is None


# ---- removing ----


def test_what_is_removed_can_be_restored_with_its_marks(library):
    known, _ = add(library, TEXT)
    library.marks.add(known, mark())
    assert library.articles.remove([known]) == 1
    assert (library.articles.ids(), library.listing.ids(), library.marks.all()) == ([], [], [])
    assert library.articles.restore() == [known]
    assert (library.articles.ids(), library.listing.ids()) == ([known], [known])
    assert words_of(library, known) == [("the ferry", False)]


def test_marks_of_removed_articles_are_not_told_of(library):
    for path, text, tags in (("/news/a.txt", TEXT, ("x", "y")), ("/news/b.txt", LATER, ("y", "z"))):
        article, _ = add(library, text, path)
        library.marks.add(article, replace(mark(text=text), tags=tags))
    assert (library.marks.articles(), library.marks.tags()) == ([1, 2], ["y", "x", "z"])
    library.articles.remove([1])
    assert (library.marks.articles(), library.marks.tags()) == ([2], ["y", "z"])


@pytest.mark.parametrize("path", ["/news/a.txt", "/elsewhere/c.txt"])
def test_what_is_removed_is_back_when_it_is_opened_again(library, path):
    known, _ = add(library, TEXT)
    library.marks.add(known, mark())
    library.articles.remove([known])
    assert add(library, TEXT, path) == (known, "known")
    assert library.articles.ids() == [known]
    assert words_of(library, known) == [("the ferry", False)]


def test_the_next_removal_deletes_the_last_one_for_good(library):
    first, _ = add(library, TEXT, "/news/a.txt")
    second, _ = add(library, LATER, "/news/b.txt")
    third, _ = add(library, GONE, "/news/c.txt")
    for article in (first, second, third):
        library.marks.add(article, replace(mark(), orphaned=article == third))
        library.analyses.keep(article, Analysis(), "e")
    library.articles.remove([first])
    assert library.articles.remove([second]) == 1
    assert library.articles.removed() == [second]
    assert library.articles.restore() == [second]
    with pytest.raises(LibraryError):
        library.articles.get(first)
    database = database_of(library)
    for table in ("body", "revision", "origin", "listing", "analysis", "mark"):
        assert database.value(f"SELECT count(*) FROM {table}") == 2, table
    assert database.value("SELECT count(*) FROM body_words WHERE body_words MATCH 'monday'") == 1
    assert database.value("SELECT count(*) FROM body_words WHERE body_words MATCH 'ada'") == 1


def test_removing_nothing_twice_is_nothing(library):
    known, _ = add(library, TEXT)
    assert library.articles.remove([]) == 0
    assert library.articles.remove([known, 77]) == 1
    assert library.articles.remove([known]) == 0
    assert library.articles.ids() == []


# ---- whatever is done ----

PATHS = st.sampled_from(["/news/a.txt", "/news/b.txt", "/news/c.txt"])
WORDS = ("the old ferry of Port Elm sank", "a new pier will soon be built", "nobody knew it on Monday")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=3, unique=True).map(
    lambda chosen: ". ".join(["It is told", *chosen]) + ".\n"
)


class Reader(RuleBasedStateMachine):
    """A reader who opens, changes, marks, removes and restores; a model knows what is marked in which file.

    What is marked in a file is to be found as long as the file's article is there, as words in its text or
    as orphans.
    """

    def __init__(self) -> None:
        super().__init__()
        self.library = Library()
        self.texts: dict[str, str] = {}
        self.marked: dict[str, set[str]] = {}
        """The words marked, by path."""

    @rule(path=PATHS, text=TEXTS)
    def open(self, path, text):
        before = self.library.articles.find(path)
        added = self.library.articles.add(article_of(text, path))
        self.texts[path] = text
        assert self.library.articles.find(path) == added.article
        assert added.article in self.library.articles.ids()
        # Whoever shares the article shares its marks.
        here = set[str]().union(
            self.marked.get(path, set()),
            *(
                self.marked.get(each, set())
                for each in self.texts
                if self.library.articles.find(each) == added.article
            ),
        )
        for each in self.texts:
            if self.library.articles.find(each) == added.article:
                self.marked[each] = set(here)
        assert before is None or added.status in {"known", "revised"}

    @rule(path=PATHS, data=st.data())
    def mark(self, path, data):
        article, text = self.library.articles.find(path), self.texts.get(path, "")
        there = [words for words in WORDS if words in text]
        if article is None or not there:
            return
        words = data.draw(st.sampled_from(there))
        self.library.marks.add(article, mark(words, text))
        for each in self.texts:
            if self.library.articles.find(each) == article:
                self.marked.setdefault(each, set()).add(words)

    @rule(path=PATHS)
    def remove(self, path):
        article = self.library.articles.find(path)
        if article is None:
            return
        self.library.articles.remove([article])
        for each in list(self.texts):
            if self.library.articles.find(each) is None:
                del self.texts[each]
                self.marked.pop(each, None)

    @rule()
    def restore(self):
        self.library.articles.restore()
        assert self.library.articles.removed() == []

    @invariant()
    def no_mark_is_lost(self):
        for path, wanted in self.marked.items():
            found = words_of(self.library, self.library.articles.find(path))
            assert wanted <= {words for words, _ in found}, path
            text = self.library.articles.get(self.library.articles.find(path)).text
            assert text == self.texts[path]
            for words, gone in found:
                assert gone == (words not in text)

    @invariant()
    def each_text_is_there_once(self):
        latest = [self.library.articles.get(article).text for article in self.library.articles.ids()]
        assert len(set(latest)) == len(latest)

    @invariant()
    def what_is_there_is_listed(self):
        assert sorted(self.library.listing.ids()) == self.library.articles.ids()

    def teardown(self):
        check_sound(self.library)
        self.library.close()


TestReader = Reader.TestCase
TestReader.settings = settings(max_examples=60, stateful_step_count=15, deadline=None)
