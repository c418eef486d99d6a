"""Searching in the text and in the list: a mode that gives its keys back."""

from tests.app.driver import AppDriver, open_app
from tests.app.sessions import opened_articles
from tui.app.search.in_text import find
from tui.app.ui.search_line import SearchCount

WORD = "said"


def counted(at: AppDriver) -> str:
    count = at.reader.query_one(SearchCount)
    return f"{count.figure}{count.rest}"


async def begin(at: AppDriver, query: str) -> None:
    await at.press("/", *query)


async def test_hits_are_counted_while_typing():
    async with open_app() as at:
        text = at.open_article.article.text
        await at.press("/")
        assert at.reader.has_class("-searching")
        assert counted(at) == ""
        typed = ""
        for letter in WORD:
            await at.press(letter)
            typed += letter
            assert counted(at) == f"1 of {len(find(text, typed))}"
        hits = find(text, WORD)
        assert hits[0].start in at.in_sight()


async def test_letters_that_arrive_at_once_are_all_typed():
    async with open_app() as at:
        for letter in ("slash", *WORD):
            at.app.simulate_key(letter)
        await at.pilot.pause()
        await at.settle()
        assert at.reader.query_one("#query").value == WORD


async def test_n_and_shift_n_walk_through_the_hits_and_around_the_ends():
    async with open_app(size=(80, 24)) as at:
        hits = find(at.open_article.article.text, WORD)
        assert len(hits) > 2
        await begin(at, WORD)
        await at.press("enter")
        for number in (*range(1, len(hits)), 0):
            await at.press("n")
            assert counted(at) == f"{number + 1} of {len(hits)}"
            assert hits[number].start in at.in_sight()
        await at.press("N")
        assert counted(at) == f"{len(hits)} of {len(hits)}"


async def test_enter_stays_at_the_hit():
    async with open_app(size=(80, 24)) as at:
        await begin(at, WORD)
        await at.press("enter", "n", "n", "n", "n")
        place = at.open_article.position
        assert place > 0
        await at.press("enter")
        assert not at.reader.has_class("-searching")
        assert at.open_article.position == place
        at.check_in_step()


async def test_escape_goes_back_and_n_is_the_next_statement_again():
    async with open_app(size=(80, 24)) as at:
        await at.press("j", "j", "j")
        place = at.open_article.position
        await begin(at, WORD)
        await at.press("enter", "N", "N")
        assert at.open_article.position != place
        await at.press("escape")
        assert at.open_article.position == place
        current = at.current
        await at.press("n")
        assert at.statements.index(at.current) == at.statements.index(current) + 1
        at.check_in_step()


async def test_escape_goes_back_to_the_statement_too():
    async with open_app() as at:
        await at.press("n", "n")
        current = at.current
        await begin(at, WORD)
        await at.press("enter", "N", "escape")
        assert at.current is current


async def test_escape_while_typing_goes_back_too():
    async with open_app(size=(80, 24)) as at:
        await at.press("space")
        before = at.lines("#text-pane")
        await begin(at, "a")
        await at.press("escape")
        assert at.lines("#text-pane") == before
        at.check_in_step()


async def test_letters_are_typed_and_call_no_command():
    async with open_app() as at:
        current = at.current
        await begin(at, "npmq?w")
        assert at.reader.query_one("#query").value == "npmq?w"
        assert counted(at) == "not found"
        assert at.current is current
        assert not at.open_article.marked
        await at.press("enter")
        assert not at.reader.has_class("-searching")
        at.check_in_step()


async def test_words_are_found_across_line_ends(tmp_path):
    (tmp_path / "a.txt").write_text("The ferry left the\nold pier, he said.\n", encoding="utf-8")
    async with open_app(tmp_path / "a.txt") as at:
        await at.press("/", *"the", "space", *"old")
        assert counted(at) == "1 of 1"


async def test_shift_n_outside_a_search_says_how_to_begin_one():
    async with open_app() as at:
        current = at.current
        await at.press("N")
        assert "/ starts one" in at.said
        assert at.current is current


async def test_another_article_ends_the_search():
    async with open_app(size=(160, 45)) as at:
        await begin(at, WORD)
        await at.press("enter", "shift+tab", "j")
        assert at.open_article is opened_articles(at.app.session)[1]
        assert not at.reader.has_class("-searching")


async def test_the_list_shows_what_matches_until_the_search_ends():
    async with open_app(size=(160, 45)) as at:
        home, every_article = at.open_article, opened_articles(at.app.session)
        wanted = every_article[2]
        word = next(w for w in wanted.article.title.split() if w not in home.article.title and w.isalpha())
        await at.press("shift+tab")
        await begin(at, word)
        assert at.reader.panes.articles.items == at.app.session.articles.matching(word)
        assert counted(at) == f"{len(at.app.session.articles.matching(word))} of 3"
        await at.press("enter")
        assert at.reader.key in at.app.session.articles.matching(word)
        await at.press("escape")
        assert at.reader.panes.articles.items == at.app.session.articles.items
        assert at.open_article is home
        at.check_in_step()
