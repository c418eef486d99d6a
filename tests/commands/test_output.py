"""Which files a command refuses to write, and what it writes where nothing is found."""

import os

import pytest

from tui.loaders.files import articles

COMMANDS = {
    "extract": ("extract", "{news}", "-o"),
    "export": ("export", "rise", "-o"),
    "export of marks": ("export", "--marked", "-o"),
    "corrections": ("corrections", "-o"),
    "backup": ("library", "backup", "--force"),
}


@pytest.fixture
def news(tmp_path):
    """A folder with two articles, one of them below another folder."""
    (tmp_path / "news" / "more").mkdir(parents=True)
    (tmp_path / "news" / "a.txt").write_text("“It rains,” Ann Ash said.", encoding="utf-8")
    (tmp_path / "news" / "more" / "b.txt").write_text("“It snows,” Ann Ash said.", encoding="utf-8")
    return tmp_path / "news"


@pytest.fixture
def configuration(tmp_path, monkeypatch):
    """A configuration file."""
    file = tmp_path / "config.toml"
    file.write_text("doubt = 0.5\n")
    monkeypatch.setenv("ONRECORD_CONFIG", str(file))
    return file


def contents(folder):
    """What all files below the folder hold."""
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def refused(run, tmp_path, news):
    """Run a command on an output that it has to refuse; what it said."""

    def call(command, output):
        before = contents(tmp_path)
        done = run(*(part.format(news=news) for part in COMMANDS[command]), str(output))
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"onrecord: {output}: ")
        assert done.err.endswith("; choose another file\n")
        assert done.err.count("\n") == 1
        assert contents(tmp_path) == before
        return done.err

    return call


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["library.db", "library.db-wal", "library.db-shm", "library.db-journal"])
def test_no_command_writes_over_the_library(library, refused, command, name):
    assert "library" in refused(command, library.path.replace("library.db", name))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_no_command_writes_over_the_library_through_a_link(library, refused, tmp_path, command, link):
    link(library.path, tmp_path / "news.md")
    assert "that is the library itself" in refused(command, tmp_path / "news.md")


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_writes_over_the_configuration(library, configuration, refused, command):
    assert "that is the configuration file" in refused(command, configuration)


def test_extract_does_not_write_where_the_library_will_be(place, news, refused):
    refused("extract", place)
    assert not place.exists()


@pytest.mark.parametrize("name", ["a.txt", "more/b.txt", "link.md", "../same.md"])
def test_extract_does_not_write_over_what_it_reads_below_a_folder(place, news, refused, name):
    (news / "link.md").symlink_to(news / "more" / "b.txt")
    os.link(news / "a.txt", news.parent / "same.md")
    assert "both read and written" in refused("extract", news / name)


def test_extract_refuses_before_it_reads(place, news, refused, monkeypatch):
    def read(sources):
        raise AssertionError

    monkeypatch.setattr("tui.loaders.files.articles", read)
    refused("extract", news / "a.txt")


@pytest.mark.parametrize("command", sorted(COMMANDS.keys() - {"extract"}))
def test_no_command_writes_over_a_file_that_an_article_was_read_from(library, news, run, command):
    for article in articles([str(news)]):
        library.articles.add(article)
    before = contents(news)
    done = run(*COMMANDS[command], str(news / "more" / "b.txt"))
    assert (done.code, done.out) == (2, "")
    assert "an article of the library was read from that file; choose another file" in done.err
    assert contents(news) == before


def test_a_new_file_in_the_folder_that_is_read_is_written(place, news, run):
    assert run("extract", str(news), "-o", str(news / "new.jsonl")).code == 0
    assert (news / "new.jsonl").read_text(encoding="utf-8").count("\n") == 2


def test_an_output_that_is_a_folder_is_refused(place, news, run):
    done = run("extract", str(news / "a.txt"), "-o", str(news / "more"))
    assert (done.code, "that is a folder" in done.err) == (1, True)
    done = run("extract", str(news), "-o", str(news))
    assert (done.code, "both read and written" in done.err) == (2, True)


NOTHING = {
    # what is given, and what is told
    "export": (("export", "walrus"), "nothing was found"),
    "export as a table": (("export", "walrus", "--format", "csv"), "nothing was found"),
    "export without marks": (("export", "rise", "-tide", "--format", "annotations"), "nothing was found"),
    "marks with a word": (("export", "walrus", "--marked"), "nothing was found"),
    "corrections": (("corrections",), "there are no corrections yet"),
    "extract": (("extract", "{silent}", "--format", "csv"), "nothing was found"),
    "extract as annotations": (("extract", "{silent}", "--format", "annotations"), "nothing was found"),
}


@pytest.mark.parametrize(("arguments", "told"), NOTHING.values(), ids=NOTHING)
def test_where_nothing_is_found_nothing_is_written(library, run, tmp_path, arguments, told):
    silent, output = tmp_path / "silent.txt", tmp_path / "keep.md"
    silent.write_text("The sea was calm.")
    given = [part.format(silent=silent) for part in arguments]
    nothing = (1, "", f"onrecord: {told}\n")
    assert run(*given) == nothing
    assert run(*given, "-o", str(output)) == nothing
    assert not output.exists()
    output.write_text("old")
    assert run(*given, "-o", str(output)) == nothing
    assert output.read_text() == "old"


PRINTED = [
    (["search", "walrus"], "nothing was found"),
    (["search", "walrus", "--format", "jsonl"], "nothing was found"),
    (["speakers", "bo lee", "--confidence", "0.95"], "nothing was found"),
    (["speakers", "bo lee", "--confidence", "0.95", "--format", "jsonl"], "nothing was found"),
]


@pytest.mark.parametrize(("arguments", "told"), PRINTED)
def test_where_nothing_is_found_nothing_is_printed(library, run, arguments, told):
    assert run(*arguments) == (1, "", f"onrecord: {told}\n")


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_without_speakers_nothing_is_printed(library, run, form):
    library.articles.remove(library.articles.ids())
    assert run("speakers", "--format", form) == (1, "", "onrecord: there are no speakers in the library\n")


def test_an_article_without_statements_is_extracted_all_the_same(place, run, tmp_path):
    (tmp_path / "silent.txt").write_text("The sea was calm.")
    done = run("extract", str(tmp_path / "silent.txt"))
    assert (done.code, [each["statements"] for each in done.records]) == (0, [[]])
