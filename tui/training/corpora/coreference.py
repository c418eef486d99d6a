"""Articles whose coreference was annotated by hand: who or what is meant by the same mentions.

Read from treebanks in the CoNLL-U format that have the brackets of `Entity=` in their last column, as GUM
has them (Zeldes, Language Resources and Evaluation 51, 2017) and CorefUD after it: "(3-person-…" begins a
mention of chain 3 at a word, "3)" ends it, and "(3-person-…)" is a mention of one word. What else is
annotated there, such as bridging, split antecedents and the articles of Wikipedia, is not read.
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
"""What a bracket says of a mention, in GUM's order: for files that have no line `# global.Entity = …`."""
NEEDED = {"GRP", "etype", "minspan"}
KINDS: dict[str, tuple[BlockKind, int]] = {
    "head": ("heading", 2),
    "item": ("list-item", 1),
    "quote": ("quote", 1),
}
"""What GUM's elements are here, and of which level; everything else is a paragraph."""
ELEMENT = re.compile(r'(\w+)(?: +\w+:::"[^"]*")* +\((\d+) s\)')
"""An element that begins with a paragraph, and the number of its sentences."""
BRACKET = re.compile(r"\([^()]+\)?|[^()]+\)")
NAMES = {"NNP", "NNPS"}
PRONOUNS = {"PRP", "PRP$", "WP"}
_Opened: TypeAlias = tuple[int, dict[str, str]]
"""A mention that has begun: its first word's place in the sentence, and what its bracket says by field."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A mention as it was annotated."""

    span: Span
    """All of its words."""
    head: Span
    """The stretch from the first to the last of the words that are enough to tell it: the noun, or all of a
    name. Where a name modifies the noun, it is one of them."""
    named: bool
    """Whether the word it hangs from, of those of the head, is a proper noun."""
    pronoun: bool
    """Whether it is one word, and that a personal, possessive or interrogative pronoun."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Somebody or something, with everything in the article that means it."""

    type: str
    """What it is: "person", "organization", "place", "object", "abstract", "time", "event", "plant", "animal"
    or "substance" in GUM."""
    mentions: tuple[Mentioned, ...]
    """Where it is mentioned, in order of the text; at least one."""


@dataclass(frozen=True, slots=True)
class CoreferenceArticle:
    """An article with everything that is mentioned in it."""

    article: Article
    """The article as its words make it; its title is no more than its name in the corpus."""
    chains: tuple[Chain, ...]
    """Who and what is mentioned, by first mention; what is mentioned but once as well."""


class _Word(NamedTuple):
    span: Span
    row: ConlluLine


def coreferent(
    folders: Sequence[Path], part: Part, *, genres: Collection[str] | None = None
) -> list[CoreferenceArticle]:
    """The articles of that part that have mentions, folder by folder, in the order of the files' names.

    With genres, only those whose id names one of them, as "GUM_news_taxes" names "news". Sentences are
    joined by a space, paragraphs by an empty line. A mention in several pieces ("12[1/2]") is left out, as
    one span would be wrong for it. Raises CorpusError for a folder or file that cannot be read, a line that
    is no CoNLL-U, and brackets that do not fit together or say too little.
    """
    articles = (
        article for folder in folders for path in files(folder, part, "conllu") for article in _articles(path)
    )
    # With none named, all begin with the empty prefix.
    prefixes = ("",) if genres is None else tuple(f"GUM_{genre}_" for genre in genres)
    return [one for one in articles if one.chains and one.article.id.startswith(prefixes)]


class _Draft:
    """An article as far as it was read."""

    def __init__(self, name: str, origin: str) -> None:
        self._name = name
        self._origin = origin
        self._text = ""
        self._blocks: list[Block] = []
        self._left = 0
        """How many sentences the last block can still have; below 0 where nothing limits them."""
        self._chains: dict[str, tuple[str, list[Mentioned]]] = {}

    def add(self, sentence: ParsedSentence, fields: Sequence[str]) -> None:
        """Writes the sentence behind the others, in a block of its own if one begins with it."""
        # Nothing but its number of sentences says that a heading or a quotation is over where something
        # follows that is in no paragraph of its own, such as a date below the title.
        if self._left == 0 or not sentence.remarks.keys().isdisjoint({"newpar", "newpar id"}):
            self._begin(*_kind(sentence.remarks))
        else:
            self._text += " "
        self._left -= 1
        text, words = _laid_out(sentence.rows, len(self._text))
        self._text += text
        block = self._blocks.pop()
        self._blocks.append(replace(block, span=Span(block.span.start, len(self._text))))
        for chain, kind, mention in _mentions(words, fields):
            self._chains.setdefault(chain, (kind, []))[1].append(mention)

    def finished(self) -> CoreferenceArticle:
        chains = (
            Chain(kind, tuple(sorted(mentions, key=lambda mention: mention.span)))
            for kind, mentions in self._chains.values()
        )
        article = Article(self._name, self._name, self._origin, self._text, tuple(self._blocks))
        return CoreferenceArticle(article, tuple(sorted(chains, key=lambda chain: chain.mentions[0].span)))

    def _begin(self, kind: BlockKind, level: int, limit: int) -> None:
        self._text += "\n\n" if self._text else ""
        start = len(self._text)
        # The heading at the top is the title, as it is in a plain text.
        self._blocks.append(Block(Span(start, start), kind, level if start else min(level, 1)))
        self._left = limit


def _articles(path: Path) -> Iterator[CoreferenceArticle]:
    fields: Sequence[str] = FIELDS
    draft = None
    for sentence in sentences(path):
        remarks = sentence.remarks
        if header := remarks.get("global.Entity"):
            fields = _fields(header)
        begun = remarks.get("newdoc id") or remarks.get("newdoc")
        if draft is None or begun:
            if draft:
                yield draft.finished()
            place = sentence.rows[0].place
            draft = _Draft((begun and begun.text) or place, place)
        draft.add(sentence, fields)
    if draft:
        yield draft.finished()


def _kind(remarks: dict[str, CorpusLine]) -> tuple[BlockKind, int, int]:
    """What begins there, its level, and how many sentences it has, -1 where that does not matter."""
    if remark := remarks.get("newpar_block"):
        for name, count in ELEMENT.findall(remark.text):
            if name in KINDS:
                return *KINDS[name], int(count)
    return "paragraph", 0, -1


def _fields(header: CorpusLine) -> Sequence[str]:
    fields = header.text.split("-")
    if missing := NEEDED.difference(fields):
        raise CorpusError(header.place, f"it names no {min(missing)} among the fields", CORRECT_LINE)
    return fields


def _laid_out(rows: Iterable[ConlluLine], offset: int) -> tuple[str, list[_Word]]:
    """The sentence as it was written, and where its words stand in the article."""
    text = ""
    words: list[_Word] = []
    start = end = at = written = 0
    for row in rows:
        if row.first != len(words) + 1:
            problem = f"word {row.first} stands where word {len(words) + 1} should"
            raise CorpusError(row.place, problem, CORRECT_LINE)
        if row.first > written:
            start = at = len(text)
            end, written = start + len(row.form), row.last
            text += row.form + (" " if row.spaced else "")
        if row.first == row.last:
            # The words of one written form may be others than stand in it: "du" stands for "de" and "le".
            # Each of these is then all of it.
            stands = text.startswith(row.form, at, end)
            span = Span(at, at + len(row.form)) if stands else Span(start, end)
            words.append(_Word(Span(offset + span.start, offset + span.end), row))
            at = span.end if stands else at
    return text.rstrip(" "), words


def _mentions(words: Sequence[_Word], fields: Sequence[str]) -> Iterator[tuple[str, str, Mentioned]]:
    """Of each mention its chain, its type and itself."""
    opened: list[_Opened] = []
    for index, word in enumerate(words):
        for bracket in _brackets(word.row):
            if bracket.startswith("("):
                opened.append((index, _values(bracket.strip("()"), fields, word.row.place)))
            if bracket.endswith(")"):
                chain = opened[-1][1]["GRP"] if bracket.startswith("(") else bracket[:-1]
                start, values = _closed(opened, chain, word.row.place)
                if "[" not in chain:
                    mention = _mentioned(words[start : index + 1], values["minspan"])
                    yield chain, values["etype"], mention
    if opened:
        place, chain = words[opened[0][0]].row.place, opened[0][1]["GRP"]
        raise CorpusError(place, f"the mention of {chain} does not end in its sentence", CORRECT_LINE)


def _brackets(row: ConlluLine) -> list[str]:
    entity = next((one.removeprefix("Entity=") for one in row.more if one.startswith("Entity=")), "")
    brackets = BRACKET.findall(entity)
    if "".join(brackets) != entity:
        raise CorpusError(row.place, f"its mentions are not in brackets: {entity}", CORRECT_LINE)
    return brackets


def _values(bracket: str, fields: Sequence[str], place: str) -> dict[str, str]:
    # The last ones are left out where there is nothing to say; the very last may have hyphens of its own.
    values = dict(zip(fields, bracket.split("-", len(fields) - 1), strict=False))
    if missing := NEEDED.difference(values):
        raise CorpusError(place, f"the mention ({bracket}) has no {min(missing)}", CORRECT_LINE)
    return values


def _closed(opened: list[_Opened], chain: str, place: str) -> _Opened:
    # Brackets may cross, but of two mentions of the same chain the inner one ends first.
    for index in reversed(range(len(opened))):
        if opened[index][1]["GRP"] == chain:
            return opened.pop(index)
    raise CorpusError(place, f"the mention of {chain} ends and has not begun", CORRECT_LINE)


def _mentioned(words: Sequence[_Word], least: str) -> Mentioned:
    numbers = [int(number) if number.isdecimal() else 0 for number in least.split(",")]
    if not 1 <= min(numbers) <= max(numbers) <= len(words):
        problem = f"{least} are no words of a mention of {len(words)}"
        raise CorpusError(words[0].row.place, problem, CORRECT_LINE)
    heads = [words[number - 1] for number in sorted(numbers)]
    within = {str(word.row.first) for word in words}
    top = next((word for word in heads if word.row.governor not in within), heads[0])
    return Mentioned(
        Span(words[0].span.start, words[-1].span.end),
        Span(heads[0].span.start, heads[-1].span.end),
        top.row.tag in NAMES,
        len(words) == 1 and top.row.tag in PRONOUNS,
    )
