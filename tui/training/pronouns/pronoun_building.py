"""Building and measuring the ranking of those a pronoun may stand for."""

import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tui.analysis.networks.weights import models_from, weights
from tui.analysis.speakers.pronoun_ranking import MODEL, ROWS
from tui.training import packing
from tui.training.attribution.building import nothing_there
from tui.training.corpora.attributions import annotated
from tui.training.corpora.coreference import coreferent
from tui.training.corpora.files import Part
from tui.training.fitting import prepare
from tui.training.pronouns.train import Choice, accuracy, choices_of, fitted, plain_choices_of

LOG = logging.getLogger(__name__)


def build_pronouns(corpora: Sequence[Path], out: Path) -> None:
    """Writes the weights into the folder `out`, where all other models must be already.

    They are fitted to pronouns whose coreference was annotated, then to those too, in articles with
    attributions, of which gender tells something. The same corpora and models give the same bytes. Raises
    CorpusError for a corpus that cannot be read or has nothing to learn from, FileNotFoundError without the
    other models.
    """
    prepare()
    with models_from(out):
        choices = _annotated(corpora, "train")
    if not choices:
        raise nothing_there(corpora, "pronoun")
    LOG.info("pronouns: %d annotated", len(choices))
    _write(choices, out)
    with models_from(out):
        choices += [choice for one in annotated(corpora, "train") for choice in plain_choices_of(one.article)]
    LOG.info("pronouns: %d with those that gender tells of", len(choices))
    _write(choices, out)


def _write(choices: Sequence[Choice], out: Path) -> None:
    signs, none = fitted(choices)
    packing.write(out / f"{MODEL}.npz", {}, {"signs": signs, "none": none})


def pronoun_report(corpora: Sequence[Path], models: Path) -> str:
    """How many pronouns of the dev articles the models in a folder rank right, by class, as a table.

    Right is a pronoun whose one is first, or which is left open where that one is not among the candidates.
    Earlier pronouns are given as annotated. Raises CorpusError for a corpus that cannot be read.
    """
    with models_from(models):
        choices = _annotated(corpora, "dev")
        found = accuracy(choices, np.asarray(weights(MODEL)["signs"]), np.asarray(weights(MODEL)["none"]))
    lines = [f"{'':10}{'right':>6}{'of':>6}{'share':>8}"]
    for kind in ROWS:
        right, of = found[kind]
        lines.append(f"{kind:10}{right:6}{of:6}{100 * right / (of or 1):7.1f}%")
    return "\n".join(lines)


def _annotated(corpora: Sequence[Path], part: Part) -> list[Choice]:
    return [choice for article in coreferent(corpora, part) for choice in choices_of(article)]
