"""What the trained models cost before the first answer: process time and memory of a fresh interpreter.

    python tests/benchmarks/model_load.py [--rounds N]

Every round is a process of its own that takes the steps one after another; a step's time and memory are what
it adds. What counts are the medians, and the ratio of the models to the import of numpy, which is paid for
anyway. Memory is the most the process held until then, so a step may add none.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
STEPS = ("bare interpreter", "numpy", "the engine's modules", "models", "first article", "second article")
PROGRAM = """
import resource, sys, time
def measured():
    unit = 1 if sys.platform == "darwin" else 1024
    marks.append((time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit))
marks = []
measured()
import tui.analysis  # says how many threads numpy may use
import numpy
measured()
from tui.analysis.networks.weights import FOLDER, weights
from tui.analysis.pipeline import analyse
from tui.resources import seeds
from tui.workflow import load
first, second, *_ = load([str(seeds())])
measured()
for path in sorted(FOLDER.glob("*.npz")):
    weights(path.stem)
measured()
analyse(first)
measured()
analyse(second)
measured()
import json
print(json.dumps(marks))
"""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", metavar="N", type=int, default=11)
    count = parser.parse_args().rounds
    one_round()  # writes the compiled modules
    rounds = [one_round() for _ in range(count)]
    out = sys.stdout
    out.write(f"{'step':22}{'ms':>8}{'MB':>8}{'ms so far':>12}{'MB so far':>12}\n")
    for number, step in enumerate(STEPS):
        columns = [(added(done, number, place), done[number][place]) for done in rounds for place in (0, 1)]
        times, sizes = columns[::2], columns[1::2]
        own, so_far = (1000 * median(column) for column in zip(*times, strict=True))
        held, held_so_far = (median(column) / 1e6 for column in zip(*sizes, strict=True))
        out.write(f"{step:22}{own:>8.1f}{held:>8.1f}{so_far:>12.1f}{held_so_far:>12.1f}\n")
    ratio = median(added(done, 3, 0) / added(done, 1, 0) for done in rounds)
    out.write(f"models: {ratio:.2f} x the import of numpy\n")


def one_round() -> list[list[float]]:
    """Process seconds and bytes held, from the start of the process to the end of each step."""
    program = [sys.executable, "-c", PROGRAM]
    finished = subprocess.run(program, cwd=ROOT, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    return json.loads(finished.stdout)


def added(done: list[list[float]], number: int, place: int) -> float:
    """What a step added to the process time, or to the memory."""
    return done[number][place] - (done[number - 1][place] if number else 0.0)


if __name__ == "__main__":
    main()
