"""Parts of speech from treebanks in the CoNLL-U format."""

from collections.abc import Sequence
from pathlib import Path

from tui.analysis.text.tokens_part import WORD
from tui.model.statement import Span
from tui.training.corpora.conllu import Row, sentences
from tui.training.corpora.files import Part, files
from tui.training.corpora.tagged_words import TaggedSentence, Token, tags_of


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


def _tagged(sentence: Sequence[Row]) -> TaggedSentence:
    text, tokens = _laid_out(sentence)
    words = [Span(*match.span()) for match in WORD.finditer(text)]
    forms = tuple(word.of(text) for word in words)
    return TaggedSentence(forms, tuple(tags_of(text, words, tokens)))


def _laid_out(sentence: Sequence[Row]) -> tuple[str, list[Token]]:
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
