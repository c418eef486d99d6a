"""The command that builds and evaluates the models: `python -m tui.training --help`.

Each function below imports what its command needs, because torch and transformers take seconds to import, and
evaluation runs without them.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tui.errors import OnRecordError

OUT = Path(__file__).parent.parent / "analysis" / "models"
"""The folder of the models that ship."""
EPOCHS = (5, 8)
NAME_EPOCHS, TEACHER_EPOCHS = 12, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 on success, 1 if an input cannot be read."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        options.run(options)
    except OnRecordError as error:
        print(f"onrecord training: {error}", file=sys.stderr)  # noqa: T201
        return 1
    except ModuleNotFoundError as error:
        print(f"onrecord training: {error.name} is missing; pip install 'onrecord[train]'", file=sys.stderr)  # noqa: T201
        return 1
    except OSError as error:
        print(f"onrecord training: {error}; name the folder it is in", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tui.training", description="Build and measure the models."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    attribution = commands.add_parser("attribution", help="the tagger, and cues with their statements")
    attribution.add_argument("--evaluate", action="store_true", help="measure the models on the dev articles")
    attribution.add_argument("--epochs", type=int, nargs=2, default=EPOCHS, metavar=("TAGGER", "ATTRIBUTION"))
    attribution.set_defaults(run=_attribution)
    entities = commands.add_parser("entities", help="names, dates and sums of money")
    entities.add_argument("--evaluate", action="store_true", help="measure the model on the dev articles")
    entities.add_argument("--epochs", type=int, default=NAME_EPOCHS)
    entities.add_argument("--encoder", type=Path, help="that of the vectors; gives more words a vector")
    entities.set_defaults(run=_entities)
    automatic = commands.add_parser("automatic-names", help="a corpus with names marked by an encoder")
    automatic.add_argument("--encoder", type=Path, required=True, help="folder of a pretrained encoder")
    automatic.add_argument("--epochs", type=int, default=TEACHER_EPOCHS)
    automatic.add_argument("--out", type=Path, required=True, help="folder of the new corpus")
    automatic.set_defaults(run=_automatic_names)
    pronouns = commands.add_parser("pronouns", help="antecedents of pronouns; after all other models")
    pronouns.add_argument("--evaluate", action="store_true", help="measure the weights on the dev articles")
    pronouns.set_defaults(run=_pronouns)
    vectors = commands.add_parser("vectors", help="the word vectors that all models share")
    vectors.add_argument("--encoder", type=Path, required=True, help="folder of a pretrained encoder")
    vectors.set_defaults(run=_vectors)
    for command in (attribution, entities, automatic, pronouns, vectors):
        command.add_argument("--corpus", type=Path, nargs="+", required=True, help="folders of corpora")
    for command in (attribution, entities, pronouns, vectors):
        command.add_argument("--out", type=Path, default=OUT, help="folder of the models (%(default)s)")
    return parser


def _vectors(options: argparse.Namespace) -> None:
    from tui.training.vectors.build import build_vectors
    from tui.training.vectors.encoder import load_encoder

    build_vectors(options.corpus, partial(load_encoder, options.encoder), options.out)


def _attribution(options: argparse.Namespace) -> None:
    if options.evaluate:
        from tui.training.attribution.scoring import report

        print(report(options.corpus, options.out))  # noqa: T201
        return
    from tui.training.attribution.train import build_attribution

    build_attribution(options.corpus, options.out, tuple(options.epochs))


def _entities(options: argparse.Namespace) -> None:
    if options.evaluate:
        from tui.training.names.scoring import name_report

        print(name_report(options.corpus, options.out))  # noqa: T201
        return
    from tui.training.names.train import build_entities

    load = None
    if options.encoder:
        from tui.training.vectors.encoder import load_encoder

        load = partial(load_encoder, options.encoder)
    build_entities(options.corpus, options.out, options.epochs, load)


def _automatic_names(options: argparse.Namespace) -> None:
    from tui.training.names.teacher import mark_names
    from tui.training.vectors.encoder import load_encoder

    mark_names(options.corpus, partial(load_encoder, options.encoder), options.out, options.epochs)


def _pronouns(options: argparse.Namespace) -> None:
    from tui.training.pronouns.train import build_pronouns, pronoun_report

    if options.evaluate:
        print(pronoun_report(options.corpus, options.out))  # noqa: T201
        return
    build_pronouns(options.corpus, options.out)


if __name__ == "__main__":
    sys.exit(main())
