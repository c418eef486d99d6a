"""The CoNLL-U format of treebanks, as Universal Dependencies has it.

It is described at https://universaldependencies.org/format.html; what is read of a word are its form, its
language-specific tag (XPOS), its governor (HEAD) and what stands in its last column (MISC).
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tui.analysis.text.tokens import TOKEN
from tui.model.article import Span
from tui.training.corpora.files import CORRECT_LINE, CorpusError, CorpusLine, Part, files, lines
from tui.training.corpora.tagged_words import TaggedSentence, Token, tags_of

COLUMNS = 10


class ConlluLine(NamedTuple):
    """A line of a sentence: a word, or the written form of several."""

    place: str
    """The file and the line."""
    first: int
    """The number of the word, or of the first of several."""
    last: int
    """The number of the last one; the same for a single word."""
    form: str
    """The word as written."""
    tag: str
    """Its tag."""
    governor: str
    """The number of the word it depends on, as it stands there."""
    more: tuple[str, ...]
    """What else is said of it, such as "Entity=(1-person)"."""

    @property
    def spaced(self) -> bool:
        """Whether a space follows; what a word within a written form says of it is of no account."""
        return "SpaceAfter=No" not in self.more


class ParsedSentence(NamedTuple):
    """A sentence with what stands before it."""

    remarks: dict[str, CorpusLine]
    """The remarks before it, by name, such as "newdoc id"."""
    rows: list[ConlluLine]
    """Its words and written forms, in order; at least one."""


def sentences(path: Path) -> Iterator[ParsedSentence]:
    """The sentences of a file, in order.

    Raises CorpusError for a file that cannot be read, and for a line that is no CoNLL-U.
    """
    remarks: dict[str, CorpusLine] = {}
    rows: list[ConlluLine] = []
    for line in lines(path):
        if line.text.startswith("#"):
            name, _, value = line.text[1:].partition("=")
            remarks[name.strip()] = CorpusLine(line.place, value.strip())
        elif line.text.strip():
            rows += _rows(line)
        elif rows:
            yield ParsedSentence(remarks, rows)
            remarks, rows = {}, []
    if rows:
        yield ParsedSentence(remarks, rows)


def _rows(line: CorpusLine) -> Iterator[ConlluLine]:
    columns = line.text.split("\t")
    if len(columns) != COLUMNS:
        problem = f"it has {len(columns)} columns instead of {COLUMNS}"
        raise CorpusError(line.place, problem, CORRECT_LINE)
    number, form, tag, governor = columns[0], columns[1], columns[4], columns[6]
    if "." in number:  # an empty node stands for a word that was left out of the text
        return
    first, _, last = number.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal() and form):
        raise CorpusError(line.place, "it does not begin with a word's number and form", CORRECT_LINE)
    yield ConlluLine(
        line.place, int(first), int(last or first), form, tag, governor, tuple(columns[9].split("|"))
    )


def treebank_sentences(folders: Sequence[Path], part: Part) -> list[TaggedSentence]:
    """The sentences of the folders' treebanks of that part, in the order of the files' names and lines.

    Raises CorpusError for a folder or file that cannot be read, and for a line that is no CoNLL-U.
    """
    return [
        _tagged(sentence.rows)
        for folder in folders
        for path in files(folder, part, "conllu")
        for sentence in sentences(path)
    ]


def _tagged(sentence: Sequence[ConlluLine]) -> TaggedSentence:
    text, tokens = _laid_out(sentence)
    words = [Span(*match.span()) for match in TOKEN.finditer(text)]
    forms = tuple(word.of(text) for word in words)
    return TaggedSentence(forms, tuple(tags_of(text, words, tokens)))


def _laid_out(sentence: Sequence[ConlluLine]) -> tuple[str, list[Token]]:
    """The sentence as it was written, and where its words stand in it."""
    text = ""
    tokens: list[Token] = []
    start = limit = written = 0
    for word in sentence:
        if word.first > written:
            start, limit, written = len(text), len(text) + len(word.form), word.last
            text += word.form + (" " if word.spaced else "")
        if word.first == word.last:
            # The words of one written form may be longer than it: "du" stands for "de" and "le".
            end = min(start + len(word.form), limit)
            tokens.append(Token(start, end, word.tag))
            start = end
    return text, tokens
