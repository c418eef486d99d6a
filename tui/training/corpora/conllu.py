"""Read treebanks in the CoNLL-U format of Universal Dependencies.

The format is described at https://universaldependencies.org/format.html. Of each word are read its number
(ID), FORM, language-specific tag (XPOS), HEAD and MISC.

The library `conllu` (6.0) was measured and does not fit: its errors name neither file nor line, it accepts
lines with missing columns, with spaces for tabs and without a form, and it takes four times as long (4.1 s
instead of 1.3 s for GUM's training part). Each line would have to be checked here before the library parses
it again.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tui.analysis.text.tokens import TOKEN
from tui.model.article import Span
from tui.training.corpora.files import CORRECT_LINE, CorpusError, CorpusLine, Part, files, lines
from tui.training.corpora.tagged_words import CorpusToken, TaggedSentence, tags_of

COLUMNS = 10


class ConlluLine(NamedTuple):
    """A line of a sentence: a word, or a multiword token (the written form of several words)."""

    place: str
    """The file and the line number, as an error names them."""
    first: int
    """The number of the word, or of the first word of a multiword token."""
    last: int
    """The number of the last word of a multiword token; equal to `first` for a word."""
    form: str
    """The word as written."""
    tag: str
    """XPOS."""
    head: str
    """The number of the word's head, as written."""
    misc: tuple[str, ...]
    """The items of MISC, such as "Entity=(1-person)"."""

    @property
    def space_after(self) -> bool:
        """Whether a space follows; meaningless for a word within a multiword token."""
        return "SpaceAfter=No" not in self.misc


class ParsedSentence(NamedTuple):
    """A sentence with the comments before it."""

    comments: dict[str, CorpusLine]
    """The values of the comments by name, such as "newdoc id"."""
    rows: list[ConlluLine]
    """Its words and multiword tokens, in order; at least one."""


def sentences(path: Path) -> Iterator[ParsedSentence]:
    """Yield the sentences of a file, in order.

    Raises CorpusError for a file that cannot be read, and for a line that is not CoNLL-U.
    """
    comments: dict[str, CorpusLine] = {}
    rows: list[ConlluLine] = []
    for line in lines(path):
        if line.text.startswith("#"):
            name, _, value = line.text[1:].partition("=")
            comments[name.strip()] = CorpusLine(line.place, value.strip())
        elif line.text.strip():
            rows += _rows(line)
        elif rows:
            yield ParsedSentence(comments, rows)
            comments, rows = {}, []
    if rows:
        yield ParsedSentence(comments, rows)


def treebank_sentences(folders: Sequence[Path], part: Part) -> list[TaggedSentence]:
    """Return the tagged sentences of the treebanks of a part, in the order of the file names and lines.

    Raises CorpusError for a folder or file that cannot be read, and for a line that is not CoNLL-U.
    """
    return [
        _tagged_sentence(sentence.rows)
        for folder in folders
        for path in files(folder, part, "conllu")
        for sentence in sentences(path)
    ]


def _rows(line: CorpusLine) -> Iterator[ConlluLine]:
    columns = line.text.split("\t")
    if len(columns) != COLUMNS:
        problem = f"it has {len(columns)} columns instead of {COLUMNS}"
        raise CorpusError(line.place, problem, CORRECT_LINE)
    number, form, tag, head = columns[0], columns[1], columns[4], columns[6]
    if "." in number:  # An empty node is a word that is elided in the text.
        return
    first, _, last = number.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal() and form):
        raise CorpusError(line.place, "it does not begin with a word's number and form", CORRECT_LINE)
    yield ConlluLine(
        line.place, int(first), int(last or first), form, tag, head, tuple(columns[9].split("|"))
    )


def _tagged_sentence(rows: Sequence[ConlluLine]) -> TaggedSentence:
    text, tokens = _text_and_tokens(rows)
    words = [Span(*match.span()) for match in TOKEN.finditer(text)]
    forms = tuple(word.of(text) for word in words)
    return TaggedSentence(forms, tuple(tags_of(text, words, tokens)))


def _text_and_tokens(rows: Sequence[ConlluLine]) -> tuple[str, list[CorpusToken]]:
    """Return the sentence as it was written, and its words with their offsets in it."""
    text = ""
    tokens: list[CorpusToken] = []
    start = limit = written = 0
    for row in rows:
        if row.first > written:
            start, limit, written = len(text), len(text) + len(row.form), row.last
            text += row.form + (" " if row.space_after else "")
        if row.first == row.last:
            # The words of a multiword token may be longer than its form: "du" stands for "de" and "le".
            end = min(start + len(row.form), limit)
            tokens.append(CorpusToken(start, end, row.tag))
            start = end
    return text, tokens
