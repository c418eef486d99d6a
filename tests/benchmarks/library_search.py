"""What a search and a look at one speaker cost in a library of 50,000 articles.

    python tests/benchmarks/library_search.py FILE

FILE is one that `python tests/benchmarks/many_articles.py FILE` has made. Medians of process time; the target
is that of a search.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from tui.library.search.query import parse
from tui.library.search.search import Search
from tui.library.speakers.speakers import Speakers
from tui.library.storage.database import Database

TARGET = 50.0
"""Milliseconds of process time that a search may take."""
TIMES = 7


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file")
    with Database(parser.parse_args().file) as database:
        missed = [query for query in queries(database) if searched(database, query) > TARGET]
        looked_up(database)
    sys.stdout.write(f"\nsearches within {TARGET:.0f} ms: " + (f"all but {missed}\n" if missed else "all\n"))


def queries(database: Database) -> list[str]:
    """Queries for words from the most common to the rarest, for phrases, and with each filter."""
    said = database.rows("SELECT words FROM statement WHERE id % 500 = 0")
    common = [word for word, _ in Counter(" ".join(row[0] for row in said).lower().split()).most_common()]
    often, sometimes, seldom = common[30], common[200], common[1500]
    filters = [
        "speaker:okello", "speaker:cleo", 'speaker:"ada okello"', "entity:nato",
        "kind:direct", "kind:attitude", "marked:yes", "marked:no", "after:2024", "before:2016 after:2015-06",
        "after:2030", f"title:{sometimes}",
    ]  # fmt: skip
    return [
        "the", "said", "the of and to", often, sometimes, seldom, "nosuchword", f"{seldom[:3]}*", "be*",
        '"of the"', f'"the {sometimes}"', f"{often} {sometimes}", f"{often} -the", f"{sometimes} {seldom}",
        *filters, *(f"the {each}" for each in filters), *(f"{sometimes} {each}" for each in filters),
    ]  # fmt: skip


def searched(database: Database, typed: str) -> float:
    """Print one row; the milliseconds."""
    search, query = Search(database), parse(typed)
    results = search.find(query)
    cost = timed(lambda: search.find(query))
    sys.stdout.write(f"{cost:9.1f} ms  {results.total:5}{'+' if results.more else ' '}  {typed}\n")
    return cost


def looked_up(database: Database) -> None:
    """Print what the most frequent speaker costs, and what all do."""
    speakers = Speakers(database)
    identity = speakers.identity_of(1, "p0")
    costs = {
        f"identity of one in {len(identity.appearances)} articles": lambda: speakers.identity_of(1, "p0"),
        f"all {len(speakers.statements(identity))} statements": lambda: speakers.statements(identity),
        "the same, looked for by name": lambda: speakers.all("ada okello"),
        f"all {len(speakers.all())} speakers": speakers.all,
    }
    for what, call in costs.items():
        sys.stdout.write(f"{timed(call, 3):9.1f} ms  {what}\n")


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
