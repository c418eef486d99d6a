"""From files to the library: nothing is read, nor searched, twice without need."""

import os
from itertools import islice

import pytest

from tui import importing, workflow
from tui.errors import AnalysisError, LoadError
from tui.importing import analyse_article, collect
from tui.library.library import Library

TEXT = "Ferry sinks\n\n“The ferry had been old,” said Ada Moe on Monday.\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_text(f"Title {name}\n\n{TEXT}", encoding="utf-8")
    return folder


@pytest.fixture
def library(tmp_path):
    with Library(str(tmp_path / "library.db")) as opened:
        yield opened


@pytest.fixture
def read(monkeypatch):
    """The names of the files that are read from now on."""
    names, load = [], importing.load

    def remembered(file, name):
        names.append(file.name)
        return load(file, name)

    monkeypatch.setattr(importing, "load", remembered)
    return names


@pytest.fixture
def search(monkeypatch):
    """The titles of the articles that are searched from now on; one that is called "bad" fails."""
    titles, analyse = [], workflow.analyse

    def remembered(article):
        titles.append(article.title)
        if "bad" in article.text:
            raise AnalysisError(article.origin, "it broke", "read it without")
        return analyse(article)

    monkeypatch.setattr(workflow, "analyse", remembered)
    return titles


def outcomes(library, *sources):
    return [(each.article, each.status) for each in collect(library, map(str, sources))]


def test_files_that_look_as_they_did_are_not_read_again(folder, library, read):
    assert outcomes(library, folder) == [(1, "new"), (2, "new"), (3, "new")]
    assert read == ["a.txt", "b.txt", "c.txt"]
    assert outcomes(library, folder) == [(1, "unchanged"), (2, "unchanged"), (3, "unchanged")]
    assert len(read) == 3
    assert [library.articles.get(key).id for key in (1, 2, 3)] == ["a", "b", "c"]


def test_a_file_that_is_touched_is_read_and_one_that_is_changed_is_revised(folder, library, read):
    outcomes(library, folder)
    os.utime(folder / "a.txt", ns=(1, 1))
    (folder / "b.txt").write_text("Title b\n\nAnother text.\n", encoding="utf-8")
    read.clear()
    assert outcomes(library, folder) == [(1, "known"), (2, "revised"), (3, "unchanged")]
    assert read == ["a.txt", "b.txt"]
    assert library.articles.get(2).text == "Title b\n\nAnother text.\n"


def test_of_the_same_size_and_time_a_file_counts_as_unchanged(folder, library, read):
    """As in make, rsync and git: whoever hides a change from the file system hides it from the library."""
    outcomes(library, folder)
    file = folder / "a.txt"
    before, text = file.stat(), file.read_text(encoding="utf-8")
    file.write_text(text.replace("old", "new"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    read.clear()
    assert outcomes(library, file) == [(1, "unchanged")]
    assert read == []


def test_a_removed_article_is_back_when_its_file_is_opened(folder, library, read):
    outcomes(library, folder)
    library.articles.remove([2])
    read.clear()
    assert outcomes(library, folder) == [(1, "unchanged"), (2, "known"), (3, "unchanged")]
    assert read == ["b.txt"]


def test_whoever_stops_goes_on_where_it_stopped(folder, library, read):
    assert [each.status for each in islice(collect(library, [str(folder)]), 2)] == ["new", "new"]
    assert library.articles.ids() == [1, 2]
    assert outcomes(library, folder) == [(1, "unchanged"), (2, "unchanged"), (3, "new")]
    assert read == ["a.txt", "b.txt", "c.txt"]


def test_what_cannot_be_read_is_told_in_its_place(folder, library):
    (folder / "b.txt").write_bytes(b"\x00\x01\x02 binary \xff\xfe")
    first, broken, last = collect(library, [str(folder)])
    assert isinstance(broken, LoadError)
    assert [first.status, last.status] == ["new", "new"]


# ---- searching for statements ----


def test_an_article_is_searched_once_by_the_same_engine(folder, library, search):
    outcomes(library, folder)
    found = analyse_article(library, 1)
    assert len(found.analysis.statements) == 1
    assert analyse_article(library, 1) == found
    assert search == ["Title a"]


def test_another_engine_analyses_the_articles_again(folder, library, search, monkeypatch):
    outcomes(library, folder)
    monkeypatch.setattr(importing, "engine", lambda: "older")
    analyse_article(library, 1)
    monkeypatch.setattr(importing, "engine", lambda: "newer")
    assert library.analyses.outdated("newer") == [1]
    analyse_article(library, 1)
    assert search == ["Title a"] * 2
    assert library.analyses.engine(1) == "newer"


def test_a_text_that_comes_back_is_not_searched_again(folder, library, search):
    outcomes(library, folder)
    found = analyse_article(library, 1)
    text = (folder / "a.txt").read_text(encoding="utf-8")
    for changed in ("Another text.\n", text):
        (folder / "a.txt").write_text(changed, encoding="utf-8")
        outcomes(library, folder)
    assert library.listing.of([1])[1].pending
    assert analyse_article(library, 1) == found
    assert search == ["Title a"]
    assert library.listing.of([1])[1].statements == 1


def test_a_failure_is_told_each_time_but_not_tried_again(folder, library, search, monkeypatch):
    (folder / "a.txt").write_text("This is a bad one.\n", encoding="utf-8")
    outcomes(library, folder)
    for _ in range(2):
        with pytest.raises(AnalysisError, match="it broke"):
            analyse_article(library, 1)
    assert len(search) == 1
    monkeypatch.setattr(importing, "engine", lambda: "newer")
    with pytest.raises(AnalysisError):
        analyse_article(library, 1)
    assert len(search) == 2


def test_where_a_newer_engine_fails_what_the_older_found_is_given(folder, library, search, monkeypatch):
    outcomes(library, folder)
    found = analyse_article(library, 1)

    def broken(article):
        raise AnalysisError(article.origin, "it broke", "read it without")

    monkeypatch.setattr(importing, "engine", lambda: "newer")
    monkeypatch.setattr(workflow, "analyse", broken)
    assert analyse_article(library, 1) == found
    assert library.analyses.outdated("newer") == []
    monkeypatch.setattr(workflow, "analyse", None)
    assert analyse_article(library, 1) == found


@pytest.fixture
def revising(folder, library, search, monkeypatch):
    """Another program that, whenever an article is being searched, gives it the next of these texts."""
    texts, analyse = [], workflow.analyse

    def meanwhile(article):
        if texts:
            (folder / "a.txt").write_text(f"{texts.pop(0)}\n\n{TEXT}", encoding="utf-8")
            outcomes(library, folder / "a.txt")
        return analyse(article)

    monkeypatch.setattr(workflow, "analyse", meanwhile)
    return texts


def test_a_text_that_is_changed_while_it_is_searched_is_searched_once_more(folder, library, search, revising):
    outcomes(library, folder)
    revising.append("A longer title than it was")
    found = analyse_article(library, 1)
    assert search == ["Title a", "A longer title than it was"]
    assert found.article.title == "A longer title than it was"
    (statement,) = found.analysis.statements
    assert statement.content[0].of(found.article.text) == "“The ferry had been old,”"
    assert library.analyses.listing_engine(1) == importing.engine()
    assert analyse_article(library, 1) == found


def test_a_text_that_never_rests_is_told_and_not_listed_by_what_was_found_in_another(
    folder, library, search, revising
):
    outcomes(library, folder)
    revising += ["A longer title than it was", "Yet another one"]
    with pytest.raises(AnalysisError, match="its text changed during the analysis"):
        analyse_article(library, 1)
    assert library.listing.of([1])[1].pending
    assert analyse_article(library, 1).article.title == "Yet another one"


def test_a_failure_on_a_text_that_is_changed_meanwhile_is_not_kept(folder, library, search, revising):
    (folder / "a.txt").write_text("This is a bad one.\n", encoding="utf-8")
    outcomes(library, folder)
    revising.append("A good one")
    assert len(analyse_article(library, 1).analysis.statements) == 1
