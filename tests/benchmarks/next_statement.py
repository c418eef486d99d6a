"""What a step to the next statement costs, in articles of three lengths, and what a resize costs.

    python tests/benchmarks/next_statement.py [--steps N] [--profile]

Process time per key, in a headless app of 120 columns and 40 rows, from the key to the drawn screen. The
articles and their statements are made here, one statement to about 26 words; the engine has no part in it.
"""

import argparse
import asyncio
import cProfile
import pstats
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from textual.pilot import Pilot

sys.path.insert(0, str(Path(__file__).parents[2]))

from tui import importing, workflow
from tui.app.app import OnRecord
from tui.importing import ImportedFile
from tui.library.library import Library
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Entity, Mention, Speaker, Statement

LENGTHS = (700, 5_000, 100_000)
"""Words of the articles."""
TARGET = 16.0
"""Milliseconds a step may take."""
SIZE, OTHER = (120, 40), (100, 40)
NAMES = [f"{first} {last}" for first in ("Ada", "Ben", "Cleo", "Dan") for last in ("Ash", "Birch", "Cedar")]
SENTENCES = (
    ("direct", '"The pier will be closed for {n} days and nobody can tell us why," said {name} on Monday.'),
    ("", "The ferries went on as before, and on most days the harbour was as busy as it had ever been."),
    ("mixed", '{name} added that the repairs "cost far too much" for a town of {n} people by the sea.'),
    ("", "Rain fell all week."),
    ("indirect", "The boats will sail again in spring, {name} wrote in a letter to the {n} members."),
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--steps", metavar="N", type=int, default=60)
    parser.add_argument("--profile", action="store_true", help="show where the time of the steps goes")
    options = parser.parse_args()
    out = sys.stdout
    out.write(
        f"{'words':>8}{'statements':>12}{'first':>10}{'n':>8}{'p':>8}{']':>8}{'worst':>8}{'resize':>10}\n"
    )
    missed = [words for words in LENGTHS if not asyncio.run(measure(words, options.steps, options.profile))]
    out.write(f"\nms of process time; n, p and ] are medians; target {TARGET:.0f} ms a step: ")
    out.write(f"missed at {missed}\n" if missed else "met\n")


async def measure(words: int, steps: int, profiled: bool) -> bool:
    """Print one row; whether the target is met."""
    article, analysis = made(words)
    importing.collect = lambda library, sources: added(library, article)
    workflow.analyse = lambda article: analysis
    app = OnRecord(["made"])
    async with app.run_test(size=SIZE) as pilot:
        while app.reader is None or app.reader.open_article is None or app.reader.open_article.pending:
            await pilot.pause(0.01)
        first = await stepped(pilot, "n")
        profile = cProfile.Profile()
        if profiled:
            profile.enable()
        times = {key: [await stepped(pilot, key) for _ in range(steps)] for key in ("n", "p", "]")}
        profile.disable()
        resizes = [await resized(pilot, size) for size in (OTHER, SIZE) * 3]
    row = [len(article.text.split()), len(analysis.statements), first]
    row += [*(median(each) for each in times.values()), max(map(max, times.values())), median(resizes)]
    sys.stdout.write("{:>8,}{:>12,}{:>10.1f}{:>8.1f}{:>8.1f}{:>8.1f}{:>8.1f}{:>10.1f}\n".format(*row))
    if profiled:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
    return median(times["n"]) <= TARGET


def added(library: Library, article: Article) -> Iterator[ImportedFile]:
    """The article in the library, as if it had been read from a file."""
    made = library.articles.add(article)
    yield ImportedFile(made.article, article.origin, made.status)


async def stepped(pilot: Pilot[None], key: str) -> float:
    """Milliseconds from the key to the drawn screen."""
    open_article = pilot.app.reader.open_article
    before = open_article.current

    def step() -> None:
        pilot.app.simulate_key("right_square_bracket" if key == "]" else key)

    return await timed(pilot, step, lambda: open_article.current is not before)


async def resized(pilot: Pilot[None], size: tuple[int, int]) -> float:
    """Milliseconds from the new size to the drawn screen."""
    start = time.process_time()
    await pilot.resize_terminal(*size)
    await drawn(pilot)
    return (time.process_time() - start) * 1000


async def timed(pilot: Pilot[None], act: Callable[[], None], happened: Callable[[], bool]) -> float:
    await pilot.pause()
    start = time.process_time()
    act()
    for _ in range(2000):
        if happened():
            break
        await asyncio.sleep(0)
    await drawn(pilot)
    return (time.process_time() - start) * 1000


async def drawn(pilot: Pilot[None]) -> None:
    event = asyncio.Event()
    pilot.app.screen.call_after_refresh(event.set)
    await event.wait()


def made(words: int) -> tuple[Article, Analysis]:
    """An article of about so many words, with its statements."""
    text, blocks, statements, names = "", [], [], {name: [] for name in NAMES}
    while text.count(" ") < words:
        start, number = len(text), len(blocks)
        for place, (kind, sentence) in enumerate(SENTENCES):
            name = NAMES[(number + place) % len(NAMES)]
            at, said = len(text), sentence.format(n=number + 7, name=name)
            text += f"{said} "
            if kind:
                source = Span(at + said.index(name), at + said.index(name) + len(name))
                names[name].append(Mention(source, "name"))
                statements.append(statement(kind, said, at, source, len(statements) + 1))
        blocks.append(Block(Span(start, len(text) - 1), "paragraph"))
        text = text.rstrip() + "\n\n"
    speakers = tuple(
        Speaker(speaker_id(name), name, "PERSON", "a member", f"e{number}", tuple(names[name]))
        for number, name in enumerate(NAMES)
        if names[name]
    )
    entities = tuple(Entity(each.entity, each.name, "PERSON", each.mentions) for each in speakers)
    quotations = tuple(s for each in statements if each.kind == "direct" for s in each.content)
    article = Article("made", "A made article", "made.txt", text, tuple(blocks))
    return article, Analysis(tuple(statements), speakers, entities, quotations)


def statement(kind: str, said: str, at: int, source: Span, number: int) -> Statement:
    """The statement that a sentence of this kind holds, the sentence standing at `at`."""
    start = said.index("that") if kind == "mixed" else 0
    end = {"direct": said.rindex('"') + 1 if '"' in said else 0, "indirect": said.find(", "), "mixed": -1}[
        kind
    ]
    content = (Span(at + start, at + (end if end > 0 else len(said) - 1)),)
    cue = next(word for word in ("said", "added", "wrote") if word in said)
    cued = Span(at + said.index(cue), at + said.index(cue) + len(cue))
    name = said[source.start - at : source.end - at]
    return Statement(f"s{number}", kind, "communication", 0.9, content, cued, source, speaker_id(name))


def speaker_id(name: str) -> str:
    return f"p{NAMES.index(name) + 1}"


if __name__ == "__main__":
    main()
