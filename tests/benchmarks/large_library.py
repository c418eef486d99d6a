"""What the app costs a reader with a library of 50,000 articles.

    python tests/benchmarks/large_library.py [FILE]

FILE is one that `python tests/benchmarks/many_articles.py FILE` has made, which takes minutes; without it one
is made for this time only. Medians of process time, from the key to the drawn screen.
"""

import argparse
import asyncio
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from textual.pilot import Pilot

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.many_articles import ARTICLES, fill
from tui.analysis.engine import engine
from tui.app.app import OnRecord
from tui.app.articles.list import ArticlesPane
from tui.configuration.settings import LIST_ORDERS
from tui.library.library import Library
from tui.library.storage.database import Database

LIST, TURN, KEY = 100.0, 40.0, 16.0
"""Milliseconds of process time that the list and its filter may take, going to another article, which draws
three panes anew, however many articles there are, and anything else."""
TIMES = 7
SIZE = (160, 45)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?")
    given = parser.parse_args().file
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "library.db"
        if given:
            shutil.copy(given, copy)
        else:
            with Library(str(copy)) as library:
                fill(library, ARTICLES)
        renewed(copy)
        asyncio.run(measure(copy))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{peak:9.0f} MB  memory at its highest\n")


def renewed(path: Path) -> None:
    """Has all articles count as searched by this engine, so that nothing is searched meanwhile."""
    with Database(str(path)) as database, database.transaction():
        database.write("UPDATE listing SET engine = ?", [engine()])


async def measure(path: Path) -> None:
    app = OnRecord([], library=str(path))
    async with app.run_test(size=SIZE) as pilot:
        for _ in range(200):
            await pilot.pause(0.05)
            if app.reader and app.reader.open_article and not list(app.workers):
                break
        await pilot.pause(1.5)
        sys.stdout.write(f"{len(app.session.articles.items):9,} articles\n")
        measure_list(app)
        await measure_keys(app, pilot)


def drawn(app: OnRecord) -> None:
    """Draws all of the list that is in sight."""
    articles = app.reader.query_one(ArticlesPane)
    articles.redraw()
    for y in range(articles.size.height):
        articles.render_line(y)


def measure_list(app: OnRecord) -> None:
    reader, session = app.reader, app.session

    def opened() -> None:
        session.articles.show_whole(whole=True)
        reader.current_article.show_session(loading=False)

    def changed() -> None:
        reader.current_article.show_changes(others=session.articles.take_in_changes())

    def filtered(typed: str) -> None:
        reader.panes.articles.show(session.articles.matching(typed))

    def say_drawn(what: str, budget: float, call: Callable[[], None], times: int = TIMES) -> None:
        say(what, budget, timed(lambda: (call(), drawn(app)), times))

    say_drawn("opening the list", LIST, opened)
    say_drawn("seeing what another program changed", KEY, changed)
    for _ in LIST_ORDERS:
        reader.action_order()
        say_drawn(f"the list {session.articles.order}", LIST, session.articles.refresh)
    for typed in ("b", "ba", "ba 2019", "nosuchword", "a0"):
        say_drawn(f"filtering by {typed!r}", LIST, lambda typed=typed: filtered(typed))
    filtered("")
    others = iter(session.articles.items[len(session.articles.items) // 2 :])
    say_drawn("opening another article, before it is drawn", KEY, lambda: reader.show_article(next(others)))


async def measure_keys(app: OnRecord, pilot: Pilot[None]) -> None:
    app.reader.focus_pane("articles")
    for key in ("j", "k", "space", "b", "f12"):
        costs, before = [], app.reader.key
        for _ in range(TIMES):
            start = time.process_time()
            await pilot.press(key)
            await pilot.pause()
            costs.append((time.process_time() - start) * 1000)
        moved = "" if app.reader.key != before else ", which goes nowhere,"
        say(f"the key {key}{moved} in the list", KEY if moved else TURN, median(costs))


def say(what: str, budget: float, cost: float) -> None:
    verdict = "" if cost <= budget else "  TOO SLOW"
    sys.stdout.write(f"{cost:9.1f} ms of {budget:.0f}  {what}{verdict}\n")


def timed(call: Callable[[], object], times: int = TIMES) -> float:
    """The median milliseconds of process time."""
    costs = []
    for _ in range(times):
        start = time.process_time()
        call()
        costs.append((time.process_time() - start) * 1000)
    return median(costs)


if __name__ == "__main__":
    main()
