import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.errors import LoadError
from tui.loaders import files, formats
from tui.loaders.files import articles
from tui.model.article import Article
from tui.workflow import load as workflow_load


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The text of {name}.\n")


def loaded(*sources: Path | str) -> list[Article | LoadError]:
    return list(articles(map(str, sources)))


def origins(folder: Path, *sources: Path | str) -> list[str]:
    """The origins below the folder, errors marked with "!"."""
    return [
        f"!{Path(item.resource).relative_to(folder)}"
        if isinstance(item, LoadError)
        else str(Path(item.origin).relative_to(folder))
        for item in loaded(*sources)
    ]


def test_the_workflow_reads_through_it(tmp_path):
    write(tmp_path, "a.txt")
    (article,) = workflow_load([str(tmp_path)])
    assert isinstance(article, Article)
    assert (article.id, article.origin) == ("a", str(tmp_path / "a.txt"))


def test_a_folder_stands_for_its_readable_files_in_natural_order(tmp_path):
    write(tmp_path, "10.txt", "2.txt", "b/1.md", "B.markdown", "c.TXT", "a10/x.txt", "a9/x.txt", "notes.csv")
    assert origins(tmp_path, tmp_path) == [
        "2.txt",
        "10.txt",
        "a9/x.txt",
        "a10/x.txt",
        "b/1.md",
        "B.markdown",
        "c.TXT",
    ]


def test_what_is_hidden_below_a_folder_is_left_out_unless_named(tmp_path):
    write(tmp_path, ".hidden.txt", ".git/description.txt", "seen.txt")
    assert origins(tmp_path, tmp_path) == ["seen.txt"]
    assert origins(tmp_path, tmp_path / ".hidden.txt", tmp_path / ".git") == [
        ".hidden.txt",
        ".git/description.txt",
    ]


def test_sources_come_in_the_order_they_are_named(tmp_path):
    write(tmp_path, "a.txt", "z.txt", "m/b.txt")
    assert origins(tmp_path, tmp_path / "z.txt", tmp_path / "m", tmp_path / "a.txt") == [
        "z.txt",
        "m/b.txt",
        "a.txt",
    ]


def test_a_file_named_twice_is_read_once(tmp_path):
    write(tmp_path, "a.txt", "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "a.txt")
    again = tmp_path / "x" / ".." / "b.txt"
    (tmp_path / "x").mkdir()
    sources = (tmp_path / "b.txt", tmp_path, tmp_path, again)
    assert origins(tmp_path, *sources) == ["b.txt", "a.txt"]


def test_circles_of_symbolic_links_end(tmp_path):
    write(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert origins(tmp_path, tmp_path) == ["!loop.txt", "sub/a.txt"]


def test_ids_are_stems_and_unique(tmp_path):
    write(tmp_path, "a/story.txt", "b/story.txt", "c/story-2.txt", "d/story.md")
    assert [item.id for item in loaded(tmp_path)] == ["story", "story-2", "story-2-2", "story-3"]


def test_files_are_read_when_their_turn_comes(tmp_path):
    write(tmp_path, "a.txt", "b.txt")
    running = articles([str(tmp_path)])
    assert next(running).id == "a"
    (tmp_path / "b.txt").unlink()
    assert isinstance(next(running), LoadError)


def test_an_unknown_suffix_is_read_as_plain_text_when_named(tmp_path):
    write(tmp_path, "story.news", "README")
    (tmp_path / "README").write_text("*Not* Markdown.")
    news, readme = loaded(tmp_path / "story.news", tmp_path / "README")
    assert (news.id, news.text) == ("story", "The text of story.news.\n")
    assert readme.text == "*Not* Markdown."


UNREADABLE = [
    ("no such path", "gone.txt", None, "there is no such file or folder", "spelling"),
    ("a path through a file", "file.txt/x.txt", None, "there is no such file or folder", "spelling"),
    ("too long a name", "x" * 300 + ".txt", None, "the name is too long", "spelling"),
    ("empty", "e.txt", b"", "it is empty", "text"),
    ("a byte-order mark only", "bom.txt", b"\xef\xbb\xbf", "it is empty", "text"),
    ("white space only", "w.txt", " \r\n\t\u3000".encode(), "only white space", "text"),
    ("binary", "b.txt", b"\x89PNG\r\n\x1a\n\0\0\0", "binary file", "convert"),
    ("binary without NUL", "b2.txt", b"\x1f\x8b\x08\x01\xff\xfe", "binary file", "convert"),
    ("web page", "p.html", b"\n<!DOCTYPE html>\n<p>Rain", "it is a web page", "save it as plain text"),
    ("web page called a text", "p.txt", b"<html lang='en'><p>Rain", "it is a web page", "save it as plain"),
    ("NUL in valid UTF-8", "n.md", b"text\0text", "binary file", "convert"),
    (
        "not UTF-8",
        "l.txt",
        b"He said \x93no\x94",
        "not UTF-8: byte 0x93 at byte offset 8",
        "iconv -f WINDOWS-1252",
    ),
    ("offset counts the mark", "m.txt", b"\xef\xbb\xbfab\xff", "byte 0xFF at byte offset 5", "iconv"),
    ("UTF-16 cut off", "u.txt", "abc".encode("utf-16")[:-1], "not UTF-16", "save it again as UTF-8"),
    ("nothing to see in it", "c.md", b"<!-- a comment -->\n\n---\n", "no text", "text"),
    ("front matter alone", "f.md", b"---\ntitle: A\n---\n", "no text", "text"),
]


@pytest.mark.parametrize(
    ("name", "content", "problem", "remedy"),
    [row[1:] for row in UNREADABLE],
    ids=[row[0] for row in UNREADABLE],
)
def test_what_cannot_be_read_says_why_and_what_to_do(tmp_path, name, content, problem, remedy):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    (error,) = loaded(path)
    assert isinstance(error, LoadError)
    assert error.resource == str(path)
    assert problem in error.problem
    assert remedy in error.remedy
    assert not error.problem.endswith(".")
    assert not error.remedy.endswith(".")


@pytest.mark.parametrize("source", ["", "a\0b", "\ud800"], ids=["empty", "NUL", "lone surrogate"])
def test_a_source_no_system_takes_is_no_such_path(source):
    (error,) = loaded(source)
    assert "no such file" in error.problem
    assert error.resource.isprintable()


def test_an_error_stands_in_its_file_s_place(tmp_path):
    write(tmp_path, "1.txt", "2.txt", "3.txt")
    (tmp_path / "2.txt").write_bytes(b"")
    assert origins(tmp_path, tmp_path) == ["1.txt", "!2.txt", "3.txt"]


def test_a_folder_without_a_readable_file_says_so(tmp_path):
    write(tmp_path, "picture.png", ".hidden.txt")
    (error,) = loaded(tmp_path)
    assert ".txt, .md, .markdown" in error.problem


def test_a_pipe_or_a_device_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    pipe, device = loaded(tmp_path, "/dev/null")
    assert "not a regular file" in pipe.problem
    assert "not a regular file" in device.problem


def refuse(*_args, **_kwargs):
    raise PermissionError(13, "Permission denied")


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    write(tmp_path, "secret.txt")
    monkeypatch.setattr(Path, "open", refuse)
    (error,) = loaded(tmp_path / "secret.txt")
    assert "no permission to read" in error.problem
    assert "permissions" in error.remedy


def test_a_folder_that_may_not_be_read(tmp_path, monkeypatch):
    (tmp_path / "secret").mkdir()
    monkeypatch.setattr(Path, "iterdir", refuse)
    (error,) = loaded(tmp_path / "secret")
    assert error.resource == str(tmp_path / "secret")
    assert "no permission to read" in error.problem


def test_a_failing_disk_is_named_as_the_system_does(tmp_path, monkeypatch):
    def fail(*_args, **_kwargs):
        raise OSError(5, "Input/output error")

    write(tmp_path, "a.txt")
    monkeypatch.setattr(Path, "open", fail)
    (error,) = loaded(tmp_path / "a.txt")
    assert "Input/output error" in error.problem


def test_a_file_too_large_to_be_an_article(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 2**20)
    (tmp_path / "huge.txt").write_bytes(b"x" * (2**20 + 1))
    (error,) = loaded(tmp_path / "huge.txt")
    assert "larger than 1 MiB" in error.problem


def test_a_loader_s_own_mistake_costs_one_file_only(tmp_path, monkeypatch):
    def broken():
        raise ZeroDivisionError("division by zero")

    write(tmp_path, "a.md", "b.txt")
    monkeypatch.setitem(formats.LOADERS, ".md", broken)
    error, article = loaded(tmp_path)
    assert "ZeroDivisionError" in error.problem
    assert article.id == "b"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
@pytest.mark.parametrize("name", [b"bad\xff.txt", b"esc\x1b]0;x.txt", b"two\nlines.txt"])
def test_ids_and_origins_are_printable(tmp_path, name):
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("Some text.")
    (article,) = loaded(tmp_path)
    assert article.id.isprintable()
    assert article.origin.isprintable()


def test_plain_text_is_read_without_importing_a_markdown_parser(tmp_path):
    write(tmp_path, "a.txt")
    program = (
        "import sys; from tui.loaders.files import articles; list(articles(sys.argv[1:])); "
        "print(*({'markdown_it', 'yaml', 'tomllib'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == ""
