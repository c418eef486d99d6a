"""The command that builds the trained models and measures them: `python -m tui.training --help`."""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from tui.errors import OnRecordError

OUT = Path(__file__).parent.parent / "analysis" / "models"
EPOCHS = (5, 8)
NAME_EPOCHS, TEACHER_EPOCHS = 12, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit code: 0 if all went well, 1 if something to read is missing."""
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
    entities.add_argument("--encoder", type=Path, help="that of the vectors: gives more words a vector")
    entities.set_defaults(run=_entities)
    automatic = commands.add_parser("automatic-names", help="a corpus of articles that an encoder marks")
    automatic.add_argument("--encoder", type=Path, required=True, help="folder of a pretrained encoder")
    automatic.add_argument("--epochs", type=int, default=TEACHER_EPOCHS)
    automatic.add_argument("--out", type=Path, required=True, help="folder of the new corpus")
    automatic.set_defaults(run=_automatic_names)
    pronouns = commands.add_parser("pronouns", help="whom a pronoun stands for; after all others")
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
    from tui.training.attribution.train import build_vectors

    build_vectors(options.corpus, options.encoder, options.out)


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

    build_entities(options.corpus, options.out, options.epochs, options.encoder)


def _automatic_names(options: argparse.Namespace) -> None:
    from tui.training.names.teacher import mark_names

    mark_names(options.corpus, options.encoder, options.out, options.epochs)


def _pronouns(options: argparse.Namespace) -> None:
    from tui.training.pronouns.train import build_pronouns, pronoun_report

    if options.evaluate:
        print(pronoun_report(options.corpus, options.out))  # noqa: T201
        return
    build_pronouns(options.corpus, options.out)


if __name__ == "__main__":
    sys.exit(main())
