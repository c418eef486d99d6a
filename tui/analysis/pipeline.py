"""The analysis of an article: an ordered list of named stages.

Each stage is a plain function with records in and records out, so that its inside may be exchanged (rules
for a trained model, say) while its outside lasts. `Draft` carries what the stages have made so far; a stage
adds to it and changes nothing that is there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from tui.analysis.attribution import find_statements
from tui.analysis.cues import Cue, find_cues
from tui.analysis.entities import group_names
from tui.analysis.findings import Finding, Range
from tui.analysis.name_lists import Name
from tui.analysis.names import find_names
from tui.analysis.quotations import find_quotations, outermost
from tui.analysis.sentences import find_sentences
from tui.analysis.speakers import Resolution, resolve_sources
from tui.analysis.statements import make_analysis
from tui.analysis.tokens import find_words
from tui.analysis.words import Reading, Words
from tui.model import Analysis, Article, Entity

NOTHING = Analysis()
NO_WORDS = Reading(Words("", [], [], [], [], []), [], [], [], [])


@dataclass(frozen=True, slots=True)
class Draft:
    """An analysis in the making."""

    article: Article
    """The article; it never changes."""
    reading: Reading = NO_WORDS
    """Its words, sentences and quotations."""
    cues: tuple[Cue, ...] = ()
    """The words that report."""
    findings: tuple[Finding, ...] = ()
    """The statements, their speakers still unknown."""
    names: tuple[Name, ...] = ()
    """The places where somebody or something is named."""
    entities: tuple[Entity, ...] = ()
    """Who and what is named."""
    resolved: Mapping[Range, Resolution] = field(default_factory=dict)
    """Who each source is, by its words."""
    analysis: Analysis = NOTHING
    """What is handed out in the end."""


Stage = Callable[[Draft], Draft]


def read(draft: Draft) -> Draft:
    """Words, sentences and quotations."""
    words = find_words(draft.article)
    sentences = find_sentences(words, draft.article)
    quotations = find_quotations(words)
    sentence_of: list[int] = []
    for number, sentence in enumerate(sentences):
        sentence_of += [number] * (sentence.end - sentence.first)
    reading = Reading(words, sentences, quotations, outermost(words, quotations), sentence_of)
    return replace(draft, reading=reading)


def cues(draft: Draft) -> Draft:
    """The words that report."""
    return replace(draft, cues=tuple(find_cues(draft.reading)))


def attribution(draft: Draft) -> Draft:
    """What they report, and who says it."""
    return replace(draft, findings=tuple(find_statements(draft.reading, list(draft.cues))))


def entities(draft: Draft) -> Draft:
    """Who and what is named."""
    names = find_names(draft.reading)
    return replace(draft, names=tuple(names), entities=tuple(group_names(draft.reading, names)))


def speakers(draft: Draft) -> Draft:
    """Who the sources are."""
    resolved = resolve_sources(draft.reading, list(draft.names), list(draft.entities), draft.findings)
    return replace(draft, resolved=resolved)


def compose(draft: Draft) -> Draft:
    """The records everybody else reads."""
    return replace(
        draft, analysis=make_analysis(draft.reading, draft.findings, draft.resolved, draft.entities)
    )


STAGES: tuple[tuple[str, Stage], ...] = (
    ("read", read),
    ("cues", cues),
    ("attribution", attribution),
    ("entities", entities),
    ("speakers", speakers),
    ("compose", compose),
)
"""The stages by name, in order."""


def analyse(article: Article) -> Analysis:
    """Who says what in the article, attitudes included.

    Pure: the article in, records out; nothing is read but the packaged word lists, each once. The work
    grows with the length of the text.
    """
    draft = Draft(article)
    for _, stage in STAGES:
        draft = stage(draft)
    return draft.analysis
