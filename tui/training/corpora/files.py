"""Find the files of a corpus that belong to a part, and read their lines."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, TextIO

from tui.errors import OnRecordError

Part = Literal["train", "dev"]
"""The part of a corpus that a network is trained on, or that it is evaluated on."""
Kind = Literal["corenlp.jsonl", "jsonl", "conllu"]
KINDS: tuple[Kind, ...] = ("corenlp.jsonl", "jsonl", "conllu")
"""Endings of file names, before any ".gz". A file is of the first kind that fits, so that automatic tags
("corenlp.jsonl") are not taken for the articles ("jsonl") that they are stored beside."""
CORRECT_LINE = "correct the line, or take the file out of the folder"
"""The remedy for a malformed line."""


class CorpusError(OnRecordError):
    """A corpus cannot be read; the resource is the folder, the file, or the file with a line number."""


class CorpusLine(NamedTuple):
    """A line of a file."""

    place: str
    """The file and the line number, as an error names them."""
    text: str
    """The line without its end."""


class JsonLine(NamedTuple):
    """A JSON object on a line of its own."""

    place: str
    """The file and the line number, as an error names them."""
    values: dict[str, Any]
    """The object, not validated."""


def files(folder: Path, part: Part, kind: Kind) -> list[Path]:
    """Return the folder's files of that kind and part, compressed or not, sorted by name.

    The part must be a word of the file's name: "train.jsonl" and "news-train.jsonl.gz" belong to "train",
    "training.jsonl" does not. Raises CorpusError if the folder does not exist or cannot be read.
    """
    try:
        present = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        problem = f"it cannot be read as a folder ({error.strerror})"
        raise CorpusError(str(folder), problem, "name a folder that holds a corpus") from error
    return [path for path in present if _kind(path) == kind and part in _words(path)]


def lines(path: Path) -> Iterator[CorpusLine]:
    """Yield the lines of a UTF-8 file, which is decompressed if its name ends in ".gz".

    Raises CorpusError if the file cannot be read.
    """
    try:
        with _open(path) as stream:
            for number, text in enumerate(stream, 1):
                yield CorpusLine(f"{path}, line {number}", text.rstrip("\r\n"))
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise CorpusError(
            str(path), f"it cannot be read ({error})", "make it readable, or fetch it again"
        ) from error


def rows(path: Path) -> Iterator[JsonLine]:
    """Yield the objects of a file in JSON Lines; empty lines are skipped.

    Raises CorpusError if the file cannot be read, or a line is not a JSON object.
    """
    for line in lines(path):
        if not line.text.strip():
            continue
        try:
            values = json.loads(line.text)
        except ValueError as error:
            raise CorpusError(line.place, f"it is not valid JSON ({error})", CORRECT_LINE) from error
        if not isinstance(values, dict):
            raise CorpusError(line.place, "it is not a JSON object", CORRECT_LINE)
        yield JsonLine(line.place, values)


def no_training_data(folders: Sequence[Path], what: str) -> CorpusError:
    """Return the error for corpora that contain none of `what` a model is trained on."""
    problem = f"no {what} to train on is there"
    return CorpusError(", ".join(map(str, folders)), problem, "name a folder that holds a corpus")


def _kind(path: Path) -> Kind | None:
    name = path.name.removesuffix(".gz")
    return next((kind for kind in KINDS if name.endswith(f".{kind}")), None)


def _words(path: Path) -> list[str]:
    return re.split(r"[\W_]+", path.name)


def _open(path: Path) -> TextIO:
    # Only "\n" ends a line: other line separators, such as a lone "\r", are part of a corpus's text.
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8", newline="\n")
    return path.open(encoding="utf-8", newline="\n")
