"""Evaluation: the figures of the models in a folder, on the dev articles of corpora."""

from collections.abc import Sequence
from pathlib import Path

from tui.analysis.networks.weights import models_from
from tui.analysis.pipeline import analyse
from tui.training.attribution.calibration import table as calibration_table
from tui.training.attribution.score_table import table
from tui.training.attribution.scoring import score
from tui.training.corpora.attributions import annotated


def report(corpora: Sequence[Path], models: Path) -> str:
    """The scorer's tables for all statements, for communication, and for single pieces of content, and how
    well confidences hold.

    Raises CorpusError for a corpus that cannot be read.
    """
    with models_from(models):
        articles = annotated(corpora, "dev")
        pairs = [(article, analyse(article.article).statements) for article in articles]
        calibrated = calibration_table(articles)
    return "\n\n".join(
        [
            f"{len(articles)} articles, attitudes included\n{table(score(pairs))}",
            f"--communication\n{table(score(pairs, communication=True))}",
            f"--segments\n{table(score(pairs, segments=True))}",
            f"Calibration\n{calibrated}",
        ]
    )
