"""Read sentences with a part of speech for each of the program's words.

Corpora have tokens of their own: "didn't" is two of them, "well-known" one or three. Their tags are mapped to
the program's words by offset. The tags are read from treebanks (see `conllu`) and from articles that were
tagged automatically by CoreNLP. A file of these holds one article per line, `{"id", "tokens": [[start, end,
tag], …]}`, beside the file with the articles.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tui.analysis.pipeline import AnalysisDraft, add_tokens
from tui.analysis.text.parts_of_speech import TAGS
from tui.model.article import Article, Span
from tui.training.corpora.attributions import read_annotated_articles
from tui.training.corpora.files import CORRECT_LINE, CorpusError, JsonLine, Part, files, rows

REDUCED: Mapping[str, str] = {
    **dict.fromkeys(("-LRB-", "-RRB-", ",", ":", ".", "``", "''", "HYPH", "NFP"), "PU"),
    **dict.fromkeys(("SYM", "$", "#", "LS"), "CD"),
    **dict.fromkeys(("ADD", "FW", "GW", "XX"), "NN"),
    "AFX": "JJ",
    "JJS": "JJR",
    "NNPS": "NNP",
    "PDT": "DT",
    "RBS": "RBR",
    "UH": "RB",
    "WP$": "PRP$",
}
"""The program's tag for each tag that it does not distinguish, of the tag sets of the Penn Treebank,
OntoNotes and the English Web Treebank."""
MONEY = frozenset("$€£¥%#")
"""Signs that are tagged as numbers are, not as punctuation."""


class CorpusToken(NamedTuple):
    """A token of a corpus."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""
    tag: str
    """Its tag in the corpus."""


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """A sentence in the program's words."""

    forms: tuple[str, ...]
    """Each word as written; at least one."""
    tags: tuple[str | None, ...]
    """One of `TAGS` for each word; None if the corpus has no tag for it, or an unknown one."""


def reduce_tag(tag: str) -> str | None:
    """Return the one of `TAGS` for a corpus's tag, None for an unknown tag."""
    reduced = REDUCED.get(tag, tag)
    return reduced if reduced in TAGS else None


def tags_of(text: str, words: Sequence[Span], tokens: Sequence[CorpusToken]) -> list[str | None]:
    """Return the tag of each word of the text, from the tokens that it shares characters with.

    If there are several, the first one decides ("did" in "didn't"), but in a word with a hyphen the last one
    ("known" in "well-known"). A word of punctuation is tagged as such, even if its token is part of an
    abbreviation. The tokens must be in order and not overlap.
    """
    starts = [token.start for token in tokens]
    ends = [token.end for token in tokens]
    tags: list[str | None] = []
    for word in words:
        if not any(character.isalnum() or character in MONEY for character in word.of(text)):
            tags.append("PU")
            continue
        covered = tokens[bisect_right(ends, word.start) : bisect_left(starts, word.end)]
        decisive = -1 if "-" in word.of(text)[1:-1] else 0
        tags.append(reduce_tag(covered[decisive].tag) if covered else None)
    return tags


def automatic_sentences(folders: Sequence[Path], part: Part) -> list[TaggedSentence]:
    """Return the sentences of the automatically tagged articles of a part, as the program splits them.

    Tags without their article in the same folder are skipped, and so are articles without tags. Raises
    CorpusError for a folder or file that cannot be read, for a line that does not have the format above, and
    for tokens that are not in order or not within their text.
    """
    return [sentence for folder in folders for sentence in _folder_sentences(folder, part)]


def _folder_sentences(folder: Path, part: Part) -> Iterator[TaggedSentence]:
    if not (tagged := files(folder, part, "corenlp.jsonl")):
        return
    articles = {one.article.id: one.article for one in read_annotated_articles([folder], part)}
    for path in tagged:
        for row in rows(path):
            if article := articles.get(str(row.values.get("id"))):
                yield from _sentences(article, _tokens(row, article.text))


def _sentences(article: Article, tokens: Sequence[CorpusToken]) -> Iterator[TaggedSentence]:
    tokenised = add_tokens(AnalysisDraft(article)).tokenised
    words = tokenised.words
    spans = [Span(start, end) for start, end in zip(words.starts, words.ends, strict=True)]
    tags = tags_of(article.text, spans, tokens)
    for sentence in tokenised.sentences:
        here = slice(sentence.first, sentence.end)
        yield TaggedSentence(tuple(words.forms[here]), tuple(tags[here]))


def _tokens(row: JsonLine, text: str) -> list[CorpusToken]:
    if not isinstance(given := row.values.get("tokens"), list):
        raise CorpusError(row.place, "its tokens are not a list", CORRECT_LINE)
    tokens: list[CorpusToken] = []
    behind = 0
    for number, value in enumerate(given, 1):
        token = _token(f"{row.place}, token {number}", value)
        if not behind <= token.start < token.end <= len(text):
            problem = f"token {number} is not behind the one before, or not within the text"
            raise CorpusError(row.place, problem, CORRECT_LINE)
        tokens.append(token)
        behind = token.end
    return tokens


def _token(place: str, value: object) -> CorpusToken:
    match value:
        case [int(start), int(end), str(tag), *_]:
            return CorpusToken(start, end, tag)
    raise CorpusError(place, "it is not [start, end, tag]", CORRECT_LINE)
