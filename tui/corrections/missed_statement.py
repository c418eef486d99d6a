"""Propose the parts of a statement that the analysis missed, from the words around it: kind, source and cue.

Only an unambiguous cue and source are proposed; otherwise they are left to the reader.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tui.analysis.verbs import reporting_verbs
from tui.corrections.speakers import fold_case
from tui.excerpts import sentence
from tui.model.article import Article, Span
from tui.model.correction import SpeakerName
from tui.model.statement import Analysis, Content, Entity, Speaker, StatementKind, kind_by_quoting

THAT = re.compile(r"\s*that\s+", re.IGNORECASE)
VERB_AFTER = re.compile(r"(?:,[^,.;:]{1,80},)?\s+(?:(?:has|had|have|also|later|then|\w+ly)\s+)*(\w+)")
"""A verb after its source, with an apposition perhaps: "Okello, an engineer, has also said"."""
VERB_BEFORE = re.compile(r"(\w+)\s+(?:the\s+)?$")
ACCORDING_TO = re.compile(r"\baccording to\s+(?:the\s+)?$", re.IGNORECASE)
MAX_CUE_CHARACTERS = 24
"""Characters before a source that are searched for its cue."""


class ReportingWords(NamedTuple):
    """The words that report a statement."""

    cue: Span
    """The verb, or "according to"."""
    source: Span
    """The words that name the speaker."""


def kind_of_words(article: Article, content: Sequence[Span], quotations: Sequence[Span]) -> StatementKind:
    """Return the kind of a statement with this content, from the quotations of the article.

    A "that" at its beginning does not count.
    """
    lead = THAT.match(article.text, content[0].start, content[0].end)
    first = Span(lead.end() if lead else content[0].start, content[0].end)
    offsets = (
        offset
        for span in (first, *content[1:])
        for offset in range(span.start, span.end)
        if article.text[offset].isalnum()
    )
    return kind_by_quoting(any(each.start <= offset < each.end for each in quotations) for offset in offsets)


def find_report(
    article: Article, found: Analysis, content: Content, speaker: SpeakerName
) -> ReportingWords | None:
    """Return source and cue of a missed statement.

    Args:
        article: The article.
        found: Its analysis, with the mentions of speakers and entities.
        content: The content of the statement.
        speaker: Who made it.

    Returns:
        The words; None unless the sentence around the content names the speaker beside exactly one verb of
        saying.
    """
    around = _sentence(article, content)
    names = [
        span
        for span in _mentions(article.text, found, speaker, around)
        if around.contains(span) and not any(span.overlaps(each) for each in content)
    ]
    reports = {report for span in names for report in _reports(article.text, span, around)}
    outside = [each for each in reports if not any(each.cue.overlaps(piece) for piece in content)]
    return outside[0] if len(outside) == 1 else None


def _sentence(article: Article, content: Content) -> Span:
    """Return the sentence or sentences that contain the content, within the block of its first piece."""
    blocks = [block.span for block in article.blocks if block.span.overlaps(content[0])]
    block = blocks[0] if blocks else content[0]
    whole = sentence(article.text, Span(content[0].start, content[-1].end))
    return Span(max(whole.start, block.start), min(whole.end, block.end))


def _mentions(text: str, found: Analysis, speaker: SpeakerName, around: Span) -> Iterable[Span]:
    """Return the mentions of a speaker; if the analysis has no such speaker, the places of the name."""
    name = fold_case(speaker.name)
    known: Iterable[Speaker | Entity] = chain(found.speakers, found.entities)
    spans = {mention.span for each in known if fold_case(each.name) == name for mention in each.mentions}
    if not spans:
        words = re.compile(r"\s+".join(map(re.escape, speaker.name.split())))
        spans = {Span(*place.span()) for place in words.finditer(text, around.start, around.end)}
    return sorted(spans)


def _reports(text: str, source: Span, around: Span) -> Iterator[ReportingWords]:
    """Yield the source with each cue that is next to it."""
    if (after := VERB_AFTER.match(text, source.end, around.end)) and _is_verb_of_saying(after.group(1)):
        yield ReportingWords(Span(*after.span(1)), source)
    start = max(around.start, source.start - MAX_CUE_CHARACTERS)
    before = text[start : source.start]
    if according := ACCORDING_TO.search(before):
        cue = start + according.start()
        yield ReportingWords(Span(cue, cue + len("according to")), source)
    elif (verb := VERB_BEFORE.search(before)) and _is_verb_of_saying(verb.group(1)):
        yield ReportingWords(Span(start + verb.start(1), start + verb.end(1)), source)


def _is_verb_of_saying(word: str) -> bool:
    verb = reporting_verbs().get(word.lower())
    return verb is not None and verb.attribution == "communication"
