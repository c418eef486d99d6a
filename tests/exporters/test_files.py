import errno
import os
import stat
import threading

import pytest

from tui.errors import ExportError, ExportExistsError, OutputRefusedError
from tui.exporters.files import check_output, export_error, whole_file


def write(path, words="new", *, overwrite=False, then=lambda: None):
    with whole_file(str(path), overwrite=overwrite) as stream:
        stream.write(words)
        stream.flush()
        then()


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def test_new_file_is_utf_8_with_line_feeds(tmp_path):
    write(tmp_path / "a.md", "“é”\n")
    assert (tmp_path / "a.md").read_bytes() == "“é”\n".encode()
    assert names(tmp_path) == ["a.md"]


def test_existing_file_stays_unless_it_may_be_overwritten(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("old")
    with pytest.raises(ExportExistsError) as raised:
        write(file)
    assert raised.value.resource == str(file)
    assert file.read_text() == "old"
    write(file, overwrite=True)
    assert file.read_text() == "new"
    assert names(tmp_path) == ["a.md"]


def test_file_that_appears_meanwhile_stays(tmp_path):
    file = tmp_path / "a.md"
    with pytest.raises(ExportExistsError):
        write(file, then=lambda: file.write_text("old"))
    assert file.read_text() == "old"
    assert names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("interruption", [RuntimeError, KeyboardInterrupt])
def test_unfinished_export_leaves_nothing(tmp_path, interruption):
    file = tmp_path / "a.md"
    file.write_text("old")

    def interrupt():
        assert len(names(tmp_path)) == 2
        raise interruption

    with pytest.raises(interruption):
        write(file, overwrite=True, then=interrupt)
    assert file.read_text() == "old"
    assert names(tmp_path) == ["a.md"]


def test_full_disk_leaves_nothing(tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="the disk is full; free some space"):
        write(tmp_path / "a.md")
    assert names(tmp_path) == []


IMPOSSIBLE = {
    "no such folder": ("none/a.md", "there is no such folder; create it first"),
    "a folder": ("folder", "that is a folder; add a file name"),
    "below a file": ("file/a.md", "its folder is a file; choose another folder"),
    "too long": ("x" * 300, "the name is too long; choose a shorter name"),
    "impossible": ("a\0b", "a file cannot have this name; choose another name"),
}


@pytest.mark.parametrize(("name", "message"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_impossible_place_is_named_with_a_remedy(tmp_path, name, message):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("old")
    path = f"{tmp_path}/{name}"
    with pytest.raises(ExportError) as raised:
        write(path, overwrite=True)
    assert raised.value.resource == path
    assert message in str(raised.value)
    assert names(tmp_path) == ["file", "folder"]


@pytest.mark.parametrize("protected", ["folder", "file"])
def test_write_protection_is_respected(tmp_path, protected):
    file = tmp_path / "folder" / "file"
    file.parent.mkdir()
    file.write_text("old")
    place = {"folder": file.parent, "file": file}[protected]
    mode = place.stat().st_mode
    place.chmod(mode & ~stat.S_IWUSR & ~stat.S_IWGRP & ~stat.S_IWOTH)
    try:
        if os.access(place, os.W_OK):
            pytest.skip("this user may write everywhere")
        with pytest.raises(ExportError, match="you have no permission to write there"):
            write(file, overwrite=True)
        assert file.read_text() == "old"
    finally:
        place.chmod(mode)


def test_protected_file_is_not_replaced_even_in_an_open_folder(tmp_path, monkeypatch):
    file = tmp_path / "a.md"
    file.write_text("old")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(ExportError, match="you have no permission to write there"):
        write(file, overwrite=True)
    assert file.read_text() == "old"


def test_replaced_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "link.md"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to(file)
    write(link, overwrite=True)
    assert link.is_symlink()
    assert file.read_text() == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_pipe_is_written_to_and_stays(tmp_path):
    pipe, received = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reading = threading.Thread(target=lambda: received.append(pipe.read_text()), daemon=True)
    reading.start()
    write(pipe)
    reading.join(timeout=10)
    assert received == ["new"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_unknown_refusal_keeps_the_words_of_the_system():
    assert str(export_error("a.md", OSError(errno.EIO, "Input/output error"))) == (
        "a.md: Input/output error; choose another file"
    )


def symbolic(folder):
    (folder / "link.txt").symlink_to(folder / "a.txt")
    return "link.txt"


def hard(folder):
    os.link(folder / "a.txt", folder / "same.txt")
    return "same.txt"


def through_a_folder(folder):
    (folder / "other").symlink_to(folder)
    return "other/a.txt"


SPELLINGS = {
    "itself": lambda folder: "a.txt",
    "another spelling": lambda folder: f"../{folder.name}/.//a.txt",
    "symbolic link": symbolic,
    "hard link": hard,
    "linked folder": through_a_folder,
}


@pytest.mark.parametrize("lead", SPELLINGS.values(), ids=SPELLINGS)
def test_protected_file_is_refused_whatever_leads_to_it(tmp_path, lead):
    (tmp_path / "a.txt").write_text("old")
    path = f"{tmp_path}/{lead(tmp_path)}"
    with pytest.raises(OutputRefusedError) as raised:
        check_output(path, [(str(tmp_path / "none"), "no"), (str(tmp_path / "a.txt"), "that is read")])
    assert str(raised.value) == f"{path}: that is read; choose another file"


def test_name_in_another_case_is_refused_only_where_it_is_the_same_file(tmp_path):
    (tmp_path / "a.txt").write_text("old")
    protected = [(str(tmp_path / "a.txt"), "that is read")]
    if (tmp_path / "A.TXT").exists():
        with pytest.raises(OutputRefusedError):
            check_output(str(tmp_path / "A.TXT"), protected)
    else:
        check_output(str(tmp_path / "A.TXT"), protected)


@pytest.mark.parametrize("name", ["gone", "GONE", "link"])
def test_protected_file_that_is_not_there_yet_is_refused_by_name(tmp_path, name):
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    with pytest.raises(OutputRefusedError):
        check_output(str(tmp_path / name), [(str(tmp_path / "gone"), "that is read")])


@pytest.mark.parametrize("path", ["b.txt", "folder", "folder/a.txt", "none/a.txt", "a\0b", ""])
def test_other_output_is_not_refused(tmp_path, path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.txt").write_text("old")
    (tmp_path / "b.txt").write_text("old")
    check_output(str(tmp_path / path), [(str(tmp_path / "a.txt"), "that is read"), ("\0", "no")])
