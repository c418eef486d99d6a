"""Parts of speech that another program gave the annotated articles; they are less sure than a treebank's.

A file `<part>.corenlp.jsonl` beside the articles holds one article a line: `{"id", "tokens": [[start, end,
tag, …], …]}`, half-open spans in code points of the text of the article with that id.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.analysis.pipeline import Draft, read
from tui.model.statement import Article, Span
from tui.training.corpora.attributions import annotated
from tui.training.corpora.files import CORRECT_LINE, CorpusError, Part, Row, files, rows
from tui.training.corpora.tagged_words import TaggedSentence, Token, tags_of


def automatic_sentences(folders: Sequence[Path], part: Part) -> list[TaggedSentence]:
    """The sentences of the folders' automatically tagged articles of that part, as the program cuts them.

    Tags whose article is not in the same folder are passed over, as are articles without tags. Raises
    CorpusError for a folder or file that cannot be read, a line that is not as described above, and tokens
    that are not in order or not within their text.
    """
    return [sentence for folder in folders for sentence in _folder_sentences(folder, part)]


def _folder_sentences(folder: Path, part: Part) -> Iterator[TaggedSentence]:
    if not (tagged := files(folder, part, "corenlp.jsonl")):
        return
    articles = {one.article.id: one.article for one in annotated([folder], part)}
    for path in tagged:
        for row in rows(path):
            if article := articles.get(str(row.values.get("id"))):
                yield from _sentences(article, _tokens(row, article.text))


def _sentences(article: Article, tokens: Sequence[Token]) -> Iterator[TaggedSentence]:
    reading = read(Draft(article)).reading
    words = reading.words
    spans = [Span(start, end) for start, end in zip(words.starts, words.ends, strict=True)]
    tags = tags_of(article.text, spans, tokens)
    for sentence in reading.sentences:
        here = slice(sentence.first, sentence.end)
        yield TaggedSentence(tuple(words.forms[here]), tuple(tags[here]))


def _tokens(row: Row, text: str) -> list[Token]:
    if not isinstance(given := row.values.get("tokens"), list):
        raise CorpusError(row.place, "its tokens are not a list", CORRECT_LINE)
    tokens: list[Token] = []
    behind = 0
    for number, value in enumerate(given, 1):
        token = _token(f"{row.place}, token {number}", value)
        if not behind <= token.start < token.end <= len(text):
            problem = f"token {number} is not behind the one before, or not within the text"
            raise CorpusError(row.place, problem, CORRECT_LINE)
        tokens.append(token)
        behind = token.end
    return tokens


def _token(place: str, value: object) -> Token:
    match value:
        case [int(start), int(end), str(tag), *_]:
            return Token(start, end, tag)
    raise CorpusError(place, "it is not [start, end, tag]", CORRECT_LINE)
