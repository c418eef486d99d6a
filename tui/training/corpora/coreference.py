"""Read articles with annotated coreference: which mentions refer to the same entity.

The annotation is read from treebanks in CoNLL-U that have `Entity=` brackets in MISC, as GUM (Zeldes,
Language Resources and Evaluation 51, 2017) and CorefUD have: "(3-person-…" begins a mention of chain 3 at a
word, "3)" ends it, and "(3-person-…)" is a mention of one word. Other annotation, such as bridging, split
antecedents and links to Wikipedia, is not read.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, TypeAlias

from tui.model.article import Article, Block, BlockKind, Span
from tui.training.corpora.conllu import ConlluLine, ParsedSentence, sentences
from tui.training.corpora.files import CORRECT_LINE, CorpusError, CorpusLine, Part, files

FIELDS = ("GRP", "etype", "infstat", "salience", "centering", "minspan", "link", "identity")
"""The fields of a bracket in GUM's order, for files without the comment `# global.Entity = …`."""
NEEDED = {"GRP", "etype", "minspan"}
KINDS: dict[str, tuple[BlockKind, int]] = {
    "head": ("heading", 2),
    "item": ("list-item", 1),
    "quote": ("quote", 1),
}
"""The kind and level of block for GUM's elements; every other element is a paragraph."""
ELEMENT = re.compile(r'(\w+)(?: +\w+:::"[^"]*")* +\((\d+) s\)')
"""An element that begins with a paragraph, and its number of sentences."""
BRACKET = re.compile(r"\([^()]+\)?|[^()]+\)")
NAMES = {"NNP", "NNPS"}
PRONOUNS = {"PRP", "PRP$", "WP"}
_OpenMention: TypeAlias = tuple[int, dict[str, str]]
"""A mention whose bracket is open: the index of its first word in the sentence, and its fields by name."""


@dataclass(frozen=True, slots=True)
class AnnotatedMention:
    """An annotated mention."""

    span: Span
    """All its words."""
    head: Span
    """The span of its minimal words, as annotated: the noun, or the whole of a name. If a name modifies the
    noun, the name is among them."""
    named: bool
    """Whether the syntactic head of the minimal words is a proper noun."""
    pronoun: bool
    """Whether it is a single word that is a personal, possessive or interrogative pronoun."""


@dataclass(frozen=True, slots=True)
class Chain:
    """An entity with all its mentions in the article."""

    type: str
    """The type of the entity; in GUM "person", "organization", "place", "object", "abstract", "time",
    "event", "plant", "animal" or "substance"."""
    mentions: tuple[AnnotatedMention, ...]
    """The mentions in order of the text; at least one."""


@dataclass(frozen=True, slots=True)
class CoreferenceArticle:
    """An article with all its coreference chains."""

    article: Article
    """The article, with its text made of the treebank's words; its title is its name in the corpus."""
    chains: tuple[Chain, ...]
    """The chains by first mention, chains of a single mention included."""


class _TreebankWord(NamedTuple):
    span: Span
    row: ConlluLine


def read_coreference_articles(
    folders: Sequence[Path], part: Part, *, genres: Collection[str] | None = None
) -> list[CoreferenceArticle]:
    """Return the articles of a part that have mentions, in the order of the folders and file names.

    With `genres`, only articles whose id names one of them are returned, as "GUM_news_taxes" names "news".
    Sentences are joined by a space, paragraphs by an empty line. A discontinuous mention ("12[1/2]") is left
    out, because one span cannot represent it. Raises CorpusError for a folder or file that cannot be read,
    for a line that is not CoNLL-U, and for brackets that do not match or lack a field.
    """
    articles = (
        article for folder in folders for path in files(folder, part, "conllu") for article in _articles(path)
    )
    # Without genres every id begins with the empty prefix.
    prefixes = ("",) if genres is None else tuple(f"GUM_{genre}_" for genre in genres)
    return [one for one in articles if one.chains and one.article.id.startswith(prefixes)]


class _CoreferenceDraft:
    """An article as far as it has been read."""

    def __init__(self, name: str, origin: str) -> None:
        self._name = name
        self._origin = origin
        self._text = ""
        self._blocks: list[Block] = []
        self._left = 0
        """How many sentences the last block can still have; negative if there is no limit."""
        self._chains: dict[str, tuple[str, list[AnnotatedMention]]] = {}

    def add(self, sentence: ParsedSentence, fields: Sequence[str]) -> None:
        """Append the sentence, in a new block if one begins with it."""
        # Only the number of its sentences shows that a heading or quotation has ended if the next sentence
        # begins no paragraph, such as a date below the title.
        if self._left == 0 or not sentence.comments.keys().isdisjoint({"newpar", "newpar id"}):
            self._begin_block(*_block_kind(sentence.comments))
        else:
            self._text += " "
        self._left -= 1
        text, words = _text_and_words(sentence.rows, len(self._text))
        self._text += text
        block = self._blocks.pop()
        self._blocks.append(replace(block, span=Span(block.span.start, len(self._text))))
        for chain, kind, mention in _mentions(words, fields):
            self._chains.setdefault(chain, (kind, []))[1].append(mention)

    def finish(self) -> CoreferenceArticle:
        chains = (
            Chain(kind, tuple(sorted(mentions, key=lambda mention: mention.span)))
            for kind, mentions in self._chains.values()
        )
        article = Article(self._name, self._name, self._origin, self._text, tuple(self._blocks))
        return CoreferenceArticle(article, tuple(sorted(chains, key=lambda chain: chain.mentions[0].span)))

    def _begin_block(self, kind: BlockKind, level: int, limit: int) -> None:
        self._text += "\n\n" if self._text else ""
        start = len(self._text)
        # The heading at the top is the title, as it is in a plain text.
        self._blocks.append(Block(Span(start, start), kind, level if start else min(level, 1)))
        self._left = limit


def _articles(path: Path) -> Iterator[CoreferenceArticle]:
    fields: Sequence[str] = FIELDS
    draft = None
    for sentence in sentences(path):
        comments = sentence.comments
        if header := comments.get("global.Entity"):
            fields = _fields(header)
        document = comments.get("newdoc id") or comments.get("newdoc")
        if draft is None or document:
            if draft:
                yield draft.finish()
            place = sentence.rows[0].place
            draft = _CoreferenceDraft((document and document.text) or place, place)
        draft.add(sentence, fields)
    if draft:
        yield draft.finish()


def _block_kind(comments: dict[str, CorpusLine]) -> tuple[BlockKind, int, int]:
    """Return the kind and level of a new block, and its number of sentences, -1 if that does not matter."""
    if comment := comments.get("newpar_block"):
        for name, count in ELEMENT.findall(comment.text):
            if name in KINDS:
                return *KINDS[name], int(count)
    return "paragraph", 0, -1


def _fields(header: CorpusLine) -> Sequence[str]:
    fields = header.text.split("-")
    if missing := NEEDED.difference(fields):
        raise CorpusError(header.place, f"it names no {min(missing)} among the fields", CORRECT_LINE)
    return fields


def _text_and_words(rows: Iterable[ConlluLine], offset: int) -> tuple[str, list[_TreebankWord]]:
    """Return the sentence as it was written, and its words with their spans in the article.

    `offset`: the length of the article's text before the sentence.
    """
    text = ""
    words: list[_TreebankWord] = []
    start = end = at = written = 0
    for row in rows:
        if row.first != len(words) + 1:
            problem = f"word {row.first} stands where word {len(words) + 1} should"
            raise CorpusError(row.place, problem, CORRECT_LINE)
        if row.first > written:
            start = at = len(text)
            end, written = start + len(row.form), row.last
            text += row.form + (" " if row.space_after else "")
        if row.first == row.last:
            # The words of a multiword token need not be substrings of it: "du" stands for "de" and "le". Each
            # of these gets the span of the whole token.
            is_substring = text.startswith(row.form, at, end)
            span = Span(at, at + len(row.form)) if is_substring else Span(start, end)
            words.append(_TreebankWord(Span(offset + span.start, offset + span.end), row))
            at = span.end if is_substring else at
    return text.rstrip(" "), words


def _mentions(
    words: Sequence[_TreebankWord], fields: Sequence[str]
) -> Iterator[tuple[str, str, AnnotatedMention]]:
    """Yield each mention of a sentence with its chain and its type: (chain, type, mention)."""
    open_mentions: list[_OpenMention] = []
    for index, word in enumerate(words):
        for bracket in _brackets(word.row):
            if bracket.startswith("("):
                open_mentions.append((index, _values(bracket.strip("()"), fields, word.row.place)))
            if bracket.endswith(")"):
                chain = open_mentions[-1][1]["GRP"] if bracket.startswith("(") else bracket[:-1]
                start, values = _close(open_mentions, chain, word.row.place)
                if "[" not in chain:
                    mention = _mention(words[start : index + 1], values["minspan"])
                    yield chain, values["etype"], mention
    if open_mentions:
        place, chain = words[open_mentions[0][0]].row.place, open_mentions[0][1]["GRP"]
        raise CorpusError(place, f"the mention of {chain} does not end in its sentence", CORRECT_LINE)


def _brackets(row: ConlluLine) -> list[str]:
    entity = next((one.removeprefix("Entity=") for one in row.misc if one.startswith("Entity=")), "")
    brackets = BRACKET.findall(entity)
    if "".join(brackets) != entity:
        raise CorpusError(row.place, f"its mentions are not in brackets: {entity}", CORRECT_LINE)
    return brackets


def _values(bracket: str, fields: Sequence[str], place: str) -> dict[str, str]:
    # Empty fields at the end are omitted. The very last field may contain hyphens.
    values = dict(zip(fields, bracket.split("-", len(fields) - 1), strict=False))
    if missing := NEEDED.difference(values):
        raise CorpusError(place, f"the mention ({bracket}) has no {min(missing)}", CORRECT_LINE)
    return values


def _close(open_mentions: list[_OpenMention], chain: str, place: str) -> _OpenMention:
    # Brackets may cross, but of two open mentions of the same chain the inner one ends first.
    for index in reversed(range(len(open_mentions))):
        if open_mentions[index][1]["GRP"] == chain:
            return open_mentions.pop(index)
    raise CorpusError(place, f"the mention of {chain} ends and has not begun", CORRECT_LINE)


def _mention(words: Sequence[_TreebankWord], minimal: str) -> AnnotatedMention:
    """Return the mention of these words; `minimal` are the numbers of its minimal words, such as "1,2"."""
    numbers = [int(number) if number.isdecimal() else 0 for number in minimal.split(",")]
    if not 1 <= min(numbers) <= max(numbers) <= len(words):
        problem = f"{minimal} are no words of a mention of {len(words)}"
        raise CorpusError(words[0].row.place, problem, CORRECT_LINE)
    heads = [words[number - 1] for number in sorted(numbers)]
    within = {str(word.row.first) for word in words}
    top = next((word for word in heads if word.row.head not in within), heads[0])
    return AnnotatedMention(
        Span(words[0].span.start, words[-1].span.end),
        Span(heads[0].span.start, heads[-1].span.end),
        top.row.tag in NAMES,
        len(words) == 1 and top.row.tag in PRONOUNS,
    )
