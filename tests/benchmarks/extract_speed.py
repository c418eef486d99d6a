"""Words a second of `onrecord extract`, stage by stage, in process time.

    python tests/benchmarks/extract_speed.py [PATH ...] [--rounds N]

Each PATH is an article or a folder of them, the seeds by default. Process time leaves out what other
programs do meanwhile, the median of the rounds most of what is left. Compare ratios within one run, never
times of two machines. The first round, which also imports and reads models and lexicons, is told apart.
"""

import argparse
import io
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

try:
    import resource
except ImportError:  # on Windows
    resource = None

sys.path.insert(0, str(Path(__file__).parents[2]))

from tui.analysis.pipeline import STAGES, AnalysisDraft
from tui.exporters.formats import FORMATS
from tui.model.article import Article
from tui.model.statement import Analysis, Document
from tui.resources import seeds
from tui.workflow import load

MINIMUM_WORDS = 20_000
"""Few words are analysed several times over, so that a round is long enough to be timed."""


class Clock:
    """Process seconds spent, by what they were spent on."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def timed(self, name: str, work: Callable[[], object]) -> object:
        """Do the work, add its time to the named row and return its result."""
        start = time.process_time()
        result = work()
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - start
        return result


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", default=[str(seeds())])
    parser.add_argument("--rounds", metavar="N", type=int, default=5)
    options = parser.parse_args()
    first = one_round(options.paths, repeat=1)
    words = count_words(options.paths)
    if not words:
        raise SystemExit("no words to analyse: name an article, or a folder of articles")
    repeat = -(-MINIMUM_WORDS // words)
    rounds = [one_round(options.paths, repeat) for _ in range(options.rounds)]
    report(first, rounds, words * repeat)


def articles(paths: list[str]) -> list[Article]:
    return [loaded for loaded in load(paths) if isinstance(loaded, Article)]


def count_words(paths: list[str]) -> int:
    return sum(len(article.text.split()) for article in articles(paths))


def one_round(paths: list[str], repeat: int) -> dict[str, float]:
    """Seconds of each step for all articles, each taken `repeat` times."""
    clock = Clock()
    for _ in range(repeat):
        for article in clock.timed("load", lambda: articles(paths)):
            document = Document(article, analysed(article, clock))
            for form in FORMATS.values():
                step = "export jsonl" if form.name == "jsonl" else f"(export {form.name})"
                clock.timed(step, lambda form=form, document=document: form.write([document], io.StringIO()))
    return clock.seconds


def analysed(article: Article, clock: Clock) -> Analysis:
    draft = AnalysisDraft(article)
    for name, stage in STAGES:
        draft = clock.timed(f"analyse: {name}", lambda stage=stage, draft=draft: stage(draft))
    return draft.analysis


def report(first: dict[str, float], rounds: list[dict[str, float]], words: int) -> None:
    out = sys.stdout
    out.write(f"{words:,} words a round\n{'step':24}{'words/s':>12}{'share':>8}{'first round':>14}\n")
    totals = [sum(seconds for name, seconds in done.items() if counts(name)) for done in rounds]
    for name in rounds[0]:
        seconds = median(done[name] for done in rounds)
        share = median(done[name] / total for done, total in zip(rounds, totals, strict=True))
        shown = f"{share:.0%}" if counts(name) else "–"
        out.write(f"{name:24}{speed(words, seconds):>12}{shown:>8}{first[name] * 1000:>11.1f} ms\n")
    spread = f"{speed(words, max(totals))} to {speed(words, min(totals))}"
    out.write(f"{'extract, all told':24}{speed(words, median(totals)):>12}{'100%':>8}   {spread}\n{memory()}")


def counts(step: str) -> bool:
    """Whether the step is one of `extract` as it runs when nothing else is asked for."""
    return not step.startswith("(")


def speed(words: int, seconds: float) -> str:
    return f"{words / seconds:,.0f}" if seconds else "–"


def memory() -> str:
    """The most memory the process ever held, where the system tells."""
    if resource is None:
        return ""
    unit = 1 if sys.platform == "darwin" else 1024
    return f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6:,.0f} MB\n"


if __name__ == "__main__":
    main()
