"""The analysis of an article: an ordered list of named stages.

Each stage is a plain function with records in and records out, so that its inside may be exchanged (rules
for a trained model, say) while its outside lasts. `AnalysisDraft` carries what the stages have made so far; a
stage adds to it and changes nothing that is there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from tui.analysis.cues.cues import Cue, find_cues
from tui.analysis.cues.encoder import Encoding, encode
from tui.analysis.cues.passages import find_passages
from tui.analysis.entities.find_names import find_names
from tui.analysis.entities.merge_names import group_names
from tui.analysis.entities.name import Name
from tui.analysis.networks.layers import Ints
from tui.analysis.output.statements import make_analysis
from tui.analysis.speakers.discourse import Resolution
from tui.analysis.speakers.resolve_speakers import resolve_sources
from tui.analysis.statements.find_statements import find_statements
from tui.analysis.statements.records import RawStatement
from tui.analysis.text.parts_of_speech import tag
from tui.analysis.text.tokenise import tokenise_article
from tui.analysis.text.tokens import TokenisedArticle, TokenRange, Tokens
from tui.model.article import Article
from tui.model.statement import Analysis, Entity

NOTHING = Analysis()
NO_WORDS = TokenisedArticle(Tokens("", [], [], [], [], []), [], [], [], [])
NO_ENCODING = Encoding(find_passages(NO_WORDS), np.zeros((0, 1), np.float32), np.zeros(0, np.float32))


@dataclass(frozen=True, slots=True)
class AnalysisDraft:
    """An analysis in the making."""

    article: Article
    """The article; it never changes."""
    tokenised: TokenisedArticle = NO_WORDS
    """Its words, sentences and quotations."""
    tags: Ints = field(default_factory=lambda: np.zeros(0, np.int64))
    """The part of speech of each word."""
    encoding: Encoding = NO_ENCODING
    """Each word as the network read it."""
    cues: tuple[Cue, ...] = ()
    """The words that may report."""
    raw_statements: tuple[RawStatement, ...] = ()
    """The statements, their speakers still unknown."""
    names: tuple[Name, ...] = ()
    """The places where somebody or something is named."""
    entities: tuple[Entity, ...] = ()
    """Who and what is named."""
    resolutions: Mapping[TokenRange, Resolution] = field(default_factory=dict)
    """Who each source is, by its words."""
    analysis: Analysis = NOTHING
    """What is handed out in the end."""


Stage = Callable[[AnalysisDraft], AnalysisDraft]


def read(draft: AnalysisDraft) -> AnalysisDraft:
    """Words, sentences and quotations."""
    return replace(draft, tokenised=tokenise_article(draft.article))


def tags(draft: AnalysisDraft) -> AnalysisDraft:
    """Parts of speech."""
    return replace(draft, tags=tag(draft.tokenised))


def encoding(draft: AnalysisDraft) -> AnalysisDraft:
    """Every word as its passage makes it."""
    return replace(draft, encoding=encode(draft.tokenised, draft.tags, find_passages(draft.tokenised)))


def cues(draft: AnalysisDraft) -> AnalysisDraft:
    """The words that may report."""
    return replace(draft, cues=tuple(find_cues(draft.tokenised, draft.encoding)))


def attribution(draft: AnalysisDraft) -> AnalysisDraft:
    """What they report, and who says it."""
    found = find_statements(draft.tokenised, draft.tags, draft.encoding, draft.cues)
    return replace(draft, raw_statements=tuple(found))


def entities(draft: AnalysisDraft) -> AnalysisDraft:
    """Who and what is named."""
    names = find_names(draft.tokenised, draft.tags)
    return replace(draft, names=tuple(names), entities=tuple(group_names(draft.tokenised, names)))


def speakers(draft: AnalysisDraft) -> AnalysisDraft:
    """Who the sources are."""
    resolutions = resolve_sources(
        draft.tokenised, draft.tags, draft.names, draft.entities, draft.raw_statements
    )
    return replace(draft, resolutions=resolutions)


def compose(draft: AnalysisDraft) -> AnalysisDraft:
    """The records everybody else reads."""
    return replace(
        draft,
        analysis=make_analysis(draft.tokenised, draft.raw_statements, draft.resolutions, draft.entities),
    )


STAGES: tuple[tuple[str, Stage], ...] = (
    ("read", read),
    ("tags", tags),
    ("encoding", encoding),
    ("cues", cues),
    ("attribution", attribution),
    ("entities", entities),
    ("speakers", speakers),
    ("compose", compose),
)
"""The stages by name, in order."""


def analyse(article: Article) -> Analysis:
    """Who says what in the article, attitudes included.

    Pure: the article in, records out; nothing is read but the packaged models and word lists, each once. The
    work grows with the length of the text.
    """
    draft = AnalysisDraft(article)
    for _, stage in STAGES:
        draft = stage(draft)
    return draft.analysis
