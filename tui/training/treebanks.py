"""Parts of speech from treebanks in the CoNLL-U format, as Universal Dependencies has it.

The format is described at https://universaldependencies.org/format.html; what is read of a word are its
form, its language-specific tag (XPOS) and whether a space follows it.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tui.analysis.tokens import WORD
from tui.model import Span
from tui.training.corpus_files import CORRECT_LINE, CorpusError, Line, Part, files, lines
from tui.training.tagged_words import TaggedSentence, Token, tags_of

COLUMNS = 10


class _Word(NamedTuple):
    """A line of a sentence: a word, or the written form of several."""

    first: int
    """The number of the word, or of the first of several."""
    last: int
    """The number of the last one; the same for a single word."""
    form: str
    tag: str
    spaced: bool
    """Whether a space follows; what a word within a written form says of it is of no account."""


def treebank_sentences(folders: Sequence[Path], part: Part) -> list[TaggedSentence]:
    """The sentences of the folders' treebanks of that part, in the order of the files' names and lines.

    Raises CorpusError for a folder or file that cannot be read, and for a line that is no CoNLL-U.
    """
    return [
        _tagged(sentence)
        for folder in folders
        for path in files(folder, part, "conllu")
        for sentence in _sentences(path)
    ]


def _sentences(path: Path) -> Iterator[list[_Word]]:
    sentence: list[_Word] = []
    for line in lines(path):
        if not line.text.strip():
            if sentence:
                yield sentence
            sentence = []
        elif not line.text.startswith("#"):
            sentence += _words(line)
    if sentence:
        yield sentence


def _words(line: Line) -> Iterator[_Word]:
    columns = line.text.split("\t")
    if len(columns) != COLUMNS:
        problem = f"it has {len(columns)} columns instead of {COLUMNS}"
        raise CorpusError(line.place, problem, CORRECT_LINE)
    number, form, tag, miscellaneous = columns[0], columns[1], columns[4], columns[9]
    if "." in number:  # an empty node stands for a word that was left out of the text
        return
    first, _, last = number.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal() and form):
        raise CorpusError(line.place, "it does not begin with a word's number and form", CORRECT_LINE)
    spaced = "SpaceAfter=No" not in miscellaneous.split("|")
    yield _Word(int(first), int(last or first), form, tag, spaced)


def _tagged(sentence: Sequence[_Word]) -> TaggedSentence:
    text, tokens = _laid_out(sentence)
    words = [Span(*match.span()) for match in WORD.finditer(text)]
    forms = tuple(word.of(text) for word in words)
    return TaggedSentence(forms, tuple(tags_of(text, words, tokens)))


def _laid_out(sentence: Sequence[_Word]) -> tuple[str, list[Token]]:
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
