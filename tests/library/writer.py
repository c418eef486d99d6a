"""A reader in a process of its own, who marks, notes, corrects and imports until the process is killed.

After each change that is on the disk, and never before, a line says so; what it says is what
`test_durability.py` looks for.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from tui.anchoring.anchor import anchor
from tui.library.library import Library
from tui.model.article import Article, Block, Span
from tui.model.correction import OtherSpeaker, SpeakerName, Target
from tui.model.mark import Mark
from tui.model.statement import Analysis, Statement

TEXT = "Ferry sinks\n\nAda said that the ferry had been old, and that nobody had been told of it.\n"
SPOKEN = Span(TEXT.index("that"), len(TEXT) - 2)


def write(path: str, who: str, told: int) -> None:
    """Changes the library without end; `told` is the file descriptor of the pipe that is told of it.

    Past every buffer of this process: what was told is told even if it is killed the next moment.
    """
    with Library(path) as library:
        os.write(told, b"ready\n")
        for said in changes(library, who):
            os.write(told, f"{said}\n".encode())


def changes(library: Library, who: str) -> Iterator[str]:
    """One change after the other, each told once it is made: what it is about, its id, and its words."""
    shared = library.articles.add(article("shared", TEXT)).article
    for turn in count():
        words = f"{who}-{turn}"
        text = f"{TEXT}\nIt is known as {words}.\n"
        key = library.articles.add(article(words, text)).article
        yield f"article {key} {words}"
        library.analyses.keep(key, Analysis((statement(),)), "by hand")
        yield f"analysis {key} {words}"
        mark = library.marks.add(shared, Mark("", (anchor(TEXT, SPOKEN),), on_statement=True, note=words))
        yield f"mark {mark.id} {words}"
        library.marks.change(shared, replace(mark, note=f"{words}-again", tags=("seen",)))
        yield f"mark {mark.id} {words}-again"
        change = OtherSpeaker(Target(mark.anchors, "indirect"), SpeakerName(words))
        yield f"correction {library.corrections.add(shared, change).id} {words}"
        library.articles.add(article(words, f"{text}A line was added.\n"))
        yield f"revision {key} {words}"
        library.positions.set_position(key, turn)
        yield f"position {key} {turn}"


def article(name: str, text: str) -> Article:
    return Article(name, name, f"/news/{name}.txt", text, (Block(Span(0, len(text)), "paragraph"),))


def statement() -> Statement:
    return Statement("s1", "indirect", "communication", 0.9, (SPOKEN,), None, None, None)
