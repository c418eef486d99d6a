"""Discourses from marked text, so that a sieve is tested by itself: no network finds the names and sources.

"[PERSON Ada Moe]" is a name, "{he}" a source, and "{[PERSON Ada Moe]}" both. What follows a source and one
word, the cue, up to the end of its sentence is its content; in a block with a colon behind the source, all.
"""

import re
from typing import NamedTuple, get_args

from tests.analysis.building import article
from tui.analysis.entities.merge_names import group_names
from tui.analysis.entities.name import Name
from tui.analysis.pipeline import AnalysisDraft, add_tokens
from tui.analysis.speakers.discourse import Discourse
from tui.analysis.speakers.resolve_speakers import SWEEPS, sweep
from tui.analysis.speakers.roles import learn_roles
from tui.analysis.statements.records import RawSource, RawStatement
from tui.analysis.text.parts_of_speech import tag
from tui.analysis.text.tokens import TokenisedArticle
from tui.model.article import BlockKind
from tui.model.statement import EntityType

TYPES: tuple[EntityType, ...] = get_args(EntityType)
MARK = re.compile(r"\[([A-Z]+) |[\]{}]")


class Marks(NamedTuple):
    """A text without its marks, and the offsets that they gave."""

    text: str
    names: list[tuple[int, int, EntityType]]
    sources: list[tuple[int, int]]


def parse(marked: str) -> Marks:
    """Return the text without its marks."""
    text, last = "", 0
    names: list[tuple[int, int, EntityType]] = []
    sources: list[tuple[int, int]] = []
    open_names: list[tuple[int, EntityType]] = []
    open_sources: list[int] = []
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        if match[1]:
            assert match[1] in TYPES
            open_names.append((len(text), match[1]))  # type: ignore[arg-type]
        elif match[0] == "]":
            start, kind = open_names.pop()
            names.append((start, len(text), kind))
        elif match[0] == "{":
            open_sources.append(len(text))
        else:
            sources.append((open_sources.pop(), len(text)))
    return Marks(text + marked[last:], sorted(names), sorted(sources))


def tokenise_marked(marked: str, **kinds: BlockKind) -> tuple[TokenisedArticle, list[Name]]:
    """Return the tokenised text and its names."""
    marks = parse(marked)
    tokenised = add_tokens(AnalysisDraft(article(marks.text, **kinds))).tokenised
    names = [Name(*_range(tokenised, first, end), kind, True) for first, end, kind in marks.names]
    return tokenised, names


def _range(tokenised: TokenisedArticle, start: int, end: int) -> tuple[int, int]:
    """Return the tokens from `start` to `end`, without a full stop at the end."""
    ends = tokenised.words.ends
    return tokenised.words.starts.index(start), ends.index(end if end in ends else end - 1) + 1


def discourse_of(marked: str, **kinds: BlockKind) -> Discourse:
    """Return the discourse, roles learnt, nothing resolved; `b0="heading"` is the first block's kind."""
    tokenised, names = tokenise_marked(marked, **kinds)
    statements = [_statement(tokenised, *_range(tokenised, *source)) for source in parse(marked).sources]
    discourse = Discourse(tokenised, tag(tokenised), names, group_names(tokenised, names), statements)
    learn_roles(discourse)
    return discourse


def _statement(tokenised: TokenisedArticle, first: int, end: int) -> RawStatement:
    sentence = tokenised.sentences[tokenised.sentence_of[first]]
    colon = tokenised.words.forms[end] == ":"
    limit = next(e for s, e in tokenised.words.blocks if s <= first < e) if colon else sentence.end
    cue = (end, min(end + 1, limit - 1))
    content = (cue[1], limit) if cue[1] < limit else (sentence.first, first)
    source = RawSource((first, end), "marked", 1.0)
    return RawStatement(
        (content,), cue, source, "communication", "colon" if colon else "behind", 1.0, 1.0, 1.0
    )


def who(marked: str, **kinds: BlockKind) -> list[str | None]:
    """Return who each marked source is, in order, by all sieves; None for those that stay open."""
    discourse = discourse_of(marked, **kinds)
    sweep(discourse, SWEEPS)
    resolved = [discourse.resolutions.get(phrase) for phrase in sorted(discourse.sources)]
    return [found.referent.name if found else None for found in resolved]


def why(marked: str) -> list[str | None]:
    """Return the reason for each marked source, in order."""
    discourse = discourse_of(marked)
    sweep(discourse, SWEEPS)
    resolved = [discourse.resolutions.get(phrase) for phrase in sorted(discourse.sources)]
    return [found.reason if found else None for found in resolved]
