"""The analysis of an article: an ordered list of named stages, one folder after another.

    text/        tokens, sentences, quotations and parts of speech
    cues/        each word encoded in its passage; the words that may report a statement
    statements/  the content and source of each cue; quotations without a cue
    entities/    names, grouped by who or what they name
    speakers/    who each source is
    output/      the records of `tui.model`

A stage imports no later one (an import contract in pyproject.toml checks it); networks/, lexicons/ and
models/ serve them all. Each stage is a plain function with records in and records out, so that its method can
be exchanged, rules for a trained model, say, while its interface stays. `AnalysisDraft` carries what the
stages have made so far; a stage fills its own fields and changes no other.
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

NO_TOKENS = TokenisedArticle(Tokens("", [], [], [], [], []), [], [], [], [])
NO_ENCODING = Encoding(find_passages(NO_TOKENS), np.zeros((0, 1), np.float32), np.zeros(0, np.float32))


@dataclass(frozen=True, slots=True)
class AnalysisDraft:
    """An article with the results of the stages that have run."""

    article: Article
    """The article; no stage changes it."""
    tokenised: TokenisedArticle = NO_TOKENS
    """Its tokens, sentences and quotations."""
    tags: Ints = field(default_factory=lambda: np.zeros(0, np.int64))
    """The part of speech of each token, as an index into `TAGS`, (tokens,)."""
    encoding: Encoding = NO_ENCODING
    """The state of the network for each token."""
    cues: tuple[Cue, ...] = ()
    """The words that may report a statement."""
    raw_statements: tuple[RawStatement, ...] = ()
    """The statements, their speakers not yet resolved."""
    names: tuple[Name, ...] = ()
    """The names, dates and sums of money."""
    entities: tuple[Entity, ...] = ()
    """The names, grouped by who or what they name."""
    resolutions: Mapping[TokenRange, Resolution] = field(default_factory=dict)
    """Who each source and mention is, by its range of tokens."""
    analysis: Analysis = field(default_factory=Analysis)
    """The result."""


Stage = Callable[[AnalysisDraft], AnalysisDraft]
"""A function that returns the draft with its own fields filled."""


def add_tokens(draft: AnalysisDraft) -> AnalysisDraft:
    """Find tokens, sentences and quotations."""
    return replace(draft, tokenised=tokenise_article(draft.article))


def add_tags(draft: AnalysisDraft) -> AnalysisDraft:
    """Tag the parts of speech."""
    return replace(draft, tags=tag(draft.tokenised))


def add_encoding(draft: AnalysisDraft) -> AnalysisDraft:
    """Encode each token in its passage."""
    passages = find_passages(draft.tokenised)
    return replace(draft, encoding=encode(draft.tokenised, draft.tags, passages))


def add_cues(draft: AnalysisDraft) -> AnalysisDraft:
    """Find the words that may report a statement."""
    return replace(draft, cues=tuple(find_cues(draft.tokenised, draft.encoding)))


def add_statements(draft: AnalysisDraft) -> AnalysisDraft:
    """Find the content and source of each cue, and quotations without a cue."""
    found = find_statements(draft.tokenised, draft.tags, draft.encoding, draft.cues)
    return replace(draft, raw_statements=tuple(found))


def add_entities(draft: AnalysisDraft) -> AnalysisDraft:
    """Find names and group them by entity."""
    names = find_names(draft.tokenised, draft.tags)
    return replace(draft, names=tuple(names), entities=tuple(group_names(draft.tokenised, names)))


def add_speakers(draft: AnalysisDraft) -> AnalysisDraft:
    """Resolve who each source is."""
    resolutions = resolve_sources(
        draft.tokenised, draft.tags, draft.names, draft.entities, draft.raw_statements
    )
    return replace(draft, resolutions=resolutions)


def add_analysis(draft: AnalysisDraft) -> AnalysisDraft:
    """Make the records of `tui.model`."""
    analysis = make_analysis(draft.tokenised, draft.raw_statements, draft.resolutions, draft.entities)
    return replace(draft, analysis=analysis)


STAGES: tuple[tuple[str, Stage], ...] = (
    ("tokens", add_tokens),
    ("tags", add_tags),
    ("encoding", add_encoding),
    ("cues", add_cues),
    ("statements", add_statements),
    ("entities", add_entities),
    ("speakers", add_speakers),
    ("output", add_analysis),
)
"""The stages by name, in order."""


def analyse(article: Article) -> Analysis:
    """Return who says what in the article, attitudes included.

    The function is pure: it reads nothing but the packaged models and lexicons, each once. Its time grows
    linearly with the length of the text.
    """
    draft = AnalysisDraft(article)
    for _, stage in STAGES:
        draft = stage(draft)
    return draft.analysis
