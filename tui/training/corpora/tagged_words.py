"""Sentences with a part of speech for each of the program's words.

Corpora cut a text into tokens of their own: "didn't" is two of them, "well-known" is one or three. Their tags
are laid on our words by offset.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tui.analysis.pipeline import AnalysisDraft, add_tokens
from tui.analysis.text.parts_of_speech import TAGS
from tui.model.article import Article, Span
from tui.training.corpora.attributions import annotated
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
"""What the tags that the program does not tell apart are joined to; from the Penn Treebank's set, and from
those of OntoNotes and the English Web Treebank."""


MONEY = frozenset("$€£¥%#")
"""Signs that are tagged as numbers are, not as marks."""


class Token(NamedTuple):
    """A token of a corpus."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""
    tag: str
    """Its tag as the corpus has it."""


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """A sentence cut into the program's words."""

    forms: tuple[str, ...]
    """Each word as written; at least one."""
    tags: tuple[str | None, ...]
    """For each word one of `TAGS`; None where the corpus has no tag for it, or one that is unknown."""


def reduced(tag: str) -> str | None:
    """The one of `TAGS` that a corpus's tag stands for, None for an unknown one."""
    joined = REDUCED.get(tag, tag)
    return joined if joined in TAGS else None


def tags_of(text: str, words: Sequence[Span], tokens: Sequence[Token]) -> list[str | None]:
    """The tag of each word of the text, by the tokens it shares characters with.

    Of several tokens the first one decides, "did" in "didn't"; in a word with a hyphen the last one,
    "known" in "well-known". A mark is one, even where its token is an abbreviation. The tokens are in order
    and do not overlap.
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
        tags.append(reduced(covered[decisive].tag) if covered else None)
    return tags


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
    tokenised = add_tokens(AnalysisDraft(article)).tokenised
    words = tokenised.words
    spans = [Span(start, end) for start, end in zip(words.starts, words.ends, strict=True)]
    tags = tags_of(article.text, spans, tokens)
    for sentence in tokenised.sentences:
        here = slice(sentence.first, sentence.end)
        yield TaggedSentence(tuple(words.forms[here]), tuple(tags[here]))


def _tokens(row: JsonLine, text: str) -> list[Token]:
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
