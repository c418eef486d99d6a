"""Correcting what was found, by keys: each path, what it changes everywhere at once, and that it stays."""

from dataclasses import replace

import pytest
from textual.events import Key

from tests.app.articles import ANALYSIS, ARTICLE, SILENT, TEXT, S, paragraphs, part, span
from tests.app.driver import AppDriver, open_app, open_by_name
from tui import workflow
from tui.app.correction.bounds_sheet import BoundsPreview, BoundsSheet
from tui.app.correction.list_sheet import CorrectionList, CorrectionsSheet
from tui.app.correction.menu_sheet import CorrectionSheet, KindSheet
from tui.app.correction.request_summary import RequestSummary
from tui.app.correction.speaker_sheet import CandidateList, SpeakerSheet
from tui.app.ui.menu import Menu
from tui.corrections.target import target_of
from tui.errors import AnalysisError, LibraryError
from tui.library.library import Library
from tui.model.article import Span
from tui.model.correction import OtherSpeaker
from tui.model.statement import Analysis

OPENED = {"bridge": ARTICLE, "silent": SILENT.article}
FOUND = {ARTICLE.id: ANALYSIS, SILENT.article.id: Analysis()}


@pytest.fixture(autouse=True)
def by_hand(monkeypatch):
    """The articles are those made by hand, and so is what is found in them."""
    open_by_name(monkeypatch, OPENED.__getitem__)
    monkeypatch.setattr(workflow, "analyse", lambda article: FOUND[article.id])


def said(at: AppDriver) -> list[tuple[str, str | None]]:
    """The first words of each statement, and who says it."""
    names = {speaker.id: speaker.name for speaker in at.open_article.found.speakers}
    return [
        (" ".join(each.content[0].of(TEXT).split()[:3]), names[each.speaker] if each.speaker else None)
        for each in at.open_article.found.statements
    ]


def speaker(at: AppDriver) -> str | None:
    found = at.open_article.speaker(at.current)
    return found.name if found else None


async def go(at: AppDriver, statement: str) -> None:
    at.reader.go_to(S[statement])
    await at.pilot.pause()
    assert at.current.id == statement


async def select(at: AppDriver, words: Span) -> None:
    at.reader.text_pane.select(words)
    await at.pilot.pause()


def rows(at: AppDriver, widget) -> list[str]:
    """What a part of the sheet says."""
    found = at.app.screen.query_one(widget)
    return [" ".join(found.render_line(y).text.split()) for y in range(found.size.height)]


def kept(at: AppDriver) -> list[str]:
    return [each.kind for each in at.app.session.library.corrections.of(at.open_article.key)]


def margin_of(at: AppDriver, words: str) -> str:
    """Letter and sign before the row where these words begin."""
    _, row = at.cell_of(TEXT.index(words))
    return at.lines("#text-pane")[row].lstrip()[:2]


# ---- another speaker ----


@pytest.mark.parametrize("key", ["1", "enter"])
async def test_a_wrong_speaker_takes_three_keys(key):
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "s", key)
        assert at.app.screen is at.reader
        assert (speaker(at), at.current.id, at.current.corrected) == ("Tomas Okello", "s3", ("speaker",))
        assert at.said == "Speaker changed to Tomas Okello"
        at.check_in_step()
        (row,) = (line for line in at.lines("#panel-pane") if "repairs had begun" in line)
        assert row.rstrip().endswith("yours")


async def test_a_corrected_statement_has_a_sign_instead_of_doubt():
    async with open_app("bridge", size=(160, 60)) as at:
        await go(at, "s7")
        assert margin_of(at, '"Wait and see') == "–?"
        await at.press("c", "s", "1")
        assert margin_of(at, '"Wait and see')[1] == "✓"
        assert any("? 64 %" in line for line in at.lines("#panel-pane"))
        assert not any("? 52 %" in line for line in at.lines("#panel-pane"))


async def test_in_one_pane_the_line_below_the_text_has_the_sign():
    async with open_app("bridge", size=(80, 24)) as at:
        await go(at, "s7")
        await at.press("c", "s", "1")
        (line,) = at.lines("#who")
        assert line.strip()[1] == "✓"
        at.check_in_step()


async def test_keys_typed_faster_than_the_app_follows_reach_the_sheets():
    async with open_app("bridge") as at:
        await go(at, "s3")
        for key in "cs":
            at.app.post_message(Key(key, key))
        for _ in range(5):
            await at.pilot.pause()
        assert isinstance(at.app.screen, SpeakerSheet)


async def test_the_speaker_is_found_by_typing():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "s", *"dock")
        assert rows(at, CandidateList)[0] == "▌ D Dockers not named"
        await at.press("enter")
        assert speaker(at) == "Dockers"


async def test_a_name_of_the_article_that_has_not_spoken():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "s", *"port w", "enter")
        assert speaker(at) == "Port Works"
        (found,) = (each for each in at.open_article.found.speakers if each.name == "Port Works")
        assert (found.type, found.entity) == ("ORG", "e5")


@pytest.mark.parametrize(("down", "kind"), [(0, "PERSON"), (1, "ORG"), (2, "NORP"), (3, "LOC")])
async def test_a_name_that_is_not_there_is_typed(down, kind):
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "s", *"Unit 7")
        assert rows(at, CandidateList)[:2] == ["▌ New: Unit 7 person", "New: Unit 7 organisation"]
        await at.press(*["down"] * down, "enter")
        found = at.open_article.speaker(at.current)
        assert (found.name, found.type) == ("Unit 7", kind)
        at.check_in_step()


async def test_a_figure_nobody_has_is_typed():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "s", "9", "1", "enter")
        assert speaker(at) == "91"


async def test_nobody():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "s", "0")
        assert (at.current.id, speaker(at), at.said) == ("s3", None, "Changed to unattributed")
        await at.press("c", "s", *"nobody", "enter")
        assert at.said == "No name to choose: type one"
        assert isinstance(at.app.screen, SpeakerSheet)


async def test_the_counts_of_the_list_follow():
    async with open_app("bridge", size=(160, 45)) as at:
        await go(at, "s5")
        assert any("9 statements, 3 speakers" in line for line in at.lines("#articles-pane"))
        await at.press("c", "s", "1")
        assert any("9 statements, 2 speakers" in line for line in at.lines("#articles-pane"))
        assert at.app.session.library.listing.of([at.open_article.key])[at.open_article.key].speakers == 2


async def test_a_card_that_is_opened_next_agrees():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "s", "1", "i")
        lines = [at.app.screen.query_one("#card-list").render_line(y).text for y in range(12)]
        assert any("repairs had begun" in line for line in lines)


# ---- its kind ----

KINDS = [
    ("s3", "d", ("direct", "communication")),
    ("s3", "m", ("mixed", "communication")),
    ("s2", "i", ("indirect", "communication")),
]


@pytest.mark.parametrize(("statement", "key", "kind"), KINDS)
async def test_another_kind(statement, key, kind):
    async with open_app("bridge") as at:
        await go(at, statement)
        await at.press("c", "k", key)
        assert (at.current.kind, at.current.attribution) == kind
        assert at.said == f"Kind changed to {kind[0]}"
        at.check_in_step()


async def test_what_is_only_wanted_stays_in_sight_although_attitudes_do_not():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "k", "w")
        assert (at.current.id, at.current.attribution) == ("s3", "attitude")
        assert at.said == "Kind changed to indirect attitude"
        await at.press("c", "k", "s")
        assert (at.current.id, at.current.attribution) == ("s3", "communication")


async def test_the_kind_that_it_is_already_is_refused():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "k")
        assert rows(at, Menu)[1] == "i indirect: paraphrased current"
        await at.press("down", "enter")
        assert (at.said, kept(at)) == ("Already indirect", [])


# ---- its bounds ----


async def test_the_ends_are_moved_word_by_word():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "b")
        assert isinstance(at.app.screen, BoundsSheet)
        await at.press("L", "h", "h", "l")
        assert rows(at, BoundsPreview)[0].startswith("The harbour bridge")
        await at.press("enter")
        assert [each.of(TEXT) for each in at.current.content] == ["repairs had"]
        assert at.current.corrected == ("bounds",)
        at.check_in_step()


async def test_the_preview_shows_the_words_on_their_speakers_ground():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "b", "h")
        preview = at.app.screen.query_one(BoundsPreview)
        ground = preview.ground(at.open_article.badge(at.current)).bgcolor
        segments = (s for y in range(preview.size.height) for s in preview.render_line(y))
        assert "".join(s.text for s in segments if s.style.bgcolor == ground) == "that repairs had"


async def test_an_end_that_cannot_be_moved_says_so():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "b", "h", "h", "h", "h")
        assert at.said == "Cannot be moved further"


async def test_bounds_that_are_as_they_were_are_none():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "b", "l", "h", "enter")
        assert isinstance(at.app.screen, CorrectionSheet)
        assert kept(at) == []


async def test_selected_words_are_the_bounds():
    async with open_app("bridge") as at:
        await go(at, "s2")
        await select(at, span('"nobody wants an accident", noting '))
        await at.press("c", "b")
        assert [each.of(TEXT) for each in at.current.content] == ['"nobody wants an accident", noting']
        assert at.reader.text_pane.selected is None


async def test_words_selected_in_another_statement_are_about_that_one():
    async with open_app("bridge") as at:
        await go(at, "s1")
        await select(at, span("ferries will run"))
        await at.press("c")
        assert rows(at, RequestSummary)[0] == 'that "ferries will run all night"'
        assert at.app.screen.query_one(RequestSummary).render() == ""  # no class name is copied from it
        await at.press("x")
        assert at.current.id == "s1"
        assert "s6" not in at.open_article.numbers


# ---- no statement ----


async def test_what_is_no_statement_goes_and_the_next_takes_its_place():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "x")
        assert "s3" not in at.open_article.numbers
        assert at.current.id in ("s2", "s4")
        assert at.said == "Statement removed: ctrl+z undoes it"
        at.check_in_step()
        await at.press("ctrl+z")
        assert "s3" in at.open_article.numbers
        at.check_in_step()


# ---- a missed statement ----


async def test_a_missed_statement_is_added_with_its_speaker():
    async with open_app("bridge") as at:
        await select(at, span("The council meets again in May"))
        await at.press("c")
        assert rows(at, Menu)[0].startswith("▌ a add the selected words as a statement")
        assert rows(at, RequestSummary) == ["The council meets again in May", "selected words"]
        await at.press("a", *"brandt", "enter")
        assert (speaker(at), at.current.kind, at.current.corrected) == (
            "Elna Brandt",
            "indirect",
            ("missed",),
        )
        assert at.current.content == (span("The council meets again in May"),)
        assert at.said == "Statement added: indirect, said by Elna Brandt"
        assert at.reader.text_pane.selected is None
        at.check_in_step()


async def test_a_missed_statement_has_its_source_and_cue_where_they_are_obvious():
    async with open_app("bridge") as at:
        await select(at, span("on Monday"))
        await at.press("c", "a", *"brandt", "enter")
        assert (at.current.cue, at.current.source) == (S["s1"].cue, part(TEXT, "Elna Brandt"))


async def test_words_across_paragraphs_are_a_statement_in_pieces_of_nobody():
    async with open_app("bridge") as at:
        await select(at, Span(span("the old pier").start, span("Line 2 turns").end))
        await at.press("c", "a", "0")
        assert len(at.current.content) == 2
        assert (speaker(at), at.said) == (None, "Statement added: indirect, unattributed")


async def test_without_statements_words_can_be_added():
    async with open_app("silent") as at:
        await at.press("c")
        assert at.said == "No statement to correct: select words to add one"
        await select(at, Span(0, 7))
        await at.press("c", "a", *"Nobody Known", "enter")
        assert [each.content[0] for each in at.statements] == [Span(0, 7)]
        at.check_in_step()


async def test_selected_spaces_are_no_words():
    async with open_app("silent") as at:
        await select(at, Span(7, 8))
        await at.press("c")
        assert at.said == "No statement to correct: select words to add one"


async def test_words_are_selected_by_keys_and_corrected():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("x", "v", "w", "w", "w", "c")
        assert isinstance(at.app.screen, CorrectionSheet)
        assert rows(at, Menu)[0].startswith("▌ a add the selected words as a statement")


# ---- speakers who are one, and one who is two ----


async def test_two_speakers_are_one():
    async with open_app("bridge") as at:
        await go(at, "s5")
        await at.press("c", "j", *"okel", "enter")
        assert [each.name for each in at.open_article.found.speakers] == ["Elna Brandt", "Tomas Okello"]
        assert (speaker(at), at.said) == ("Tomas Okello", "Speakers merged: Dockers is Tomas Okello")
        at.check_in_step()


async def test_of_two_the_one_that_is_named_stays():
    async with open_app("bridge") as at:
        await go(at, "s4")
        await at.press("c", "j", *"dock", "enter")
        assert (speaker(at), at.said) == ("Tomas Okello", "Speakers merged: Dockers is Tomas Okello")
        assert [each.corrected for each in at.statements if each.id in ("s4", "s5")] == [(), ("merge",)]


async def test_a_speaker_is_divided_by_the_words_that_name_it():
    async with open_app("bridge") as at:
        await go(at, "s2")
        await at.press("c")
        assert any("“She” is somebody else" in row for row in rows(at, Menu))
        await at.press("d", *"Ann Other", "enter")
        by = {each.id: at.open_article.speaker(each).name for each in at.statements if each.speaker}
        assert [by[key] for key in ("s1", "s2", "s3", "s6")] == [
            "Elna Brandt",
            "Ann Other",
            "Ann Other",
            "Elna Brandt",
        ]
        at.check_in_step()


# ---- undo, and the list ----


async def test_u_undoes_the_last_correction_of_this_statement_only():
    async with open_app("bridge") as at:
        await go(at, "s2")
        await at.press("c", "s", "1")
        await at.press("c", "k", "d")
        await go(at, "s3")
        await at.press("c", "s", "1")
        await go(at, "s2")
        await at.press("c", "u")
        assert (at.current.kind, speaker(at), at.said) == (
            "mixed",
            "Tomas Okello",
            "Kind is mixed again",
        )
        await at.press("c", "u")
        assert at.current == S["s2"]
        await at.press("c", "u")
        assert at.said == "No corrections of this statement"
        assert kept(at) == ["speaker"]
        at.check_in_step()


async def test_u_takes_an_added_statement_out_and_a_merger_back():
    async with open_app("bridge") as at:
        await select(at, span("The council meets again in May"))
        await at.press("c", "a", "1", "c", "u")
        assert (kept(at), len(at.statements)) == ([], 9)
        await go(at, "s5")
        await at.press("c", "j", *"okel", "enter", "c", "u")
        assert (kept(at), at.open_article.found) == ([], ANALYSIS)


async def test_ctrl_z_undoes_and_ctrl_y_does_it_again():
    async with open_app("bridge", size=(160, 45)) as at:
        await go(at, "s5")
        await at.press("c", "s", "1", "ctrl+z")
        assert at.current == S["s5"]
        assert any("9 statements, 3 speakers" in line for line in at.lines("#articles-pane"))
        await at.press("ctrl+y")
        assert at.current.corrected == ("speaker",)
        at.check_in_step()


async def test_the_list_has_all_of_them_and_takes_each_back():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "s", "1")
        await go(at, "s5")
        await at.press("c", "x")
        await at.press("c", "l")
        assert isinstance(at.app.screen, CorrectionsSheet)
        told = [row.lstrip("▌ ").rsplit(" 20", 1)[0] for row in rows(at, CorrectionList)]
        assert told == [
            "not a statement",
            'Brandt had promised that "ferries will run all night"',
            "said by Tomas Okello",
            "that repairs had begun",
        ]
        await at.press("u")
        assert (kept(at), "s5" in at.open_article.numbers) == (["speaker"], True)
        await at.press("u")
        assert at.app.screen is at.reader
        assert (kept(at), at.open_article.found) == ([], ANALYSIS)


async def test_from_the_list_to_the_words():
    async with open_app("bridge", size=(80, 24)) as at:
        await go(at, "s9")
        await at.press("c", "s", "1", "g")
        await at.press("c", "l", "enter")
        assert at.current.id == "s9"
        assert at.current.extent.overlaps(at.reader.text_pane.seen)


async def test_a_correction_about_speakers_has_no_one_place():
    async with open_app("bridge") as at:
        await go(at, "s5")
        await at.press("c", "j", *"okel", "enter", "c", "l")
        assert rows(at, CorrectionList)[0].startswith("▌ Dockers is Tomas Okello")
        await at.press("enter")
        assert at.said == "This correction is about speakers, not about one place"


# ---- it stays ----


async def test_after_a_restart_all_is_there(tmp_path):
    path = tmp_path / "library.db"
    async with open_app("bridge", library=path) as at:
        await go(at, "s3")
        await at.press("c", "s", "1", "c", "k", "m", "c", "b", "h", "enter")
        await select(at, span("The council meets again in May"))
        await at.press("c", "a", *"Jane Roe", "enter")
        before = at.open_article.found
    async with open_app("bridge", library=path) as at:
        assert at.open_article.found == before
        assert ("The council meets", "Jane Roe") in said(at)
        await go(at, "s3")
        assert at.current.corrected == ("speaker", "kind", "bounds")
        at.check_in_step()


async def test_another_engines_findings_are_corrected_all_the_same(tmp_path):
    path = tmp_path / "library.db"
    async with open_app("bridge", library=path) as at:
        await go(at, "s3")
        await at.press("c", "s", "1")
        await go(at, "s7")
        await at.press("c", "x")
        key = at.open_article.key
    others = tuple(
        replace(each, id=f"t{number}", confidence=0.4) for number, each in enumerate(ANALYSIS.statements)
    )
    with Library(str(path)) as library:
        library.analyses.keep(key, replace(ANALYSIS, statements=others), "another engine")
    async with open_app(library=path) as at:
        assert ("that repairs had", "Tomas Okello") in said(at)
        assert not any(words.startswith('"Wait') for words, _ in said(at))


async def test_corrections_whose_words_are_gone_are_listed_and_taken_back(tmp_path, monkeypatch):
    path = tmp_path / "library.db"
    first = paragraphs("Ada Lund said that the ice was thin. Bo wrote.", origin="a.txt")
    open_by_name(monkeypatch, {"a": first}.__getitem__)
    monkeypatch.setattr(workflow, "analyse", lambda article: Analysis())
    async with open_app("a", library=path) as at:
        await select(at, span("that the ice was thin", first.text))
        await at.press("c", "a", *"Ada Lund", "enter")
        assert len(at.statements) == 1
    other = paragraphs("Nothing of the kind was ever said by anybody here.", origin="a.txt")
    open_by_name(monkeypatch, {"a": other}.__getitem__)
    async with open_app("a", library=path) as at:
        assert (kept(at), at.statements) == (["missed"], ())
        await at.press("c", "l")
        assert rows(at, CorrectionList)[0].endswith("words not found")
        await at.press("enter")
        assert at.said == "These words are no longer in the text"
        await at.press("u")
        assert (kept(at), at.app.screen) == ([], at.reader)


async def test_what_another_reader_corrects_is_shown(tmp_path):
    path = tmp_path / "library.db"
    async with open_app("bridge", library=path) as at:
        await go(at, "s3")
        with Library(str(path)) as other:
            target = target_of(ARTICLE, at.open_article.found, at.current)
            other.corrections.add(at.open_article.key, OtherSpeaker(target, None))
            other.analyses.refresh(at.open_article.key)
        at.app.results.synchronise()
        await at.pilot.pause()
        assert (at.current.id, speaker(at)) == ("s3", None)


# ---- what cannot be done is said ----


async def test_while_the_article_is_being_searched_it_is_said(monkeypatch):
    async with open_app("bridge") as at:
        at.open_article.found = None
        await at.press("c")
        assert at.said == "Still looking for statements …"
        at.open_article.failure = AnalysisError("a", "b", "c")
        await at.press("c")
        assert at.said == "Finding statements failed: nothing to correct"


async def test_without_an_article_it_is_said(monkeypatch):
    open_by_name(monkeypatch, lambda name: None)
    monkeypatch.setattr("tui.importing.collect", lambda library, sources: iter(()))
    async with open_app("none") as at:
        await at.press("c")
        assert at.said == "No article to correct"


async def test_where_the_library_refuses_nothing_is_changed(monkeypatch):
    async with open_app("bridge") as at:
        await go(at, "s3")

        def refuse(article):
            raise LibraryError("library.db", "the disk is full", "make room")

        monkeypatch.setattr(at.app.session.library.analyses, "refresh", refuse)
        await at.press("c", "s", "1")
        assert at.said == "Not saved: library.db: the disk is full; make room"
        assert (kept(at), at.open_article.found) == ([], ANALYSIS)
        at.check_in_step()


async def test_a_library_that_cannot_be_read_is_said(monkeypatch):
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "s", "1", "c", "l")

        def refuse(article):
            raise LibraryError("library.db", "it is locked", "wait")

        monkeypatch.setattr(at.app.session.library.corrections, "of", refuse)
        await at.press("u")
        assert at.app.screen is at.reader
        assert "Not saved: library.db: it is locked; wait" in at.said
        at.app.clear_notifications()
        await at.press("c")
        assert at.said == "library.db: it is locked; wait"
        assert at.app.screen is at.reader


REFUSED = [
    ("s7", "j", "The statement is unattributed: change its speaker first"),
    ("s7", "d", "The statement is unattributed: change its speaker first"),
    ("s1", "u", "No corrections of this statement"),
    ("s1", "l", "No corrections in this article"),
    ("s1", "a", "Select the words first: with the mouse, or with x"),
]


@pytest.mark.parametrize(
    ("key", "words"), [("a", "These words are already a statement"), ("b", "These are already its words")]
)
async def test_the_very_words_of_a_statement_are_no_news(key, words):
    async with open_app("bridge") as at:
        await go(at, "s3")
        await select(at, span("that repairs had begun"))
        await at.press("c", key)
        assert (at.said, kept(at)) == (words, [])


async def test_a_correction_that_comes_to_nothing_is_not_kept(monkeypatch):
    """Two unnamed speakers of the same name cannot be told apart by it."""
    brandt, okello, dockers = ANALYSIS.speakers
    namesake = replace(okello, name="Dockers", role=None, entity=None)
    found = replace(ANALYSIS, speakers=(brandt, namesake, dockers))
    monkeypatch.setattr(workflow, "analyse", lambda article: found)
    async with open_app("bridge") as at:
        await go(at, "s5")
        await at.press("c", "j", *"dock", "enter")
        assert (at.said, kept(at), at.open_article.found) == ("Nothing changed", [], found)


@pytest.mark.parametrize(("statement", "key", "words"), REFUSED)
async def test_what_cannot_be_done_says_why(statement, key, words):
    async with open_app("bridge") as at:
        await go(at, statement)
        await at.press("c", key)
        assert at.said == words
        assert isinstance(at.app.screen, CorrectionSheet)


async def test_about_mere_words_only_adding_is_offered():
    async with open_app("bridge") as at:
        await select(at, span("The council meets"))
        await at.press("c", "s")
        assert at.said == "Select a statement for this; here only words are selected"


# ---- the sheets ----


@pytest.mark.parametrize(
    ("key", "sheet"), [("s", SpeakerSheet), ("k", KindSheet), ("b", BoundsSheet), ("j", SpeakerSheet)]
)
async def test_esc_leads_back_step_by_step_and_changes_nothing(key, sheet):
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", key)
        assert isinstance(at.app.screen, sheet)
        await at.press("escape")
        assert isinstance(at.app.screen, CorrectionSheet)
        await at.press("escape")
        assert at.app.screen is at.reader
        assert (kept(at), at.current.id) == ([], "s3")


async def test_the_menu_is_gone_through_by_arrows_or_clicked():
    async with open_app("bridge") as at:
        await go(at, "s3")
        await at.press("c", "down", "enter")
        assert isinstance(at.app.screen, KindSheet)
        await at.press("escape")
        await at.pilot.click(Menu, offset=(10, 0))
        assert isinstance(at.app.screen, SpeakerSheet)
        await at.pilot.click(CandidateList, offset=(10, 1))
        await at.pilot.pause()
        assert speaker(at) == "Dockers"


SIZES = [(40, 12), (80, 24), (120, 40), (200, 50)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("keys", ["c", "cs", "ck", "cb", "cl"])
async def test_every_sheet_fits(size, keys):
    async with open_app("bridge", size=size) as at:
        await go(at, "s3")
        await at.press("c", "s", "1", *keys)
        sheet = at.app.screen.query_one("#fitted-sheet")
        assert at.app.screen.region.contains_region(sheet.region)
        inner = at.app.screen.fitted
        assert inner.size.height >= 1
        assert sheet.region.contains_region(inner.region)
        await at.resize(*SIZES[0])
        sheet = at.app.screen.query_one("#fitted-sheet")
        assert at.app.screen.region.contains_region(sheet.region)


async def test_the_evidence_names_the_key_and_has_the_readers_word_first():
    async with open_app("bridge") as at:
        await go(at, "s2")
        await at.press("w", "c", "s", "1")
        lines = [line.strip("▌┇ ").strip() for line in at.lines("#text-pane")]
        start = next(number for number, line in enumerate(lines) if line.startswith("Why Tomas Okello?"))
        assert lines[start].endswith("corrected by you")
        assert lines[start + 2].startswith("yours    you named Tomas Okello as the speaker")
        assert lines[start + 3].startswith("found: Elna Brandt")
        assert any(line.startswith("c correct    y copy") for line in lines)
