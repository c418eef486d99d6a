"""The files of a corpus: which of a folder's files belong to a part, and what stands in their lines."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple, TextIO

from tui.errors import OnRecordError

Part = Literal["train", "dev"]
"""What a network learns from, or what it is measured on."""
Kind = Literal["corenlp.jsonl", "jsonl", "conllu"]
KINDS: tuple[Kind, ...] = ("corenlp.jsonl", "jsonl", "conllu")
"""What the files' names end in, before a ".gz". A file is of the first kind that fits: automatic tags lie
beside the articles they belong to, and are no articles."""
CORRECT_LINE = "correct the line, or take the file out of the folder"
"""What to do about a line that is not as it should be."""


class CorpusError(OnRecordError):
    """A corpus cannot be read; the resource is the folder, the file, or the file with the line's number."""


class CorpusLine(NamedTuple):
    """A line of a file."""

    place: str
    """The file and the line's number, as an error names them."""
    text: str
    """The line without its end."""


class JsonLine(NamedTuple):
    """A JSON object that stands on a line of its own."""

    place: str
    """The file and the line's number, as an error names them."""
    values: dict[str, Any]
    """The object, unchecked."""


def files(folder: Path, part: Part, kind: Kind) -> list[Path]:
    """The folder's files of that kind, compressed or not, whose name has the part as a word, by name.

    "train.jsonl" and "news-train.jsonl.gz" have "train" as a word, "training.jsonl" has not. Raises
    CorpusError where there is no such folder, or it cannot be read.
    """
    try:
        present = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        problem = f"it cannot be read as a folder ({error.strerror})"
        raise CorpusError(str(folder), problem, "name a folder that holds a corpus") from error
    return [path for path in present if _kind(path) == kind and part in _words(path)]


def lines(path: Path) -> Iterator[CorpusLine]:
    """The lines of a file in UTF-8, compressed if it is named so.

    Raises CorpusError where it cannot be read.
    """
    try:
        with _opened(path) as stream:
            for number, text in enumerate(stream, 1):
                yield CorpusLine(f"{path}, line {number}", text.rstrip("\r\n"))
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise CorpusError(
            str(path), f"it cannot be read ({error})", "make it readable, or fetch it again"
        ) from error


def rows(path: Path) -> Iterator[JsonLine]:
    """The objects of a file with one JSON object a line; empty lines are passed over.

    Raises CorpusError where the file cannot be read, or a line holds anything else.
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


def _kind(path: Path) -> Kind | None:
    name = path.name.removesuffix(".gz")
    return next((kind for kind in KINDS if name.endswith(f".{kind}")), None)


def _words(path: Path) -> list[str]:
    return re.split(r"[\W_]+", path.name)


def _opened(path: Path) -> TextIO:
    # Characters that end a line elsewhere, such as a lone "\r", are part of the text here.
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8", newline="\n")
    return path.open(encoding="utf-8", newline="\n")
