"""What was acknowledged is on the disk, whenever the program is killed; two readers at once lose nothing."""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from tests.library.articles.test_articles import check_sound, mark
from tests.library.building import database_of
from tests.library.writer import TEXT, article, write
from tui.library.library import Library

KILLS = 100
AT_ONCE = 2
"""Writers that work on one library at once."""
LIBRARIES = 10
ROUNDS = KILLS // LIBRARIES // AT_ONCE
LONGEST = 0.1
"""Seconds after which a writer is killed at the latest; a change takes about a millisecond."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is neither fork nor SIGKILL")


class Writer:
    """A process that has opened the library and begun to write."""

    def __init__(self, library: Path, name: str) -> None:
        reading, writing = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            try:
                os.close(reading)
                write(str(library), name, writing)
            finally:
                os._exit(1)
        os.close(writing)
        self._told = os.fdopen(reading, "rb")
        assert self.next() == "ready"

    def next(self) -> str:
        """The next change it has made, waited for."""
        return self._told.readline().decode().strip()

    def kill(self) -> list[str]:
        """What it told since, in whole lines: nobody knows what half a line would have said."""
        os.kill(self._process, signal.SIGKILL)
        _, status = os.waitpid(self._process, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL
        with self._told as told:
            return told.read().decode().split("\n")[:-1]


def is_article(library: Library, key: str, words: str) -> bool:
    number = int(key)
    found = library.articles.find(f"/news/{words}.txt")
    return found == number and words in library.articles.get(number).text


def is_analysed(library: Library, key: str, words: str) -> bool:
    sql = "SELECT count(*) FROM analysis n JOIN revision r ON r.body = n.body WHERE r.article = ?"
    return database_of(library).value(sql, [key]) == 1


def is_marked(library: Library, key: str, note: str) -> bool:
    """The note is there, or the one that takes its place; that was perhaps made, but no longer told."""
    found = database_of(library).value("SELECT note FROM mark WHERE id = ? AND orphaned = 0", [key])
    return found in {note, f"{note}-again"}


def is_corrected(library: Library, key: str, words: str) -> bool:
    return words in database_of(library).value("SELECT change FROM correction WHERE id = ?", [key])


def is_revised(library: Library, key: str, words: str) -> bool:
    return library.articles.get(int(key)).text.endswith(f"{words}.\nA line was added.\n")


def is_position(library: Library, key: str, position: str) -> bool:
    return library.positions.of(int(key)).position == int(position)


KEPT: dict[str, Callable[[Library, str, str], bool]] = {
    "article": is_article,
    "analysis": is_analysed,
    "mark": is_marked,
    "correction": is_corrected,
    "revision": is_revised,
    "position": is_position,
}


def lost(library: Library, told: list[str]) -> list[str]:
    """Which of the changes that were told are not there."""
    return [line for line in told if not KEPT[line.split()[0]](library, *line.split()[1:])]


@pytest.mark.parametrize("seed", range(LIBRARIES))
def test_whenever_it_is_killed_nothing_that_was_acknowledged_is_lost(tmp_path, seed):
    path, chance, told = tmp_path / "library.db", random.Random(seed), []
    for number in range(ROUNDS):
        writers = [Writer(path, f"{number}-{name}") for name in range(AT_ONCE)]
        for writer in writers:
            time.sleep(chance.uniform(0, LONGEST))
            told += writer.kill()
        with Library(str(path)) as library:
            assert lost(library, told) == []
            check_sound(library)
    assert {line.split()[0] for line in told} == set(KEPT)


def test_two_readers_at_once_see_each_other_s_marks_and_lose_none(tmp_path):
    path, own, told = tmp_path / "library.db", [], []
    with Library(str(path)) as library:
        shared = library.articles.add(article("shared", TEXT)).article
        before = library.data_version
        writer = Writer(path, "other")
        for _ in range(50):
            told.append(writer.next())
            assert lost(library, told[-1:]) == []
            own.append(library.marks.add(shared, mark("that", TEXT)).id)
        assert library.data_version != before
        told += writer.kill()
        assert lost(library, told) == []
        theirs = {line.split()[1] for line in told if line.startswith("mark")}
        assert theirs | set(own) <= {each.id for each in library.marks.of(shared)}
        check_sound(library)


def test_a_backup_made_while_others_write_is_whole(tmp_path):
    path, told = tmp_path / "library.db", []
    writer = Writer(path, "other")
    with Library(str(path)) as library:
        for number in range(10):
            told += [writer.next() for _ in range(20)]
            copy = tmp_path / f"copy-{number}.db"
            database_of(library).back_up(str(copy))
            with Library(str(copy)) as kept:
                assert lost(kept, told) == []
                check_sound(kept)
    writer.kill()


def test_whoever_writes_seldom_gets_in_between_those_who_write_all_the_time(tmp_path):
    path = tmp_path / "library.db"
    writers, waited = [Writer(path, name) for name in "ab"], []
    with Library(str(path), patience=30) as library:
        for number in range(30):
            assert all(writer.next() for writer in writers), "they write all the time"
            begun = time.perf_counter()
            library.positions.set_position(1, number)
            waited.append(time.perf_counter() - begun)
            assert library.positions.of(1).position == number
    assert median(waited) < 0.5, "seconds; a busy machine holds up a few of the changes, not most"
    for writer in writers:
        writer.kill()
